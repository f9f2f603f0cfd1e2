import LanguageChecker
import Testing

/// Warnings about variables of functions, closures and loops: those of swiftc for the same text, in the same places.
@Suite struct WarningsAboutVariables {
  @Test func areSwiftcs() {
    let cell = Checker(modules: [.standardLibrary]).check(
      SourceFile(name: "In[1]", text: Self.text))
    #expect(cell.program != nil)
    let found = cell.diagnostics.map {
      let (line, column) = $0.range.file.position(at: $0.range.caret)
      return "\(line):\(column): \($0.message)"
    }
    #expect(found == Self.warnings)
  }

  /// A later cell may use what stands at the top level.
  @Test func doNotConcernVariablesOfTheSession() {
    let checker = Checker(modules: [.standardLibrary])
    let text = "let a = 1\nvar b = 2\nvar c: Int\nlet (d, e) = (1, 2)"
    #expect(checker.check(SourceFile(name: "In[1]", text: text)).diagnostics.isEmpty)
  }

  static let text = #"""
    func use(_ x: Int) {}
    func flag() -> Bool { true }
    enum E: Error { case e }
    func f8() { let a = 1 }
    func f9() { var a = 1; use(a) }
    func f10() { var a = 1; a = 2 }
    func f11() { for i in 0..<3 { use(1) } }
    func f12() { if let x = Optional(1) { use(1) } }
    func f13() { let (a, b) = (1, 2); use(a) }
    func f14(x: Int) { }
    func f15() { let a: Int; a = 1 }
    func f16() { var a = [1]; print(a) }
    func f17() { let f = { (n: Int) in let z = 3 }; f(1) }
    func f18() { guard let y = Optional(1) else { return } }
    func f19(_ o: Int?) { switch o { case .some(let v): use(1); case .none: break } }
    func f20() { var a = 1; let f = { a += 1 }; f() }
    func f21() { var a = 1; let f = { use(a) }; f() }
    func f22() { func g() {} }
    func f23() { let a = 1; let b = a }
    func f25() { let _ = 1; _ = 2 }
    func f26() { var a: Int; a = 1; use(a) }
    func f27() { var a: Int; a = 1 }
    func f28() { var (a, b) = (1, 2); a = 2; use(a + b) }
    func f29() { if case let (a, b)? = Optional((1, 2)) { use(a) } }
    func f34() { var a = 3; a = a + 1 }
    func f35() { while let x = Optional(1) { break } }
    func f38() { let a = 1, b = 2; use(a) }
    func f39() { var d = [1: 2]; d[1] = 3 }
    func f40() { var c = C(); c.x = 3 }
    class C { var x = 0 }
    struct P { var x = 0 }
    func f41() { var p = P(); p.x = 3 }
    func g1() { var total = 0; for i in 0..<3 { total += i } }
    func g2(_ xs: [Int]) -> Int { var best = xs[0]; for x in xs where x > best { best = x }; return best }
    func g3() { var xs = [1]; xs.append(2) }
    func g4(_ xs: inout [Int]) { var first = xs[0]; swap(&first, &xs[0]) }
    func g5() -> () -> Int { var n = 0; return { n += 1; return n } }
    func g6() { let `in` = 1; use(`in`) }
    func g7(_ p: (Int, Int)) -> Int { let (a, _) = p; return a }
    func g8() { var x = 1 { didSet { use(x) } }; x = 2 }
    func g9() { var lazyValue: Int { 3 }; use(lazyValue) }
    """#

  static let warnings = [
    "4:17: initialization of immutable value 'a' was never used; consider replacing with assignment to '_' or removing it",
    "5:17: variable 'a' was never mutated; consider changing to 'let' constant",
    "6:18: variable 'a' was written to, but never read",
    "7:18: immutable value 'i' was never used; consider replacing with '_' or removing it",
    "8:21: value 'x' was defined but never used; consider replacing with boolean test",
    "9:22: immutable value 'b' was never used; consider replacing with '_' or removing it",
    "11:18: immutable value 'a' was never used; consider removing it",
    "12:18: variable 'a' was never mutated; consider changing to 'let' constant",
    "13:40: initialization of immutable value 'z' was never used; consider replacing with assignment to '_' or removing it",
    "14:24: value 'y' was defined but never used; consider replacing with boolean test",
    "15:49: immutable value 'v' was never used; consider replacing with '_' or removing it",
    "17:18: variable 'a' was never mutated; consider changing to 'let' constant",
    "19:29: initialization of immutable value 'b' was never used; consider replacing with assignment to '_' or removing it",
    "22:18: variable 'a' was written to, but never read",
    "24:30: immutable value 'b' was never used; consider replacing with '_' or removing it",
    "26:24: value 'x' was defined but never used; consider replacing with boolean test",
    "27:25: immutable value 'b' was never used; consider replacing with '_' or removing it",
    "29:18: variable 'c' was never mutated; consider changing to 'let' constant",
  ]
}
