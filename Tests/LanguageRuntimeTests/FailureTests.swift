import LanguageChecker
import LanguageRuntime
import Testing

/// What cannot go on ends with a name, one clear sentence, a place and the calls that led there.
@Suite struct Failures {
  @Test(arguments: [
    ("let zero = 0\n1 / zero", "DivisionByZero: division by zero"),
    ("let zero = 0\n1 % zero", "DivisionByZero: division by zero in a remainder"),
    ("let big = Int.max\nbig + 1", "ArithmeticOverflow: 9223372036854775807 + 1 overflows Int"),
    ("var low = Int.min\nlow -= 1", "ArithmeticOverflow: -9223372036854775808 - 1 overflows Int"),
    ("let n = Int.max\nn * -2", "ArithmeticOverflow: 9223372036854775807 * (-2) overflows Int"),
    ("let low = Int.min\n-low", "ArithmeticOverflow: -(-9223372036854775808) overflows Int"),
    (
      "let a = [1, 2, 3]\na[5]",
      "IndexOutOfRange: index 5 is out of range for an array of 3 elements (valid: 0...2)"
    ),
    (
      "var a = [1]\na[1] = 2",
      "IndexOutOfRange: index 1 is out of range for an array of 1 element (valid: 0...0)"
    ),
    (
      "let a = [Int]()\na[0]",
      "IndexOutOfRange: index 0 is out of range for an array of 0 elements (it is empty)"
    ),
    (
      "let x: Int? = nil\nx!",
      "UnexpectedNil: found nil while unwrapping an optional value with '!'"
    ),
    (
      "let d = Double.infinity\nInt(d)",
      "ArithmeticOverflow: inf cannot be converted to Int: it is out of range"
    ),
    ("let n = 0\nfor i in 3..<n { print(i) }", "InvalidRange: a range cannot go from 3 down to 0"),
    (
      "let x: Any = 1\nx as! String",
      "FailedCast: could not cast a value of type 'Int' to 'String'"
    ),
    (
      "enum Oops: Error { case no(Int) }\nthrow Oops.no(3)",
      "Oops: an error was thrown and not caught: no(3)"
    ),
    (
      "enum Oops: Error { case no }\nfunc f() throws -> Int { throw Oops.no }\ntry! f()",
      "Oops: 'try!' found an error: no"
    ),
  ]) func sayWhatIsWrong(_ cell: String, _ failure: String) {
    #expect(Session().run(cell) == failure)
  }

  @Test func endlessRecursionStops() throws {
    let session = Session()
    #expect(
      session.run("func f(_ n: Int) -> Int { f(n + 1) + 1 }\nf(0)")
        == "StackOverflow: too many calls inside one another: endless recursion?")
    let trace = try #require(session.lastFailure?.trace)
    #expect(trace.count == 2)
    #expect(trace[0].function == "f(_:)")
    #expect(trace[0].count > 1000)
    // The session goes on.
    #expect(session.run("1 + 1") == "2")
  }

  @Test func endlessRecursionThroughNativeCodeStops() {
    let session = Session { registry in
      registry.add("print") { call in
        _ = try call.read(String.self)
      }
    }
    let cell =
      "struct S: CustomStringConvertible { var description: String { \"\\(self)\" } }\n\"\\(S())\""
    #expect(
      session.run(cell)
        == "StackOverflow: too many calls inside one another: endless recursion?")
    #expect(session.run("2 + 2") == "4")
  }

  @Test func valuesNestedTooDeeplyToShowStop() {
    let session = Session()
    session.run(
      """
      indirect enum List { case end, node(Int, List) }
      var list = List.end
      for i in 0..<100_000 { list = .node(i, list) }
      """)
    #expect(session.run("list").isEmpty == false)
    #expect(session.run("\"\\(list)\"").hasPrefix("StackOverflow"))
    #expect(session.run("3 + 3") == "6")
  }

  @Test func aLongListIsReleasedWithoutRecursion() {
    let session = Session()
    let cell = """
      class Node { var next: Node? }
      var head: Node? = nil
      for _ in 0..<400_000 { let node = Node(); node.next = head; head = node }
      head = nil
      "released"
      """
    #expect(session.run(cell) == "released")
  }

  @Test func tellWhereAndThroughWhichCalls() throws {
    let session = Session()
    session.run("func third(_ a: [Int]) -> Int {\n  a[2]\n}\nfunc outer() -> Int { third([1]) }")
    session.run("let x = 1\nouter()")
    let failure = try #require(session.lastFailure)
    let range = try #require(failure.range)
    #expect(range.file.name == "In[1]")
    #expect(range.file.position(at: range.start).line == 2)
    #expect(failure.trace.map(\.function) == ["third(_:)", "outer()", "In[2]"])
  }

  @Test func bodiesOfTheLibraryAreNotShown() throws {
    let session = Session()
    session.run("let a = [3, 1]\na.map { $0 / (1 - $0) }")
    let failure = try #require(session.lastFailure)
    #expect(failure.name == "DivisionByZero")
    #expect(failure.range?.file.name == "In[1]")
    #expect(failure.trace.map(\.function) == ["closure", "In[1]"])
  }
}
