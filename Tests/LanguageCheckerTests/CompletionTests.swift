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
    ("paint(color: .|", ["blue", "green", "red"]), ("paint(|", ["color: "]),
    ("paint(color: .red, str|", ["strength: "]), ("point.moved(|", ["by: "]),
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
    ("var c: Color = .|", ["blue", "green", "red"]), ("c = Color.red\nc == .|", []),
    ("let v = Color.red\nif v == .|", ["blue", "green", "red"]),
    ("let v = Color.red\nswitch v {\ncase .red: break\ncase .|", ["blue", "green", "red"]),
    ("func f() -> Color { return .|", ["blue", "green", "red"]),
    ("let cs: [Color] = [.red, .|", ["blue", "green", "red"]),
    ("points.map(\\.|", ["x", "y"]), ("let path = \\Point.|", ["x", "y"]),
    ("points\n  .filter { $0.x > 0 }\n  .map { $0.|", ["moved", "x", "y"]),
    ("points\n  .fir|", ["first", "firstIndex"]),
    ("points.map { p in\n  let q = p\n  return q.|", ["moved", "x", "y"]),
    ("print(\"x is \\(point.|", ["moved", "x", "y"]),
    ("class Cat: Animal { func f() { na|", ["name"]),
    ("class Cat: Animal { override func sp|", ["speak() -> String {"]),
    ("func f(c: Co|", ["Color"]), ("let d: Do|", ["Dog", "Double"]), ("func f() -> Po|", ["Point"]),
    ("import Fou|", ["Foundation"]), ("points.sorted { a, b in a.|", ["moved", "x", "y"]),
    ("let xs = [1, 2]; xs.reduce(0) { sum, x in su|", ["sum"]),
    ("if true { for p in points where p.|", ["x", "y"]),
  ])
  func offers(_ text: String, _ expected: [String]) {
    let found = items(text).map(\.text)
    for name in expected { #expect(found.contains(name), "\(found.prefix(20))") }
  }

  @Test(arguments: [
    ("point.|", "zero"), ("Point.|", "x"), ("point.x|", "y"), ("xyzzy|", "print"),
    ("nope.|", "print"),
    ("dog.|", "init"), ("points.|", "_copyToArray"), ("point.|", "print"),
    ("paint(|", "strength: "), ("let poi|", "point"), ("func pa|", "paint"), ("// poi|", "point"),
    ("\"poi|", "point"),
    ("/* po\npoi|", "point"), ("func f(c: le|", "learningRate"), ("paint(color: |", "color: "),
    ("paint(color: .red, |", "color: "), ("point.moved(by: 1, |", "by: "), ("1e|", "enum"),
    ("paint(color: .|", "init"), ("let c: Color = .|", "zero"),
  ])
  func doesNotOffer(_ text: String, _ name: String) {
    #expect(!items(text).map(\.text).contains(name))
  }

  @Test(
    arguments: [
      ("let local = 1\nl|", ["local", "learningRate"]),
      ("func f(pa: Int) { let paw = 1; pa|", ["pa", "paw", "paint", "pair"]),
      ("paint(color: |", ["Color"]), ("func f(tint: Color) { paint(color: |", ["tint", "Color"]),
      ("points.m|", ["map", "max", "min", "makeIterator"]),
      ("learningRate * le|", ["learningRate", "let"].dropLast()),
      ("P|", ["Point", "Pair"].dropLast()), ("dog.|", ["name", "speak", "tricks"]),
    ] as [(String, ArraySlice<String>)])
  func putsTheBestFirst(_ text: String, _ expected: ArraySlice<String>) {
    #expect(items(text).prefix(expected.count).map(\.text) == Array(expected))
  }

  @Test func tellsDocumentation() {
    #expect(items("pain|").first?.documentation == "Paints something.")
    #expect(items("points.rev|").first?.documentation.isEmpty == false)
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
    ("pri|nt(1)", "print"), ("dog.na|me", "name"), ("paint(color: .re|d)", "red"),
    ("paint(col|or: .red)", "paint"), ("paint(color: .red, strength: 2|)", "paint"),
    ("paint(color: .red, strength: |", "paint"), ("print(\"abc|\")", "print"),
    ("point.moved(by: 1).mo|ved(by: 2)", "moved"), ("learningRate +| 1", "+"),
    ("let v = 1\nv| + 1", "v"), ("func f(count: Int) { cou|nt }", "count"),
    ("func f(q: Point) { q.mo|ved }", "moved"),
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
    #expect(checker().inspect("// paint", at: 5) == nil)
  }

  @Test func explainsOperatorsForWhatStandsOnTheirLeft() {
    let found = checker().inspect("learningRate * 2", at: 13)
    #expect(found?.signature.contains("Double") == true)
    #expect(found?.signature.contains("String") == false)
    #expect(checker().inspect(name: "==")?.name == "==")
  }

  @Test func explainsAllOverloadsAndKnowsTheSource() {
    let checker = checker()
    for text in [
      "/// One.\nfunc size(_ x: Int) -> Int { x }",
      "func size(_ x: String) -> Int { 0 }\nlet other = 1",
    ] {
      guard let program = checker.check(SourceFile(name: "In[2]", text: text)).program else {
        return
      }
      checker.commit(program)
    }
    let found = checker.inspect(name: "size")
    #expect(found?.signature == "func size(_ x: Int) -> Int\nfunc size(_ x: String) -> Int")
    #expect(
      found?.source
        == "/// One.\nfunc size(_ x: Int) -> Int { x }\n\nfunc size(_ x: String) -> Int { 0 }")
    #expect(checker.inspect(name: "other")?.isSessionVariable == true)
  }
}
