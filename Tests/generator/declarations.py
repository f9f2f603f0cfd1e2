"""Random declarations at the top of a program: types, functions, global variables."""

import dataclasses

from expressions import Text
from scope import Callable, Variable
from statements import indented
from swift_types import *


@dataclasses.dataclass
class Field:
    name: str
    type: object
    is_mutable: bool = True


@dataclasses.dataclass
class Case:
    name: str
    payload: list  # (label or "", type)

    def pattern(self, generator):
        if not self.payload:
            return f"case .{self.name}", []
        if generator.chance(0.15):
            return f"case .{self.name}", []
        names = [generator.fresh("v") for _ in self.payload]
        label = lambda pair: f"{pair[1][0]}: " if pair[1][0] else ""
        bound = [(n, p[1]) for n, p in zip(names, self.payload)]
        if generator.chance(0.5):
            return f"case .{self.name}(" + ", ".join(f"{label(pair)}let {pair[0]}" for pair in zip(names, self.payload)) + ")", bound
        return f"case let .{self.name}(" + ", ".join(f"{label(pair)}{pair[0]}" for pair in zip(names, self.payload)) + ")", bound


@dataclasses.dataclass
class Declaration:
    """What a declared type has."""

    kind: str
    name: str
    fields: list = dataclasses.field(default_factory=list)
    cases: list = dataclasses.field(default_factory=list)
    methods: list = dataclasses.field(default_factory=list)
    protocols: list = dataclasses.field(default_factory=list)
    initialiser: list = dataclasses.field(default_factory=list)  # (label, type)
    is_hashable: bool = False
    is_equatable: bool = False
    is_comparable: bool = False
    is_printable: bool = True
    parameter: object = None  # a generic type's

    def readable(self, type_):
        if not self.parameter or not type_.arguments:
            return self.fields
        return [dataclasses.replace(f, type=substituted(f.type, self.parameter, type_.arguments[0])) for f in self.fields]

    def construct(self, generator, type_, depth):
        """The text of a new value."""
        if self.kind == "enum":
            plain = [c for c in self.cases if not c.payload or depth > -2]
            case = generator.random.choice(plain or self.cases)
            if not case.payload:
                return f"{type_}.{case.name}"
            return f"{type_}.{case.name}(" + ", ".join(
                (f"{label}: " if label else "") + generator.expression(t, min(depth - 1, 1)) for label, t in case.payload) + ")"
        arguments = []
        for label, t in self.initialiser:
            if self.parameter and type_.arguments:
                t = substituted(t, self.parameter, type_.arguments[0])
            arguments.append(f"{label}: {generator.expression(t, min(depth - 1, 1))}")
        return f"{type_}({', '.join(arguments)})"

    def shown_as(self, name, type_):
        lines = [f"{name}.{f.name}" + (" as Any" if isinstance(f.type, Optional) else "")
                 for f in self.readable(type_) if is_printable(f.type)]
        return lines[:3]


def substituted(type_, parameter, argument):
    if type_ == parameter:
        return argument
    if isinstance(type_, Array):
        return Array(substituted(type_.element, parameter, argument))
    if isinstance(type_, Optional):
        return Optional(substituted(type_.wrapped, parameter, argument))
    return type_


