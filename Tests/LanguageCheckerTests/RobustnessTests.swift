import Foundation
import LanguageChecker
import Testing

/// Whatever a cell contains, checking it ends with a program or with diagnostics whose ranges lie in the cell.
@Suite struct Robustness {
  static let samples = [
    """
    let words = "the cat sat".split(separator: " ").map { String($0) }
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    print(counts.keys.sorted(), "\\(counts.count) words")
    """,
    """
    struct Point: Equatable {
      var x = 0.0
      var y: Double { get { x * 2 } set { x = newValue / 2 } }
      static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x) }
      mutating func move(by d: Double = 1) { x += d }
    }
    var p = Point(x: 1) + Point()
    p.move(by: 2)
    print(p == Point(x: 3), p.y)
    """,
    """
    enum Shape { case circle(radius: Double), square(Double), none }
    func area(_ s: Shape) -> Double {
      switch s {
      case .circle(let r) where r > 0: return 3 * r * r
      case let .square(a): return a * a
      default: return 0
      }
    }
    print([Shape.circle(radius: 1), .square(2)].map(area).reduce(0, +))
    """,
    """
    class Animal { let name: String; init(name: String) { self.name = name }; func speak() -> String { "..." } }
    class Dog: Animal { override func speak() -> String { super.speak() + "wuff" } }
    let animals: [Animal] = [Dog(name: "Rex"), Animal(name: "x")]
    for case let dog as Dog in animals { print(dog.name, dog.speak()) }
    """,
    """
    protocol Named { var name: String { get }; func greet() -> String }
    extension Named { func greet() -> String { "hi \\(name)" } }
    struct Person<T: Comparable>: Named { let name: String; var age: T? }
    func oldest<T: Comparable>(_ list: [Person<T>]) -> Person<T>? { list.max { a, b in a.age! < b.age! } }
    if let p = oldest([Person(name: "A", age: 3), Person(name: "B", age: 5)]) { print(p.greet()) }
    """,
    """
    enum Bad: Error { case low(Int) }
    func check(_ x: Int) throws -> Int {
      guard x > 0, let y = Int("5") else { throw Bad.low(x) }
      defer { print("done") }
      return x + y
    }
    do { print(try check(1), (try? check(-1)) ?? 0) } catch Bad.low(let x) { print(x) } catch { print(error) }
    """,
    """
    func makeCounter() -> (Int) -> Int { var n = 0; return { step in n += step; return n } }
    let counter = makeCounter()
    outer: for i in stride(from: 0, to: 10, by: 2) where i != 4 {
      var k = 0
      while true { k += 1; if k > i { continue outer } else if k == 7 { break outer } }
    }
    let size = counter(3) > 2 ? "big" : "small"
    let table = (1...3).map { i in (1...3).map { j in Double(i * j) / 2 } }
    print(size, table[1][2], table.flatMap { $0 }.filter { $0 > 1.5 && $0 < 4 || $0 == 0.5 })
    """,
  ]

  @Test(arguments: samples) func samplesAreRight(_ sample: String) {
    let cell = Checker(modules: [.standardLibrary]).check(SourceFile(name: "In[1]", text: sample))
    #expect(cell.program != nil, "\(DiagnosticRenderer().render(cell.diagnostics))")
  }

