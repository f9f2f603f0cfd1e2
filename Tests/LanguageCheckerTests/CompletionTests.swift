import LanguageChecker
import Testing

/// What may stand at the cursor, written `|`.
@Suite struct Completing {
  static let session = """
    struct Point { var x = 0.0; var y = 0.0; static let zero = Point(); func moved(by d: Double, times: Int = 1) -> Point { self } }
    enum Color { case red, green(Int), blue }
    class Animal { var name = "a"; func speak() -> String { "" } }
    class Dog: Animal { var tricks = [String]() }
    /// Paints something.
    ///
    /// - Parameter color: With what.
    func paint(color: Color, strength: Double = 1) -> Int { 1 }
    let point = Point()
    let points = [Point(), Point()]
    let dog = Dog()
    let learningRate = 0.1
    let pair = (left: 1, right: "a")
    """

  private func checker() -> Checker {
    let checker = Checker(modules: [.standardLibrary])
    if let program = checker.check(SourceFile(name: "In[1]", text: Self.session)).program {
      checker.commit(program)
    }
    return checker
  }

  private func cursor(_ text: String) -> (text: String, offset: Int) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return (parts.joined(), parts[0].utf8.count)
  }

  private func items(_ marked: String) -> [CompletionItem] {
    let (text, offset) = cursor(marked)
    return checker().complete(text, at: offset).items
  }

  @Test(arguments: [
    ("point.|", ["moved", "x", "y"]), ("poi|", ["point", "points"]), ("lear|", ["learningRate"]),
    ("points.fir|", ["first", "firstIndex"]), ("points[0].mo|", ["moved"]),
    ("points.first?.x|", ["x"]),
    ("point.moved(by: 1).|", ["moved", "x", "y"]), ("points.map { $0.|", ["moved", "x", "y"]),
    ("points.map { p in p.|", ["moved", "x", "y"]), ("Point.z|", ["zero"]),
    ("Color.|", ["blue", "green", "red"]),
    ("paint(color: .|", ["blue", "green", "red"]), ("paint(|", ["color: ", "strength: "]),
    ("paint(color: .red, str|", ["strength: "]), ("point.moved(|", ["by: ", "times: "]),
    ("Point(|", ["x: ", "y: "]), ("dog.|", ["name", "speak", "tricks"]),
    ("pair.|", ["left", "right"]),
    ("\"abc\".upp|", ["uppercased"]), ("learningRate.squ|", ["squareRoot"]), ("pri|", ["print"]),
    ("whi|", ["while"]), ("for p in points { p.|", ["moved", "x", "y"]),
    ("func f(count: Int) {\n  let counter = 2\n  coun|", ["count", "counter"]),
    ("func f(q: Point) {\n  q.|", ["moved", "x", "y"]),
    ("struct S { var width = 1\n  func f() { wid|", ["width"]),
    ("struct S { var width = 1\n  func f() { self.|", ["f", "width"]),
    ("if let first = points.first {\n  first.|", ["moved", "x", "y"]),
    ("let local = point\nlocal.|", ["moved", "x", "y"]),
    ("let a = 1\nlet closure = { (v: Point) in v.|", ["moved", "x", "y"]),
    ("points.filter { $0.x > 1 }.map { $0.|", ["moved", "x", "y"]),
    ("let r = point.x + point.|", ["moved", "x", "y"]), ("print(point.|)", ["moved", "x", "y"]),
  ])
  func offers(_ text: String, _ expected: [String]) {
    let found = items(text).map(\.text)
    for name in expected { #expect(found.contains(name), "\(found.prefix(20))") }
  }

  @Test(arguments: [
    ("point.|", "zero"), ("Point.|", "x"), ("point.x|", "y"), ("xyzzy|", "print"),
    ("nope.|", "print"),
    ("dog.|", "init"), ("points.|", "_copyToArray"), ("point.|", "print"),
  ])
  func doesNotOffer(_ text: String, _ name: String) {
    #expect(!items(text).map(\.text).contains(name))
  }

  @Test func tellsSignatures() {
    let moved = items("point.mov|").first { $0.text == "moved" }
    #expect(moved?.kind == .method)
    #expect(moved?.signature == "(by: Double, times: Int) -> Point")
    #expect(items("point.x|").first?.signature == "Double")
    #expect(items("learningR|").first?.kind == .variable)
    #expect(items("points.firstIn|").first?.kind == .method)
  }

  @Test func replacesWhatHasBeenTypedOfTheName() {
    let (text, offset) = cursor("let s = point.mov|")
    #expect(checker().complete(text, at: offset).range == 14..<17)
    #expect(checker().complete("é.x", at: 4).range == 3..<4)
  }

  @Test(arguments: [-5, 0, 3, 100]) func takesAnyOffset(_ offset: Int) {
    _ = checker().complete("po.x", at: offset)
    _ = checker().inspect("po.x", at: offset)
  }

  @Test(arguments: [
    ("pai|nt(color: .red)", "paint"), ("paint(|", "paint"), ("point.mov|ed(by: 1)", "moved"),
    ("let y = learningRate|", "learningRate"), ("Poi|nt()", "Point"), ("points.ma|p { $0 }", "map"),
    ("pri|nt(1)", "print"), ("dog.na|me", "name"),
  ])
  func explainsNames(_ text: String, _ name: String) {
    let (text, offset) = cursor(text)
    #expect(checker().inspect(text, at: offset)?.name == name)
  }

  @Test func explainsWithSignatureAndDocumentation() {
    let found = checker().inspect("paint", at: 2)
    #expect(found?.signature == "func paint(color: Color, strength: Double = 1) -> Int")
    #expect(found?.documentation.hasPrefix("Paints something.") == true)
    #expect(checker().inspect("learningRate", at: 3)?.signature == "let learningRate: Double")
    #expect(
      checker().inspect(name: "Point.moved")?.signature.contains("moved(by d: Double") == true)
    #expect(checker().inspect("nothingOfThisName", at: 3) == nil)
  }
}
