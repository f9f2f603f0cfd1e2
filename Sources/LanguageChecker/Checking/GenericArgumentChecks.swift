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

extension CellChecker {
  /// The first argument of a generic type that is not what its parameter asks for; where the type was written, it is reported.
  func unfitArgument(of type: StaticType) -> StaticType? {
    guard case .nominal(let declaration, let arguments) = type else { return nil }
    return zip(declaration.ownParameters, arguments).first { parameter, argument in
      argument.isWritten
        && parameter.conformances.contains {
          !argument.conforms(to: $0, assuming: GenericAssumptions())
        }
    }?.1
  }
}

extension StaticType {
  /// Whether it is made of the names of types only.
  fileprivate var isWritten: Bool {
    !contains { part in
      switch part {
      case .nominal, .tuple, .function, .existential: false
      default: true
      }
    }
  }
}

extension NominalDeclaration {
  /// Whether a generic parameter of its own has to conform to something.
  var asksForConformances: Bool { ownParameters.contains { !$0.conformances.isEmpty } }
}
