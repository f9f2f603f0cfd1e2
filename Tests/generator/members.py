"""Random statements about members that types have: operators, subscripts, all cases, protocols' existentials, casts."""

from statements import indented
from swift_types import *


class Members:
    """Mixed into the generator."""

    def member_statement(self, depth):
        return self.pick([
            (2, self.if_expression), (1.5, self.switch_expression), (2, self.existentials), (1.5, self.all_cases),
            (1.5, self.reduce_into), (1, self.returned_closure), (1, self.lent_element), (1.5, self.subscripted),
            (1, self.key_path), (1, self.grouping), (1, self.slices), (1, self.pattern_condition), (0.7, self.text_walk),
            (0.7, self.mutual_functions), (1, self.optional_chain_assignment),
        ])

    def if_expression(self):
        type_ = self.random_type(1)
        if isinstance(type_, (Function, Existential)):
            return None
        condition, yes, no = self.condition(2), self.expression(type_), self.expression(type_)
        name = self.fresh("x")
        self.declare(name, type_)
        return [f"let {name}: {type_} = if {condition} {{ {yes} }} else {{ {no} }}"]

    def switch_expression(self):
        type_ = self.random_type(1)
        if isinstance(type_, (Function, Existential)):
            return None
        value = self.small(1).text
        if "{" in value:
            return None
        parts = [self.expression(type_) for _ in range(3)]
        name = self.fresh("x")
        self.declare(name, type_)
        return [f"let {name}: {type_} = switch {value} {{", f"case 0: {parts[0]}", f"case 1...9: {parts[1]}", f"default: {parts[2]}", "}"]

    def existentials(self):
        usable = [p for p in self.protocols if any(p.name in t.declaration.protocols for t in self.named_types)]
        if not usable:
            return None
        protocol = self.random.choice(usable)
        types = [t for t in self.named_types if protocol.name in t.declaration.protocols]
        declaration = protocol.declaration
        if not self.spend(3 * (declaration.methods[0].cost + 5)):
            return None
        values = [self.expression(self.random.choice(types), 1) for _ in range(self.random.randint(1, 3))]
        name, item = self.fresh("all"), self.fresh("item")
        other = self.random.choice(types)
        lines = [f"let {name}: [any {protocol.name}] = [{', '.join(values)}]", f"for {item} in {name} {{"]
        lines += [f"  print({', '.join(f'{item}.{n}' for n, _ in declaration.requirements)}, {item}.{declaration.method}({self.small(1).text}))"]
        lines += [f"  print({item} is {other})", f"  if let same = {item} as? {other} {{ print({self.first_shown(other, 'same')}) }}"]
        return lines + ["}"]

    def first_shown(self, type_, name):
        return next(iter(type_.declaration.shown_as(name, type_)), '"-"')

    def all_cases(self):
        found = [t for t in self.named_types if t.declaration.kind == "enum" and t.declaration.fields
                 and t.declaration.fields[0].name == "rawValue"]
        if not found or not self.spend(10):
            return None
        type_ = self.random.choice(found)
        raw = type_.declaration.fields[0].type
        value = self.expression(raw, 1)
        return [f"print({type_}(rawValue: {value}) as Any, {type_}(rawValue: {value})?.rawValue as Any)",
                f"print({type_}.{type_.declaration.cases[-1].name}.rawValue)"]

    def reduce_into(self):
        if not self.spend(40):
            return None
        element = self.random.choice([INT, STRING])
        source = self.source(element, 1)
        key = "$1 % 3" if element == INT else "$1.count"
        name = self.fresh("m")
        self.declare(name, Dictionary(INT, Array(element)))
        return [f"let {name} = {source.inside(13)}.reduce(into: [Int: [{element}]]()) {{ $0[{key}, default: []].append($1) }}"] + self.shown(self.variables[-1])

    def returned_closure(self):
        name, make = self.fresh("next"), self.fresh("make")
        start, step = self.small(0).text, self.random.randrange(1, 9)
        lines = [f"func {make}(_ start: Int) -> () -> Int {{", "  var n = start", f"  return {{ n = (n * 3 + {step}) % 1009; return n }}", "}"]
        return lines + [f"let {name} = {make}({start}), {name}b = {make}({name}())", f"print({name}(), {name}b(), {name}(), {name}b())"]

    def lent_element(self):
        functions = [f for f in self.functions if len(f.parameters) == 1 and f.is_inout and f.is_inout[0] and not f.throws]
        for function in functions:
            arrays = [v for v in self.variables if v.type == Array(function.parameters[0]) and v.is_mutable and not v.is_shared and v.level >= 0]
            if arrays and self.spend(function.cost):
                array = self.random.choice(arrays).name
                label = f"{function.labels[0]}: " if function.labels[0] else ""
                call = f"{function.name}({label}&{array}[{self.random.randrange(9)} % {array}.count])"
                return [f"if !{array}.isEmpty {{ {'' if function.result == VOID else '_ = '}{call} }}"]
        return None

    def subscripted(self):
        found = [v for v in self.variables if isinstance(v.type, Named) and getattr(v.type.declaration, "subscript", None)]
        if not found or not self.spend(20):
            return None
        variable = self.random.choice(found)
        element = variable.type.declaration.subscript
        index = self.random.randrange(3)
        lines = [f"print({variable.name}[{index}])"] if is_printable(element) and not isinstance(element, Optional) else []
        if variable.is_mutable and not variable.is_shared:
            lines += [f"{variable.name}[{index}] = {self.expression(element, 1)}"] + self.shown(variable)
        return lines or None

    def key_path(self):
        found = [(v, f) for v in self.variables if isinstance(v.type, Array) and isinstance(v.type.element, Named)
                 for f in v.type.element.declaration.readable(v.type.element) if is_printable(f.type) and not isinstance(f.type, Optional)]
        if not found or not self.spend(20):
            return None
        variable, field = self.random.choice(found)
        return [f"print({variable.name}.map(\\.{field.name}))"]

    def grouping(self):
        place = self.place_of(Array(STRING)) or self.place_of(Array(INT))
        if place is None or not self.spend(40):
            return None
        is_text = place.text in [t for t, _ in self.paths(Array(STRING))]
        name = self.fresh("groups")
        self.declare(name, Dictionary(INT, Array(STRING if is_text else INT)))
        return [f"let {name} = Dictionary(grouping: {place.text}) {{ {'$0.count' if is_text else '$0 % 3'} }}"] + self.shown(self.variables[-1])

    def slices(self):
        element = self.random.choice([INT, STRING])
        place = self.place_of(Array(element))
        if place is None or not self.spend(20):
            return None
        name = self.fresh("slice")
        return [f"let {name} = {place.text}.{self.random.choice(['dropFirst()', 'prefix(3)', 'suffix(2)', 'dropLast()'])}",
                f"print({name}, {name}.startIndex, {name}.endIndex, {name}.first as Any, Array({name}.reversed()))"]

    def pattern_condition(self):
        found = [v for v in self.variables if isinstance(v.type, Named) and v.type.declaration.kind == "enum"]
        if not found:
            return None
        variable = self.random.choice(found)
        case = self.random.choice(variable.type.declaration.cases)
        with self.block():
            head, bound = case.pattern(self)
            for name, type_ in bound:
                self.declare(name, type_)
            inside = [line for v in self.variables[-len(bound):] for line in self.shown(v)] if bound else []
            lines = [f"if {head} = {variable.name} {{"] + indented(inside or ['print("matches")'])
        return lines + ["} else {", '  print("other")', "}"]

    def text_walk(self):
        if not self.spend(30):
            return None
        text, name = self.string_receiver(1), self.fresh("runs")
        self.declare(name, Array(Tuple((CHARACTER, INT))))
        return [f"var {name}: [(Character, Int)] = []", f"for c in {text} {{",
                f"  if let last = {name}.last, last.0 == c {{ {name}[{name}.count - 1].1 += 1 }} else {{ {name}.append((c, 1)) }}", "}",
                f"print({name})"]

    def mutual_functions(self):
        even, odd = self.fresh("even"), self.fresh("odd")
        return [f"func {even}(_ n: Int) -> Bool {{ n == 0 || {odd}(n - 1) }}", f"func {odd}(_ n: Int) -> Bool {{ n != 0 && {even}(n - 1) }}",
                f"print({even}({self.random.randrange(9)}))"]

    def optional_chain_assignment(self):
        found = []
        for variable in self.variables:
            if variable.is_mutable and isinstance(variable.type, Optional) and isinstance(variable.type.wrapped, Named):
                found += [(variable, f) for f in variable.type.wrapped.declaration.readable(variable.type.wrapped) if f.is_mutable]
        if not found:
            return None
        variable, field = self.random.choice(found)
        return [f"{variable.name}?.{field.name} = {self.expression(field.type, 1)}", f"print({variable.name} == nil)"] if False else \
            [f"{variable.name}?.{field.name} = {self.expression(field.type, 1)}"] + self.shown(variable)
