"""A random program: declarations, and statements that use them and print."""

import random

from collection_expressions import CollectionExpressions
from control_flow import ControlFlow
from declarations import Declarations
from expressions import Expressions
from members import Members
from scope import Scope
from statements import Statements
from swift_types import *

# What every program may use. `§` becomes the program's number where many are compiled as one module.
COMMON = """\
func trace<T>(_ number: Int, _ value: T) -> T {
  print("@\\(number)")
  return value
}
func kind<T>(_ value: T) -> String { "other" }
func kind(_ value: Int) -> String { "Int" }
func kind(_ value: Double) -> String { "Double" }
func kind(_ value: Float) -> String { "Float" }
func kind<T>(_ value: [T]) -> String { value.first.map { "array of " + kind($0) } ?? "array" }
func kind(_ value: [Int]) -> String { "[Int]" }
func kind(_ value: [Double]) -> String { "[Double]" }
func kind<T>(_ value: T?) -> String { "optional" }
func kind(_ value: Double?) -> String { "Double?" }
func kind(_ value: Int?) -> String { "Int?" }
enum Failure: Error {
  case empty
  case bad(Int)
  case named(String)
}"""


class Generator(Expressions, CollectionExpressions, Statements, ControlFlow, Members, Declarations, Scope):
    def __init__(self, seed):
        super().__init__(random.Random(seed))
        self.uses_trace = self.chance(0.5)
        self.is_constant = False
        self.in_defer = False
        self.written = 0


class Program:
    """The program of a seed."""

    def __init__(self, seed):
        self.seed = seed
        generator = Generator(seed)
        self.declarations = []
        kinds = [
            (3, generator.function), (1, generator.recursive_function), (1, generator.generic_function), (2, generator.structure),
            (2, generator.enumeration), (1, generator.protocol), (1, generator.class_), (0.7, generator.generic_structure),
            (0.7, generator.global_variable),
        ]
        for _ in range(generator.random.choice([0, 1, 1, 2, 3])):
            self.declarations.append(generator.pick(kinds))
        generator.cost = 0
        generator.level = 0
        self.statements = []
        for _ in range(generator.random.choice([3, 4, 6, 8])):
            self.statements.append(generator.statement(generator.random.choice([1, 2, 2, 3])))
        for variable in generator.variables[:8]:
            self.statements.append(generator.shown(variable))
        self.statements = [s for s in self.statements if s]
        self.cell_count = generator.random.choice([1, 1, 2, 4])

    def named(self, text, number):
        return text.replace("§", "" if number is None else f"_{number}")

    def file(self, number):
        """The program as one file of a module of many: its statements in a function."""
        lines = [line for declaration in self.declarations for line in declaration]
        lines += [f"func main_{number}() {{"] + ["  " + line for s in self.statements for line in s] + ["}"]
        return self.named("\n".join(lines), number)

    def cells(self, number=None):
        """The program as cells of a notebook."""
        parts = self.declarations + self.statements
        size = max(1, -(-len(parts) // self.cell_count))
        groups = [parts[at:at + size] for at in range(0, len(parts), size)] or [[]]
        texts = ["\n".join(line for part in group for line in part) for group in groups]
        texts[0] = COMMON + "\n" + texts[0]
        return [self.named(text, number) for text in texts]

    def text(self):
        """The program by itself."""
        parts = self.declarations + self.statements
        return self.named(COMMON + "\n" + "\n".join(line for part in parts for line in part) + "\n", None)


if __name__ == "__main__":
    import sys

    print(Program(int(sys.argv[1])).text())
