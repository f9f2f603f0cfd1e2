"""Cells that nobody would write: programs with changed tokens, extremes of size and depth, and bytes without meaning."""

import json
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).parents[2]

TOKEN = re.compile(r'\s+|//[^\n]*|"(?:\\.|[^"\\\n])*"|[A-Za-z_]\w*|\d[\d_.]*(?:e[+-]?\d+)?|\$\d|[-+*/%&|^<>=!?~.]+|.', re.S)

WORDS = """let var func if else for in while repeat switch case default break continue return guard defer do try catch throw throws
struct class enum protocol extension init self Self super static mutating inout is as nil true false where some any lazy
override final subscript get set didSet willSet typealias associatedtype import operator infix prefix indirect weak unowned
Int Double Float String Bool Character Array Dictionary Set Optional Any Void Never ( ) [ ] { } < > , ; : . ? ! & -> => == != + - * /
% &+ << >> ... ..< ?? && || = += _ @ # $0 $1 \\ ` \" \"\"\" /* */ // 0 1 -1 9223372036854775807 9223372036854775808 1e400 0x 0xff 1_
\"\" \"a\" \"\\(x)\" .some .none nil x y f print map filter reduce Tensor Linear model [:] [] () {} { $0 } \\.count try? try! as? as! x! x?
%time %%time %who ?print !ls async await actor macro #if #else #endif @main @escaping @autoclosure 'a' \u00e9 \U0001F44D \u200d \u202e \ufeff""".split()


def sources():
    """The texts that are changed: the programs and the notebooks' cells."""
    texts = []
    for path in sorted((ROOT / "Tests/programs").glob("*/*.swift")):
        texts.append("\n".join(line for line in path.read_text().split("\n") if not line.startswith("// expect:")))
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text())["cells"]:
            if cell["cell_type"] == "code":
                texts.append("".join(cell["source"]))
    return texts


def tokens(text):
    return TOKEN.findall(text)


class Mutations:
    """An endless supply of cells from a seed."""

    def __init__(self, seed, texts=None):
        self.random = random.Random(seed)
        self.texts = texts or sources()

    def cell(self):
        """`(kind, text)`."""
        at = self.random.random()
        if at < 0.78:
            return "mutated", self.mutated()
        if at < 0.86:
            return "spliced", self.spliced()
        if at < 0.92:
            return "soup", self.soup()
        if at < 0.96:
            return "bytes", self.bytes()
        if at < 0.98:
            return "cut", self.cut()
        return self.extreme()

    def text(self):
        """A program, or a part of one so that much is tried in little time."""
        text = self.random.choice(self.texts)
        lines = text.split("\n")
        if len(lines) > 25 and self.random.random() < 0.7:
            start = self.random.randrange(len(lines) - 20)
            lines = lines[start:start + 20]
        return "\n".join(lines)

    def mutated(self):
        parts = tokens(self.text())
        for _ in range(self.random.choice([1, 1, 1, 2, 3, 5])):
            solid = [i for i, part in enumerate(parts) if part.strip()]
            if not solid:
                break
            at = self.random.choice(solid)
            how = self.random.randrange(8)
            if how == 0:
                parts[at] = ""
            elif how == 1:
                parts[at] += " " + parts[at]
            elif how == 2:
                other = self.random.choice(solid)
                parts[at], parts[other] = parts[other], parts[at]
            elif how == 3:
                parts[at] = self.random.choice(WORDS)
            elif how == 4:
                parts[at] += " " + self.random.choice(WORDS)
            elif how == 5:
                parts[at] = parts[self.random.choice(solid)]
            elif how == 6:
                parts[at] = self.literal() if parts[at][0].isdigit() or parts[at][0] == '"' else parts[at]
            else:
                end = min(len(parts), at + self.random.randrange(1, 12))
                del parts[at:end]
        return "".join(parts)

    def literal(self):
        return self.random.choice([
            "0", "-1", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e308", "1e999", "0.0", "-0.0",
            ".5", "1.", "0x7fffffffffffffff", "0b2", "0o9", '""', '"\\u{110000}"', '"\\u{0}"', '"' + "x" * 5000 + '"', '"\\("\\(1)")"',
            '#"a"#', "nil", "[]", "[:]", "()", "Int.max", "Int.min", "Double.nan", "1000000", '"👨‍👩‍👧‍👦"', '"e\u0301\u0301\u0301"'])

    def spliced(self):
        first, second = tokens(self.text()), tokens(self.text())
        return "".join(first[:self.random.randrange(len(first) + 1)] + second[self.random.randrange(len(second) + 1):])

    def soup(self):
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randrange(1, 40)))

    def bytes(self):
        data = bytes(self.random.randrange(256) for _ in range(self.random.randrange(200)))
        if self.random.random() < 0.5:
            text = self.text().encode()
            at = self.random.randrange(len(text) + 1)
            data = text[:at] + data[:10] + text[at + self.random.randrange(10):]
        return data

    def cut(self):
        text = self.text()
        return text[:self.random.randrange(len(text) + 1)]

    def extreme(self):
        """Deep nesting, long chains, large literals."""
        n = self.random.choice([10, 100, 1000, 10_000])
        kind, make = self.random.choice(list(EXTREMES.items()))
        return f"{kind} {n}", make(n)


