"""Random statements with blocks: conditions, loops, switches, errors, local functions and closures."""

from scope import Callable
from statements import indented
from swift_types import *


class ControlFlow:
    """Mixed into the generator."""

    # MARK: Conditions

    def condition(self, depth):
        """A condition before a brace: closures stand in parentheses there."""
        text = self.expression(BOOL, depth)
        return f"({text})" if "{" in text else text

    def if_statement(self, depth):
        lines = [f"if {self.condition(2)} {{"] + self.block_lines(depth)
        while self.chance(0.25):
            lines += [f"}} else if {self.condition(2)} {{"] + self.block_lines(depth)
        if self.chance(0.6):
            lines += ["} else {"] + self.block_lines(depth)
        return lines + ["}"]

    def condition_binding(self, depth):
        """`let name = optional`, and declares the name."""
        type_ = Optional(self.random.choice([INT, STRING, DOUBLE] + self.named_types[:2]))
        found = [v.type for v in self.variables if isinstance(v.type, Optional) and not isinstance(v.type.wrapped, (Function, Optional))]
        if found and self.chance(0.7):
            type_ = self.random.choice(found)
        value = self.pick([(3, lambda: self.place_of(type_)), (2, lambda: self.optional(type_, 2))])
        name = self.fresh("some")
        text = value.text
        if text in ("nil",) or not self.paths(type_) or value.binding < 13:
            text = f"({text}) as {type_}"
        if "{" in text:
            text = f"({text})"
        return name, type_.wrapped, text

    def if_let(self, depth):
        with self.block():
            name, type_, text = self.condition_binding(depth)
            self.declare(name, type_)
            head = f"if {self.random.choice(['let', 'let', 'var'])} {name} = {text}"
            if self.chance(0.4):
                head += f", {self.condition(2)}"
            lines = [head + " {"] + indented(self.shown(self.variables[-1])) + self.block_lines(depth)
        if self.chance(0.5):
            lines += ["} else {"] + self.block_lines(depth)
        return lines + ["}"]

    def leaving(self):
        """A statement that leaves the block."""
        options = []
        if self.labels:
            options.append(self.random.choice(["break", "continue"]))
            named = [label for label in self.labels if label]
            if named:
                options.append(f"{self.random.choice(['break', 'continue'])} {self.random.choice(named)}")
        if self.result is not None and not self.in_defer:
            options.append("return" if self.result == VOID else f"return {self.expression(self.result, 1)}")
        if self.can_throw and not self.in_defer:
            options.append(f"throw {self.error_value()}")
        return self.random.choice(options) if options else None

    def exit(self, depth):
        leave = self.leaving()
        return [f"if {self.condition(2)} {{ {leave} }}"] if leave else None

    def guard_statement(self, depth):
        leave = self.leaving()
        if leave is None:
            return None
        if self.chance(0.5):
            return [f"guard {self.condition(2)} else {{ {leave} }}"]
        name, type_, text = self.condition_binding(depth)
        self.declare(name, type_)
        return [f"guard let {name} = {text} else {{ {leave} }}"]

    # MARK: Loops

    def loop_body(self, depth, times, bind=()):
        label = self.fresh("loop") if self.chance(0.2) else ""
        with self.block(times):
            for name, type_ in bind:
                self.declare(name, type_)
            self.labels = self.labels + [label]
            lines = self.block_lines(depth)
            self.labels = self.labels[:-1]
        used = label and any(f" {label}" in line for line in lines)
        return (f"{label}: " if used else ""), lines if not label or used else lines

    def for_statement(self, depth):
        if not self.spend(20):
            return None
        name = self.fresh("i")
        how = self.random.random()
        binding, times = [(name, INT)], 5
        if how < 0.3:
            low = self.random.randrange(4)
            text = f"{low}{self.random.choice(['..<', '...'])}{low + self.random.randrange(5)}"
            if self.chance(0.2):
                text = f"({text}).reversed()"
        elif how < 0.4:
            step = self.random.choice([1, 2, 3])
            text = self.random.choice([f"stride(from: 0, to: {step * 4}, by: {step})", f"stride(from: 6, through: 0, by: -{step})"])
        elif how < 0.65:
            element = self.random.choice([INT, STRING, DOUBLE, BOOL] + self.named_types)
            text, binding, times = self.array(Array(element), 2).text, [(name, element)], 6
            if not self.paths(Array(element)) or text.startswith("["):
                text = f"(({text}) as {Array(element)})"
            if "{" in text and not text.endswith(")"):
                text = f"({text})"
        elif how < 0.75:
            found = [v for v in self.variables if isinstance(v.type, Array)]
            if not found:
                return None
            array = self.random.choice(found)
            other = self.fresh("e")
            text, binding, times = f"{array.name}.enumerated()", [(name, INT), (other, array.type.element)], 6
        elif how < 0.82:
            found = [v for v in self.variables if isinstance(v.type, Dictionary) and is_comparable(v.type.key)]
            if not found:
                return None
            table = self.random.choice(found)
            other = self.fresh("e")
            text = f"{table.name}.sorted {{ $0.key < $1.key }}"
            text, binding, times = f"({text})", [(name, table.type.key), (other, table.type.value)], 5
        elif how < 0.9:
            text, binding, times = self.string_receiver(1), [(name, CHARACTER)], 8
        else:
            second = self.fresh("e")
            text = f"zip({self.source(INT, 1).text}, {self.source(STRING, 1).text})"
            binding = [(name, INT), (second, STRING)]
        pattern = name if len(binding) == 1 else "(" + ", ".join(n for n, _ in binding) + ")"
        where = ""
        if self.chance(0.2):
            with self.block():
                for n, t in binding:
                    self.declare(n, t)
                where = f" where {self.expression(BOOL, 2)}"
                if "{" in where:
                    where = f" where {self.expression(BOOL, 0)}"
        label, lines = self.loop_body(depth, times, binding)
        return [f"{label}for {pattern} in {text}{where} {{"] + lines + ["}"]

    def while_statement(self, depth):
        if not self.spend(20):
            return None
        fuel = self.fresh("n")
        count = self.random.randrange(1, 6)
        lines = [f"var {fuel} = {count}"]
        with self.block(count + 1):
            self.declare(fuel, INT)
            if self.chance(0.3):
                body = self.no_continue(depth)
                lines += ["repeat {"] + indented([f"{fuel} -= 1"]) + body + [f"}} while {fuel} > 0"]
            else:
                label, body = self.loop_body(depth, count)
                condition = f"{fuel} > 0" + (f" && {self.in_parentheses(BOOL)}" if self.chance(0.3) else "")
                if self.chance(0.1):
                    lines += [f"{label}while true {{"] + indented([f"{fuel} -= 1", f"if {fuel} < 0 {{ break }}"]) + body + ["}"]
                else:
                    lines += [f"{label}while {condition} {{"] + indented([f"{fuel} -= 1"]) + body + ["}"]
        self.declare(fuel, INT)
        return lines

    def no_continue(self, depth):
        saved, self.labels = self.labels, []
        lines = self.block_lines(depth)
        self.labels = saved
        return lines

    def in_parentheses(self, type_):
        return f"({self.expression(type_, 1)})"

    # MARK: Switches

    def switch_statement(self, depth):
        subjects = [INT, INT, STRING, BOOL, Tuple((INT, BOOL)), Tuple((INT, STRING)), Optional(INT), CHARACTER]
        subjects += [t for t in self.named_types if t.declaration.kind == "enum"] * 2
        type_ = self.random.choice(subjects)
        value = self.expression(type_, 2)
        if not (isinstance(type_, Named) and self.place_of(type_)):
            value = f"({value}) as {type_}" if type_ != INT and not isinstance(type_, Named) else value
        if isinstance(type_, Named):
            place = self.place_of(type_)
            value = place.text if place else f"(({value}) as {type_})"
        if "{" in value:
            value = f"({value})"
        lines = [f"switch {value} {{"]
        saved, self.labels = self.labels, []  # `break` would leave the switch
        for head, names in self.cases(type_):
            with self.block():
                for name, t in names:
                    self.declare(name, t)
                if "WHERE" in head:
                    head = head.replace("WHERE", self.expression(BOOL, 1))
                lines += [f"{head}:"] + self.block_lines(depth, count=self.random.randint(1, 2))
                if self.chance(0.05) and not names and head != "default":
                    lines += ["  if true { break }"]
        self.labels = saved
        return lines + ["}"]

    def cases(self, type_):
        """`(case …, [(name, type)])`, with all values covered."""
        heads = []
        name = self.fresh("v")
        if type_ == INT:
            used = self.random.sample(range(0, 30), 6)
            heads += [(f"case {used[0]}", []), (f"case {used[1]}, {used[2]}", []),
                      (f"case {min(used[3:5])}...{max(used[3:5])}", []), (f"case let {name} where WHERE", [(name, INT)]),
                      (f"case ..<({-self.random.randrange(3)})", []), (f"case {used[5] + 30}...", [])]
            heads = self.random.sample(heads, self.random.randint(1, 4)) + [("default", [])]
        elif type_ in (STRING, CHARACTER):
            keys = self.constant_keys(type_, 3)
            heads = [(f"case {keys[0]}", []), (f"case {keys[1]}, {keys[2]}", [])]
            if self.chance(0.5):
                heads.append((f"case let {name} where WHERE", [(name, type_)]))
            if type_ == CHARACTER:
                heads.append(('case "a"..."m"', []))
            heads.append(("default", []))
        elif type_ == BOOL:
            heads = [("case true", []), ("case false", [])]
            self.random.shuffle(heads)
        elif isinstance(type_, Optional):
            heads = [(f"case .some(let {name}) where WHERE", [(name, INT)]), (f"case {self.literal_int()}?", []),
                     (f"case let {name}?", [(name, INT)]), ("case nil", [])]
            heads = heads[self.random.randrange(3):] if self.chance(0.5) else [heads[0], heads[3], heads[2]]
        elif isinstance(type_, Tuple):
            second = {BOOL: ["true", "false"], STRING: ['"a"', '""']}[type_.elements[1]]
            other = self.fresh("w")
            heads = [(f"case ({self.random.randrange(5)}, _)", []), (f"case (_, {self.random.choice(second)}) where WHERE", []),
                     (f"case (0...10, {second[0]})", []), (f"case (let {name}, {second[1]})", [(name, INT)]),
                     (f"case let ({name}, {other}) where WHERE", [(name, INT), (other, type_.elements[1])])]
            heads = self.random.sample(heads, self.random.randint(1, 4))
            heads.append(self.random.choice([("default", []), (f"case let ({name}, {other})", [(name, INT), (other, type_.elements[1])]),
                                             ("case (_, _)", [])]))
        else:
            cases = type_.declaration.cases[:]
            self.random.shuffle(cases)
            cut = self.random.randint(1, len(cases))
            for case in cases[:cut] if self.chance(0.3) else cases:
                heads.append(case.pattern(self))
            if len(heads) < len(cases):
                heads.append(("default", []))
        return heads

    # MARK: Errors

    def error_value(self):
        return f"Failure.{self.random.choice(['empty', 'bad(%s)' % self.small(0).text, 'named(%s)' % self.literal_string()])}"

    def catching(self, depth):
        if self.in_defer:
            return None
        with self.block():
            saved = self.can_throw, self.labels
            self.can_throw, self.labels = True, []
            body = self.block_lines(depth)
            throwing = [f for f in self.functions if f.throws and not any(f.is_inout)]
            if throwing:
                function = self.random.choice(throwing)
                if self.spend(function.cost):
                    prefix = "" if function.result == VOID else "_ = "
                    body += indented([f"{prefix}try {function.name}({self.arguments(function, 1)})"])
            body += indented([f"if {self.condition(1)} {{ throw {self.error_value()} }}"])
            self.can_throw, self.labels = saved
        number = self.fresh("v")
        lines = ["do {"] + body
        if self.chance(0.5):
            with self.block():
                self.declare(number, INT)
                lines += [f"}} catch Failure.bad(let {number}) {{"] + self.block_lines(depth, 1) + indented([f"print({number})"])
        if self.chance(0.3):
            lines += ["} catch Failure.empty {"] + self.block_lines(depth, 1)
        return lines + ["} catch {", "  print(\"caught\", error)", "}"]

    def do_block(self, depth):
        if self.in_defer:
            return None
        body = self.block_lines(depth)
        if self.chance(0.6):
            saved, self.in_defer, labels = self.in_defer, True, self.labels
            self.labels = []
            deferred = self.block_lines(1, 1)
            self.in_defer, self.labels = saved, labels
            body = indented(["defer {"]) + indented(deferred) + indented(["}"]) + body
        return ["do {"] + body + ["}"]

    # MARK: Local functions and closures

    def nested_function(self, depth):
        if self.in_defer:
            return None
        name = self.fresh("local")
        type_ = self.random_type(1)
        parameters = [(self.fresh("q"), self.random_type(1)) for _ in range(self.random.randrange(3))]
        changed = [v for v in self.variables if v.is_mutable and v.level >= 0]
        for variable in changed:
            variable.is_shared = True
        outer = self.cost
        with self.closure(is_pure=False):
            for n, t in parameters:
                self.declare(n, t)
            self.result = type_
            self.cost, multiplicity, self.multiplicity = 0, self.multiplicity, 1
            with self.block():
                body = self.statements(self.random.randint(1, 2), min(depth - 1, 1))
                final = self.expression(type_, 2)
            cost, self.cost, self.multiplicity = self.cost + 5, outer, multiplicity
        lines = [f"func {name}({', '.join(f'_ {n}: {t}' for n, t in parameters)}) -> {type_} {{"] + indented(body)
        lines += indented([f"return {final}"]) + ["}"]
        result = self.fresh("r")
        for _ in range(self.random.randint(1, 2)):
            if not self.spend(cost):
                break
            result = self.fresh("r")
            call = f"{name}({', '.join(self.expression(t, 1) for _, t in parameters)})"
            lines.append(f"let {result}: {type_} = {call}")
            self.declare(result, type_)
        return lines

    def counter_closure(self, depth):
        """A closure that changes what it has captured."""
        found = [v for v in self.variables if v.is_mutable and v.type in (INT, STRING) and v.level >= 0 and not v.is_lent]
        if not found or self.in_defer:
            return None
        variable = self.random.choice(found)
        variable.is_shared = True
        name = self.fresh("step")
        with self.closure(is_pure=False, escapes=True):
            self.declare("by", INT)
            if variable.type == INT:
                change = [f"{variable.name} = ({variable.name} + by) % 1009"]
            else:
                change = [f"{variable.name} = String((\"\\(by)\" + {variable.name}).prefix(8))"]
            self.result = INT
            final = self.expression(INT, 1)
        head = self.random.choice(["(by: Int) -> Int in", f"[copy = {variable.name}] (by: Int) -> Int in print(copy);"])
        lines = [f"let {name} = {{ {head} {change[0]}; return {final} }}"]
        self.declare(name, Function((INT,), INT), is_shared=True)
        for _ in range(2):
            if self.spend(20):
                lines.append(f"print({name}({self.small(1).text}), {variable.name})")
        return lines
