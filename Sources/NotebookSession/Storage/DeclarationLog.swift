internal import LanguageChecker

/// What the session's cells have declared, in the order in which they did.
///
/// Checking the same texts in the same order declares the same again: that is how a saved session's functions and types
/// come back. Variables that no cell can name and no function uses are gone, and are not kept alive here.
struct DeclarationLog {
  /// One cell.
  struct Entry {
    /// What messages call the cell.
    let name: String
    /// Its Swift text, without commands.
    let text: String
    fileprivate(set) var declarations: [WeakDeclaration]
    /// Which of its declarations hold: all but those of an interrupted cell that it did not reach.
    let isKept: [Bool]
  }

  private(set) var entries: [Entry] = []
  /// Names that were forgotten, before the entry of that index.
  private(set) var forgotten: [(index: Int, name: String)] = []

  /// Adds a program that was run.
  ///
  /// - Parameter kept: What holds of its declarations.
  mutating func add(_ program: TypedProgram, text: String, kept: [Declaration]) {
    guard !program.declarations.isEmpty || text.mayExtend else { return }
    let kept = Set(kept)
    entries.append(
      Entry(
        name: program.file.name, text: text,
        declarations: program.declarations.map(WeakDeclaration.init),
        isKept: program.declarations.map(kept.contains)))
  }

  mutating func forget(_ name: String) { forgotten.append((entries.count, name)) }

  // MARK: Names in a file

  /// Every type of the cells by what a file calls it: the number of its cell, and its name with the types around it.
  var types: [NominalDeclaration: String] {
    var names: [NominalDeclaration: String] = [:]
    func add(_ nominal: NominalDeclaration, _ name: String) {
      guard names.updateValue(name, forKey: nominal) == nil else { return }
      for member in nominal.memberNames {
        for case let inner as NominalDeclaration in nominal.members(named: member) {
          add(inner, "\(name).\(inner.name)")
        }
      }
    }
    for (index, entry) in entries.enumerated() {
      for declaration in entry.declarations {
        if let nominal = declaration.value as? NominalDeclaration {
          add(nominal, "\(index).\(nominal.name)")
        }
      }
    }
    return names
  }

  /// The variables that still exist, with their cells and their positions among what these declare.
  var variables: [(entry: Int, position: Int, variable: VariableDeclaration)] {
    var result: [(entry: Int, position: Int, variable: VariableDeclaration)] = []
    for (index, entry) in entries.enumerated() {
      for (position, declaration) in entry.declarations.enumerated() where entry.isKept[position] {
        if let variable = declaration.value as? VariableDeclaration {
          result.append((index, position, variable))
        }
      }
    }
    return result
  }

  /// A variable by its cell and its position.
  func variable(_ entry: Int, _ position: Int) -> VariableDeclaration? {
    guard entries.indices.contains(entry),
      entries[entry].declarations.indices.contains(position)
    else { return nil }
    return entries[entry].declarations[position].value as? VariableDeclaration
  }
}

struct WeakDeclaration {
  weak var value: Declaration?
  init(_ value: Declaration) { self.value = value }
}

extension String {
  /// Whether it may declare something that has no name of its own.
  fileprivate var mayExtend: Bool { contains("extension") || contains("operator") }
}
