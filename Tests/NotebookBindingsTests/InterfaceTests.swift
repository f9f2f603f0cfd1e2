import LanguageChecker
import NotebookBindings
import Testing

/// The interface text as the checker reads it.
@Suite struct InterfaceTests {
  @Test func checkerUnderstandsEveryDeclarationAndDefault() {
    let checker = Checker(modules: [.standardLibrary] + LibraryBindings.interfaces)
    checker.checkInterfaces()
    let problems = checker.interfaceProblems.map { "\($0.range.file.name): \($0.message)" }
    #expect(problems.filter { $0.hasPrefix("Gradus.") } == [])
  }
}
