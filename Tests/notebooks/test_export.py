"""A notebook exported to Swift and compiled with swiftc prints what the notebook prints."""

import os
import subprocess

import pytest
from notebook_outputs import NOTEBOOKS, ROOT, execute, printed


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_compiled_notebook_prints_the_same(path, tmp_path):
    program = tmp_path / path.stem
    subprocess.run([ROOT / "scripts" / "compile", path, "-o", program], check=True, timeout=600)
    compiled = subprocess.run([program], cwd=path.parent, check=True, capture_output=True, text=True, timeout=300)
    assert compiled.stdout == printed(execute(path))


def test_redefinition_shadowing_and_results_survive_export(tmp_path):
    import nbformat
    from nbformat.v4 import new_code_cell, new_notebook
    cells = ["let x = 1", "let x = x + 1\nx", "func f() -> Int { x }\nf()", "var s = \"a\"; s += \"b\"\ns", "[1, 2].map { $0 * x }",
             "struct P { var a = 1 }\nP()", "print(x);", "let t = (x, \"k\")\nt"]
    notebook = new_notebook(cells=[new_code_cell(c) for c in cells], metadata={"kernelspec": {"name": "gradus", "display_name": "g", "language": "swift"}})
    path = tmp_path / "shadow.ipynb"
    nbformat.write(notebook, path)
    program = tmp_path / "shadow"
    subprocess.run([ROOT / "scripts" / "compile", path, "-o", program], check=True, timeout=600)
    compiled = subprocess.run([program], check=True, capture_output=True, text=True, timeout=60)
    assert compiled.stdout == printed(execute(path))
    assert compiled.stdout.splitlines() == ["2", "2", "\"ab\"", "[2, 4]", "P(a: 1)", "2", "(2, \"k\")"]
