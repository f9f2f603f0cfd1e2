/// One cell, ready to be lowered and run.
public final class TypedProgram {
  public let file: SourceFile
  /// The top level, in order. Functions and types declared there are in `declarations`.
  public let statements: [TypedStatement]
  /// What the cell shows: the value of its last statement, if that is an expression that is not `Void` and no `;` ends it. It is not in `statements`.
  public let result: TypedExpression?
  /// Everything the top level declares, in order: variables, functions, types.
  public let declarations: [Declaration]
  /// Whether a class that it declares, at whatever place, has a `deinit`.
  public internal(set) var declaresDeinitializers = false

  public init(
    file: SourceFile, statements: [TypedStatement], result: TypedExpression?,
    declarations: [Declaration]
  ) {
    self.file = file
    self.statements = statements
    self.result = result
    self.declarations = declarations
  }
}
