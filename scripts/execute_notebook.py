"""Runs notebooks through the installed kernel and reports each cell: `execute_notebook.py [--save] NOTEBOOK...`.

With `--save` the outputs are written back into the notebook, in the form in which they are committed: without
execution times, so that running a notebook again changes nothing but real results.
"""

import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def execute(path: Path) -> nbformat.NotebookNode:
    """Runs every cell of a notebook in the notebook's folder and returns it with its outputs."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, kernel_name="gradus", timeout=600, record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    return notebook


def main(arguments: list[str]) -> int:
    save = "--save" in arguments
    failed = 0
    for path in (Path(argument) for argument in arguments if argument != "--save"):
        started = time.monotonic()
        try:
            notebook = execute(path)
        except CellExecutionError as error:
            print(f"{path.name}: failed\n{error}", file=sys.stderr)
            failed += 1
            continue
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        outputs = sum(len(cell.outputs) for cell in cells)
        print(f"{path.name}: {len(cells)} cells ran, {outputs} outputs, {time.monotonic() - started:.1f} s")
        if save:
            nbformat.write(notebook, path)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
