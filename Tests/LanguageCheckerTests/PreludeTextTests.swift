import LanguageChecker
import Testing

@Suite struct PreludeText {
  private let fixedWidthIntegers: Set = [
    "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
  ]

  @Test func everyChunkParses() {
    for chunk in ModuleInterface.standardLibrary.chunks {
      #expect(Completeness(of: chunk.text) == .complete, "\(chunk.names)")
    }
  }

  @Test func everyBodyIsRight() {
    let checker = Checker(modules: [.standardLibrary])
    checker.checkInterfaces()
    #expect(DiagnosticRenderer().render(checker.interfaceProblems) == "")
  }

  @Test func everyChunkListsWhatItDeclares() {
    for chunk in ModuleInterface.standardLibrary.chunks {
      let listed = Set(chunk.names)
      // Operators of the integers of other widths are found through their protocols, so that expressions of Int do
      // not have to choose among ten more; so are those of Decimal.
      if !listed.isDisjoint(with: fixedWidthIntegers.union(["Decimal"])) { continue }
      for name in declaredNames(in: chunk.text) {
        #expect(listed.contains(name), "\(name) is missing among \(chunk.names)")
      }
      let mentioned = chunk.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(
        String.init)
      for name in chunk.names where name.first?.isLetter == true {
        #expect(mentioned.contains(name), "\(name) is not declared where it is listed")
      }
    }
  }

  /// Names of top-level declarations, of extended types and of all operators, from the text's layout.
  private func declaredNames(in text: String) -> [String] {
    var names: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let isTopLevel = line.first != " "
      for (word, next) in zip(words, words.dropFirst()) {
        if word.hasPrefix("//") { break }
        let isOperator = next.first.map { !$0.isLetter && !"`_(".contains($0) } ?? false
        if word == "func", isOperator { names.append(next) }
        if isTopLevel, ["struct", "enum", "protocol", "extension", "typealias"].contains(word) {
          names.append(String(next.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
          break
        }
        if isTopLevel, word == "func", !isOperator {
          names.append(String(next.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
          break
        }
      }
    }
    return names
  }
}
