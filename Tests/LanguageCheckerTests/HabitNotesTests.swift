import LanguageChecker
import Testing

/// Programs with habits from Python and other languages: swiftc's sentence first, then one note that says how Swift writes it.
///
/// The sentences are swiftc's for the same programs; it accepts what the offered changes make of them, with `import Foundation`.
@Suite struct NotesForHabits {
  @Test(arguments: mended) func offersWhatSwiftcAccepts(
    _ cell: String, message: String, note: String, changed: String
  ) {
    guard let found = firstNote(in: cell, message, note), let fixIt = found.fixIts.first else {
      Issue.record("no change is offered")
      return
    }
    var bytes = Array(cell.utf8)
    guard fixIt.range.start <= fixIt.range.end, fixIt.range.end <= bytes.count else { return }
    bytes.replaceSubrange(fixIt.range.start..<fixIt.range.end, with: fixIt.replacement.utf8)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == changed)
    let after = check("import Foundation\n" + text)
    #expect(!after.contains { $0.severity == .error }, "\(DiagnosticRenderer().render(after))")
  }

  @Test(arguments: advised) func saysWhatSwiftHasInstead(
    _ cell: String, message: String, note: String
  ) {
    _ = firstNote(in: cell, message, note)
  }

  private func check(_ cell: String) -> [Diagnostic] {
    Checker(modules: [.standardLibrary]).check(SourceFile(name: "In[1]", text: cell)).diagnostics
  }

  private func firstNote(in cell: String, _ message: String, _ note: String) -> Diagnostic? {
    let first = check(cell).first { $0.severity == .error }
    #expect(first?.message == message)
    #expect(first?.notes.map(\.message) == [note])
    return first?.notes.first
  }

  static let mended: [(String, String, String, String)] = [
    (
      "let x = 2.0\nprint(1 / x ** 2)", "cannot find operator '**' in scope",
      "Swift writes '(x * x)'", "let x = 2.0\nprint(1 / (x * x))"
    ),
    (
      "let p = (name: \"a\", age: 1)\nif p.name { print(1) }",
      "cannot convert value of type 'String' to expected condition type 'Bool'",
      "Swift writes '!p.name.isEmpty'",
      "let p = (name: \"a\", age: 1)\nif !p.name.isEmpty { print(1) }"
    ),
    (
      "let n = 3\nwhile n - 1 { break }",
      "type 'Int' cannot be used as a boolean; test for '!= 0' instead",
      "Swift writes '(n - 1) != 0'", "let n = 3\nwhile (n - 1) != 0 { break }"
    ),
    (
      "let x = 1\nprint(f'{x}')", "expected ',' separator",
      "leave the 'f' out; a value in a text is written '\\(value)'",
      "let x = 1\nprint(\"\\(x)\")"
    ),
    (
      "var xs = [1, 2]\nprint(xs.pop(0))", "value of type '[Int]' has no member 'pop'",
      "Swift writes 'remove(at: 0)'", "var xs = [1, 2]\nprint(xs.remove(at: 0))"
    ),
    (
      "var s: Set = [1]\ns.push(2)", "value of type 'Set<Int>' has no member 'push'",
      "Swift writes 'insert'", "var s: Set = [1]\ns.insert(2)"
    ),
    (
      "import Foundation\nlet t = \"%d %d\" % (1, 2)",
      "binary operator '%' cannot be applied to operands of type 'String' and '(Int, Int)'",
      "Swift writes 'String(format: \"%d %d\", 1, 2)'",
      "import Foundation\nlet t = String(format: \"%d %d\", 1, 2)"
    ),
    (
      "var x = 1\nx++\nprint(x)", "cannot find operator '++' in scope; did you mean '+= 1'?",
      "Swift writes 'x += 1'", "var x = 1\nx += 1\nprint(x)"
    ),
    (
      "var x = 1\n++x\nprint(x)", "cannot find operator '++' in scope; did you mean '+= 1'?",
      "Swift writes 'x += 1'", "var x = 1\nx += 1\nprint(x)"
    ),
    (
      "var x = 1\nx--\nprint(x)", "cannot find operator '--' in scope; did you mean '-= 1'?",
      "Swift writes 'x -= 1'", "var x = 1\nx -= 1\nprint(x)"
    ),
    (
      "var i = 0\nwhile i < 3 {\n  print(i)\n  i++\n}",
      "cannot find operator '++' in scope; did you mean '+= 1'?", "Swift writes 'i += 1'",
      "var i = 0\nwhile i < 3 {\n  print(i)\n  i += 1\n}"
    ),
    (
      "let x = 3\nif x > 2 {\n  print(\"a\")\n} elif x > 1 {\n  print(\"b\")\n}",
      "consecutive statements on a line must be separated by ';'", "Swift writes 'else if'",
      "let x = 3\nif x > 2 {\n  print(\"a\")\n} else if x > 1 {\n  print(\"b\")\n}"
    ),
    (
      "def f(x: Int) {\n  print(x)\n}", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'func'", "func f(x: Int) {\n  print(x)\n}"
    ),
    (
      "let f = lambda x: x + 1", "consecutive statements on a line must be separated by ';'",
      "Swift writes '{ x in x + 1 }'", "let f = { x in x + 1 }"
    ),
    (
      "let ys = [1, 2].map(lambda x: x * 2)", "expected ',' separator",
      "Swift writes '{ x in x * 2 }'", "let ys = [1, 2].map({ x in x * 2 })"
    ),
    (
      "var x: Int? = None\nprint(x as Any)", "cannot find 'None' in scope", "Swift writes 'nil'",
      "var x: Int? = nil\nprint(x as Any)"
    ),
    (
      "let x: Int? = 3\nif x == None { print(\"no\") }", "cannot find 'None' in scope",
      "Swift writes 'nil'", "let x: Int? = 3\nif x == nil { print(\"no\") }"
    ),
    ("let flag = True", "cannot find 'True' in scope", "Swift writes 'true'", "let flag = true"),
    (
      "let flag = False", "cannot find 'False' in scope", "Swift writes 'false'", "let flag = false"
    ),
    (
      "let a = true, b = false\nif a and b { print(\"both\") }",
      "expected '{' after 'if' condition", "Swift writes '&&'",
      "let a = true, b = false\nif a && b { print(\"both\") }"
    ),
    (
      "let a = true, b = false\nif a or b { print(\"one\") }", "expected '{' after 'if' condition",
      "Swift writes '||'", "let a = true, b = false\nif a || b { print(\"one\") }"
    ),
    (
      "let a = true\nif not a { print(\"no\") }", "expected '{' after 'if' condition",
      "Swift writes '!'", "let a = true\nif !a { print(\"no\") }"
    ),
    (
      "let a = true\nlet b = not a", "consecutive statements on a line must be separated by ';'",
      "Swift writes '!'", "let a = true\nlet b = !a"
    ),
    (
      "let x = [1, 2, 3]\nprint(len(x))", "cannot find 'len' in scope", "Swift writes 'x.count'",
      "let x = [1, 2, 3]\nprint(x.count)"
    ),
    (
      "let r = range(10)", "cannot find 'range' in scope", "Swift writes '0..<10'", "let r = 0..<10"
    ),
    (
      "for i in range(10) {\n  print(i)\n}", "cannot find 'range' in scope",
      "Swift writes '0..<10'", "for i in 0..<10 {\n  print(i)\n}"
    ),
    (
      "for i in range(2, 10) {\n  print(i)\n}", "cannot find 'range' in scope",
      "Swift writes '2..<10'", "for i in 2..<10 {\n  print(i)\n}"
    ),
    (
      "for i in range(0, 10, 2) {\n  print(i)\n}", "cannot find 'range' in scope",
      "Swift writes 'stride(from: 0, to: 10, by: 2)'",
      "for i in stride(from: 0, to: 10, by: 2) {\n  print(i)\n}"
    ),
    (
      "let name = \"Ada\"\nprint(f\"Hello {name}\")", "expected ',' separator",
      "leave the 'f' out; a value in a text is written '\\(value)'",
      "let name = \"Ada\"\nprint(\"Hello \\(name)\")"
    ),
    (
      "let s = 'text'", "single-quoted string literal found, use '\"'",
      "text stands in double quotes", "let s = \"text\""
    ),
    (
      "print('hello')", "single-quoted string literal found, use '\"'",
      "text stands in double quotes", "print(\"hello\")"
    ),
    (
      "let x = 3\nlet y = x ** 2", "cannot find operator '**' in scope", "Swift writes 'x * x'",
      "let x = 3\nlet y = x * x"
    ),
    (
      "let x = 3.0\nprint(x ** 0.5)", "cannot find operator '**' in scope",
      "Swift writes 'pow(x, 0.5)'", "let x = 3.0\nprint(pow(x, 0.5))"
    ),
    (
      "let c = true\nlet y = 1 if c else 2",
      "consecutive statements on a line must be separated by ';'", "Swift writes 'c ? 1 : 2'",
      "let c = true\nlet y = c ? 1 : 2"
    ),
    (
      "let xs = [1, 2, 3]\nlet ys = [x * 2 for x in xs]", "expected ',' separator",
      "Swift writes 'xs.map { x in x * 2 }'", "let xs = [1, 2, 3]\nlet ys = xs.map { x in x * 2 }"
    ),
    (
      "let xs = [1, 2, 3]\nlet ys = [x for x in xs if x > 1]", "expected ',' separator",
      "Swift writes 'xs.filter { x in x > 1 }'",
      "let xs = [1, 2, 3]\nlet ys = xs.filter { x in x > 1 }"
    ),
    (
      "func f() {\n  pass\n}", "cannot find 'pass' in scope", "leave it out: '{ }' may be empty",
      "func f() {\n  \n}"
    ),
    (
      "var x: Int? = null", "cannot find 'null' in scope", "Swift writes 'nil'", "var x: Int? = nil"
    ),
    (
      "var x: Int? = undefined", "cannot find 'undefined' in scope", "Swift writes 'nil'",
      "var x: Int? = nil"
    ),
    (
      "let a = [1, 2, 3]\nprint(a.length)", "value of type '[Int]' has no member 'length'",
      "Swift writes 'count'", "let a = [1, 2, 3]\nprint(a.count)"
    ),
    (
      "let a = [1, 2, 3]\nprint(a.size)", "value of type '[Int]' has no member 'size'",
      "Swift writes 'count'", "let a = [1, 2, 3]\nprint(a.count)"
    ),
    (
      "let a = [1, 2, 3]\nprint(a.len())", "value of type '[Int]' has no member 'len'",
      "Swift writes 'count'", "let a = [1, 2, 3]\nprint(a.count)"
    ),
    (
      "let s = \"abc\"\nprint(s.length)", "value of type 'String' has no member 'length'",
      "Swift writes 'count'", "let s = \"abc\"\nprint(s.count)"
    ),
    (
      "let s = \"abc\"\nprint(s[0])",
      "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.",
      "write 'Array(s)[…]' for a character, or 'first' and 'last'",
      "let s = \"abc\"\nprint(Array(s)[0])"
    ),
    (
      "let s = \"abc\"\nprint(s[0..<2])",
      "'subscript(_:)' is unavailable: cannot subscript String with an integer range, use a String.Index range instead.",
      "write 'prefix', 'suffix' or 'dropFirst', or 'Array(s)[…]' for the characters",
      "let s = \"abc\"\nprint(Array(s)[0..<2])"
    ),
    (
      "let a = [1, 2]\na.append(3)",
      "cannot use mutating member on immutable value: 'a' is a 'let' constant",
      "change 'let' to 'var' to make it mutable", "var a = [1, 2]\na.append(3)"
    ),
    (
      "let a = [1, 2]\na += [3]",
      "left side of mutating operator isn't mutable: 'a' is a 'let' constant",
      "change 'let' to 'var' to make it mutable", "var a = [1, 2]\na += [3]"
    ),
    (
      "var a = [1, 2]\na.push(3)", "value of type '[Int]' has no member 'push'",
      "Swift writes 'append'", "var a = [1, 2]\na.append(3)"
    ),
    (
      "var a = [1, 2]\na.add(3)", "value of type '[Int]' has no member 'add'",
      "Swift writes 'append'", "var a = [1, 2]\na.append(3)"
    ),
    (
      "class Counter {\n  var count = 0\n  var action: () -> Void = {}\n  func prepare() {\n    action = { count += 1 }\n  }\n}",
      "reference to property 'count' in closure requires explicit use of 'self' to make capture semantics explicit",
      "reference 'self.' explicitly",
      "class Counter {\n  var count = 0\n  var action: () -> Void = {}\n  func prepare() {\n    action = { self.count += 1 }\n  }\n}"
    ),
    (
      "let x: Double = 3 / 2\nlet n = 3\nlet y: Double = n / 2",
      "cannot convert value of type 'Int' to specified type 'Double'",
      "'/' of two 'Int's drops the fraction: write 'Double(n) / 2'",
      "let x: Double = 3 / 2\nlet n = 3\nlet y: Double = Double(n) / 2"
    ),
    (
      "let n = 3\nlet half: Double = n / 2",
      "cannot convert value of type 'Int' to specified type 'Double'",
      "'/' of two 'Int's drops the fraction: write 'Double(n) / 2'",
      "let n = 3\nlet half: Double = Double(n) / 2"
    ),
    (
      "let a = 3, b = 2\nlet mean: Double = a / b",
      "cannot convert value of type 'Int' to specified type 'Double'",
      "'/' of two 'Int's drops the fraction: write 'Double(a) / Double(b)'",
      "let a = 3, b = 2\nlet mean: Double = Double(a) / Double(b)"
    ),
    (
      "let s = str(42)", "cannot find 'str' in scope", "Swift writes 'String'", "let s = String(42)"
    ),
    (
      "let x = float(3)", "cannot find 'float' in scope", "Swift writes 'Double(3)'",
      "let x = Double(3)"
    ),
    ("let x = int(3.7)", "cannot find 'int' in scope", "Swift writes 'Int'", "let x = Int(3.7)"),
    (
      "let n = 3\nprint(\"n = \" + n)",
      "binary operator '+' cannot be applied to operands of type 'String' and 'Int'",
      "write \"\\(n)\" to put it into the text", "let n = 3\nprint(\"n = \" + \"\\(n)\")"
    ),
    (
      "let n = 3\nif n { print(n) }",
      "type 'Int' cannot be used as a boolean; test for '!= 0' instead", "Swift writes 'n != 0'",
      "let n = 3\nif n != 0 { print(n) }"
    ),
    (
      "let a = [1]\nif a { print(a) }",
      "cannot convert value of type '[Int]' to expected condition type 'Bool'",
      "Swift writes '!a.isEmpty'", "let a = [1]\nif !a.isEmpty { print(a) }"
    ),
    (
      "let a = [1, 2, 3]\nprint(a[0:2])", "expected ',' separator", "Swift writes '[0..<2]'",
      "let a = [1, 2, 3]\nprint(a[0..<2])"
    ),
    (
      "let a = [1, 2, 3]\nprint(a[1:])", "expected ',' separator", "Swift writes '[1...]'",
      "let a = [1, 2, 3]\nprint(a[1...])"
    ),
    (
      "let d = {\"a\": 1, \"b\": 2}", "consecutive statements on a line must be separated by ';'",
      "a dictionary stands in square brackets", "let d = [\"a\": 1, \"b\": 2]"
    ),
    (
      "x = 5\nprint(x)", "cannot find 'x' in scope", "to declare a variable, write 'var x = …'",
      "var x = 5\nprint(x)"
    ),
    (
      "const x = 5", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'let'", "let x = 5"
    ),
    (
      "let xs = [1, 2, 3]\nif 2 in xs { print(\"yes\") }", "expected '{' after 'if' condition",
      "Swift writes 'xs.contains(2)'", "let xs = [1, 2, 3]\nif xs.contains(2) { print(\"yes\") }"
    ),
    (
      "let xs = [1, 2, 3]\nif 2 not in xs { print(\"yes\") }", "expected '{' after 'if' condition",
      "Swift writes '!xs.contains(2)'", "let xs = [1, 2, 3]\nif !xs.contains(2) { print(\"yes\") }"
    ),
    (
      "let x: Int? = 3\nif x is None { print(\"no\") }", "cannot find type 'None' in scope",
      "Swift writes '== nil'", "let x: Int? = 3\nif x == nil { print(\"no\") }"
    ),
    (
      "let x: Int? = 3\nif x is nil { print(\"no\") }", "expected type after 'is'",
      "Swift writes '== nil'", "let x: Int? = 3\nif x == nil { print(\"no\") }"
    ),
    (
      "print(\"a\", end=\"\")", "cannot find 'end' in scope",
      "an argument's label ends with ':': write 'terminator:'", "print(\"a\", terminator: \"\")"
    ),
    (
      "print(\"a\", \"b\", sep=\" \")", "cannot find 'sep' in scope",
      "an argument's label ends with ':': write 'separator:'",
      "print(\"a\", \"b\", separator: \" \")"
    ),
    (
      "func f(x: Int) {}\nf(x=3)", "cannot find 'x' in scope",
      "an argument's label ends with ':': write 'x:'", "func f(x: Int) {}\nf(x: 3)"
    ),
    (
      "for (i, x) in enumerate([1, 2]) {\n  print(i, x)\n}", "cannot find 'enumerate' in scope",
      "Swift writes '[1, 2].enumerated()'", "for (i, x) in [1, 2].enumerated() {\n  print(i, x)\n}"
    ),
    (
      "for i, x in [1, 2].enumerated() {\n  print(i, x)\n}", "expected 'in' after for-each pattern",
      "Swift writes '(i, x)'", "for (i, x) in [1, 2].enumerated() {\n  print(i, x)\n}"
    ),
    (
      "let t = sum([1, 2, 3])", "cannot find 'sum' in scope",
      "Swift writes '[1, 2, 3].reduce(0, +)'", "let t = [1, 2, 3].reduce(0, +)"
    ),
    (
      "let t = [1, 2, 3].sum()", "value of type '[Int]' has no member 'sum'",
      "Swift writes 'reduce(0, +)'", "let t = [1, 2, 3].reduce(0, +)"
    ),
    (
      "let t = sorted([3, 1])", "cannot find 'sorted' in scope", "Swift writes '[3, 1].sorted()'",
      "let t = [3, 1].sorted()"
    ),
    (
      "let d = [\"a\": 1]\nfor (k, v) in d.items() { print(k, v) }",
      "value of type '[String : Int]' has no member 'items'",
      "a dictionary is a sequence of (key, value): write 'd'",
      "let d = [\"a\": 1]\nfor (k, v) in d { print(k, v) }"
    ),
    (
      "print(\"abc\".upper())", "value of type 'String' has no member 'upper'",
      "Swift writes 'uppercased()'", "print(\"abc\".uppercased())"
    ),
    (
      "let w = \"a b\".split(\" \")", "no exact matches in call to instance method 'split'",
      "Swift writes 'split(separator: …)'", "let w = \"a b\".split(separator: \" \")"
    ),
    (
      "print(\"%.2f\" % 3.14)",
      "binary operator '%' cannot be applied to operands of type 'String' and 'Double'",
      "Swift writes 'String(format: \"%.2f\", 3.14)'", "print(String(format: \"%.2f\", 3.14))"
    ),
    (
      "# a comment\nprint(1)", "extraneous whitespace between '#' and macro name is not permitted",
      "a comment starts with '//'", "// a comment\nprint(1)"
    ),
    (
      "let x = 1 # a comment", "consecutive statements on a line must be separated by ';'",
      "a comment starts with '//'", "let x = 1 // a comment"
    ),
    (
      "func f() -> (Int, Int) {\n  return 1, 2\n}",
      "consecutive statements on a line must be separated by ';'", "Swift writes '(1, 2)'",
      "func f() -> (Int, Int) {\n  return (1, 2)\n}"
    ),
    (
      "let a, b = (1, 2)", "type annotation missing in pattern", "Swift writes '(a, b)'",
      "let (a, b) = (1, 2)"
    ),
    (
      "var a = 1\nvar b = 2\na, b = b, a",
      "consecutive statements on a line must be separated by ';'", "Swift writes '(a, b) = (b, a)'",
      "var a = 1\nvar b = 2\n(a, b) = (b, a)"
    ),
    (
      "while True { break }", "cannot find 'True' in scope", "Swift writes 'true'",
      "while true { break }"
    ),
    (
      "let y = math.sqrt(2.0)", "cannot find 'math' in scope",
      "'import Foundation' and write 'sqrt' alone", "let y = sqrt(2.0)"
    ),
    (
      "assert 1 == 1", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'assert(1 == 1)'", "assert(1 == 1)"
    ),
    (
      "print \"hello\"", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'print(\"hello\")'", "print(\"hello\")"
    ),
    (
      "struct A {\n  func f(self) { }\n}", "expected parameter name followed by ':'",
      "leave 'self' out: a method has it without a parameter", "struct A {\n  func f() { }\n}"
    ),
    (
      "func f(x: Int): Int { return x }", "expected '->' after function parameter tuple",
      "Swift writes '->' before the type of the result", "func f(x: Int) -> Int { return x }"
    ),
    (
      "func f() : Int { 1 }", "expected '->' after function parameter tuple",
      "Swift writes '->' before the type of the result", "func f() -> Int { 1 }"
    ),
    (
      "class A {}\nlet a = new A()", "consecutive statements on a line must be separated by ';'",
      "leave 'new' out: 'A()' makes one", "class A {}\nlet a = A()"
    ),
    (
      "class A {\n  var x = 1\n  func f() -> Int { this.x }\n}", "cannot find 'this' in scope",
      "Swift writes 'self'", "class A {\n  var x = 1\n  func f() -> Int { self.x }\n}"
    ),
    (
      "let a = true\nif !a && not a { print(1) }", "expected '{' after 'if' condition",
      "Swift writes '!'", "let a = true\nif !a && !a { print(1) }"
    ),
    (
      "foreach x in [1, 2] { print(x) }",
      "consecutive statements on a line must be separated by ';'", "Swift writes 'for'",
      "for x in [1, 2] { print(x) }"
    ),
    (
      "function f() { }", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'func'", "func f() { }"
    ),
    (
      "fn f() { }", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'func'", "func f() { }"
    ),
    (
      "print(\"-\" * 20)",
      "binary operator '*' cannot be applied to operands of type 'String' and 'Int'",
      "Swift writes 'String(repeating: \"-\", count: 20)'",
      "print(String(repeating: \"-\", count: 20))"
    ),
    (
      "let zeros = [0] * 10",
      "binary operator '*' cannot be applied to operands of type '[Int]' and 'Int'",
      "Swift writes 'Array(repeating: 0, count: 10)'", "let zeros = Array(repeating: 0, count: 10)"
    ),
    (
      "let x = 5\nif 0 < x < 10 { print(x) }",
      "adjacent operators are in non-associative precedence group 'ComparisonPrecedence'",
      "Swift writes '0 < x && x < 10'", "let x = 5\nif 0 < x && x < 10 { print(x) }"
    ),
    (
      "let a = 1\nif a <> 2 { print(a) }", "cannot find operator '<>' in scope",
      "Swift writes '!='", "let a = 1\nif a != 2 { print(a) }"
    ),
    (
      "let a = list(\"abc\")", "cannot find 'list' in scope", "Swift writes 'Array(\"abc\")'",
      "let a = Array(\"abc\")"
    ),
    (
      "let s = set([1, 2])", "cannot find 'set' in scope", "Swift writes 'Set([1, 2])'",
      "let s = Set([1, 2])"
    ),
    (
      "let x: Any = 1\nif isinstance(x, Int) { print(x) }", "cannot find 'isinstance' in scope",
      "Swift writes 'x is Int'", "let x: Any = 1\nif x is Int { print(x) }"
    ),
    (
      "let k = [1: 2].keys()", "cannot call value of non-function type 'Dictionary<Int, Int>.Keys'",
      "it is a property: leave the parentheses out", "let k = [1: 2].keys"
    ),
    (
      "let d = [\"a\": 1]\nprint(d.get(\"a\", 0))",
      "value of type '[String : Int]' has no member 'get'", "Swift writes 'd[\"a\", default: 0]'",
      "let d = [\"a\": 1]\nprint(d[\"a\", default: 0])"
    ),
    (
      "var a = [1]\na.pop()", "value of type '[Int]' has no member 'pop'",
      "Swift writes 'removeLast()'", "var a = [1]\na.removeLast()"
    ),
    (
      "var a = [1]\na.extend([2])", "value of type '[Int]' has no member 'extend'",
      "Swift writes 'append(contentsOf:)'", "var a = [1]\na.append(contentsOf: [2])"
    ),
    (
      "let n = 3\nlet x = 0.5 * n",
      "binary operator '*' cannot be applied to operands of type 'Double' and 'Int'",
      "Swift does not convert numbers by itself: write 'Double(n)'",
      "let n = 3\nlet x = 0.5 * Double(n)"
    ),
    (
      "import Foundation\nlet n = 3\nprint(sqrt(n))",
      "cannot convert value of type 'Int' to expected argument type 'Double'",
      "convert it with 'Double(…)'", "import Foundation\nlet n = 3\nprint(sqrt(Double(n)))"
    ),
    (
      "let n: int = 3", "cannot find type 'int' in scope", "Swift's type is 'Int'", "let n: Int = 3"
    ),
    (
      "let r: float = 3", "cannot find type 'float' in scope", "Swift's type is 'Double'",
      "let r: Double = 3"
    ),
    (
      "for (var i = 0; i < 3; i++) {\n  print(i)\n}",
      "C-style for statement was removed in Swift 3", "Swift writes 'for i in 0..<3'",
      "for i in 0..<3 {\n  print(i)\n}"
    ),
    (
      "let a = [1]\nprint(a.index(1))", "missing argument label 'after:' in call",
      "Swift writes 'firstIndex(of: …)'", "let a = [1]\nprint(a.firstIndex(of: 1))"
    ),
    (
      "let xs = [1, 2, 3]\nlet ys = [x * x for x in xs if x > 1]", "expected ',' separator",
      "Swift writes 'xs.filter { x in x > 1 }.map { x in x * x }'",
      "let xs = [1, 2, 3]\nlet ys = xs.filter { x in x > 1 }.map { x in x * x }"
    ),
  ]

  static let advised: [(String, String, String)] = [
    (
      "var x = 1\nlet y = x++", "cannot find operator '++' in scope; did you mean '+= 1'?",
      "'+= 1' is a statement of its own"
    ),
    (
      "for (var i = 0; i < 10; i += 2) { print(i) }",
      "C-style for statement was removed in Swift 3",
      "Swift writes 'for i in stride(from: …, to: …, by: …)'"
    ),
    (
      "let x = 3\nif x > 2:\n  print(\"a\")", "expected '{' after 'if' condition",
      "a block stands in braces: '{' instead of ':', and '}' behind it"
    ),
    (
      "def f(x):\n  return x", "consecutive statements on a line must be separated by ';'",
      "Swift writes 'func'"
    ),
    (
      "for i in 0..<3:\n  print(i)", "expected '{' to start the body of for-each loop",
      "a block stands in braces: '{' instead of ':', and '}' behind it"
    ),
    (
      "import numpy as np", "consecutive statements on a line must be separated by ';'",
      "a module keeps its name in Swift, and Python's cannot be imported: 'import Gradus' has 'Tensor'"
    ),
    ("import numpy", "no such module 'numpy'", "'import Gradus' has 'Tensor' instead"),
    (
      "import torch", "no such module 'torch'",
      "'import Gradus' has 'Tensor', 'Linear' and the optimizers instead"
    ),
    (
      "from math import sqrt", "consecutive statements on a line must be separated by ';'",
      "Swift imports whole modules: 'import Foundation', 'import Gradus'"
    ),
    (
      "let n: Int = Int(\"42\")",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'",
      "use '??' to give a default for 'nil', or 'if let' to look inside"
    ),
    (
      "let n = Int(\"42\") + 1",
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'",
      "use '??' to give a default for 'nil', or 'if let' to look inside"
    ),
    (
      "try:\n  print(1)\nexcept:\n  print(2)", "expected expression",
      "Swift writes 'do { try … } catch { … }'"
    ),
    (
      "func f() throws {\n  raise Problem()\n}",
      "consecutive statements on a line must be separated by ';'", "Swift writes 'throw'"
    ),
    (
      "class A:\n  pass", "expected '{' in class",
      "a block stands in braces: '{' instead of ':', and '}' behind it"
    ),
    (
      "class A {\n  def __init__(self) {\n  }\n}", "unexpected code 'def' in class",
      "Swift writes 'func'"
    ),
    (
      "let w = \", \".join([\"a\"])", "value of type 'String' has no member 'join'",
      "the parts come first: write 'parts.joined(separator: \", \")'"
    ),
    (
      "let x = 3.14159\nprint(\"{:.2f}\".format(x))",
      "value of type 'String' has no member 'format'",
      "write \"\\(value)\" in the text, or 'String(format: \"%.2f\", value)' for the digits"
    ),
    (
      "func f() {\n  '''Doc.'''\n}", "single-quoted string literal found, use '\"'",
      "documentation stands in '///' comments"
    ),
    (
      "var d = [\"a\": 1]\ndel d[\"a\"]",
      "consecutive statements on a line must be separated by ';'",
      "Swift writes 'd[key] = nil' for a dictionary, 'a.remove(at: i)' for an array"
    ),
    (
      "let a = np.array([1, 2])", "cannot find 'np' in scope",
      "Gradus writes 'Tensor([1, 2])'"
    ),
    (
      "let a = torch.tensor([1, 2])", "cannot find 'torch' in scope",
      "Gradus writes 'Tensor([1, 2])'"
    ),
    (
      "let f = (x) => x + 1", "cannot find operator '=>' in scope",
      "a closure is written '{ x in … }'"
    ),
    ("console.log(\"a\")", "cannot find 'console' in scope", "Swift writes 'print(…)'"),
    (
      "printf(\"%d\\n\", 3)", "cannot find 'printf' in scope",
      "Swift writes 'print(…)', with 'String(format:)' for the digits"
    ),
    (
      "var n = 1\nfunc f() {\n  global n\n  n += 1\n}",
      "consecutive statements on a line must be separated by ';'",
      "leave it out: a function can change variables around it"
    ),
    (
      "with open(\"a\") as f { }", "consecutive statements on a line must be separated by ';'",
      "Swift has no 'with': values end with their scope, or by 'defer'"
    ),
    (
      "let d = dict()", "cannot find 'dict' in scope",
      "Swift writes '[:]' for an empty dictionary, with its type: 'var d: [String: Int] = [:]'"
    ),
    (
      "let a: list = []", "cannot find type 'list' in scope",
      "a type says what is in it: '[Int]' is an array of 'Int'"
    ),
    (
      "let s: str = \"a\"\nfunc f(x: float) {}", "cannot find type 'str' in scope",
      "Swift's type is 'String'"
    ),
    (
      "let a = [1]\nprint(a.shape)", "value of type '[Int]' has no member 'shape'",
      "an array has a 'count'; shapes are those of 'Tensor'"
    ),
    ("func f(x: Int = None) {}", "cannot find 'None' in scope", "Swift writes 'nil'"),
    (
      "func f(a: [Int]) {\n  a.append(1)\n}",
      "cannot use mutating member on immutable value: 'a' is a 'let' constant",
      "a parameter is a constant: copy it with 'var a = a', or declare it 'inout'"
    ),
  ]
}
