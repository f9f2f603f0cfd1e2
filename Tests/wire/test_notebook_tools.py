"""What runs and converts notebooks without a person: nbclient and nbconvert."""

import json
import subprocess
import sys

import nbclient
import nbformat
import pytest


def notebook(*cells):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    book.metadata.kernelspec = {"name": "gradus", "display_name": "Gradus (Swift)", "language": "swift"}
    return book


def convert(*arguments):
    return subprocess.run([sys.executable, "-m", "nbconvert", *arguments], capture_output=True, text=True, timeout=120)


@pytest.mark.conformance(31)
def test_nbclient_runs_a_notebook_and_stops_at_an_error():
    book = notebook("let a = 40", 'print("text")\na + 2', "display(Tensor([1, 2]))")
    nbclient.NotebookClient(book, kernel_name="gradus", timeout=60).execute()
    assert [cell.execution_count for cell in book.cells] == [1, 2, 3]
    assert book.cells[1].outputs[0].text == "text\n"
    assert book.cells[1].outputs[1].data["text/plain"] == "42"
    assert "text/html" in book.cells[2].outputs[0].data
    nbformat.validate(book)
    assert book.metadata.language_info.file_extension == ".swift"
    with pytest.raises(nbclient.exceptions.CellExecutionError, match="division by zero"):
        nbclient.NotebookClient(notebook("1 / 0", "2"), kernel_name="gradus", timeout=60).execute()


@pytest.mark.conformance(31)
def test_nbconvert_executes_and_makes_a_script(tmp_path):
    source = tmp_path / "lesson.ipynb"
    nbformat.write(notebook("let a = 40", "print(a + 2)"), source)
    ended = convert("--to", "notebook", "--execute", "--inplace", str(source))
    assert ended.returncode == 0, ended.stderr
    assert json.loads(source.read_text())["cells"][1]["outputs"][0]["text"] == ["42\n"]
    ended = convert("--to", "script", str(source))
    assert ended.returncode == 0, ended.stderr
    assert "print(a + 2)" in (tmp_path / "lesson.swift").read_text()
