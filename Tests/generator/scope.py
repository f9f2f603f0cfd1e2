"""What a random program knows where it is being written: variables, functions, and how much work it has done."""

import contextlib
import dataclasses


@dataclasses.dataclass
class Variable:
    name: str
    type: object
    is_mutable: bool = False
    # Closures or functions change it: it is never lent (`inout`), so that no two accesses overlap.
    is_shared: bool = False
    # An `inout` parameter or a field in a mutating method: escaping closures cannot have it.
    is_lent: bool = False
    # Declared further out than the closure or nested function being written.
    level: int = 0


@dataclasses.dataclass
class Callable:
    """A function of the program."""

    name: str
    labels: list
    parameters: list
    result: object
    cost: int = 1
    throws: bool = False
    is_inout: list = dataclasses.field(default_factory=list)
    default_count: int = 0  # so many last arguments may be left out
    generic: str = ""  # the constraint of its generic parameter, if it has one
    changes_globals: bool = False


class Scope:
    """A stack of variables, with a count of the work that the program does at most.

    `multiplicity` says how many times the place being written is run by its function; every call adds its cost so many
    times. What would cost too much is not written.
    """

    limit = 30_000

    def __init__(self, random):
        self.random = random
        self.variables = []
        self.functions = []
        self.named_types = []
        self.protocols = []
        self.multiplicity = 1
        self.cost = 0
        self.level = 0
        self.result = None  # the return type of the function being written
        self.can_throw = False
        self.labels = []
        self.is_pure = False  # no statement with an effect outside of the closure being written
        self.names = 0

    def fresh(self, prefix):
        self.names += 1
        return f"{prefix}{self.names}"

    def pick(self, weighted):
        """Calls one of `(weight, function)`; those that return `None` do not fit here."""
        choices = [choice for choice in weighted if choice[0] > 0]
        while choices:
            total = sum(weight for weight, _ in choices)
            at = self.random.random() * total
            for index, (weight, function) in enumerate(choices):
                at -= weight
                if at <= 0:
                    break
            result = function()
            if result is not None:
                return result
            choices.pop(index)
        return None

    def chance(self, probability):
        return self.random.random() < probability

    def spend(self, cost):
        """Whether there is room for that much more work; if so, it is counted."""
        if self.cost + cost * self.multiplicity > self.limit:
            return False
        self.cost += cost * self.multiplicity
        return True

    @contextlib.contextmanager
    def block(self, times=1):
        """A block that is run so many times; its variables are gone after it."""
        count, outer = len(self.variables), self.multiplicity
        self.multiplicity = outer * times
        yield
        del self.variables[count:]
        self.multiplicity = outer

    @contextlib.contextmanager
    def closure(self, times=1, is_pure=True, escapes=False):
        """The body of a closure literal."""
        saved = self.variables[:], self.multiplicity, self.result, self.labels, self.can_throw, self.is_pure
        self.variables = [v for v in self.variables if not v.name.startswith("$") and not (escapes and v.is_lent)]
        self.multiplicity *= times
        self.labels = []
        self.can_throw = False
        self.is_pure = is_pure
        self.level += 1
        yield
        self.level -= 1
        self.variables, self.multiplicity, self.result, self.labels, self.can_throw, self.is_pure = saved

    @contextlib.contextmanager
    def function(self, parameters, result, throws=False, keeps=()):
        """The body of a function at the top: it sees global variables and its parameters only. Yields its cost."""
        saved = (
            self.variables, self.multiplicity, self.result, self.labels, self.can_throw, self.cost, self.level,
            self.is_pure,
        )
        self.variables = [v for v in self.variables if v.level == -1] + list(keeps) + list(parameters)
        self.multiplicity, self.result, self.labels, self.can_throw, self.cost = 1, result, [], throws, 0
        self.is_pure = False
        self.level = 1
        cost = [0]
        yield cost
        cost[0] = self.cost + 5
        (
            self.variables, self.multiplicity, self.result, self.labels, self.can_throw, self.cost, self.level,
            self.is_pure,
        ) = saved

    def declare(self, name, type_, is_mutable=False, is_shared=False, level=None):
        self.variables = [v for v in self.variables if v.name != name]
        variable = Variable(name, type_, is_mutable, is_shared, self.level if level is None else level)
        self.variables.append(variable)
        return variable
