"""The examples of docs/language.md do in cells, and compiled by swiftc, what the page says.

A comment in an example is what the line before or beside it prints. `// error: …` is what a cell is refused with.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess

import expect
import pytest

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "language.md"
BINARY = os.environ.get("GRADUS_BINARY", "gradus")
EXAMPLES = re.findall(r"^```swift\n(.*?)^```$", PAGE.read_text(), re.DOTALL | re.MULTILINE)
ACCEPTED = [example for example in EXAMPLES if "// error:" not in example]
REFUSED = [example for example in EXAMPLES if "// error:" in example]


def first_line(example):
    return example.split("\n")[0][:40]


def said(example):
    """What the comments of an example say that it prints."""
    found = (re.search(r"(?:^|  )// (.*)$", line) for line in example.split("\n"))
    return [match[1].rstrip() for match in found if match]


def printed(text):
    return [line.rstrip() for line in text.removesuffix("\n").split("\n")]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """What every example prints when swiftc has compiled it."""
    folder = tmp_path_factory.mktemp("examples")

    def run(numbered):
        path = folder / f"{numbered[0]}.swift"
        path.write_text(numbered[1])
        return expect.compiled_output(path)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(ACCEPTED, pool.map(run, enumerate(ACCEPTED))))


@pytest.mark.parametrize("example", ACCEPTED, ids=first_line)
def test_example_in_a_cell(example, tmp_path):
    program = tmp_path / "example.swift"
    program.write_text(example)
    result = subprocess.run([BINARY, "run", str(program)], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    assert printed(result.stdout) == said(example)


@pytest.mark.skipif(subprocess.run(["which", "swiftc"], capture_output=True).returncode != 0, reason="needs swiftc")
@pytest.mark.parametrize("example", ACCEPTED, ids=first_line)
def test_example_compiled(example, compiled):
    lines, problem = compiled[example]
    assert lines is not None, problem
    assert printed("\n".join(lines)) == said(example)


@pytest.mark.parametrize("example", REFUSED, ids=first_line)
def test_refused_example(example, tmp_path):
    program = tmp_path / "example.swift"
    program.write_text(example)
    result = subprocess.run([BINARY, "run", str(program)], capture_output=True, text=True, timeout=60)
    assert result.returncode == 1
    sentences = [error.split(": ", 1)[1] for error in expect.errors(result.stderr)]
    assert sentences == [line.removeprefix("error: ") for line in said(example)]


def test_the_page_is_linked():
    root = PAGE.parents[1]
    for name in ["README.md", "CONTRIBUTING.md"]:
        assert "docs/language.md" in (root / name).read_text()
