import LanguageChecker
import Testing

/// The first error of a cell: its sentence and the text that it underlines.
@Suite struct SentencesOfErrors {
  /// The sentences are those of `swiftc -typecheck` for the same text.
  @Test(arguments: sameAsSwiftc) func areSwiftcs(_ cell: String, message: String, text: String) {
    expectFirstError(in: cell, message, text)
  }

  /// Where swiftc says less, something about another line, or nothing before its later passes; and what cells do not have.
  @Test(arguments: own) func areOurOwn(_ cell: String, message: String, text: String) {
    expectFirstError(in: cell, message, text)
  }

  private func expectFirstError(in text: String, _ message: String, _ underlined: String) {
    let checker = Checker(modules: [.standardLibrary])
    let cell = checker.check(SourceFile(name: "In[1]", text: text))
    #expect(cell.program == nil)
    guard let first = cell.diagnostics.first(where: { $0.severity == .error }) else {
      Issue.record("nothing is wrong")
      return
    }
    #expect(first.message == message)
    let bytes = Array(text.utf8)
    guard first.range.end <= bytes.count else { return }
    #expect(
      String(decoding: bytes[first.range.start..<first.range.end], as: UTF8.self) == underlined)
  }

  static let sameAsSwiftc: [(String, String, String)] = [
    (
      "struct Tag { let name: String }\nlet tags: Set<Tag> = [Tag(name: \"a\")]",
      "type 'Tag' does not conform to protocol 'Hashable'", "Set<Tag>"
    ),
    (
      "struct P { var x = 0 }\nvar visits = [P: Int]()",
      "type 'P' does not conform to protocol 'Hashable'", "[P: Int]"
    ),
    (
      "struct P { var x = 0 }\nstruct Box<T: Comparable> { var value: T }\nfunc f(_ b: Box<P>) {}",
      "type 'P' does not conform to protocol 'Comparable'", "Box<P>"
    ),
    (
      "print(undefinedName)",
      "cannot find 'undefinedName' in scope", "undefinedName"
    ),
    (
      "let x: Int = 2.5",
      "cannot convert value of type 'Double' to specified type 'Int'", "2.5"
    ),
    (
      "let x: Double = \"a\"",
      "cannot convert value of type 'String' to specified type 'Double'", "\"a\""
    ),
    (
      "let s: String = 1",
      "cannot convert value of type 'Int' to specified type 'String'", "1"
    ),
    (
      "let n = 3\nlet d = 2.5\nlet y = n + d",
      "binary operator '+' cannot be applied to operands of type 'Int' and 'Double'", "+"
    ),
    (
      "let y = 1 + \"a\"",
      "binary operator '+' cannot be applied to operands of type 'Int' and 'String'", "+"
    ),
    (
      "let y = \"a\" - \"b\"",
      "binary operator '-' cannot be applied to two 'String' operands", "-"
    ),
    (
      "let y = \"a\" * 2",
      "binary operator '*' cannot be applied to operands of type 'String' and 'Int'", "*"
    ),
    (
      "let x = 5\nx = 6",
      "cannot assign to value: 'x' is a 'let' constant", "x"
    ),
    (
      "let xs = [1, 2]\nxs.append(3)",
      "cannot use mutating member on immutable value: 'xs' is a 'let' constant", "xs.append"
    ),
    (
      "let xs = [1, 2]\nxs[0] = 5",
      "cannot assign through subscript: 'xs' is a 'let' constant", "xs[0]"
    ),
    (
      "struct P { var x = 0 }\nlet p = P()\np.x = 1",
      "cannot assign to property: 'p' is a 'let' constant", "p.x"
    ),
    (
      "struct P { let x = 0 }\nvar p = P()\np.x = 1",
      "cannot assign to property: 'x' is a 'let' constant", "p.x"
    ),
    (
      "struct P { var x = 0; func set() { x = 1 } }",
      "cannot assign to property: 'self' is immutable", "x"
    ),
    (
      "struct P { var x = 0; mutating func set() { x = 1 } }\nlet p = P()\np.set()",
      "cannot use mutating member on immutable value: 'p' is a 'let' constant", "p.set"
    ),
    (
      "struct P { var x: Int { 1 } }\nvar p = P()\np.x = 2",
      "cannot assign to property: 'x' is a get-only property", "p.x"
    ),
    (
      "func f(a: Int) -> Int { a }\nf(1)",
      "missing argument label 'a:' in call", "1"
    ),
    (
      "func f(_ a: Int) -> Int { a }\nf(a: 1)",
      "extraneous argument label 'a:' in call", "(a"
    ),
    (
      "func f(a: Int) -> Int { a }\nf(b: 1)",
      "incorrect argument label in call (have 'b:', expected 'a:')", "(b"
    ),
    (
      "func f(a: Int, b: Int) -> Int { a }\nf(a: 1)",
      "missing argument for parameter 'b' in call", ""
    ),
    (
      "func f(a: Int) -> Int { a }\nf(a: 1, b: 2)",
      "extra argument 'b' in call", "2"
    ),
    (
      "func f() {}\nf(1)",
      "argument passed to call that takes no arguments", "1"
    ),
    (
      "func f() {}\nf(1, 2)",
      "argument passed to call that takes no arguments", "("
    ),
    (
      "func f(_ a: Int) {}\nf(1, 2, 3)",
      "extra arguments at positions #2, #3 in call", "("
    ),
    (
      "var seen: Set<(Int, Int)> = []",
      "type '(Int, Int)' does not conform to protocol 'Hashable'", "Set<(Int, Int)>"
    ),
    (
      "var ages: [Any: Int] = [:]",
      "type 'Any' does not conform to protocol 'Hashable'", "[Any: Int]"
    ),
    (
      "struct P { func reset() { self = P() } }",
      "cannot assign to value: 'self' is immutable", "self"
    ),
    (
      "let size: Int = []",
      "cannot convert value of type '[Any]' to specified type 'Int'", "[]"
    ),
    (
      "func f(a: Int, b: Int) {}\nf(b: 1, a: 2)",
      "argument 'a' must precede argument 'b'", "a"
    ),
    (
      "func f(_ x: Int) {}\nf(\"a\")",
      "cannot convert value of type 'String' to expected argument type 'Int'", "\"a\""
    ),
    (
      "func f(_ x: Int) {}\nf(2.5)",
      "cannot convert value of type 'Double' to expected argument type 'Int'", "2.5"
    ),
    (
      "func f(_ x: Double) {}\nlet n = 1\nf(n)",
      "cannot convert value of type 'Int' to expected argument type 'Double'", "n"
    ),
    (
      "func f(_ x: String) {}\nf(1)",
      "cannot convert value of type 'Int' to expected argument type 'String'", "1"
    ),
    (
      "func f(_ x: inout Int) {}\nvar a = 1\nf(a)",
      "passing value of type 'Int' to an inout parameter requires explicit '&'", "a"
    ),
    (
      "func f(_ x: inout Int) {}\nlet a = 1\nf(&a)",
      "cannot pass immutable value as inout argument: 'a' is a 'let' constant", "&a"
    ),
    (
      "func f() -> Int { \"a\" }",
      "cannot convert return expression of type 'String' to return type 'Int'", "\"a\""
    ),
    (
      "func f() { return 1 }",
      "unexpected non-void return value in void function", "1"
    ),
    (
      "func f() -> Int { return }",
      "non-void function should return a value", "return"
    ),
    (
      "enum E { case a, b, c }\nlet e = E.a\nswitch e {\ncase .a: print(1)\ncase .b: print(2)\n}",
      "switch must be exhaustive", "switch"
    ),
    (
      "let n = 3\nswitch n {\ncase 1: print(1)\n}",
      "switch must be exhaustive", "switch"
    ),
    (
      "enum E { case a }\nlet e = E.z",
      "type 'E' has no member 'z'", "z"
    ),
    (
      "enum E { case a }\nlet e: E = .z",
      "type 'E' has no member 'z'", "z"
    ),
    (
      "let s = \"abc\"\ns.foo()",
      "value of type 'String' has no member 'foo'", "foo"
    ),
    (
      "let s = \"abc\"\nprint(s.lenght)",
      "value of type 'String' has no member 'lenght'", "lenght"
    ),
    (
      "let o: Int? = 1\nlet y = o + 1",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "o"
    ),
    (
      "let o: String? = \"a\"\nprint(o.count)",
      "value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'",
      "o"
    ),
    (
      "let o: Int? = 1\nlet x: Int = o",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "o"
    ),
    (
      "func f(_ x: Int) {}\nlet o: Int? = 1\nf(o)",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "o"
    ),
    (
      "let x = 1\nlet y = x!",
      "cannot force unwrap value of non-optional type 'Int'", "x!"
    ),
    (
      "let x = 1\nlet y = x?.description",
      "cannot use optional chaining on non-optional value of type 'Int'", "x?"
    ),
    (
      "let x = 1\nif let y = x { print(y) }",
      "initializer for conditional binding must have Optional type, not 'Int'", "let y = x"
    ),
    (
      "let x = 1\nif x { print(x) }",
      "type 'Int' cannot be used as a boolean; test for '!= 0' instead", "x"
    ),
    (
      "let o: Int? = 1\nif o { print(1) }",
      "optional type 'Int?' cannot be used as a boolean; test for '!= nil' instead", "o"
    ),
    (
      "while 1 { }",
      "integer literal value '1' cannot be used as a boolean; did you mean 'true'?", "1"
    ),
    (
      "let xs = [1, 2].filter { $0 * 2 }",
      "cannot convert value of type 'Int' to closure result type 'Bool'", "$0 * 2"
    ),
    (
      "let f: (Int) -> Int = { 1 }",
      "contextual type for closure argument list expects 1 argument, which cannot be implicitly ignored",
      "{ 1 }"
    ),
    (
      "let f: (Int, Int) -> Int = { $0 }",
      "contextual closure type '(Int, Int) -> Int' expects 2 arguments, but 1 was used in closure body",
      "{ $0 }"
    ),
    (
      "let x = nil",
      "'nil' requires a contextual type", "nil"
    ),
    (
      "let x: Int = nil",
      "'nil' cannot initialize specified type 'Int'", "nil"
    ),
    (
      "let xs: [Int] = [1, \"a\"]",
      "cannot convert value of type 'String' to expected element type 'Int'", "\"a\""
    ),
    (
      "let xs = [1, \"a\"]",
      "heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional",
      "[1, \"a\"]"
    ),
    (
      "let d: [String: Int] = [\"a\": \"b\"]",
      "cannot convert value of type 'String' to expected dictionary value type 'Int'", "\"b\""
    ),
    (
      "let d = [\"a\": 1]\nlet v: Int = d[\"a\"]",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "d[\"a\"]"
    ),
    (
      "let xs = [1, 2]\nlet v: String = xs[0]",
      "cannot convert value of type 'Int' to specified type 'String'", "xs[0]"
    ),
    (
      "for i in 5 { print(i) }",
      "for-in loop requires 'Int' to conform to 'Sequence'", "5"
    ),
    (
      "let x = Int(\"5\") + 1",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "Int(\"5\")"
    ),
    (
      "let t = (1, 2)\nprint(t.2)",
      "value of tuple type '(Int, Int)' has no member '2'", "t.2"
    ),
    (
      "break",
      "'break' is only allowed inside a loop, if, do, or switch", "break"
    ),
    (
      "func f() { continue }",
      "'continue' is only allowed inside a loop", "continue"
    ),
    (
      "return 1",
      "return invalid outside of a func", "return 1"
    ),
    (
      "struct P { var x: Int }\nlet p = P()",
      "missing argument for parameter 'x' in call", ")"
    ),
    (
      "struct P { var x: Int; var y: Int }\nlet p = P(x: 1)",
      "missing argument for parameter 'y' in call", ""
    ),
    (
      "struct P { var x: Int }\nlet p = P(x: \"a\")",
      "cannot convert value of type 'String' to expected argument type 'Int'", "\"a\""
    ),
    (
      "class C { var x: Int }",
      "class 'C' has no initializers", "C"
    ),
    (
      "class A { init(x: Int) {} }\nlet a = A()",
      "missing argument for parameter 'x' in call", ")"
    ),
    (
      "class A { func f() {} }\nclass B: A { func f() {} }",
      "overriding declaration requires an 'override' keyword", "f"
    ),
    (
      "class A {}\nclass B: A { override func g() {} }",
      "method does not override any method from its superclass", "g"
    ),
    (
      "protocol P { func f() }\nstruct S: P {}",
      "type 'S' does not conform to protocol 'P'", "S"
    ),
    (
      "protocol P { var x: Int { get } }\nstruct S: P { }",
      "type 'S' does not conform to protocol 'P'", "S"
    ),
    (
      "protocol P {}\nlet p = P()",
      "'any P' cannot be constructed because it has no accessible initializers", "P"
    ),
    (
      "struct S {}\nprint(S() == S())",
      "binary operator '==' cannot be applied to two 'S' operands", "=="
    ),
    (
      "struct S {}\nprint(S() < S())",
      "binary operator '<' cannot be applied to two 'S' operands", "<"
    ),
    (
      "struct S {}\nlet d = [S(): 1]",
      "generic struct 'Dictionary' requires that 'S' conform to 'Hashable'", "[S(): 1]"
    ),
    (
      "func f<T: Comparable>(_ x: T) {}\nstruct S {}\nf(S())",
      "global function 'f(_:)' requires that 'S' conform to 'Comparable'", "f"
    ),
    (
      "func f() throws {}\nf()",
      "call can throw but is not marked with 'try'", "f()"
    ),
    (
      "func g() { throw 1 }",
      "thrown expression type 'Int' does not conform to 'Error'", "1"
    ),
    (
      "let x: Foo = 1",
      "cannot find type 'Foo' in scope", "Foo"
    ),
    (
      "let x = 1\nlet x = 2",
      "invalid redeclaration of 'x'", "x"
    ),
    (
      "func f() {\n  let a = 1\n  let a = 2\n}",
      "invalid redeclaration of 'a'", "a"
    ),
    (
      "func f(_ a: Int) {}\nfunc f(_ a: Int) {}",
      "invalid redeclaration of 'f'", "f"
    ),
    (
      "let x",
      "type annotation missing in pattern", "x"
    ),
    (
      "struct P { static let z = 1; var x = 2 }\nprint(P.x)",
      "instance member 'x' cannot be used on type 'P'; did you mean to use a value of this type instead?",
      "x"
    ),
    (
      "struct P { static let z = 1 }\nprint(P().z)",
      "static member 'z' cannot be used on instance of type 'P'", "z"
    ),
    (
      "let x = 5\nx()",
      "cannot call value of non-function type 'Int'", "x"
    ),
    (
      "let x = 5\nx.y = 3",
      "value of type 'Int' has no member 'y'", "y"
    ),
    (
      "5 = 3",
      "cannot assign to value: literals are not mutable", "5"
    ),
    (
      "let x = true + false",
      "binary operator '+' cannot be applied to two 'Bool' operands", "+"
    ),
    (
      "let x = -\"a\"",
      "unary operator '-' cannot be applied to an operand of type 'String'", "-"
    ),
    (
      "let b = 1 && true",
      "integer literal value '1' cannot be used as a boolean; did you mean 'true'?", "1"
    ),
    (
      "let x = 3 < \"a\"",
      "binary operator '<' cannot be applied to operands of type 'Int' and 'String'", "<"
    ),
    (
      "let x = [1, 2] + 3",
      "binary operator '+' cannot be applied to operands of type '[Int]' and 'Int'", "+"
    ),
    (
      "let x = 1 == \"1\"",
      "binary operator '==' cannot be applied to operands of type 'Int' and 'String'", "=="
    ),
    (
      "let x = \"a\" == 1.5",
      "binary operator '==' cannot be applied to operands of type 'String' and 'Double'", "=="
    ),
    (
      "var i = 0\ni++",
      "cannot find operator '++' in scope; did you mean '+= 1'?", "++"
    ),
    (
      "let x = 2 ** 3",
      "cannot find operator '**' in scope", "**"
    ),
    (
      "let y = b ? 1 : 2",
      "cannot find 'b' in scope", "b"
    ),
    (
      "let y = true ? 1 : \"a\"",
      "result values in '? :' expression have mismatching types 'Int' and 'String'",
      "true ? 1 : \"a\""
    ),
    (
      "let y = 1 ? 2 : 3",
      "integer literal value '1' cannot be used as a boolean; did you mean 'true'?", "1"
    ),
    (
      "let x = \"a\".count + \"b\"",
      "binary operator '+' cannot be applied to operands of type 'Int' and 'String'", "+"
    ),
    (
      "print(\"\\(undefined)\")",
      "cannot find 'undefined' in scope", "undefined"
    ),
    (
      "let s = \"x\"\nlet c = s[0]",
      "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.",
      "s"
    ),
    (
      "let x = Double(\"1.5\") * 2",
      "value of optional type 'Double?' must be unwrapped to a value of type 'Double'",
      "Double(\"1.5\")"
    ),
    (
      "struct S { func f() { print(y) } }",
      "cannot find 'y' in scope", "y"
    ),
    (
      "let xs = [3, 1].sorted { $0.foo < $1.foo }",
      "value of type 'Int' has no member 'foo'", "foo"
    ),
    (
      "func add(_ a: Int, _ b: Int) -> Int { a + b }\nlet f: (Double, Double) -> Double = add",
      "cannot convert value of type '(Int, Int) -> Int' to specified type '(Double, Double) -> Double'",
      "add"
    ),
    (
      "func f(x: Int = 1, y: Int) {}\nf(x: 2)",
      "missing argument for parameter 'y' in call", ""
    ),
    (
      "var xs = [1]\nxs.append(\"a\")",
      "cannot convert value of type 'String' to expected argument type 'Int'", "\"a\""
    ),
    (
      "var d = [\"a\": 1]\nd[1] = 2",
      "cannot convert value of type 'Int' to expected argument type 'String'", "1"
    ),
    (
      "let xs = [1, 2]\nlet y = xs.map(undefinedFunction)",
      "cannot find 'undefinedFunction' in scope", "undefinedFunction"
    ),
    (
      "enum E { case a(Int) }\nlet e = E.a\nlet f: E = .a(\"x\")",
      "cannot convert value of type 'String' to expected argument type 'Int'", "\"x\""
    ),
    (
      "enum E { case a(Int) }\nlet e = E.a()",
      "missing argument for parameter #1 in call", ")"
    ),
    (
      "enum E: Int { case a = 1 }\nlet e: E = 1",
      "cannot convert value of type 'Int' to specified type 'E'", "1"
    ),
    (
      "switch 5 {\ncase \"a\": print(1)\ndefault: break\n}",
      "expression pattern of type 'String' cannot match values of type 'Int'", "\"a\""
    ),
    (
      "let o: Int? = 1\nswitch o {\ncase .some(let x): print(x)\n}",
      "switch must be exhaustive", "switch"
    ),
    (
      "switch true {\ncase true: print(1)\n}",
      "switch must be exhaustive", "switch"
    ),
    (
      "let e = 3\nswitch e {\ndefault:\n}",
      "'default' label in a 'switch' must have at least one executable statement", "default:"
    ),
    (
      "import Foo",
      "no such module 'Foo'", "Foo"
    ),
    (
      "let c: Character = \"ab\"",
      "cannot convert value of type 'String' to specified type 'Character'", "\"ab\""
    ),
    (
      "func f(_ xs: Int...) {}\nf([1, 2])",
      "cannot pass array of type '[Int]' as variadic arguments of type 'Int'", "[1, 2]"
    ),
    (
      "let x = max(1, \"a\")",
      "conflicting arguments to generic parameter 'T' ('Int' vs. 'String')", "max"
    ),
    (
      "let x = min(1)",
      "missing argument for parameter #2 in call", ""
    ),
    (
      "let x = abs(\"a\")",
      "global function 'abs(_:)' requires that 'String' conform to 'SignedNumeric'", "abs"
    ),
    (
      "let v = [1, 2, 3].first + 1",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "[1, 2, 3].first"
    ),
    (
      "var n = 1\nn = \"text\"",
      "cannot assign value of type 'String' to type 'Int'", "\"text\""
    ),
    (
      "let a = 5, b = 2.5\nprint(a * b)",
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'", "*"
    ),
    (
      "extension Foo { }",
      "cannot find type 'Foo' in scope", "Foo"
    ),
    (
      "struct S { func f() -> Int }",
      "expected '{' in body of function declaration", "func f() -> Int"
    ),
    (
      "class A: B {}",
      "cannot find type 'B' in scope", "B"
    ),
    (
      "enum E: Foo { case a }",
      "cannot find type 'Foo' in scope", "Foo"
    ),
  ]

  static let own: [(String, String, String)] = [
    (
      "let rate = 0.1\nlet x = rats * 2",
      "cannot find 'rats' in scope; did you mean 'rate'?", "rats"
    ),
    (
      "func f() -> Int {\n  let x = 1\n}",
      "missing return in global function expected to return 'Int'", "}"
    ),
    (
      "func f(x: Int) -> String {\n  if x > 1 { return \"a\" }\n}",
      "missing return in global function expected to return 'String'", "}"
    ),
    (
      "let xs = [1, 2]\nprint(xs.cout)",
      "value of type '[Int]' has no member 'cout'; did you mean 'count'?", "cout"
    ),
    (
      "struct P { var width = 1 }\nprint(P().widht)",
      "value of type 'P' has no member 'widht'; did you mean 'width'?", "widht"
    ),
    (
      "let x = 1\nif x = 1 { print(x) }",
      "use of '=' in a boolean context, did you mean '=='?", "x = 1"
    ),
    (
      "let xs = [1, 2].map { $0 + $1 }",
      "contextual closure type '(Int) throws -> T' expects 1 argument, but 2 were used in closure body",
      "{ $0 + $1 }"
    ),
    (
      "let xs = [1, 2].map { \"a\" + $0 }",
      "binary operator '+' cannot be applied to operands of type 'String' and 'Int'", "+"
    ),
    (
      "let xs = []",
      "empty collection literal requires an explicit type; write for example 'let values: [Double] = []'",
      "[]"
    ),
    (
      "let d = [:]",
      "empty collection literal requires an explicit type; write for example 'let counts: [String: Int] = [:]'",
      "[:]"
    ),
    (
      "let xs = [1, 2]\nlet v = xs[\"a\"]",
      "cannot convert value of type 'String' to expected argument type 'Int'", "\"a\""
    ),
    (
      "let (a, b) = (1, 2, 3)",
      "tuple pattern has the wrong length for tuple type '(Int, Int, Int)'", "(a, b)"
    ),
    (
      "let (a, b) = 1",
      "tuple pattern cannot match values of non-tuple type 'Int'", "(a, b)"
    ),
    (
      "func f(x: Strng) {}",
      "cannot find type 'Strng' in scope; did you mean 'String'?", "Strng"
    ),
    (
      "let x = 5 5",
      "consecutive statements on a line must be separated by ';'", " "
    ),
    (
      "let x = (1 + 2",
      "expected ')' to end tuple", ""
    ),
    (
      "func f( {",
      "expected ')' to end parameter clause", " "
    ),
    (
      "let s = \"abc",
      "expected '\"' to end string literal", ""
    ),
    (
      "if true { print(1)",
      "expected '}' to end 'if' statement", ""
    ),
    (
      "let f = print\nf = 3",
      "cannot assign value of type 'Int' to type '([Any], String, String) -> ()'", "3"
    ),
    (
      "let x = !5",
      "unary operator '!' cannot be applied to an operand of type 'Int'", "!"
    ),
    (
      "guard let x = Optional(1) else { print(1) }",
      "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope",
      "}"
    ),
    (
      "func f() {\n  guard let x = Optional(1) else { print(1) }\n  print(x)\n}",
      "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope",
      "}"
    ),
    (
      "for i in 0..<\"a\" { }",
      "binary operator '..<' cannot be applied to operands of type 'Int' and 'String'", "..<"
    ),
    (
      "let a = [1.5, 2]\nlet i: Int = a.reduce(0, +)",
      "cannot convert value of type 'Double' to specified type 'Int'", "a.reduce(0, +)"
    ),
    (
      "self.x = 1",
      "cannot find 'self' in scope; did you mean to use it in a type or extension context?", "self"
    ),
    (
      "let m = [[1.0, 2.0]]\nlet r: [Double] = m.map { $0 }",
      "cannot convert value of type '[[Double]]' to specified type '[Double]'", "m.map { $0 }"
    ),
    (
      "var xs = [1]\nxs.append(contentsOf: 5)",
      "instance method 'append(contentsOf:)' requires that 'Int' conform to 'Sequence'", "xs.append"
    ),
    (
      "struct S { let x: Int = 1; init() { x = 2 } }",
      "cannot assign to property: 'x' is a 'let' constant", "x"
    ),
    (
      "struct S { var x: Int; init() { } }",
      "return from initializer without initializing all stored properties", "}"
    ),
    (
      "let v = [1, 2, 3].reduce(0) { $0 + \"a\" }",
      "contextual closure type '(Int, Int) throws -> Int' expects 2 arguments, but 1 was used in closure body",
      "{ $0 + \"a\" }"
    ),
    (
      "print(\"a\" \"b\")",
      "expected ',' separator", "\"b\""
    ),
    (
      "print(\"a\", seperator: \"\")",
      "incorrect argument label in call (have '_:seperator:', expected '_:separator:')",
      "(\"a\", seperator"
    ),
    (
      "let x = String(format: 5)",
      "cannot convert value of type 'Int' to expected argument type 'String'", "5"
    ),
    (
      "var x = 1\nx += 2.5",
      "cannot convert value of type 'Double' to expected argument type 'Int'", "2.5"
    ),
    (
      "var s = \"a\"\ns += 1",
      "cannot convert value of type 'Int' to expected argument type 'String'", "1"
    ),
    (
      "let xs: [Double] = [1, 2]\nlet n: Int = xs.count * 0.5",
      "cannot convert value of type 'Double' to expected argument type 'Int'", "0.5"
    ),
    (
      "func f() async {}",
      "'async' is not available in cells yet", "async"
    ),
    (
      "actor A {}",
      "an actor is not available in cells yet; use a class", "actor A {}"
    ),
    (
      "let x: UInt8 = 256",
      "integer literal '256' overflows when stored into 'UInt8'", "256"
    ),
    (
      "let x = await f()",
      "'await' is not available in cells yet; cells run one statement after the other", "await f()"
    ),
    (
      "let x: UInt8 = -1",
      "negative integer '-1' overflows when stored into unsigned type 'UInt8'", "-1"
    ),
    (
      "struct S { weak var x: Int? }",
      "'weak' may only be applied to class and class-bound protocol types, not 'Int'", "weak"
    ),
    (
      "let r = /a+/",
      "a regular expression literal is not available in cells yet", "/a+/"
    ),
    (
      "let x: [Int!] = []",
      "using '!' is not allowed here; perhaps '?' was intended?", "Int!"
    ),
    (
      "@resultBuilder struct B { static func buildBlock(_ x: Int...) -> [Int] { x } }",
      "the attribute '@resultBuilder' is not available in cells yet", "@resultBuilder"
    ),
    (
      "macro m() = #externalMacro(module: \"a\", type: \"b\")",
      "a macro is not available in cells yet",
      "macro m() = #externalMacro(module: \"a\", type: \"b\")"
    ),
    (
      "func f(_ x: UnsafePointer<Int>) {}",
      "'UnsafePointer' is not available in cells yet", "UnsafePointer<Int>"
    ),
    (
      "struct P { var x = 1 }\nlet k = \\P.y",
      "value of type 'P' has no member 'y'", "\\P.y"
    ),
    (
      "func f<each T>(_ x: repeat each T) {}",
      "this type is not available in cells yet", "repeat each T"
    ),
    (
      "for await x in [1] { print(x) }",
      "'for await' is not available in cells yet", "await"
    ),
    (
      "final class A {}\nclass B: A {}",
      "inheritance from a final class 'A'", "B"
    ),
    (
      "struct A: Int {}",
      "inheritance from non-protocol type 'Int'", "Int"
    ),
    (
      "let x = [1, 2,",
      "expected ']' to end array", ""
    ),
    (
      "}",
      "unexpected brace in source file", "}"
    ),
    (
      "print(\"hello",
      "expected '\"' to end string literal", ""
    ),
    (
      "let 1x = 5",
      "expected pattern in variable", "1"
    ),
    (
      "var",
      "expected pattern in variable", ""
    ),
    (
      "func",
      "expected identifier and function signature in function", ""
    ),
    (
      "if",
      "expected expression and body in 'if' statement", ""
    ),
    (
      "let a: [Int = [1]",
      "expected ']' to end array type", " "
    ),
    (
      "print(1))",
      "consecutive statements on a line must be separated by ';'", ")"
    ),
  ]
}