# By name: a cell of a size.
EXTREMES = {
    "parentheses": lambda n: "let x = " + "(" * n + "1" + ")" * n,
    "open parentheses": lambda n: "let x = " + "(" * n,
    "brackets": lambda n: "let x = " + "[" * n + "]" * n,
    "open brackets": lambda n: "[" * n,
    "braces": lambda n: "{" * n + "}" * n,
    "closures": lambda n: "let f = " + "{ " * n + "1" + " }" * n,
    "calls of closures": lambda n: "let x = " + "{ " * n + "1" + " }()" * n,
    "ifs": lambda n: "if true { " * n + "print(1)" + " }" * n,
    "else ifs": lambda n: "let a = 1\nif a == 0 { }" + "".join(f" else if a == {i} {{ }}" for i in range(n)),
    "loops": lambda n: "for i in 0..<1 { " * n + "}" * n,
    "functions": lambda n: "func f() { " * n + "}" * n,
    "types": lambda n: "struct S { " * n + "}" * n,
    "optionals": lambda n: "let x: Int" + "?" * n + " = nil",
    "array types": lambda n: "let x: " + "[" * n + "Int" + "]" * n + " = []",
    "function types": lambda n: "let f: " + "() -> " * n + "Int",
    "tuples": lambda n: "let t = (" + ", ".join(["1"] * n) + ")",
    "nested tuples": lambda n: "let t = " + "(1, " * n + "2" + ")" * n,
    "signs": lambda n: "let x = " + "-" * n + "1",
    "spaced signs": lambda n: "let x = " + "-(" * n + "1" + ")" * n,
    "negations": lambda n: "let x = " + "!(" * n + "true" + ")" * n,
    "sums": lambda n: "let x = " + " + ".join(["1"] * n),
    "sums of names": lambda n: "let a = 1\nlet x = " + " + ".join(["a"] * n),
    "mixed sums": lambda n: "let x = " + " + ".join(["1", "2.5"] * (n // 2)),
    "strings": lambda n: "let x = " + " + ".join(['"a"'] * n),
    "comparisons": lambda n: "let a = 1\nlet x = " + " && ".join(["a == 1"] * n),
    "choices": lambda n: "let a = true\nlet x = " + "a ? 1 : " * n + "2",
    "coalescing": lambda n: "let a: Int? = nil\nlet x = " + "a ?? " * n + "2",
    "members": lambda n: "let x = 1" + ".description" * n,
    "chains": lambda n: "let x = [1]" + ".map { $0 }" * n,
    "subscripts": lambda n: "let a = [1]\nlet x = a" + "[0]" * n,
    "calls": lambda n: "func f(_ x: Int) -> Int { x }\nlet x = " + "f(" * n + "1" + ")" * n,
    "generic calls": lambda n: "func f<T>(_ x: T) -> T { x }\nlet x = " + "f(" * n + "1" + ")" * n,
    "tuple generics": lambda n: "func f<T>(_ x: T) -> (T, T) { (x, x) }\nlet x = " + "f(" * min(n, 30) + "1" + ")" * min(n, 30),
    "arrays of generics": lambda n: "func f<T>(_ x: T) -> [T] { [x] }\nlet x = " + "f(" * n + "1" + ")" * n,
    "polymorphic recursion": lambda n: "func f<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : f([x], n - 1) }\nprint(f(1, %d))" % n,
    "interpolations": lambda n: 'let x = ' + '"\\(' * n + "1" + ')"' * n,
    "open strings": lambda n: '"' * n,
    "comments": lambda n: "/*" * n + "*/" * n,
    "open comments": lambda n: "/*" * n,
    "array literal": lambda n: "let x = [" + ", ".join(map(str, range(n))) + "]",
    "mixed array literal": lambda n: "let x = [" + ", ".join(["1", "2.5"] * (n // 2)) + "]",
    "dictionary literal": lambda n: "let x = [" + ", ".join(f"{i}: {i}" for i in range(n)) + "]",
    "nested literal": lambda n: "let x = [" + ", ".join("[1, 2, 3]" for _ in range(n)) + "]",
    "string literal": lambda n: 'let x = "' + "a" * (n * 100) + '"',
    "number": lambda n: "let x = " + "9" * n,
    "fraction": lambda n: "let x = 0." + "1" * n,
    "exponent": lambda n: "let x = 1e" + "9" * n,
    "name": lambda n: "let " + "a" * (n * 100) + " = 1",
    "many names": lambda n: "\n".join(f"let a{i} = {i}" for i in range(n)),
    "many prints": lambda n: "print(1)\n" * n,
    "many functions": lambda n: "\n".join(f"func f{i}(x: Int) -> Int {{ x + {i} }}" for i in range(n // 4)),
    "overloads": lambda n: "\n".join(f"func f(_ x: Int, a{i}: Int = 0) -> Int {{ {i} }}" for i in range(min(n, 300))) + "\nprint(f(1))",
    "cases": lambda n: "enum E { case " + ", ".join(f"c{i}" for i in range(n)) + " }",
    "switch": lambda n: "switch 1 {\n" + "\n".join(f"case {i}: break" for i in range(n)) + "\ndefault: break }",
    "patterns": lambda n: "switch (1, 2) {\ncase " + ", ".join(f"({i}, _)" for i in range(n)) + ": break\ndefault: break }",
    "parameters": lambda n: "func f(" + ", ".join(f"_ a{i}: Int" for i in range(n)) + ") {}",
    "subclasses": lambda n: "class C0 {}\n" + "\n".join(f"class C{i + 1}: C{i} {{}}" for i in range(min(n, 1000))),
    "newlines": lambda n: "\n" * (n * 100),
    "spaces": lambda n: " " * (n * 100) + "1",
    "semicolons": lambda n: ";" * n,
    "attributes": lambda n: "@a " * n + "let x = 1",
    "directives": lambda n: "#if true\n" * n + "#endif\n" * n,
    "key paths": lambda n: "let k = \\String" + ".count" * n,
    "one megabyte": lambda n: "let x = 1 // " + "é" * (500_000),
    "generic parameters": lambda n: "func f<" + ", ".join(f"T{i}" for i in range(n)) + ">() {}",
    "recursive struct": lambda n: "struct S { var s: S }",
    "recursive enum": lambda n: "enum E { case a(E) }",
    "mutual structs": lambda n: "struct A { var b: B }\nstruct B { var a: A }",
    "own superclass": lambda n: "class A: A {}",
    "circular classes": lambda n: "class A: B {}\nclass B: A {}",
    "circular aliases": lambda n: "typealias A = B\ntypealias B = A\nlet x: A = 1",
    "circular protocols": lambda n: "protocol A: B {}\nprotocol B: A {}\nfunc f<T: A>(x: T) {}",
    "own initial value": lambda n: "let x = x",
    "own default": lambda n: "func f(a: Int = f()) -> Int { a }\nf()",
    "growing generic": lambda n: "struct S<T> { var next: S<[T]>? }\nlet s = S<Int>(next: nil)",
    "growing enum": lambda n: "indirect enum E<T> { case a(E<(T, T)>), b }\nlet e: E<Int> = .b",
}
