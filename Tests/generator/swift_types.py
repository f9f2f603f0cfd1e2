"""The types that random programs use, and what can be done with their values."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Basic:
    name: str

    def __str__(self):
        return self.name


INT = Basic("Int")
DOUBLE = Basic("Double")
FLOAT = Basic("Float")
BOOL = Basic("Bool")
STRING = Basic("String")
CHARACTER = Basic("Character")
VOID = Basic("Void")


@dataclasses.dataclass(frozen=True)
class Array:
    element: object

    def __str__(self):
        return f"[{self.element}]"


@dataclasses.dataclass(frozen=True)
class Dictionary:
    key: object
    value: object

    def __str__(self):
        return f"[{self.key}: {self.value}]"


@dataclasses.dataclass(frozen=True)
class Set:
    element: object

    def __str__(self):
        return f"Set<{self.element}>"


@dataclasses.dataclass(frozen=True)
class Optional:
    wrapped: object

    def __str__(self):
        inner = str(self.wrapped)
        return f"({inner})?" if isinstance(self.wrapped, (Function, Existential)) else inner + "?"


@dataclasses.dataclass(frozen=True)
class Tuple:
    elements: tuple
    labels: tuple = ()  # as many as elements, or none

    def __str__(self):
        if self.labels:
            return "(" + ", ".join(f"{label}: {t}" for label, t in zip(self.labels, self.elements)) + ")"
        return "(" + ", ".join(map(str, self.elements)) + ")"

    def parts(self):
        names = self.labels or tuple(map(str, range(len(self.elements))))
        return list(zip(names, self.elements))


@dataclasses.dataclass(frozen=True)
class Function:
    parameters: tuple
    result: object

    def __str__(self):
        return "(" + ", ".join(map(str, self.parameters)) + f") -> {self.result}"


@dataclasses.dataclass(frozen=True)
class Named:
    """A struct, an enum or a class of the program; `declaration` says more. `arguments` are those of a generic one."""

    name: str
    declaration: object = dataclasses.field(compare=False, hash=False)
    arguments: tuple = ()

    def __str__(self):
        return self.name + ("<" + ", ".join(map(str, self.arguments)) + ">" if self.arguments else "")


@dataclasses.dataclass(frozen=True)
class Existential:
    name: str
    declaration: object = dataclasses.field(compare=False, hash=False)

    def __str__(self):
        return f"any {self.name}"


@dataclasses.dataclass(frozen=True)
class Parameter:
    """A generic parameter within its function or type."""

    name: str
    constraint: str  # "" | "Equatable" | "Comparable" | "Hashable"

    def __str__(self):
        return self.name


def is_hashable(type_):
    if type_ in (INT, STRING, CHARACTER, BOOL):
        return True
    if isinstance(type_, (Array, Set)):
        return is_hashable(type_.element)
    if isinstance(type_, Named):
        return type_.declaration.is_hashable
    return isinstance(type_, Parameter) and type_.constraint == "Hashable"


def is_equatable(type_):
    if type_ in (DOUBLE, FLOAT) or is_hashable(type_):
        return True
    if isinstance(type_, Array):
        return is_equatable(type_.element)
    if isinstance(type_, Optional):
        return is_equatable(type_.wrapped)
    if isinstance(type_, Dictionary):
        return is_equatable(type_.value)
    if isinstance(type_, Tuple):
        return False  # `==` works, but a tuple conforms to nothing
    if isinstance(type_, Named):
        return type_.declaration.is_equatable
    return isinstance(type_, Parameter) and type_.constraint != ""


def is_comparable(type_):
    if type_ in (INT, DOUBLE, FLOAT, STRING, CHARACTER):
        return True
    if isinstance(type_, Named):
        return type_.declaration.is_comparable
    return isinstance(type_, Parameter) and type_.constraint == "Comparable"


def is_printable(type_):
    """Whether every run prints it alike: dictionaries and sets have no order, functions and classes no text."""
    if isinstance(type_, (Dictionary, Set, Function, Existential)):
        return False
    if isinstance(type_, Array):
        return is_printable(type_.element)
    if isinstance(type_, Optional):
        return is_printable(type_.wrapped)
    if isinstance(type_, Tuple):
        return all(map(is_printable, type_.elements))
    if isinstance(type_, Named):
        return type_.declaration.is_printable
    return True
