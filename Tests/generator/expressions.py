"""Random expressions of a given type.

Numbers stay small by construction, so that nothing overflows unless it is meant to: a "small" `Int` is within about a
million, and so is everything that is stored; `wide` expressions may be larger, and are printed, compared or brought back
with `%`. The same holds for `Double` and `Float`.
"""

import dataclasses

from swift_types import *

POSTFIX, PREFIX, SHIFT, TIMES, PLUS, RANGE, CAST, COALESCE, COMPARE, AND, OR, TERNARY, ANY = range(13, 0, -1)


@dataclasses.dataclass
class Text:
    """An expression's text and how tightly its outermost operator binds."""

    text: str
    binding: int = POSTFIX

    def inside(self, binding):
        """The text as an operand of an operator that binds so tightly."""
        return self.text if self.binding >= binding else f"({self.text})"


WORDS = ["", "a", "Ada", "swift", "naïve", "x y", "tensor", "été", "日本", "👍🏽", "e\\u{301}", "a,b,c", "Hello, World", "0", "12", "-7", "3.5"]
CHARACTERS = ["a", "z", "é", " ", "0", "9", "B", "👍🏽", "ß", ","]


class Expressions:
    """Mixed into the generator."""

    def expression(self, type_, depth=2):
        """The text of an expression of that type."""
        return self.typed(type_, depth).text

    def operand(self, type_, depth, binding):
        return self.typed(type_, depth).inside(binding)

    def typed(self, type_, depth=2):
        result = self.plain(type_, depth)
        if depth > 0 and self.chance(0.03) and self.uses_trace and self.spend(2):
            # Says when it is evaluated.
            result = Text(f'trace({self.random.randrange(100)}, {result.text})') if self.fits_trace(type_, result) else result
        return result

    def fits_trace(self, type_, result):
        # A bare literal or closure would get its type from `trace` and not from its context.
        return type_ in (INT, STRING, BOOL) or (type_ == DOUBLE and "." in result.text and not result.text[0].isdigit())

    def plain(self, type_, depth):
        if depth > 0 and not isinstance(type_, Function) and self.chance(0.07):
            made = self.pick([(3, lambda: self.ternary(type_, depth)), (2, lambda: self.called(type_, depth)),
                              (1, lambda: self.coalesced(type_, depth)), (1, lambda: self.at_once(type_, depth))])
            if made:
                return made
        if type_ == INT:
            return self.small(depth)
        if type_ == DOUBLE or type_ == FLOAT:
            return self.real(type_, depth)
        if type_ == BOOL:
            return self.boolean(depth)
        if type_ == STRING:
            return self.string(depth)
        if type_ == CHARACTER:
            return self.character(depth)
        if isinstance(type_, Array):
            return self.array(type_, depth)
        if isinstance(type_, Dictionary):
            return self.dictionary(type_, depth)
        if isinstance(type_, Set):
            return self.set(type_, depth)
        if isinstance(type_, Optional):
            return self.optional(type_, depth)
        if isinstance(type_, Tuple):
            return self.tuple(type_, depth)
        if isinstance(type_, Function):
            return self.function_value(type_, depth)
        if isinstance(type_, Parameter):
            return self.place_of(type_)
        return self.named(type_, depth)

    # MARK: What exists

    def paths(self, type_, mutable=False):
        """Texts of variables, fields and elements of that type."""
        found = []
        for variable in self.variables:
            self.add_paths(found, variable.name, variable.type, variable, type_, mutable, 2,
                           variable.is_mutable)
        return found

    def add_paths(self, found, text, at, variable, wanted, mutable, depth, is_mutable):
        if at == wanted and (is_mutable or not mutable):
            found.append((text, variable))
        if depth == 0:
            return
        if isinstance(at, Tuple):
            for name, element in at.parts():
                self.add_paths(found, f"{text}.{name}", element, variable, wanted, mutable, depth - 1, is_mutable)
        elif isinstance(at, Named):
            for field in at.declaration.readable(at):
                self.add_paths(found, f"{text}.{field.name}", field.type, variable, wanted, mutable, depth - 1,
                               field.is_mutable and (is_mutable or at.declaration.kind == "class"))

    def place_of(self, type_):
        found = self.paths(type_)
        return Text(self.random.choice(found)[0]) if found else None

    def known(self, type_, weight=4):
        """A choice for `pick`: a variable or field, if there is one."""
        return (weight, lambda: self.place_of(type_))

    def ternary(self, type_, depth):
        if isinstance(type_, (Function, Existential)):
            return None
        condition = self.operand(BOOL, depth - 1, OR)
        yes, no = self.operand(type_, depth - 1, OR), self.operand(type_, depth - 1, TERNARY)
        return Text(f"{condition} ? {yes} : {no}", TERNARY)

    def coalesced(self, type_, depth):
        if isinstance(type_, (Optional, Existential, Function)):
            return None
        optional = self.pick([(1, lambda: self.place_of(Optional(type_))), (1, lambda: self.optional(Optional(type_), depth - 1))])
        if optional is None or optional.text == "nil":
            return None
        return Text(f"{optional.inside(CAST)} ?? {self.operand(type_, depth - 1, COALESCE)}", COALESCE)

    def called(self, type_, depth):
        """A call of one of the program's functions, or of a function value in a variable."""
        if self.is_constant:
            return None
        options = [f for f in self.functions if f.result == type_ and not f.generic and not any(f.is_inout)
                   and not (f.throws and not self.can_throw) and not (f.changes_globals and self.is_pure)]
        values = [v for v in self.variables if isinstance(v.type, Function) and v.type.result == type_]
        for name, at in [(v.name, v) for v in values]:
            if self.chance(0.5) and self.spend(15) and not (at.is_shared and self.is_pure):
                arguments = ", ".join(self.expression(p, depth - 1) for p in at.type.parameters)
                return Text(f"{name}({arguments})")
        if not options:
            return None
        function = self.random.choice(options)
        if not self.spend(function.cost):
            return None
        call = f"{function.name}({self.arguments(function, depth - 1)})"
        if function.throws:
            return Text(f"(try {call})")
        return Text(call)

    def arguments(self, function, depth):
        count = len(function.parameters)
        if function.default_count and self.chance(0.5):
            count -= self.random.randint(1, function.default_count)
        parts = []
        for label, parameter in list(zip(function.labels, function.parameters))[:count]:
            value = self.expression(parameter, depth)
            parts.append(f"{label}: {value}" if label else value)
        return ", ".join(parts)

    def at_once(self, type_, depth):
        """A closure called where it is written, or an `if` or `switch` in braces."""
        if self.is_constant or isinstance(type_, (Existential,)):
            return None
        with self.closure():
            self.result = type_
            name = self.fresh("t")
            value = self.expression(type_, depth - 1)
            self.declare(name, type_)
            final = self.expression(type_, depth - 1)
        return Text("{ () -> " + str(type_) + f" in let {name}: {type_} = {value}; return {final} }}()")

    # MARK: Int

    def literal_int(self):
        value = self.random.choice([0, 1, 2, 3, 5, 7, 10, 12, 42, 99, 100, self.random.randrange(1000)])
        if self.chance(0.05):
            return self.random.choice(["0xff", "0b1011", "1_000", "0o17", "123_456"])
        return str(value)

    def small(self, depth):
        """An `Int` within about a million."""
        leaf = [(2, lambda: Text(self.literal_int())), self.known(INT, 6),
                (0.5, lambda: Text(f"-{self.random.randrange(1, 50)}", PREFIX))]
        if depth <= 0:
            return self.pick(leaf)
        d = depth - 1
        return self.pick(leaf + [
            (3, lambda: Text(f"{self.wide(d).inside(TIMES)} % {self.random.choice([7, 10, 97, 1000, 10007])}", TIMES)),
            (1, lambda: Text(f"{self.wide(d).inside(TIMES)} / {self.random.choice([1000003, 3000017])}", TIMES) if False else None),
            (1, lambda: Text(f"{self.random.choice(['min', 'max'])}({self.small(d).text}, {self.small(d).text})")),
            (1, lambda: Text(f"abs({self.small(d).text})")),
            (1, lambda: Text(f"{self.operand(INT, d, PLUS)} {self.random.choice('&|^')} {self.operand(INT, d, TIMES)}", PLUS)
                if True else None),
            (0.5, lambda: Text(f"{self.operand(INT, d, SHIFT + 1)} >> {self.random.randrange(0, 8)}", SHIFT)),
            (0.5, lambda: Text(f"{self.operand(INT, d, TIMES)} / {self.random.choice([1, 2, 3, 10])}", TIMES)),
            (0.5, lambda: Text(f"{self.operand(INT, d, TIMES)} / (abs({self.small(d).text}) + 1)", TIMES)),
            (0.5, lambda: self.negated(INT)),
            (1.5, lambda: self.count(d)),
            (1, lambda: self.element(INT, d)),
            (0.7, lambda: Text(f"Int({self.real_clamped(d)})")),
            (0.5, lambda: Text(f"(Int({self.operand(STRING, d, ANY)}) ?? {self.literal_int()}) % 1000", TIMES)),
            (1, lambda: self.reduced(INT, d)),
            (0.5, lambda: Text(f"({self.expression(BOOL, d)}) ? {self.operand(INT, d, OR)} : {self.operand(INT, d, TERNARY)}", TERNARY)),
            (0.4, lambda: self.index_found(d)),
            (0.4, lambda: Text(f"{self.operand(INT, d, POSTFIX)}.signum()")),
            (0.3, lambda: Text(f"Int({self.operand(INT, d, POSTFIX)}.magnitude % 1000)") if False else None),
            (0.3, lambda: Text(f"{self.operand(INT, d, TIMES)}.quotientAndRemainder(dividingBy: {self.random.randrange(1, 9)}).remainder")
                if False else None),
        ])

    def negated(self, type_):
        """Not of a literal: `-(-1)` is ambiguous to swiftc."""
        place = self.place_of(type_)
        return Text(f"-{place.text}", PREFIX) if place else None

    def wide(self, depth):
        """An `Int` that may be large, without overflow."""
        if depth <= 0:
            return self.small(depth)
        d = depth - 1
        return self.pick([
            (2, lambda: self.small(d)),
            (3, lambda: Text(f"{self.operand(INT, d, PLUS)} + {self.operand(INT, d, TIMES)}", PLUS)),
            (2, lambda: Text(f"{self.operand(INT, d, PLUS)} - {self.operand(INT, d, TIMES)}", PLUS)),
            (3, lambda: Text(f"{self.operand(INT, d, TIMES)} * {self.operand(INT, d, SHIFT)}", TIMES)),
            (1, lambda: Text(f"{self.operand(INT, d, PLUS)} + {self.operand(INT, d, TIMES)} * {self.operand(INT, d, SHIFT)}", PLUS)),
            (1, lambda: Text(f"{self.operand(INT, d, PLUS)} {self.random.choice(['&+', '&-'])} {self.wide(d).inside(TIMES)}", PLUS)),
            (1, lambda: Text(f"{self.operand(INT, d, TIMES)} &* {self.wide(d).inside(SHIFT)}", TIMES)),
            (0.5, lambda: Text(f"{self.operand(INT, d, SHIFT + 1)} << {self.random.randrange(0, 20)}", SHIFT)),
            (0.5, lambda: self.summed(INT, d)),
        ])

    def count(self, depth):
        type_ = self.random.choice([Array(INT), Array(STRING), STRING, Dictionary(STRING, INT), Set(INT)])
        found = self.pick([(5, lambda: self.place_of(type_)), (1, lambda: self.typed(type_, depth))])
        if found.text.startswith("["):
            found = Text(f"({found.text} as {type_})")
        return Text(f"{found.inside(POSTFIX)}.count")

    def element(self, type_, depth):
        """An element of an array, if there is one."""
        found = self.paths(Array(type_))
        if not found:
            return None
        name = self.random.choice(found)[0]
        index = self.operand(INT, depth, POSTFIX) if self.chance(0.6) else self.literal_int()
        if self.chance(0.3):
            return Text(f"{name}.{self.random.choice(['first', 'last'])} ?? {self.operand(type_, depth, COALESCE)}", COALESCE)
        if index.startswith("-"):
            index = f"({index})"
        return Text(f"{name}.isEmpty ? {self.operand(type_, depth, OR)} : {name}[abs({index}) % {name}.count]", TERNARY)

    def index_found(self, depth):
        found = self.paths(Array(INT)) or self.paths(Array(STRING))
        if not found:
            return None
        name, _ = self.random.choice(found)
        type_ = INT if (name, _) in self.paths(Array(INT)) else STRING
        return Text(f"{name}.firstIndex(of: {self.expression(type_, depth)}) ?? -1", COALESCE)

    def reduced(self, type_, depth):
        """A number that a loop over a sequence makes."""
        if not self.spend(30):
            return None
        element = self.random.choice([INT, INT, STRING, DOUBLE])
        source = self.source(element, depth)
        with self.closure(times=6):
            self.declare("$0", type_)
            self.declare("$1", element)
            change = self.pick([(2, lambda: self.wide(depth).text if type_ == INT else None),
                                (1, lambda: self.expression(type_, depth))])
            body = {INT: "($0 + $1) % 1009", STRING: "($0 + $1.count) % 97", DOUBLE: "$1 > 0.5 ? ($0 + 1) % 97 : $0"}[element]
            if "$1" in change and "{" not in change and self.chance(0.6):
                body = f"({change}) % 1000 &+ $0 % 7"
        return Text(f"{source.inside(POSTFIX)}.reduce({self.random.randrange(10)}) {{ {body} }}")

    def summed(self, type_, depth):
        found = self.paths(Array(type_))
        if not found:
            return None
        start = self.random.choice(["0", "0", "1"])
        return Text(f"{self.random.choice(found)[0]}.reduce({start}, +)")

    # MARK: Double and Float

    def literal_real(self):
        return self.random.choice(["0.5", "1.5", "2.0", "3", "0.1", "2", "10.25", "1e2", "100", "7", "0.001", "1.0 / 3"])

    def real_clamped(self, depth):
        """A `Double` that `Int` can hold."""
        text = self.real(DOUBLE, depth)
        return f"({text.text}).rounded()" if self.chance(0.3) and not text.text[0].isdigit() else f"Double({text.text})" if text.text[0].isdigit() else text.text

    def real(self, type_, depth):
        def literal():
            text = self.literal_real()
            return Text(text, TIMES if "/" in text else POSTFIX)
        leaf = [(2, literal), self.known(type_, 6)]
        if depth <= 0:
            return self.pick(leaf)
        d = depth - 1
        name = str(type_)
        return self.pick(leaf + [
            (3, lambda: Text(f"{self.operand(type_, d, PLUS)} {self.random.choice('+-')} {self.operand(type_, d, TIMES)}", PLUS)
                if depth < 3 else None),
            (2, lambda: Text(f"{self.bounded(type_, d)} * {self.random.choice(['0.5', '2', '1.5', '0.25'])}", TIMES)),
            (2, lambda: Text(f"{self.operand(type_, d, TIMES)} / {self.random.choice(['2', '3', '0.5', '4.0'])}", TIMES)),
            (1, lambda: Text(f"{self.operand(type_, d, TIMES)} / (abs({self.expression(type_, d)}) + 1)", TIMES)),
            (2, lambda: Text(f"{name}({self.small(d).text})")),
            (1, lambda: Text(f"{self.random.choice(['min', 'max'])}({self.expression(type_, d)}, {self.expression(type_, d)})")),
            (1, lambda: Text(f"abs({self.expression(type_, d)})")),
            (0.5, lambda: self.negated(type_)),
            (0.7, lambda: Text(f"{self.receiver(type_, d)}.rounded({self.random.choice(['', '.up', '.down', '.towardZero', '.toNearestOrEven'])})")),
            (0.5, lambda: Text(f"abs({self.expression(type_, d)}).squareRoot()") if self.place_of(type_) else None),
            (0.5, lambda: Text(f"{self.receiver(type_, d)}.truncatingRemainder(dividingBy: {self.random.choice(['3', '0.7', '10'])})")),
            (0.7, lambda: self.element(type_, d)),
            (0.5, lambda: Text(f"Double(Float({self.expression(DOUBLE, d)}))") if type_ == DOUBLE else
                Text(f"Float({self.expression(DOUBLE, d)})")),
            (0.5, lambda: Text(f"(Double({self.operand(STRING, d, ANY)}) ?? {self.literal_real()})")
                if type_ == DOUBLE and False else None),
            (0.5, lambda: self.summed(type_, d)),
        ])

    def bounded(self, type_, depth):
        return self.operand(type_, depth, TIMES)

    def receiver(self, type_, depth):
        """An operand that a member can be asked of: not a bare literal."""
        place = self.place_of(type_)
        if place and self.chance(0.7):
            return place.text
        return f"{type_}({self.expression(type_, depth)})"

    # MARK: Bool

    def boolean(self, depth):
        leaf = [(1, lambda: Text(self.random.choice(["true", "false"]))), self.known(BOOL)]
        if depth <= 0:
            return self.pick(leaf)
        d = depth - 1
        return self.pick(leaf + [
            (4, lambda: self.comparison(d)),
            (1.5, lambda: Text(f"{self.operand(BOOL, d, AND)} && {self.operand(BOOL, d, AND + 1)}", AND)),
            (1.5, lambda: Text(f"{self.operand(BOOL, d, OR)} || {self.operand(BOOL, d, OR + 1)}", OR)),
            (1, lambda: Text(f"!{self.operand(BOOL, d, POSTFIX)}", PREFIX)),
            (1, lambda: Text(f"{self.receiver(INT, d)}.isMultiple(of: {self.random.randrange(1, 6)})")),
            (0.7, lambda: self.contained(d)),
            (0.7, lambda: Text(f"{self.source(INT, d).inside(POSTFIX)}.{self.random.choice(['contains', 'allSatisfy'])} "
                               + f"{{ {self.predicate_of(INT, d)} }}", POSTFIX - 1)),
            (0.7, lambda: self.nil_test(d)),
            (0.5, lambda: Text(f"{self.string_receiver(d)}.{self.random.choice(['hasPrefix', 'hasSuffix', 'contains'])}({self.expression(STRING, 0)})")),
            (0.4, lambda: Text(f"{self.string_receiver(d)}.isEmpty")),
            (0.3, lambda: Text(f"({self.small(d).text}, {self.expression(STRING, d)}) {self.random.choice(['<', '==', '!=', '>='])} "
                               f"({self.small(d).text}, {self.expression(STRING, d)})", COMPARE)),
        ])

    def predicate_of(self, type_, depth):
        with self.closure(times=5):
            self.declare("$0", type_)
            for _ in range(5):
                body = self.expression(BOOL, min(depth, 2))
                if "$0" in body and "{" not in body:
                    return body
        if type_ == INT:
            return f"$0 % {self.random.randrange(2, 5)} == {self.random.randrange(2)}"
        return "$0 == $0" if is_equatable(type_) else "type(of: $0) == type(of: $0)"

    def comparison(self, depth):
        type_ = self.random.choice([INT, INT, DOUBLE, STRING, CHARACTER, FLOAT, BOOL, Array(INT), Optional(INT), Array(STRING)]
                                   + [t for t in self.named_types if is_equatable(t)])
        operators = ["==", "!="] + (["<", "<=", ">", ">="] * 2 if is_comparable(type_) else [])
        left, right = self.operand(type_, depth, COMPARE + 1), self.operand(type_, depth, COMPARE + 1)
        if isinstance(type_, (Array, Named, Optional)) and not self.paths(type_):
            return None
        if isinstance(type_, Named) or left in ("nil",) or (isinstance(type_, Array) and "[" in left):
            left = self.place_of(type_)
            if left is None:
                return None
            left = left.text
        return Text(f"{left} {self.random.choice(operators)} {right}", COMPARE)

    def contained(self, depth):
        type_ = self.random.choice([Array(INT), Array(STRING), Set(INT), Set(STRING)])
        place = self.place_of(type_)
        if place is None:
            if self.chance(0.5):
                low = self.random.randrange(10)
                return Text(f"({low}{self.random.choice(['..<', '...'])}{low + self.random.randrange(10)}).contains({self.small(depth).text})")
            return None
        return Text(f"{place.text}.contains({self.expression(type_.element, depth)})")

    def nil_test(self, depth):
        found = [(v, v.type) for v in self.variables if isinstance(v.type, Optional)]
        if not found:
            return None
        return Text(f"{self.random.choice(found)[0].name} {self.random.choice(['==', '!='])} nil", COMPARE)

    # MARK: String and Character

    def literal_string(self):
        return '"' + self.random.choice(WORDS) + '"'

    def string_receiver(self, depth):
        place = self.place_of(STRING)
        return place.text if place and self.chance(0.8) else self.literal_string()

    def interpolation(self, depth):
        parts = []
        for _ in range(self.random.randint(1, 3)):
            type_ = self.random_type(1, printable=True)
            if isinstance(type_, Optional) or (isinstance(type_, Named) and self.chance(0.5)):
                type_ = INT
            value = self.wide(depth).text if type_ == INT else self.expression(type_, depth)
            if isinstance(type_, (Array, Tuple)) and not self.place_of(type_):
                value = f"{value} as {type_}"
            parts.append(self.random.choice(["", "x", " ", "n="]) + "\\(" + value + ")")
        return Text('"' + "".join(parts) + '"')

    def string(self, depth):
        leaf = [(2, lambda: Text(self.literal_string())), self.known(STRING)]
        if depth <= 0:
            return self.pick(leaf)
        d = depth - 1
        return self.pick(leaf + [
            (3, lambda: self.interpolation(d)),
            (1.5, lambda: Text(f"{self.operand(STRING, d, PLUS)} + {self.operand(STRING, d, TIMES)}", PLUS)),
            (1, lambda: Text(f"{self.string_receiver(d)}.{self.random.choice(['uppercased', 'lowercased'])}()")),
            (1, lambda: Text(f"String({self.string_receiver(d)}.{self.random.choice(['reversed()', 'prefix(2)', 'suffix(3)', 'dropFirst()', 'dropLast(2)'])})")),
            (0.7, lambda: Text(f"String({self.wide(d).text})")),
            (0.7, lambda: Text(f"String({self.expression(CHARACTER, d)})") if self.place_of(CHARACTER) else None),
            (0.5, lambda: Text(f"String(repeating: {self.literal_string()}, count: {self.random.randrange(4)})")),
            (0.7, lambda: Text(f"{self.source(STRING, d).inside(POSTFIX)}.joined(separator: {self.literal_string()})")),
            (0.5, lambda: Text(f"{self.receiver(self.random.choice([INT, DOUBLE, FLOAT]), d)}.description")),
            (0.5, lambda: self.element(STRING, d)),
            (0.4, lambda: Text(f"String({self.small(d).text}, radix: {self.random.choice([2, 8, 16])})")),
            (0.3, lambda: Text(f"{self.string_receiver(d)}.filter {{ {self.predicate_of(CHARACTER, 1)} }}")),
            (0.3, lambda: Text(f"String({self.source(INT, d).inside(POSTFIX)}.count)")),
        ])

    def character(self, depth):
        leaf = [(2, lambda: Text(f'"{self.random.choice(CHARACTERS)}"')), self.known(CHARACTER)]
        if depth <= 0:
            return self.pick(leaf)
        return self.pick(leaf + [
            (1, lambda: Text(f"{self.string_receiver(depth)}.{self.random.choice(['first', 'last'])} ?? \"{self.random.choice(CHARACTERS)}\"", COALESCE)),
            (0.7, lambda: Text(f"{self.string_receiver(depth)}.{self.random.choice(['max', 'min'])}() ?? \"?\"", COALESCE)),
        ])
