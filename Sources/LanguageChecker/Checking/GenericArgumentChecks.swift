/// A generic type written with arguments: `Set<Point>`, `[Point: Int]`.
struct GenericUse {
  let declaration: NominalDeclaration
  let arguments: [StaticType]
  let range: SourceRange
}

extension CellChecker {
  /// Whether the arguments of generic types are what their parameters ask for.
  ///
  /// Conformances may be declared behind the place that needs them, so this waits until all are known.
  func checkGenericArguments(_ uses: [GenericUse]) {
    var places: Set<Int> = []
    for use in uses {
      for (parameter, argument) in zip(use.declaration.ownParameters, use.arguments) {
        guard argument.isWritten,
          let missing = parameter.conformances.first(where: {
            !argument.conforms(to: $0, assuming: GenericAssumptions())
          }),
          places.insert(use.range.start).inserted
        else { continue }
        report(
          "type '\(argument)' does not conform to protocol '\(missing.name)'", at: use.range,
          notes: conformanceNote(argument, missing))
      }
    }
  }
}

extension StaticType {
  /// Whether it is made of the names of types only.
  fileprivate var isWritten: Bool {
    guard case .nominal(_, let arguments) = self else { return false }
    return arguments.allSatisfy(\.isWritten)
  }
}

extension NominalDeclaration {
  /// Whether a generic parameter of its own has to conform to something.
  var asksForConformances: Bool { ownParameters.contains { !$0.conformances.isEmpty } }
}
