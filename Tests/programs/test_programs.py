"""Programs print the same in cells as when swiftc compiles them; what swiftc refuses is refused."""

import concurrent.futures
import os
import subprocess

import expect
import pytest

BINARY = os.environ.get("GRADUS_BINARY", "gradus")
PROGRAMS = expect.programs()


def identifier(path):
    return f"{path.parent.name}/{path.stem}"


def lines_of_code(path):
    """The lines of a program that are not empty, without what it is expected to print."""
    return sum(bool(line.strip()) for line in expect.source(path).split("\n"))


@pytest.fixture(scope="module")
def complaints():
    """What differs when swiftc compiles each program; all cores compile."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(PROGRAMS, pool.map(lambda path: expect.update(path, check=True), PROGRAMS)))


def without_trailing_spaces(lines):
    """Comments of expected lines end without spaces."""
    return [line.rstrip() for line in lines]


@pytest.mark.parametrize("path", PROGRAMS, ids=identifier)
def test_program(path):
    result = subprocess.run([BINARY, "run", str(path)], capture_output=True, text=True, timeout=60)
    if expect.is_rejected(path):
        assert result.returncode == 1
        wanted = expect.marked(path, "// error:")
        assert expect.errors(result.stderr) == wanted or not wanted and "error:" in result.stderr
        return
    assert result.returncode == 0, result.stderr
    printed = result.stdout.removesuffix("\n").split("\n")
    assert without_trailing_spaces(printed) == without_trailing_spaces(expect.expected(path))


@pytest.mark.skipif(subprocess.run(["which", "swiftc"], capture_output=True).returncode != 0, reason="needs swiftc")
@pytest.mark.parametrize("path", PROGRAMS, ids=identifier)
def test_swiftc_agrees(path, complaints):
    assert complaints[path] is None


def test_there_are_programs():
    assert len(PROGRAMS) >= 500
    assert sum(lines_of_code(path) > 30 for path in PROGRAMS) >= 200
