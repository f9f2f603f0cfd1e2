"""The documentation is made without a warning, and what people look for is in it."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).parents[2]


def test_documentation_is_made(tmp_path):
    made = subprocess.run([ROOT / "scripts" / "docs", tmp_path / "pages"], capture_output=True, text=True, timeout=600)
    assert made.returncode == 0, made.stdout[-3000:] + made.stderr[-3000:]
    pages = tmp_path / "pages" / "data" / "documentation"
    tensor = json.loads((pages / "gradus" / "tensor.json").read_text())
    assert tensor["metadata"]["title"] == "Tensor"
    assert (pages / "gradus" / "train(_:steps:optimizer:_:).json").exists()
