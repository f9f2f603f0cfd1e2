"""Random expressions of collection, optional, tuple, function and declared types."""

from expressions import ANY, CAST, COALESCE, OR, PLUS, POSTFIX, PREFIX, TERNARY, TIMES, Text
from swift_types import *


class CollectionExpressions:
    """Mixed into the generator."""

    # MARK: Arrays

    def array_literal(self, type_, depth, least=0):
        count = self.random.choice([0, 1, 2, 3, 3, 4, 5])
        count = max(least, min(count, 3 if isinstance(type_.element, (Array, Tuple, Named)) else 5))
        if depth < 0:
            count = least
        return Text("[" + ", ".join(self.expression(type_.element, depth - 1) for _ in range(count)) + "]")

    def array(self, type_, depth):
        element = type_.element
        leaf = [(2, lambda: self.array_literal(type_, depth)), self.known(type_, 5)]
        if depth <= 0:
            return self.pick(leaf)
        d = depth - 1
        return self.pick(leaf + [
            (2, lambda: self.mapped(element, d)),
            (1.5, lambda: self.filtered(type_, d)),
            (1, lambda: self.of_place(type_, "{0} + {1}", d, PLUS)),
            (1, lambda: self.of_place(type_, "Array({0}.reversed())", d)),
            (0.7, lambda: self.of_place(type_, "Array({0}.%s(%d))" % (self.random.choice(["prefix", "suffix", "dropFirst", "dropLast"]), self.random.randrange(4)), d)),
            (0.5, lambda: self.of_place(type_, "[{0}, {1}].flatMap { $0 }", d)),
            (0.5, lambda: self.of_place(type_, "Array({0}[..<min(%d, {0}.count)])" % self.random.randrange(4), d)),
            (1, lambda: self.sorted(type_, d)),
            (0.5, lambda: Text(f"Array(repeating: {self.expression(element, d)}, count: {self.random.randrange(4)})")
                if element != FLOAT and not isinstance(element, Named) and "Optional" not in repr(element) else None),
            (1, lambda: self.special_array(element, d)),
        ])

    def of_place(self, type_, pattern, depth, binding=POSTFIX):
        found = self.paths(type_)
        if not found or not self.spend(10):
            return None
        first, second = self.random.choice(found)[0], self.operand(type_, depth, TIMES)
        return Text(pattern.replace("{0}", first).replace("{1}", second), binding)

    def special_array(self, element, depth):
        if element == INT:
            low = self.random.randrange(5)
            return self.pick([
                (1, lambda: Text(f"Array({low}..<{low + self.random.randrange(6)})")),
                (1, lambda: Text(f"Array({low}...{low + self.random.randrange(5)})")),
                (1, lambda: Text(f"Array(stride(from: {low}, {self.random.choice(['to', 'through'])}: {low + 10}, by: {self.random.randint(1, 4)}))")),
                (0.5, lambda: Text(f"Array(stride(from: {low + 9}, to: {low}, by: -{self.random.randint(1, 4)}))")),
                (1, lambda: Text(f"{self.sorted_keys(INT)}") if self.sorted_keys(INT) else None),
            ])
        if element == STRING:
            keys = self.sorted_keys(STRING)
            return self.pick([
                (1, lambda: Text(keys) if keys else None),
                (1, lambda: Text(f"{self.string_receiver(depth)}.split(separator: \",\").map(String.init)")),
                (1, lambda: Text(f"{self.string_receiver(depth)}.map {{ String($0) }}")),
            ])
        if element == CHARACTER:
            return Text(f"Array({self.string_receiver(depth)})")
        if isinstance(element, Tuple) and not element.labels and len(element.elements) == 2:
            first, second = element.elements
            return Text(f"Array(zip({self.source(first, depth).text}, {self.source(second, depth).text}))")
        return None

    def sorted_keys(self, type_):
        """The keys of a dictionary or the elements of a set, in order."""
        options = [f"{v.name}.keys.sorted()" for v in self.variables if isinstance(v.type, Dictionary) and v.type.key == type_]
        options += [f"{v.name}.sorted()" for v in self.variables if isinstance(v.type, Set) and v.type.element == type_]
        if not is_comparable(type_) or not options or not self.spend(20):
            return None
        return self.random.choice(options)

    def source(self, element, depth):
        """A sequence of that element that can be asked for members."""
        place = self.place_of(Array(element))
        if place and self.chance(0.7):
            return place
        if element == INT and self.chance(0.5):
            low = self.random.randrange(5)
            return Text(f"(1...{low + 1})" if self.chance(0.5) else f"({low}..<{low + 4})")
        value = self.array_literal(Array(element), min(depth, 1), least=1).text
        if element in (INT, STRING):
            return Text(value)
        return Text(f"({value} as {Array(element)})")

    def mapped(self, element, depth):
        if not self.spend(20):
            return None
        from_ = self.random.choice([INT, INT, STRING, DOUBLE, element if not isinstance(element, (Function, Existential)) else INT])
        source = self.source(from_, depth)
        how = self.random.random()
        if how < 0.15 and not isinstance(element, Optional):
            body = self.closure_of((from_,), Optional(element), depth, times=5)
            if body.startswith("{ nil") or body.startswith("{ _ in nil"):
                return None
            return Text(f"{source.inside(POSTFIX)}.compactMap {body}")
        if how < 0.3:
            body = self.closure_of((Tuple((INT, from_), ("offset", "element")),), element, depth, times=5, fixed="$0")
            return Text(f"{source.inside(POSTFIX)}.enumerated().map {body}")
        if how < 0.4:
            other = self.random.choice([INT, STRING])
            body = self.closure_of((Tuple((from_, other)),), element, depth, times=5, fixed="$0")
            return Text(f"zip({source.text}, {self.source(other, depth).text}).map {body}")
        body = self.closure_of((from_,), element, depth, times=5)
        return Text(f"{source.inside(POSTFIX)}.map {body}" if self.chance(0.7) else f"{source.inside(POSTFIX)}.map({body})")

    def filtered(self, type_, depth):
        place = self.place_of(type_)
        if place is None or not self.spend(20):
            return None
        name = self.random.choice(["filter", "filter", "prefix", "drop"])
        predicate = f"{{ {self.predicate_of(type_.element, depth)} }}"
        if name == "filter":
            return Text(f"{place.text}.filter {predicate}")
        return Text(f"Array({place.text}.{name}(while: {predicate}))")

    def sorted(self, type_, depth):
        place = self.place_of(type_)
        if place is None or not self.spend(40):
            return None
        element = type_.element
        if is_comparable(element) and self.chance(0.6):
            return Text(f"{place.text}.sorted({self.random.choice(['', '', 'by: >', 'by: <'])})")
        if element == INT:
            return Text(f"{place.text}.sorted {{ ($0 % 10, $0) < ($1 % 10, $1) }}")
        if element == STRING:
            return Text(f"{place.text}.sorted {{ $0.count != $1.count ? $0.count > $1.count : $0 < $1 }}")
        if isinstance(element, Tuple):
            for name, part in element.parts():
                if is_comparable(part):
                    return Text(f"{place.text}.sorted {{ $0.{name} < $1.{name} }}")
        return None

    # MARK: Dictionaries and sets

    def dictionary(self, type_, depth):
        return self.pick([(2, lambda: self.dictionary_literal(type_, depth)), self.known(type_, 5),
                          (1, lambda: self.of_place(type_, "{0}.merging({1}) { $1 }", depth - 1) if depth > 0 else None),
                          (1, lambda: self.of_place(type_, "{0}.filter { $0.value == $0.value }", 0)
                           if depth > 0 and is_equatable(type_.value) else None),
                          (1, lambda: self.of_place(type_, "{0}.mapValues { $0 }", 0) if depth > 0 else None)])

    def dictionary_literal(self, type_, depth):
        keys = self.constant_keys(type_.key, self.random.randint(0, 4))
        if not keys:
            return Text("[:]")
        return Text("[" + ", ".join(f"{key}: {self.expression(type_.value, depth - 1)}" for key in keys) + "]")

    def constant_keys(self, type_, count):
        """Different literals."""
        if type_ == INT:
            return [str(k) for k in self.random.sample(range(20), count)]
        if type_ == STRING:
            return [f'"{k}"' for k in self.random.sample(["a", "b", "c", "Ada", "é", "", "x y", "日本"], count)]
        if type_ == CHARACTER:
            return [f'"{k}"' for k in self.random.sample(CHARACTER_KEYS, count)]
        if isinstance(type_, Named) and type_.declaration.kind == "enum":
            names = [f".{case.name}" for case in type_.declaration.cases]
            return self.random.sample(names, min(count, len(names)))
        return []

    def set(self, type_, depth):
        def literal():
            keys = self.constant_keys(type_.element, self.random.randint(0, 4))
            return Text("[" + ", ".join(keys) + "]")
        return self.pick([
            (2, literal), self.known(type_, 5),
            (1, lambda: Text(f"Set({self.place_of(Array(type_.element)).text})") if self.place_of(Array(type_.element)) else None),
            (1, lambda: self.of_place(type_, "{0}.%s({1})" % self.random.choice(["union", "intersection", "subtracting", "symmetricDifference"]), depth - 1)
             if depth > 0 else None),
        ])

    # MARK: Optionals and tuples

    def optional(self, type_, depth):
        wrapped = type_.wrapped
        leaf = [(1, lambda: Text("nil")), (2, lambda: self.typed(wrapped, depth - 1)
                                            if not isinstance(wrapped, Optional) else None), self.known(type_, 5)]
        if depth <= 0:
            return self.pick(leaf)
        d = depth - 1
        return self.pick(leaf + [
            (1, lambda: Text(f"{self.place_of(Array(wrapped)).text}.{self.random.choice(['first', 'last'])}")
                if self.paths(Array(wrapped)) else None),
            (1, lambda: Text(f"{self.place_of(Array(wrapped)).text}.{self.random.choice(['min', 'max'])}()")
                if self.paths(Array(wrapped)) and is_comparable(wrapped) else None),
            (1, lambda: self.looked_up(wrapped, d)),
            (1, lambda: Text(f"Int({self.string(d).text})") if wrapped == INT else None),
            (0.7, lambda: Text(f"{self.place_of(Array(wrapped)).text}.first {{ {self.predicate_of(wrapped, d)} }}")
                if self.paths(Array(wrapped)) else None),
            (0.7, lambda: self.chained(wrapped, d)),
            (0.7, lambda: self.optional_map(wrapped, d)),
        ])

    def looked_up(self, value, depth):
        found = [v for v in self.variables if isinstance(v.type, Dictionary) and v.type.value == value]
        if not found:
            return None
        variable = self.random.choice(found)
        return Text(f"{variable.name}[{self.key(variable.type.key, depth)}]")

    def key(self, type_, depth):
        keys = self.constant_keys(type_, 1)
        return keys[0] if keys and self.chance(0.7) else self.expression(type_, depth)

    def chained(self, wrapped, depth):
        """A field of an optional struct or object; the count of an optional text."""
        found = []
        for variable in self.variables:
            if not isinstance(variable.type, Optional):
                continue
            inner = variable.type.wrapped
            if isinstance(inner, Named):
                found += [f"{variable.name}?.{f.name}" for f in inner.declaration.readable(inner) if f.type == wrapped]
            if isinstance(inner, Tuple):
                found += [f"{variable.name}?.{name}" for name, t in inner.parts() if t == wrapped]
            if wrapped == INT and (inner == STRING or isinstance(inner, Array)):
                found.append(f"{variable.name}?.count")
            if isinstance(inner, Array) and inner.element == wrapped:
                found.append(f"{variable.name}?.first")
        return Text(self.random.choice(found)) if found else None

    def optional_map(self, wrapped, depth):
        from_ = self.random.choice([INT, STRING, DOUBLE])
        place = self.place_of(Optional(from_))
        if place is None or isinstance(wrapped, (Optional, Function, Existential)):
            return None
        if self.chance(0.3):
            body = self.closure_of((from_,), Optional(wrapped), depth)
            return Text(f"{place.text}.flatMap {body}") if "nil" not in body else None
        return Text(f"{place.text}.map {self.closure_of((from_,), wrapped, depth)}")

    def tuple(self, type_, depth):
        def literal():
            parts = [(name, self.expression(t, depth - 1)) for name, t in type_.parts()]
            return Text("(" + ", ".join(f"{name}: {value}" if type_.labels else value for name, value in parts) + ")")
        return self.pick([(2, literal), self.known(type_, 4)])

    # MARK: Functions

    def function_value(self, type_, depth):
        options = [(3, lambda: Text(self.closure_of(type_.parameters, type_.result, min(depth, 2), escapes=True))), self.known(type_, 2)]
        fitting = [f for f in self.functions if tuple(f.parameters) == type_.parameters and f.result == type_.result
                   and not f.generic and not f.throws and not any(f.is_inout) and not f.changes_globals]
        if fitting:
            function = self.random.choice(fitting)
            options.append((2, lambda: Text(function.name) if self.spend(function.cost * 10) else None))
        if type_ == Function((INT, INT), INT):
            options.append((1, lambda: Text(self.random.choice(["max", "min", "(&+)", "(&-)", "(&*)"]))))
        if type_ == Function((INT, INT), BOOL):
            options.append((1, lambda: Text(self.random.choice(["(<)", "(>)", "(==)", "(!=)"]))))
        return self.pick(options)

    def closure_of(self, parameters, result, depth, times=3, fixed=None, escapes=False):
        """A closure literal."""
        names = [fixed or self.fresh("p") for _ in parameters]
        style = self.random.random()
        with self.closure(times=times, escapes=escapes):
            for name, parameter in zip(names, parameters):
                self.declare(name, parameter)
            self.result = result
            lines = []
            if style > 0.85 and depth > 0 and not fixed:
                with self.block():
                    lines = self.short_body(result)
            body = self.expression(result, depth)
        if fixed:  # anonymous, and used or not
            if "$0" not in body or "{" in body:
                return "{ _ in " + body + " }" if "$0" not in body else "{ " + body + " }" if "$0" in outermost(body) else "{ _ = $0; return " + body + " }"
            return "{ " + body + " }"
        if lines:
            list_ = ", ".join(names)
            typed = "(" + ", ".join(f"{n}: {t}" for n, t in zip(names, parameters)) + f") -> {result}"
            head = typed if self.chance(0.5) else list_ if names else ""
            inside = "; ".join(lines + [f"return {body}"])
            return f"{{ {head}{' in ' if head else ''}{inside} }}" if names else f"{{ {inside} }}"
        import re
        last = names[-1] if names else None
        if names and style < 0.5 and "{" not in body and re.search(rf"\b{last}\b", body):
            for index, name in enumerate(names):
                body = re.sub(rf"\b{name}\b", f"${index}", body)
            return "{ " + body + " }"
        if not names:
            return "{ " + body + " }"
        if self.chance(0.3):
            typed = "(" + ", ".join(f"{n}: {t}" for n, t in zip(names, parameters)) + ")"
            return f"{{ {typed}{f' -> {result}' if self.chance(0.5) else ''} in {body} }}"
        return f"{{ {', '.join(names)} in {body} }}"

    def short_body(self, result):
        """A statement or two for a closure."""
        lines = []
        for _ in range(self.random.randint(1, 2)):
            type_ = self.random.choice([INT, STRING, DOUBLE, BOOL])
            name = self.fresh("c")
            lines.append(f"let {name}: {type_} = {self.expression(type_, 1)}")
            self.declare(name, type_)
        return lines

    # MARK: Declared types

    def named(self, type_, depth):
        if isinstance(type_, Existential):
            conforming = [t for t in self.named_types if type_.name in t.declaration.protocols]
            if not conforming or depth < -3:
                return self.place_of(type_)
            return self.typed(self.random.choice(conforming), depth - 1)
        declaration = type_.declaration
        if getattr(declaration, "has_sum", False) and depth > 0 and self.paths(type_) and self.chance(0.3):
            return Text(f"{self.place_of(type_).text} + {self.operand(type_, depth - 1, TIMES)}", PLUS)
        return self.pick([self.known(type_, 4 if depth > 0 else 8),
                          (3, lambda: Text(declaration.construct(self, type_, depth)))])


CHARACTER_KEYS = ["a", "b", "é", "z", "0", " "]


def outermost(body):
    """The text outside of braces."""
    depth, kept = 0, []
    for character in body:
        depth += character == "{"
        if depth == 0:
            kept.append(character)
        depth -= character == "}"
    return "".join(kept)
