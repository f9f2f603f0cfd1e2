"""The types that the checker's table of expressions expects are those that swiftc finds: one compilation says all."""

import pathlib
import re
import subprocess

import pytest

TABLE = pathlib.Path(__file__).parents[1] / "LanguageCheckerTests" / "TypesOfExpressionsTests.swift"
SHOW = 'func show<T>(_ row: Int, _ value: T) { print("row", row, T.self) }\n'


def unescaped(literal):
    return literal.replace('\\"', '"').replace("\\\\", "\\")


def declarations():
    """What the table's expressions use."""
    return re.search(r'declarations = """\n(.*?)\n    """', TABLE.read_text(), re.DOTALL).group(1)


def rows():
    """The table's expressions with their types."""
    literal = r'"((?:[^"\\]|\\.)*)"'
    return [
        (unescaped(expression), unescaped(type))
        for expression, type in re.findall(rf"\(\s*{literal},\s*{literal}\s*\),", TABLE.read_text())
    ]


def arguments(text):
    """The parts between the commas that are in no bracket."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(text):
        if text[index - 1 : index + 1] == "->":
            continue
        depth += (character in "<([") - (character in ">)]")
        if character == "," and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return [part.strip() for part in [*parts, text[start:]]]


def sugared(name):
    """`Dictionary<String, Optional<Int>>` as `[String : Int?]`."""
    for _ in range(name.count("<")):
        match = re.search(r"\b(Optional|Array|Dictionary)<", name)
        if not match:
            return name
        end, depth = match.end(), 1
        while depth:
            is_arrow = name[end - 1 : end + 1] == "->"
            depth += (name[end] == "<") - (name[end] == ">" and not is_arrow)
            end += 1
        inner = arguments(name[match.end() : end - 1])
        if match.group(1) == "Optional":
            written = f"({inner[0]})?" if "->" in inner[0] else f"{inner[0]}?"
        else:
            written = "[" + " : ".join(inner) + "]"
        name = name[: match.start()] + written + name[end:]
    return name


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """What swiftc says the types of all rows are, by row."""
    work = tmp_path_factory.mktemp("types")
    lines = [f"do {{ let value = {expression}\nshow({row}, value) }}" for row, (expression, _) in enumerate(rows())]
    (work / "main.swift").write_text(declarations() + "\n" + SHOW + "\n".join(lines) + "\n")
    command = ["swiftc", "-suppress-warnings", "-Onone", "main.swift", "-o", "main", "-lm"]
    subprocess.run(command, cwd=work, check=True)
    printed = subprocess.run([work / "main"], capture_output=True, text=True, check=True).stdout
    return {int(row): sugared(type) for row, type in re.findall(r"^row (\d+) (.*)$", printed, re.MULTILINE)}


def test_the_table_is_read():
    assert len(rows()) >= 350


@pytest.mark.skipif(subprocess.run(["which", "swiftc"], capture_output=True).returncode != 0, reason="needs swiftc")
def test_swiftc_finds_the_same_types(compiled):
    wrong = [(expression, type, compiled.get(row)) for row, (expression, type) in enumerate(rows())]
    assert [row for row in wrong if row[1] != row[2]] == []
