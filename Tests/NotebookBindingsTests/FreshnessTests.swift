import BindingsGenerator
import Testing

/// The committed bindings against the library as it is.
@Suite struct FreshnessTests {
  /// The package's folder, from this file's place in it.
  private var root: String {
    let parts = "\(#filePath)".split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }

  @Test func committedBindingsAreThoseOfTheLibrary() throws {
    let generated = GeneratedSource(
      try libraryFiles(root: root), handBound: try handBoundDeclarations(root: root))
    let committed = try generatedFiles(root: root)
    #expect(
      Set(generated.files.keys) == Set(committed.keys), "run scripts/update-bindings")
    for (name, text) in generated.files {
      #expect(committed[name] == text, "\(name): run scripts/update-bindings")
    }
  }

  /// The library's rules for comments: what, formula, shapes, example, parameters, returns, errors, cost, source.
  @Test func everyPublicDeclarationIsDocumentedInTheRightOrder() throws {
    #expect(undocumented(in: try libraryFiles(root: root)) == [])
  }

  @Test func everyPublicDeclarationIsBoundOrExcludedWithAReason() throws {
    let generated = GeneratedSource(try libraryFiles(root: root))
    #expect(generated.problems == [])
  }
}
