import LanguageChecker
import LanguageRuntime
import Testing

/// Code that stands in the place of a call behaves as the call does.
@Suite struct Inlining {
  @Test func failuresNameTheFunctionWhoseCodeItIs() throws {
    let session = Session()
    session.run(
      """
      func third(_ values: [Int]) -> Int { values[2] }
      func sum(_ rows: [[Int]]) -> Int { rows.map { third($0) }.reduce(0, +) }
      """)
    #expect(
      session.run("sum([[1, 2, 3], [1]])")
        == "IndexOutOfRange: index 2 is out of range for an array of 1 element (valid: 0...0)")
    let failure = try #require(session.lastFailure)
    #expect(
      failure.trace.map(\.function) == ["third(_:)", "closure", "sum(_:)", "In[2]"])
    let range = try #require(failure.range)
    #expect(range.file.position(at: range.start).line == 1)
    let lines = failure.trace.map { entry in
      entry.range.map { $0.file.position(at: $0.start).line }
    }
    #expect(lines == [1, 2, 2, 1])
  }

  @Test func recursionThatIsUnrolledStillStops() throws {
    let session = Session()
    session.run("func depth(_ n: Int) -> Int { n == 0 ? 0 : depth(n - 1) + 1 }")
    #expect(session.run("depth(20_000)") == "20000")
    #expect(
      session.run("depth(-1)")
        == "StackOverflow: too many calls inside one another: endless recursion?")
    #expect(session.run("depth(3)") == "3")
  }

  @Test func whatABodyTookOutIsPutBackWhenItFails() {
    let session = Session()
    session.run(
      """
      final class Box { var items = [[1, 2], [3]] }
      let box = Box()
      extension Array where Element == Int {
        mutating func scale(at index: Int) { self[0] = 7; self[index] *= 2 }
      }
      """)
    #expect(session.run("box.items[1].scale(at: 5)").hasPrefix("IndexOutOfRange"))
    // Objects with identity keep what was done to them, and nothing is missing.
    #expect(session.run("box.items") == "[[1, 2], [7]]")
  }

  @Test func aFailedCellLeavesVariablesAsTheyWere() {
    let session = Session()
    session.run(
      "var values = [1, 2, 3]\nstruct P { var n = 0\nmutating func add(_ k: Int) { n += k } }")
    session.run("var p = P()")
    #expect(session.run("p.add(2)\nvalues.forEach { values[$0] = 0 }").hasPrefix("IndexOutOfRange"))
    #expect(session.run("values") == "[1, 2, 3]")
    #expect(session.run("p.n") == "0")
  }

  @Test func aLaterSubclassIsCalledWhereTheMethodWasInlined() {
    let session = Session()
    session.run(
      """
      class Shape { func sides() -> Int { 0 } }
      func count(_ shapes: [Shape]) -> Int { shapes.reduce(0) { $0 + $1.sides() } }
      count([Shape()])
      """)
    session.run("class Square: Shape { override func sides() -> Int { 4 } }")
    #expect(session.run("count([Shape(), Square(), Square()])") == "8")
  }

  @Test func closuresThatEscapeAndClosuresThatDoNotShareAVariable() {
    let session = Session()
    #expect(
      session.run(
        """
        func run() -> [Int] {
          var total = 0
          let keep: () -> Int = { total += 100; return total }
          [1, 2, 3].forEach { total += $0 }
          let first = keep()
          [1].forEach { total += $0 }
          return [first, total, keep()]
        }
        run()
        """) == "[106, 107, 207]")
  }

  @Test func capturedTuplesAndLoopPairsAreValues() {
    let session = Session()
    #expect(
      session.run(
        """
        func run() -> [String] {
          var makers: [() -> String] = []
          let t = (1, "one")
          for pair in ["a", "b"].enumerated() { makers.append { "\\(pair) \\(pair.element) \\(t.1)" } }
          return makers.map { $0() }
        }
        run()
        """)
        == "[\"(offset: 0, element: \\\"a\\\") a one\", \"(offset: 1, element: \\\"b\\\") b one\"]")
  }

  @Test func copiesStayCopiesWhenElementsOfRowsAreSet() {
    let session = Session()
    session.run("var rows = [[1.0, 2.0], [3.0, 4.0]]\nlet copy = rows\nlet row = rows[1]")
    session.run("rows[1][0] = 9\nrows[0][1] += 5")
    #expect(session.run("rows") == "[[1.0, 7.0], [9.0, 4.0]]")
    #expect(session.run("copy") == "[[1.0, 2.0], [3.0, 4.0]]")
    #expect(session.run("row") == "[3.0, 4.0]")
    #expect(
      session.run("rows[0][2] = 1")
        == "IndexOutOfRange: index 2 is out of range for an array of 2 elements (valid: 0...1)")
    #expect(
      session.run("rows[2][0]")
        == "IndexOutOfRange: index 2 is out of range for an array of 2 elements (valid: 0...1)")
  }

  /// The machine takes an object whose word of counts is 3 for one that nobody else has, and one whose word is at least 2^33 for one that
  /// somebody else has.
  @Test func theRuntimeCountsReferencesAsTheMachineReadsThem() {
    final class Plain {}
    // The optimizer cannot know that nobody looks at it.
    final class Holder {
      var others: [AnyObject] = []
      static nonisolated(unsafe) var shared = Holder()
    }
    // Held by nobody but these bits.
    let object = Unmanaged.passRetained(Plain())
    func word() -> Int { object.toOpaque().load(fromByteOffset: 8, as: Int.self) }
    #expect(word() == 3)
    Holder.shared.others.append(object.takeUnretainedValue())
    #expect(word() >= 1 << 33)
    Holder.shared.others.removeAll()
    #expect(word() == 3)
    weak let observer = object.takeUnretainedValue()
    withExtendedLifetime(observer) { #expect(word() < 1 << 33) }
    object.release()
  }
}
