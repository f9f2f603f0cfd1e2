"""Random statements, as lists of lines; a block's lines are indented by two more spaces."""

from expressions import Text
from scope import Callable
from swift_types import *


def indented(lines):
    return ["  " + line for line in lines]


class Statements:
    """Mixed into the generator."""

    def random_type(self, depth=2, printable=False, shallow=False):
        """A type of values."""
        base = [(6, lambda: INT), (3, lambda: DOUBLE), (4, lambda: STRING), (2, lambda: BOOL), (1, lambda: CHARACTER),
                (1, lambda: FLOAT)]
        if self.named_types and not shallow:
            base.append((3, lambda: self.random.choice(self.named_types)))
        if depth > 0 and not shallow:
            base += [
                (4, lambda: Array(self.random_type(depth - 1, True))),
                (2, lambda: Optional(self.random_type(depth - 1, True, shallow=self.chance(0.6)))),
                (1.5, lambda: self.random_tuple(depth - 1)),
            ]
            if not printable:
                base += [
                    (1.5, lambda: Dictionary(self.random.choice([INT, STRING, STRING, CHARACTER] + self.key_types()),
                                             self.random_type(depth - 1, True))),
                    (1, lambda: Set(self.random.choice([INT, STRING, CHARACTER]))),
                    (1, lambda: Function(tuple(self.random_type(0, True, True) for _ in range(self.random.randrange(3))),
                                         self.random_type(1, True))),
                ]
                usable = [p for p in self.protocols if any(p.name in t.declaration.protocols for t in self.named_types)]
                if usable:
                    base.append((1, lambda: self.random.choice(usable)))
        type_ = self.pick(base)
        if printable and not is_printable(type_):
            return INT
        return type_

    def key_types(self):
        return [t for t in self.named_types if t.declaration.kind == "enum" and t.declaration.is_hashable and not t.arguments]

    def random_tuple(self, depth):
        count = self.random.choice([2, 2, 3])
        labels = tuple(self.random.sample(["left", "right", "x", "y", "name"], count)) if self.chance(0.3) else ()
        return Tuple(tuple(self.random_type(min(depth, 1), True, True) for _ in range(count)), labels)

    # MARK: Blocks

    def statements(self, count, depth):
        """The lines of so many statements."""
        lines = []
        for _ in range(count):
            lines += self.statement(depth)
        return lines

    def block_lines(self, depth, count=None, times=1):
        """The inside of a braced block, which prints what it declared."""
        with self.block(times):
            before = len(self.variables)
            lines = self.statements(count or self.random.randint(1, 3), depth - 1)
            for variable in self.variables[before:]:
                if self.chance(0.3):
                    lines += self.shown(variable)
        return indented(lines or ["print(\"-\")"])

    def shown(self, variable):
        """Prints a variable, if every run prints it alike."""
        type_ = variable.type
        if not self.spend(1):
            return []
        if is_printable(type_):
            return [f"print({self.quote(variable.name)}, {variable.name}{self.printable_cast(type_)})"]
        if isinstance(type_, (Dictionary, Set)):
            key = type_.key if isinstance(type_, Dictionary) else type_.element
            if not is_comparable(key):
                return [f"print({variable.name}.count)"]
            if isinstance(type_, Set):
                return [f"print({variable.name}.sorted())"]
            value = f'{variable.name}[key]'
            if is_printable(type_.value):
                value += " as Any" if True else ""
                return [f"for key in {variable.name}.keys.sorted() {{ print(key, {value}) }}"]
            return [f"print({variable.name}.keys.sorted())"]
        if isinstance(type_, Named) or isinstance(type_, Existential):
            return [f"print({line})" for line in type_.declaration.shown_as(variable.name, type_)]
        return []

    def printable_cast(self, type_):
        return " as Any" if isinstance(type_, Optional) else ""

    def quote(self, text):
        return f'"{text}"' if self.chance(0.3) else '""'

    # MARK: One statement

    def statement(self, depth):
        self.written += 1
        simple = [
            (5, self.declaration), (5, self.assignment), (3, self.compound), (4, self.printing), (3, self.collection_change),
            (1.5, self.mutating_call), (1.5, self.inout_call), (1, self.side_effect_call), (1, self.copies),
            (1, self.literal_probe), (0.7, self.swapping), (0.7, self.tuple_binding), (0.5, self.late_let),
        ]
        nested = [
            (3, lambda: self.if_statement(depth)), (3, lambda: self.for_statement(depth)),
            (1.5, lambda: self.while_statement(depth)), (2, lambda: self.switch_statement(depth)),
            (1.5, lambda: self.if_let(depth)), (1, lambda: self.guard_statement(depth)),
            (0.7, lambda: self.do_block(depth)), (1, lambda: self.nested_function(depth)),
            (1, lambda: self.counter_closure(depth)), (0.7, lambda: self.catching(depth)),
            (0.5, lambda: self.exit(depth)), (3, lambda: self.member_statement(depth)),
        ] if depth > 0 else []
        if self.is_pure:
            return self.pick([(1, self.declaration)]) or []
        return self.pick(simple + nested) or []

    def declaration(self):
        type_ = self.random_type()
        value = self.expression(type_, self.random.choice([0, 1, 1, 2, 2]))
        mutable = self.chance(0.6)
        name = self.fresh(self.random.choice("abcxyz") if self.chance(0.9) else "value")
        inferred = type_ in (INT, BOOL, STRING) and "nil" not in value and self.chance(0.5)
        if inferred and type_ == INT:
            inferred = "." not in value or True
        annotation = "" if inferred else f": {type_}"
        self.declare(name, type_, mutable)
        return [f"{'var' if mutable else 'let'} {name}{annotation} = {value}"]

    def late_let(self):
        type_ = self.random_type(1)
        name = self.fresh("late")
        yes, no = self.expression(type_), self.expression(type_)
        condition = self.condition(2)
        self.declare(name, type_)
        return [f"let {name}: {type_}", f"if {condition} {{", f"  {name} = {yes}", "} else {", f"  {name} = {no}", "}"]

    def target(self, wanted=None):
        """Something to assign to: `(text, type, variable)`."""
        variables = [v for v in self.variables if v.is_mutable and not (isinstance(v.type, Function) and v.level != self.level)]
        self.random.shuffle(variables)
        for variable in variables[:4]:
            options = []
            types = [variable.type] + self.part_types(variable.type)
            for type_ in types:
                if wanted and type_ != wanted:
                    continue
                found = []
                self.add_paths(found, variable.name, variable.type, variable, type_, True, 2, True)
                options += [(text, type_, variable) for text, _ in found]
            if options:
                return self.random.choice(options)
        return None

    def part_types(self, type_, depth=2):
        if depth == 0:
            return []
        parts = []
        if isinstance(type_, Tuple):
            parts = list(type_.elements)
        elif isinstance(type_, Named):
            parts = [f.type for f in type_.declaration.readable(type_) if f.is_mutable]
        return parts + [inner for part in parts for inner in self.part_types(part, depth - 1)]

    def assignment(self):
        target = self.target()
        if target is None:
            return None
        text, type_, variable = target
        if isinstance(type_, Function):
            return None
        value = self.expression(type_, self.random.choice([0, 1, 1, 2, 2]))
        if type_ == STRING:
            value = f"String(({value}).prefix(40))" if self.multiplicity > 1 else value
        if type_ in (DOUBLE, FLOAT) and (self.multiplicity > 1 or self.level > 0):
            value = f"({value}).remainder(dividingBy: 1000)" if not value[0].isdigit() else value
        if isinstance(type_, Array) and self.multiplicity > 1:
            value = f"Array(({value} as {type_}).prefix(12))"
        return [f"{text} = {value}"] if value != text else None

    def compound(self):
        type_ = self.random.choice([INT, INT, DOUBLE, STRING, BOOL])
        target = self.target(type_)
        if target is None:
            return None
        text, _, variable = target
        if type_ == INT:
            operator = self.random.choice(["+=", "-=", "*=", "/=", "%=", "^=", "|=", "&=", ">>="])
            if operator in ("/=", "%="):
                return [f"{text} {operator} {self.random.randrange(1, 9)}"]
            if operator == ">>=":
                return [f"{text} {operator} {self.random.randrange(0, 9)}"]
            if operator in ("^=", "|=", "&="):
                return [f"{text} {operator} {self.small(2).text}"]
            return [f"{text} {operator} {self.small(2).text}", f"{text} %= {self.random.choice([1009, 10007, 99991])}"]
        if type_ == DOUBLE:
            return [f"{text} {self.random.choice(['+=', '-='])} {self.expression(DOUBLE, 2)}",
                    f"{text} = {text}.remainder(dividingBy: 1000)"] if self.chance(0.7) else \
                   [f"{text} {self.random.choice(['*=', '/='])} {self.random.choice(['2', '0.5', '1.5'])}",
                    f"{text}.formTruncatingRemainder(dividingBy: 1000)"]
        if type_ == STRING:
            return [f"{text} += {self.expression(STRING, 2)}", f"if {text}.count > 40 {{ {text} = String({text}.prefix(9)) }}"]
        return [f"{text}.toggle()"]

    def printing(self):
        if not self.spend(1):
            return None
        values = []
        for _ in range(self.random.choice([1, 1, 2])):
            type_ = self.random_type(printable=True)
            depth = self.random.choice([0, 1, 1, 2])
            value = self.wide(depth).text if type_ == INT else self.expression(type_, depth)
            if type_ == BOOL or type_ == STRING or (type_ == INT and self.chance(0.8)):
                values.append(value)
            else:
                values.append(f"({value}) as {type_}" + (" as Any" if isinstance(type_, Optional) else ""))
        extra = self.random.choice([', separator: "|"', ', terminator: ";\\n"']) if self.chance(0.1) else ""
        return [f"print({', '.join(values)}{extra})"]

    def literal_probe(self):
        """What a literal's type becomes without a context."""
        if not self.spend(1):
            return None
        real, number = self.literal_real, self.literal_int
        options = [
            lambda: f"[{number()}, {real()}, {number()}]",
            lambda: f"{number()} + {real()}",
            lambda: f"{self.expression(BOOL, 1)} ? {number()} : {real()}",
            lambda: f"({number()}, {real()}, {self.literal_string()})",
            lambda: f"[{self.literal_string()}: {number()}].mapValues {{ $0 + 1 }}.count",
            lambda: f"[[{number()}], [{real()}]]",
            lambda: f"[{number()}, nil, {real()}]",
            lambda: f"[{number()}, {number()}].map {{ $0 * {real()} }}",
            lambda: f"[{number()}, {number()}].map {{ Double($0) / 2 }}.reduce(0, +)",
            lambda: f"[1.5, {number()}].map {{ $0 * 2 }}",
            lambda: f"(1...3).map {{ [{number()}, $0] }}",
            lambda: f"[({number()}, {self.literal_string()})].map {{ $0.0 }}",
            lambda: f"max({number()}, {real()})",
            lambda: f"Optional({number()})" if self.chance(0.5) else f"Optional({real()})",
            lambda: f"{number()} == {real()}",
            lambda: f"-{number()} % 7",
            lambda: f"{number()} / 4 * 2.0",
            lambda: f"Float({number()}) / {number()}",
            lambda: f"[{number()}, {number()}, {number()}].enumerated().map {{ $0 * $1 }}",
            lambda: f"zip([1, 2], [{real()}, 4]).map {{ Double($0) + $1 }}",
            lambda: f"stride(from: 0, to: 1, by: {self.random.choice(['0.25', '0.5'])}).map {{ $0 }}",
        ]
        value = self.random.choice(options)()
        if "Optional" in value:
            return [f"print({value} as Any, kind({value}))"]
        name = self.fresh("m")
        return [f"let {name} = {value}", f"print({name}, kind({name}))"]

    def copies(self):
        """A copy does not change with the original."""
        found = [v for v in self.variables if v.is_mutable and isinstance(v.type, (Array, Dictionary, Set, Named))
                 and not isinstance(v.type, Function)]
        if not found:
            return None
        variable = self.random.choice(found)
        name = self.fresh("copy")
        self.declare(name, variable.type, True)
        copy = self.variables[-1]
        lines = [f"var {name} = {variable.name}"]
        for _ in range(2):
            lines += self.change(self.random.choice([variable, copy])) or []
        return lines + self.shown(variable) + self.shown(copy)

    def change(self, variable):
        """Changes a variable in place."""
        saved, self.variables = self.variables, [variable]
        target = self.target()
        self.variables = saved
        if isinstance(variable.type, (Array, Dictionary, Set)) or target is None:
            return self.change_collection(variable.name, variable.type)
        text, type_, _ = target
        if isinstance(type_, Function):
            return None
        if isinstance(type_, (Array, Dictionary, Set)):
            return self.change_collection(text, type_)
        value = self.expression(type_, 1)
        return [f"{text} = {value}"] if value != text else None

    def collection_change(self):
        found = []
        for variable in self.variables:
            if variable.is_mutable and not variable.is_shared:
                for type_ in {t for t in [variable.type] + self.part_types(variable.type) if isinstance(t, (Array, Dictionary, Set))}:
                    paths = []
                    self.add_paths(paths, variable.name, variable.type, variable, type_, True, 2, True)
                    found += [(text, type_) for text, _ in paths]
        if not found:
            return None
        text, type_ = self.random.choice(found)
        return self.change_collection(text, type_)

    def change_collection(self, text, type_):
        if isinstance(type_, Array):
            return self.change_array(text, type_)
        if isinstance(type_, Dictionary):
            return self.change_dictionary(text, type_)
        element = self.expression(type_.element, 1)
        return self.random.choice([
            [f"{text}.insert({element})"], [f"{text}.remove({element})"],
            [f"print({text}.insert({element}).inserted)"], [f"{text}.formUnion([{element}])"]])

    def change_array(self, text, type_):
        element = type_.element
        value = lambda: self.expression(element, self.random.choice([0, 1, 2]))
        index = f"{self.random.randrange(20)} % {text}.count"
        if self.chance(0.3):
            index = f"abs({self.small(1).text}) % {text}.count"
        guarded = lambda line: [f"if !{text}.isEmpty {{ {line} }}"]
        small = lambda line: [f"if {text}.count < 12 {{ {line} }}"]
        options = [
            (3, lambda: small(f"{text}.append({value()})")),
            (3, lambda: guarded(f"{text}[{index}] = {value()}")),
            (1, lambda: small(f"{text}.insert({value()}, at: {self.random.choice(['0', text + '.count', text + '.count / 2'])})")),
            (1, lambda: guarded(f"{text}.remove(at: {index})")),
            (1, lambda: guarded(f"print({text}.{self.random.choice(['removeLast', 'removeFirst'])}())") if is_printable(element)
             and not isinstance(element, Optional) else guarded(f"{text}.removeLast()")),
            (1, lambda: small(f"{text} += [{value()}, {value()}]")),
            (0.7, lambda: [f"{text}.reverse()"]),
            (0.7, lambda: [f"{text}.sort()"] if is_comparable(element) else None),
            (0.5, lambda: guarded(f"{text}.swapAt(0, {index})")),
            (0.5, lambda: [f"{text}.removeAll {{ {self.predicate_of(element, 1)} }}"]),
            (0.3, lambda: [f"_ = {text}.popLast()"]),
            (0.5, lambda: guarded(f"{text}[0..<1] = [{value()}, {value()}]") if True else None),
            (0.5, lambda: [f"for i in {text}.indices {{ {text}[i] = {value()} }}"] if self.spend(60) else None),
        ]
        if element == INT:
            options.append((2, lambda: guarded(f"{text}[{index}] {self.random.choice(['^=', '|=', '&='])} {self.small(1).text}")))
            options.append((1, lambda: [f"for i in {text}.indices {{ {text}[i] = ({text}[i] + i) % 1009 }}"] if self.spend(60) else None))
        if element == STRING:
            options.append((2, lambda: guarded(f"{text}[{index}] = String(({text}[{index}] + {self.literal_string()}).suffix(9))")))
        if isinstance(element, Array):
            options.append((3, lambda: guarded(f"{text}[{index}].append({self.expression(element.element, 1)})")))
        if isinstance(element, Tuple):
            name, part = self.random.choice(element.parts())
            options.append((3, lambda: guarded(f"{text}[{index}].{name} = {self.expression(part, 1)}")))
        if isinstance(element, Named):
            fields = [f for f in element.declaration.readable(element) if f.is_mutable]
            if fields:
                field = self.random.choice(fields)
                options.append((3, lambda: guarded(f"{text}[{index}].{field.name} = {self.expression(field.type, 1)}")))
        return self.pick(options)

    def change_dictionary(self, text, type_):
        key = lambda: self.key(type_.key, 1)
        value = lambda: self.expression(type_.value, 1)
        options = [
            (3, lambda: [f"{text}[{key()}] = {value()}"]),
            (1, lambda: [f"{text}[{key()}] = nil"]),
            (1, lambda: [f"{text}.removeValue(forKey: {key()})"]),
            (1, lambda: [f"{text}.updateValue({value()}, forKey: {key()})"]),
        ]
        if type_.value == INT:
            options.append((3, lambda: [f"{text}[{key()}, default: {self.literal_int()}] ^= {self.small(1).text}"]))
        if type_.value == STRING:
            options.append((2, lambda: [f"{text}[{key()}, default: {self.literal_string()}] += {self.literal_string()}"])
                           if self.multiplicity < 8 else (0, None))
        if isinstance(type_.value, Array):
            options.append((3, lambda: [f"{text}[{key()}, default: []].append({self.expression(type_.value.element, 1)})"]))
        return self.pick(options)

    def swapping(self):
        by_type = {}
        for variable in self.variables:
            if variable.is_mutable and not variable.is_shared and not isinstance(variable.type, Function):
                by_type.setdefault(variable.type, []).append(variable)
        pairs = [v for v in by_type.values() if len(v) > 1]
        if not pairs:
            return None
        first, second = self.random.sample(self.random.choice(pairs), 2)
        if self.chance(0.5):
            return [f"({first.name}, {second.name}) = ({second.name}, {first.name})"]
        return [f"swap(&{first.name}, &{second.name})"]

    def tuple_binding(self):
        type_ = self.random_tuple(1)
        value = self.expression(type_, 2)
        names = [self.fresh("t") for _ in type_.elements]
        lines = [f"{'var' if self.chance(0.5) else 'let'} ({', '.join(names)}) = ({value}) as {type_}"]
        for name, element in zip(names, type_.elements):
            self.declare(name, element, lines[0].startswith("var"))
        return lines

    # MARK: Calls

    def side_effect_call(self):
        options = [f for f in self.functions if f.result == VOID and not any(f.is_inout) and not (f.throws and not self.can_throw)
                   and not f.generic]
        if not options:
            return None
        function = self.random.choice(options)
        if not self.spend(function.cost):
            return None
        return [f"{'try ' if function.throws else ''}{function.name}({self.arguments(function, 2)})"]

    def inout_call(self):
        options = [f for f in self.functions if any(f.is_inout)]
        self.random.shuffle(options)
        for function in options:
            used, parts = set(), []
            for label, type_, is_inout in zip(function.labels, function.parameters, function.is_inout):
                if is_inout:
                    found = [(t, v) for t, v in self.paths(type_, mutable=True)
                             if v.level >= 0 and not v.is_shared and v.name not in used and not self.reaches_object(v.type)]
                    if not found:
                        break
                    text, variable = self.random.choice(found)
                    used.add(variable.name)
                    value = "&" + text
                else:
                    # Not a closure over what is lent.
                    value = self.expression(type_, 1) if not isinstance(type_, Function) else None
                    if value is None:
                        break
                parts.append(f"{label}: {value}" if label else value)
            else:
                if self.spend(function.cost) and not (function.throws and not self.can_throw):
                    call = f"{'try ' if function.throws else ''}{function.name}({', '.join(parts)})"
                    return [call if function.result == VOID else f"_ = {call}"]
        return None

    def reaches_object(self, type_):
        return "class" in self.kinds(type_)

    def kinds(self, type_):
        if isinstance(type_, Named):
            return {type_.declaration.kind} | {k for f in type_.declaration.fields for k in self.kinds(f.type)}
        return set()

    def mutating_call(self):
        found = []
        for variable in self.variables:
            if isinstance(variable.type, Named) and not variable.is_shared:
                for method in variable.type.declaration.methods:
                    if not method.is_mutating or variable.is_mutable:
                        found.append((variable, method))
        if not found:
            return None
        variable, method = self.random.choice(found)
        if not self.spend(method.cost):
            return None
        arguments = ", ".join((f"{label}: " if label else "") + self.expression(type_, 1)
                              for label, type_ in zip(method.labels, method.parameters))
        call = f"{variable.name}.{method.name}({arguments})"
        if method.result == VOID:
            return [call]
        return [f"print({call}{' as Any' if isinstance(method.result, Optional) else ''})"] if is_printable(method.result) else [f"_ = {call}"]
