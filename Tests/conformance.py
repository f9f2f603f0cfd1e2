"""The items of docs/conformance.md and the tests that show them.

A Python test names its items by a marker, `@pytest.mark.conformance(52, 57)`; a Swift test by a comment above it,
`// conformance: 4`. The page's third column is written from them: `python3 Tests/conformance.py --update`.
"""

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

TESTS = Path(__file__).resolve().parent
PAGE = TESTS.parent / "docs/conformance.md"
COUNT = 100
ROW = re.compile(r"^\| (\d+) \| (.*?) \| (.*?) \| (.*?) \|$", re.M)
SWIFT = re.compile(r"// conformance: ([\d, ]+)\n\s*@Test.*?func (\w+)", re.S)


def is_marker(node):
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.conformance"


def marked():
    """Item -> file -> names of the tests that show it, as the sources say."""
    found = defaultdict(lambda: defaultdict(list))

    def note(items, path, name):
        for item in items:
            found[item][str(path.relative_to(TESTS))].append(name)

    for path in sorted(TESTS.rglob("test_*.py")):
        module = ast.parse(path.read_text())
        of_module = [i for node in module.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark"
                     for call in ast.walk(node.value) if is_marker(call) for i in (a.value for a in call.args)]
        for node in ast.walk(module):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                items = [argument.value for d in node.decorator_list if is_marker(d) for argument in d.args]
                if node.name.startswith("test"):
                    items += of_module
                note(items, path, node.name)
    for path in sorted(TESTS.rglob("*.swift")):
        for items, name in SWIFT.findall(path.read_text()):
            note([int(i) for i in items.replace(",", " ").split()], path, name)
    return found


def shown_by(files):
    """What the page's third column says of an item."""
    return "<br>".join(f"`{path}`: {', '.join(names)}" for path, names in sorted(files.items())) or "-"


def rows():
    """Item -> (claim, shown by, what is not shown), as the page says."""
    return {int(item): rest for item, *rest in ROW.findall(PAGE.read_text())}


def updated():
    """The page with its third column as the sources have it."""
    found = marked()
    return ROW.sub(lambda m: f"| {m[1]} | {m[2]} | {shown_by(found[int(m[1])])} | {m[4]} |", PAGE.read_text())


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        PAGE.write_text(updated())
    elif PAGE.read_text() != updated():
        sys.exit("docs/conformance.md is not what the tests say; run: python3 Tests/conformance.py --update")