  /// 2,000 cells with one to three deletions, repetitions or exchanges of characters or of words.
  @Test(arguments: 0..<8) func mutatedCellsEndInAnAnswer(_ part: Int) {
    var random = Mutations(seed: UInt64(part) + 1)
    let checker = Checker(modules: [.standardLibrary])
    for _ in 0..<250 {
      let text = random.mutated(Self.samples[random.next(Self.samples.count)])
      let file = SourceFile(name: "In[1]", text: text)
      let cell = checker.check(file)
      #expect(
        (cell.program == nil) == cell.diagnostics.contains { $0.severity == .error }, "\(text)")
      for diagnostic in cell.diagnostics where diagnostic.range.file == file {
        #expect(diagnostic.range.start >= 0 && diagnostic.range.end <= text.utf8.count, "\(text)")
        #expect(!diagnostic.message.isEmpty)
      }
      _ = DiagnosticRenderer().render(cell.diagnostics)
      if random.next(10) == 0 {
        let offset = random.next(text.utf8.count + 1)
        _ = checker.complete(text, at: offset)
        _ = checker.inspect(text, at: offset)
        _ = Completeness(of: text)
      }
    }
  }

  /// Text nested so deeply that a recursive walk would exhaust the stack.
  @Test(arguments: [
    ("(", "1", ")"), ("[", "1", "]"), ("{ ", "1", " }"), ("-", "1", ""), ("!", "true", ""),
    ("f(", "1", ")"), ("if true { ", "print(1)", " }"), ("(1 + ", "1", ")"), ("\"\\(", "1", ")\""),
    ("true ? 1 : ", "2", ""), ("func f() { ", "print(1)", " }"), ("struct S { ", "var x = 1", " }"),
    ("[1: ", "1", "]"), ("try ", "f()", ""), ("do { ", "print(1)", " }"),
  ])
  func deepNestingGivesAnAnswer(_ open: String, _ core: String, _ close: String) {
    for depth in [50, 100, 1_000, 10_000] {
      let text =
        "let x = " + String(repeating: open, count: depth) + core
        + String(repeating: close, count: depth)
      let checker = Checker(modules: [.standardLibrary])
      for text in [text, String(text.dropFirst(8))] {
        let cell = checker.check(SourceFile(name: "In[1]", text: text))
        #expect(cell.program != nil || !cell.diagnostics.isEmpty)
        _ = checker.complete(text, at: text.utf8.count)
      }
    }
  }

  @Test(arguments: [
    ("1", " + "), ("1.5", " * "), ("x", " + "), ("\"a\"", " + "), ("true", " && "),
    ("x", " - 1 + "),
    ("[1]", " + "), ("x > 1", " || "), ("nil", " ?? "), ("\"\\(x)\"", " + "), ("xs[0]", " * "),
    ("f", "."), ("x", "; "), ("xs", ".map { $0 }\n"), ("x", " = "), ("1", ", "),
  ])
  func longChainsGiveAnAnswer(_ term: String, _ joint: String) {
    for count in [10, 100, 2_000] {
      let chain = Array(repeating: term, count: count).joined(separator: joint)
      let text = "var x = 2\nlet xs = [1, 2]\nlet y = \(chain)"
      let cell = Checker(modules: [.standardLibrary]).check(SourceFile(name: "In[1]", text: text))
      #expect(cell.program != nil || !cell.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    String(repeating: "1, ", count: 500), String(repeating: "1.5, 2, ", count: 500),
    String(repeating: "[1, 2.5], ", count: 200), String(repeating: "-1, ", count: 500),
    String(repeating: "\"word\", ", count: 500), String(repeating: "(1, \"a\"), ", count: 200),
    String(repeating: "1 + 2, ", count: 100), String(repeating: "[[1, 2], [3.5, 4]], ", count: 50),
  ])
  func longArraysHaveATypeAndAreFoundRight(_ elements: String) {
    let cell = Checker(modules: [.standardLibrary]).check(
      SourceFile(name: "In[1]", text: "let data = [\(elements)]\nprint(data.count)"))
    #expect(cell.program != nil, "\(DiagnosticRenderer().render(cell.diagnostics).prefix(300))")
  }
}

/// Changes of texts that are the same on every run.
private struct Mutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number below a bound (xorshift64*).
  mutating func next(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, bound)
  }

  mutating func mutated(_ text: String) -> String {
    var result = text
    for _ in 0...next(3) { result = next(2) == 0 ? characters(result) : words(result) }
    return result
  }

  private mutating func changed<Part>(_ parts: [Part]) -> [Part] {
    guard !parts.isEmpty else { return parts }
    var parts = parts
    let place = next(parts.count)
    switch next(4) {
    case 0: parts.remove(at: place)
    case 1: parts.insert(parts[place], at: place)
    case 2: parts.swapAt(place, next(parts.count))
    default: parts.removeSubrange(place..<min(parts.count, place + next(8)))
    }
    return parts
  }

  private mutating func characters(_ text: String) -> String { String(changed(Array(text))) }

  private mutating func words(_ text: String) -> String {
    var parts: [String] = [""]
    var wasWord = false
    for character in text {
      let isWord = character.isLetter || character.isNumber
      if isWord != wasWord || !isWord { parts.append("") }
      parts[parts.count - 1].append(character)
      wasWord = isWord
    }
    return changed(parts).joined()
  }
}
