"""Running notebooks and comparing what they show."""

import math
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NUMBER = re.compile(r"[-+]?(?:\d+\.\d+(?:[eE][-+]?\d+)?|\d+)")


def execute(path: Path) -> nbformat.NotebookNode:
    """Runs a notebook through the installed kernel, in its own folder."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, kernel_name="gradus", timeout=300,
                            resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    return notebook


def texts(cell) -> list[str]:
    """What a cell shows, as text: streams as they are, everything else by its text/plain twin."""
    shown = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            shown.append(f"{output.name}: {output.text}")
        elif output.output_type == "error":
            shown.append(f"error: {output.ename}: {output.evalue}")
        else:
            shown.append(f"{output.output_type}: {output.data['text/plain']}")
    return shown


def printed(notebook) -> str:
    """What the compiled notebook must write to standard output: printed text and the cells' results."""
    parts = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and output.name == "stdout":
                parts.append(output.text)
            elif output.output_type == "execute_result":
                parts.append(output.data["text/plain"] + "\n")
    return "".join(parts)


def same_but_for_rounding(left: str, right: str, relative: float = 2e-3, absolute: float = 2e-3) -> bool:
    """Whether two texts are equal when numbers may differ as they do between processors."""
    if NUMBER.sub("#", left).split() != NUMBER.sub("#", right).split():
        return False
    pairs = zip(NUMBER.findall(left), NUMBER.findall(right))
    return all(math.isclose(float(a), float(b), rel_tol=relative, abs_tol=absolute) for a, b in pairs)
