import LanguageChecker
import Testing

/// How much checking nested closures takes, counted in bodies of closures that are looked into, not in time.
@Suite struct WorkOfClosures {
  /// `run { if on { run { if on { … } else { b } } } else { b } }`
  private static func nested(_ depth: Int, innermost: String, otherwise: String) -> String {
    var text = innermost
    for _ in 0..<depth { text = "run { if on { \(text) } else { \(otherwise) } }" }
    return "func run<T>(_ body: () -> T) -> T { body() }\nlet on = true\n\(text)"
  }

  private func work(_ text: String) -> (count: Int, isAccepted: Bool) {
    let cell = Checker(modules: [.standardLibrary]).check(SourceFile(name: "In[1]", text: text))
    return (cell.closureBodyCount, cell.program != nil)
  }

  @Test(arguments: ["1", "print(1)"])
  func ofOneControlExpressionGrowsWithTheirNumber(_ value: String) {
    let (count, isAccepted) = work(Self.nested(15, innermost: value, otherwise: value))
    #expect(isAccepted)
    // Each body once; twice leaves room for what asks again.
    #expect(count <= 30)
  }

  /// Where the branches have no type in common, each closure is seen as a value first, then as a statement.
  @Test func thatAreNoValuesIsNotTwiceAsMuchWithEachLevel() {
    let (count, isAccepted) = work(Self.nested(15, innermost: "print(1)", otherwise: "2"))
    #expect(isAccepted)
    // Never worse than with the square of the depth.
    #expect(count <= 15 * 15)
  }
}
