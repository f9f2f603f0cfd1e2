"""Warnings are swiftc's, line by line: one compilation says all."""

import os
import pathlib
import subprocess

import expect
import pytest

BINARY = os.environ.get("GRADUS_BINARY", "gradus")
FILES = sorted((pathlib.Path(__file__).parent / "warnings").glob("*.swift"))

# What cells do not say, or not in the same places: it takes following calls and branches, or the library's own structure.
DIFFERENT = (
    "function call causes an infinite recursion",
    "default will never be executed",
    "will never be executed",
    "result of 'FixedWidthInteger' initializer is unused",
    "result of 'Int' initializer is unused",
)


def compared(warnings):
    return [warning for warning in warnings if warning.split(": ", 1)[1] not in DIFFERENT]


def ours(path, tmp_path):
    """What a cell is warned about; it shows twenty warnings at most, so a few functions at a time are left in it."""
    lines = path.read_text().split("\n")
    functions = [number for number, line in enumerate(lines) if line.startswith(("func w", "func x"))]
    found = []
    for start in range(0, len(functions), 4):
        others = set(functions) - set(functions[start : start + 4])
        program = tmp_path / "part.swift"
        program.write_text("\n".join("" if number in others else line for number, line in enumerate(lines)))
        result = subprocess.run([BINARY, "run", str(program)], capture_output=True, text=True, timeout=60)
        assert result.returncode == 0, result.stderr
        found += expect.warnings(result.stderr)
    return found


def compile_to_nothing(path):
    command = ["swiftc", "-diagnostic-style", "llvm", "-emit-sil", "-o", os.devnull, str(path)]
    result = subprocess.run(command, capture_output=True, text=True)
    return result.returncode, expect.warnings(result.stderr)


@pytest.mark.skipif(subprocess.run(["which", "swiftc"], capture_output=True).returncode != 0, reason="needs swiftc")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_warnings_are_swiftcs(path, tmp_path):
    code, theirs = expect.kept(path, "warnings", compile_to_nothing)
    assert code == 0
    wanted = compared(theirs)
    found = compared(ours(path, tmp_path))
    assert [warning for warning in found if warning not in wanted] == []
    assert [warning for warning in wanted if warning not in found] == []
    assert len(wanted) > 50