class Declarations:
    """Mixed into the generator."""

    # MARK: Functions

    def function(self):
        name = self.fresh("f") + "§"
        result = VOID if self.chance(0.2) else self.random_type(2, printable=self.chance(0.7))
        if isinstance(result, Function) and self.chance(0.5):
            result = INT
        throws = self.chance(0.2)
        count = self.random.randrange(4)
        labels, parameters, lent, texts, variables = [], [], [], [], []
        for index in range(count):
            type_ = self.random_type(2)
            is_lent = self.chance(0.2) and not isinstance(type_, (Function, Existential))
            label = self.random.choice(["", "", "by", "of", "with", "to"])
            if label in labels and label:
                label = ""
            inner = self.fresh("p")
            text = f"{label or '_'} {inner}: {'inout ' if is_lent else ''}{type_}"
            labels.append(label)
            parameters.append(type_)
            lent.append(is_lent)
            texts.append(text)
            variables.append(Variable(inner, type_, is_lent, False, is_lent, 1))
        defaults = 0
        if parameters and not lent[-1] and self.chance(0.3) and not isinstance(parameters[-1], Function):
            saved, self.is_constant = self.is_constant, True
            variables_now, self.variables = self.variables, []
            texts[-1] += f" = {self.expression(parameters[-1], 1)}"
            self.variables, self.is_constant = variables_now, saved
            defaults = 1
        with self.function_body(variables, result, throws) as (lines, cost):
            pass
        head = f"func {name}({', '.join(texts)}){' throws' if throws else ''}{'' if result == VOID else f' -> {result}'} {{"
        self.functions.append(Callable(name, labels, parameters, result, cost[0], throws, lent, defaults,
                                       changes_globals=self.touches_globals(lines)))
        return [head] + indented(lines) + ["}"]

    def touches_globals(self, lines):
        return any("§" in line or "trace(" in line or "print(" in line for line in lines)

    def function_body(self, variables, result, throws):
        """A context manager of `(lines, [cost])`."""
        import contextlib

        @contextlib.contextmanager
        def body():
            with Declarations.function_scope(self, variables, result, throws) as cost:
                lines = []
                if self.chance(0.15):
                    self.in_defer = True
                    lines += ["defer {"] + self.block_lines(1, 1) + ["}"]
                    self.in_defer = False
                lines += self.statements(self.random.randint(1, 4), 2)
                if result != VOID:
                    lines.append(f"return {self.expression(result, 2)}")
            yield lines, cost

        return body()

    def function_scope(self, variables, result, throws):
        from scope import Scope

        return Scope.function(self, variables, result, throws)

    def recursive_function(self):
        """A function that calls itself, with a number that gets smaller."""
        name = self.fresh("rec") + "§"
        type_ = self.random.choice([INT, STRING, Array(INT), DOUBLE])
        step = self.random.choice([1, 2])
        with Declarations.function_scope(self, [Variable("n", INT, False, False, False, 1), Variable("x", type_, False, False, False, 1)], type_, False) as cost:
            self.multiplicity = 8
            base = self.expression(type_, 1)
            lines = self.statements(self.random.randint(0, 2), 1)
            changed = self.expression(type_, 2)
            condition = self.expression(BOOL, 1)
        cut = {STRING: f"String(({changed}).prefix(30))", Array(INT): f"Array(({changed}).prefix(9))"}.get(type_, changed)
        lines = ["if n <= 0 { return " + base + " }"] + lines
        if self.chance(0.3):
            lines.append(f"if ({condition}) {{ return {name}(n - {step}, {cut}) }}")
        lines.append(f"return {name}(n - {step}, {cut})")
        wrapper = self.fresh("f") + "§"
        self.functions.append(Callable(wrapper, [""], [type_], type_, cost[0] + 50, changes_globals=True))
        return ([f"func {name}(_ n: Int, _ x: {type_}) -> {type_} {{"] + indented(lines) + ["}"]
                + [f"func {wrapper}(_ x: {type_}) -> {type_} {{ {name}({self.random.randrange(6)}, x) }}"])

    def generic_function(self):
        """A function for any type, with calls of it for some."""
        name = self.fresh("gen") + "§"
        how = self.random.randrange(7)
        types = [t for t in [INT, STRING, DOUBLE, CHARACTER, Array(INT)] + self.named_types]
        if how == 0:
            text = f"func {name}<T>(_ items: [T], _ change: (T) -> T) -> [T] {{\n  var all: [T] = []\n  for item in items {{ all.append(change(item)) }}\n  return all\n}}"
            make = lambda t: ([Array(t), Function((t,), t)], Array(t))
        elif how == 1:
            types = [t for t in types if is_comparable(t)]
            text = f"func {name}<T: Comparable>(_ a: T, _ b: T, _ rest: [T]) -> T {{\n  var best = a < b ? b : a\n  for item in rest where item > best {{ best = item }}\n  return best\n}}"
            make = lambda t: ([t, t, Array(t)], t)
        elif how == 2:
            types = [t for t in types if is_equatable(t)]
            text = f"func {name}<T: Equatable>(_ items: [T], _ wanted: T) -> Int? {{\n  for (i, item) in items.enumerated() where item == wanted {{ return i }}\n  return nil\n}}"
            make = lambda t: ([Array(t), t], Optional(INT))
        elif how == 3:
            types = [t for t in types if is_hashable(t)]
            text = f"func {name}<T: Hashable>(_ items: [T]) -> [Int] {{\n  var counts: [T: Int] = [:]\n  for item in items {{ counts[item, default: 0] += 1 }}\n  return items.map {{ counts[$0] ?? 0 }}\n}}"
            make = lambda t: ([Array(t)], Array(INT))
        elif how == 4:
            text = f"func {name}<T>(_ a: inout T, _ b: inout T) {{\n  let old = a\n  a = b\n  b = old\n}}"
            make = None
        elif how == 5:
            text = f"func {name}<A, B>(_ first: A, _ second: B) -> (B, A) {{\n  (second, first)\n}}"
            make = lambda t: ([t, INT], Tuple((INT, t)))
        else:
            text = f"func {name}<T>(_ value: T?, _ other: @autoclosure () -> T) -> T {{\n  guard let value else {{ return other() }}\n  return value\n}}"
            make = lambda t: ([Optional(t), t], t)
        if make is None:
            t = self.random.choice(types)
            self.functions.append(Callable(name, ["", ""], [t, t], VOID, 5, False, [True, True]))
        else:
            for t in self.random.sample(types, min(3, len(types))):
                parameters, result = make(t)
                self.functions.append(Callable(name, [""] * len(parameters), parameters, result, 40, False, [False] * len(parameters)))
        return text.split("\n")

    # MARK: Types

    def structure(self):
        name = self.fresh("S") + "§"
        declaration = Declaration("struct", name)
        type_ = Named(name, declaration)
        fields = [Field(self.fresh("m"), self.random_type(1, printable=self.chance(0.7)), self.chance(0.8))
                  for _ in range(self.random.randint(1, 4))]
        fields = [f for f in fields if not isinstance(f.type, (Function,))]
        fields = fields or [Field(self.fresh("m"), INT)]
        declaration.is_printable = all(is_printable(f.type) for f in fields)
        protocols = []
        if all(is_hashable(f.type) for f in fields) and self.chance(0.4):
            protocols.append("Hashable")
            declaration.is_hashable = declaration.is_equatable = True
        elif all(is_equatable(f.type) for f in fields) and self.chance(0.4):
            protocols.append("Equatable")
            declaration.is_equatable = True
        lines = []
        defaults = set()
        for f in fields:
            if f.is_mutable and self.chance(0.25):
                saved, self.variables, self.is_constant = self.variables, [], True
                lines.append(f"var {f.name}: {f.type} = {self.expression(f.type, 1)}")
                self.variables, self.is_constant = saved, False
            elif f.is_mutable and self.chance(0.15):
                lines += [f"var {f.name}: {f.type} {{", f"  didSet {{ print(\"set {f.name}\") }}", "}"]
            else:
                lines.append(f"{'var' if f.is_mutable else 'let'} {f.name}: {f.type}")
        declaration.initialiser = [(f.name, f.type) for f in fields]
        declaration.fields = fields[:]
        if is_comparable(fields[0].type) and declaration.is_equatable and self.chance(0.5):
            protocols.append("Comparable")
            declaration.is_comparable = True
            lines.append(f"static func < (a: {name}, b: {name}) -> Bool {{ a.{fields[0].name} < b.{fields[0].name} }}")
        lines += self.members(declaration, type_)
        numbers = [f for f in fields if f.type == INT and f.is_mutable]
        if numbers and self.chance(0.3):
            name_ = numbers[0].name
            lines += [f"static func + (a: {name}, b: {name}) -> {name} {{", "  var sum = a",
                      f"  sum.{name_} = (a.{name_} + b.{name_}) % 1009", "  return sum", "}"]
            declaration.has_sum = True
        if self.chance(0.15):
            lines.append('var description: String { "<" + "\\(' + fields[0].name + ')" + ">" }' if is_printable(fields[0].type)
                         else 'var description: String { "<>" }')
            protocols.append("CustomStringConvertible")
            declaration.is_printable = True
        protocols += self.conform(declaration, lines)
        self.named_types.append(type_)
        return [f"struct {name}{': ' + ', '.join(protocols) if protocols else ''} {{"] + indented(lines) + ["}"]

    def conform(self, declaration, lines):
        """Conforms to a protocol of the program."""
        if not self.protocols or self.chance(0.4):
            return []
        protocol = self.random.choice(self.protocols)
        declaration.protocols.append(protocol.name)
        for requirement, type_ in protocol.declaration.requirements:
            with Declarations.function_scope(self, self.own_fields(declaration, False), type_, False) as cost:
                lines.append(f"var {requirement}: {type_} {{ {self.expression(type_, 1)} }}")
        if self.chance(0.4):
            with Declarations.function_scope(self, self.own_fields(declaration, False) + [Variable("k", INT, False, False, False, 1)], INT, False) as cost:
                lines.append(f"func {protocol.declaration.method}(_ k: Int) -> Int {{ {self.expression(INT, 2)} }}")
        return [protocol.name]

    def own_fields(self, declaration, mutable):
        prefix = "self." if declaration.kind == "class" or self.chance(0.3) else ""
        return [Variable(prefix + f.name, f.type, mutable and f.is_mutable, False, mutable and declaration.kind != "class", 1) for f in declaration.fields]

    def members(self, declaration, type_):
        """Computed properties and methods."""
        lines = []
        is_class = declaration.kind == "class"
        for _ in range(self.random.randrange(3)):
            result = self.random_type(1, printable=True)
            name = self.fresh("g")
            with Declarations.function_scope(self, self.own_fields(declaration, False), result, False) as cost:
                value = self.expression(result, 2)
            settable = [f for f in declaration.fields if f.is_mutable and f.type == result]
            if settable and self.chance(0.5):
                field = self.random.choice(settable)
                lines += [f"var {name}: {result} {{", f"  get {{ {value} }}", f"  set {{ {field.name} = newValue }}", "}"]
                declaration.fields.append(Field(name, result, True))
            else:
                lines.append(f"var {name}: {result} {{ {value} }}")
                declaration.fields.append(Field(name, result, False))
        for _ in range(self.random.randrange(3)):
            name = self.fresh("k")
            mutating = self.chance(0.6)
            result = VOID if mutating and self.chance(0.6) else self.random_type(1, printable=True)
            parameters = [(self.random.choice(["", "by"]), self.fresh("p"), self.random_type(1)) for _ in range(self.random.randrange(2))]
            variables = self.own_fields(declaration, mutating) + [Variable(n, t, False, False, False, 1) for _, n, t in parameters]
            with self.function_body(variables, result, False) as (body, cost):
                pass
            texts = ", ".join(f"{label or '_'} {n}: {t}" for label, n, t in parameters)
            head = f"{'mutating ' if mutating and not is_class else ''}func {name}({texts}){'' if result == VOID else f' -> {result}'} {{"
            lines += [head] + indented(body) + ["}"]
            method = Callable(name, [label for label, _, _ in parameters], [t for _, _, t in parameters], result, cost[0])
            method.is_mutating = mutating and not is_class
            declaration.methods.append(method)
        arrays = [f for f in declaration.fields[:4] if isinstance(f.type, Array) and f.is_mutable and not f.name.startswith("g")]
        if arrays and self.chance(0.6):
            field = arrays[0]
            element = field.type.element
            with Declarations.function_scope(self, [], element, False) as cost:
                other = self.expression(element, 1)
            declaration.subscript = element
            lines += [f"subscript(i: Int) -> {element} {{",
                      f"  get {{ i < {field.name}.count ? {field.name}[i] : {other} }}",
                      f"  set {{ if i < {field.name}.count {{ {field.name}[i] = newValue }} else {{ {field.name}.append(newValue) }} }}", "}"]
        return lines

    def enumeration(self):
        name = self.fresh("E") + "§"
        declaration = Declaration("enum", name)
        type_ = Named(name, declaration)
        protocols = []
        names = self.random.sample(["red", "green", "low", "high", "north", "pair", "leaf", "none2", "big"], self.random.randint(2, 4))
        lines = []
        style = self.random.random()
        if style < 0.3:
            protocols.append(self.random.choice(["Int", "String"]))
            declaration.fields.append(Field("rawValue", INT if protocols[0] == "Int" else STRING, False))
            if self.chance(0.6):
                protocols.append("CaseIterable")
            lines.append("case " + ", ".join(names))
            declaration.cases = [Case(n, []) for n in names]
            declaration.is_hashable = declaration.is_equatable = True
        elif style < 0.45:
            lines.append("case " + ", ".join(names))
            declaration.cases = [Case(n, []) for n in names]
            declaration.is_hashable = declaration.is_equatable = True
        else:
            for n in names:
                payload = []
                if self.chance(0.7):
                    payload = [(self.random.choice(["", "", "count", "at"]), self.random_type(1, printable=True))
                               for _ in range(self.random.randint(1, 2))]
                    if len(payload) == 2 and payload[0][0] and payload[0][0] == payload[1][0]:
                        payload[1] = ("", payload[1][1])
                declaration.cases.append(Case(n, payload))
                inside = ", ".join((f"{label}: " if label else "") + str(t) for label, t in payload)
                lines.append(f"case {n}({inside})" if payload else f"case {n}")
            if all(is_hashable(t) for c in declaration.cases for _, t in c.payload) and self.chance(0.5):
                protocols.append("Hashable")
                declaration.is_hashable = declaration.is_equatable = True
            elif all(is_equatable(t) for c in declaration.cases for _, t in c.payload) and self.chance(0.5):
                protocols.append("Equatable")
                declaration.is_equatable = True
            declaration.is_hashable = declaration.is_hashable or all(not c.payload for c in declaration.cases)
            declaration.is_equatable = declaration.is_equatable or declaration.is_hashable
        if self.chance(0.6):
            result = self.random_type(1, printable=True)
            member = self.fresh("g")
            with Declarations.function_scope(self, [], result, False) as cost:
                body = ["switch self {"]
                for case in declaration.cases:
                    with self.block():
                        head, bound = case.pattern(self)
                        for n, t in bound:
                            self.declare(n, t)
                        body.append(f"{head}: return {self.expression(result, 1)}")
                body.append("}")
            lines += [f"var {member}: {result} {{"] + indented(body) + ["}"]
            declaration.fields.append(Field(member, result, False))
        protocols += self.conform(declaration, lines)
        self.named_types.append(type_)
        return [f"enum {name}{': ' + ', '.join(protocols) if protocols else ''} {{"] + indented(lines) + ["}"]

    def protocol(self):
        name = self.fresh("P") + "§"
        declaration = Declaration("protocol", name, is_printable=False)
        declaration.requirements = [(self.fresh("r"), self.random_type(0, True, True)) for _ in range(self.random.randint(1, 2))]
        declaration.method = self.fresh("d")
        declaration.fields = [Field(n, t, False) for n, t in declaration.requirements]
        lines = [f"var {n}: {t} {{ get }}" for n, t in declaration.requirements]
        lines.append(f"func {declaration.method}(_ k: Int) -> Int")
        variables = [Variable(n, t, False, False, False, 1) for n, t in declaration.requirements] + [Variable("k", INT, False, False, False, 1)]
        with self.function_body(variables, INT, False) as (body, cost):
            pass
        method = Callable(declaration.method, [""], [INT], INT, cost[0] + 50)
        method.is_mutating = False
        declaration.methods.append(method)
        self.protocols.append(Existential(name, declaration))
        extension = [f"extension {name} {{", f"  func {declaration.method}(_ k: Int) -> Int {{"] + indented(indented(body)) + ["  }", "}"]
        return [f"protocol {name} {{"] + indented(lines) + ["}"] + extension

    def class_(self):
        name = self.fresh("C") + "§"
        declaration = Declaration("class", name, is_printable=False)
        type_ = Named(name, declaration)
        fields = [Field(self.fresh("m"), self.random_type(1), self.chance(0.8)) for _ in range(self.random.randint(1, 3))]
        fields = [f for f in fields if not isinstance(f.type, Function)] or [Field(self.fresh("m"), INT)]
        declaration.fields = fields[:]
        declaration.initialiser = [(f.name, f.type) for f in fields]
        lines = [f"{'var' if f.is_mutable else 'let'} {f.name}: {f.type}" for f in fields]
        lines += ["init(" + ", ".join(f"{f.name}: {f.type}" for f in fields) + ") {"]
        lines += indented([f"self.{f.name} = {f.name}" for f in fields]) + ["}"]
        hook, result = self.fresh("o"), self.random.choice([INT, STRING])
        lines += self.members(declaration, type_)
        with self.function_body(self.own_fields(declaration, True), result, False) as (body, cost):
            pass
        lines += [f"func {hook}() -> {result} {{"] + indented(body) + ["}"]
        method = Callable(hook, [], [], result, cost[0] + 60)
        method.is_mutating = False
        declaration.methods.append(method)
        protocols = self.conform(declaration, lines)
        self.named_types.append(type_)
        text = [f"class {name}{': ' + ', '.join(protocols) if protocols else ''} {{"] + indented(lines) + ["}"]
        if self.chance(0.7):  # a class below it
            sub = self.fresh("C") + "§"
            extra = Field(self.fresh("m"), INT)
            below = Declaration("class", sub, declaration.fields + [extra], methods=declaration.methods,
                                protocols=declaration.protocols, initialiser=declaration.initialiser, is_printable=False)
            with self.function_body(self.own_fields(below, True), result, False) as (body, cost):
                pass
            body[-1:] = [f"let above = super.{hook}()"] + body[-1:] if result == INT else body[-1:]
            more = [f"var {extra.name} = {self.random.randrange(9)}", f"override func {hook}() -> {result} {{"] + indented(body) + ["}"]
            text += [f"{self.random.choice(['', 'final '])}class {sub}: {name} {{"] + indented(more) + ["}"]
            self.named_types.append(Named(sub, below))
            function = self.fresh("f") + "§"
            text += [f"func {function}(_ object: {name}) -> {result} {{ object.{hook}() }}"]
            for t in (type_, self.named_types[-1]):
                self.functions.append(Callable(function, [""], [t], result, cost[0] + 80, changes_globals=True))
        return text

    def generic_structure(self):
        """A stack or a pair of any type."""
        name = self.fresh("G") + "§"
        parameter = Parameter("T", "")
        declaration = Declaration("struct", name, [Field("items", Array(parameter)), Field("top", Optional(parameter), False)],
                                  initialiser=[("items", Array(parameter))], parameter=parameter, is_printable=False)
        text = [f"struct {name}<T> {{", "  var items: [T]", "  var top: T? { items.last }",
                "  mutating func push(_ item: T) { if items.count < 12 { items.append(item) } }",
                "  @discardableResult mutating func pop() -> T? { items.popLast() }",
                f"  func map<R>(_ change: (T) -> R) -> {name}<R> {{ {name}<R>(items: items.map(change)) }}", "}"]
        for argument in self.random.sample([INT, STRING, DOUBLE, BOOL], 2):
            here = dataclasses.replace(declaration)
            push = Callable("push", [""], [argument], VOID, 5)
            pop = Callable("pop", [], [], Optional(argument), 5)
            push.is_mutating = pop.is_mutating = True
            here.methods = [push, pop]
            self.named_types.append(Named(name, here, (argument,)))
        return text

    def global_variable(self):
        name = self.fresh("global") + "§"
        type_ = self.random.choice([INT, INT, STRING, Array(INT), DOUBLE])
        value = {INT: str(self.random.randrange(50)), STRING: self.literal_string(), Array(INT): "[1, 2, 3]", DOUBLE: "1.5"}[type_]
        self.declare(name, type_, True, True, level=-1)
        return [f"var {name}: {type_} = {value}"]
