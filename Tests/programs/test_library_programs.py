"""Programs that use the library print the same in a cell and compiled with swiftc: models, optimisers and displays of
one's own, and files. What they print stands in their `// expect:` lines; `GRADUS_UPDATE=1` writes them from the
compiled program."""

import os
import pathlib
import subprocess

import expect
import pytest

BINARY = os.environ.get("GRADUS_BINARY", "gradus")
ROOT = pathlib.Path(__file__).parents[2]
PROGRAMS = sorted((pathlib.Path(__file__).parent / "library").glob("*.swift"))


def lines(text):
    return [line.rstrip() for line in text.removesuffix("\n").split("\n")]


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_cell_and_program_print_the_same(path, tmp_path):
    program = tmp_path / path.stem
    subprocess.run([ROOT / "scripts" / "compile", path, "-o", program], check=True, timeout=600)
    compiled = subprocess.run([program], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60)
    cell = subprocess.run([BINARY, "run", str(path)], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert cell.returncode == 0, cell.stderr
    if os.environ.get("GRADUS_UPDATE"):
        wanted = "".join(f"// expect: {line}".rstrip() + "\n" for line in lines(compiled.stdout))
        path.write_text(expect.source(path) + "\n" + wanted)
    assert lines(compiled.stdout) == expect.expected(path)
    assert cell.stdout == compiled.stdout
