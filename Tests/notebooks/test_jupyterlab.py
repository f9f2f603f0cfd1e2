"""In a real JupyterLab, a notebook's training run and decision regions are drawn."""

import os
from pathlib import Path

import pytest
from jupyterlab_browser import JupyterLab
from notebook_outputs import ROOT


@pytest.fixture(scope="module")
def notebook_03(tmp_path_factory):
    with JupyterLab(ROOT / "notebooks" / "03-xor-and-the-mlp.ipynb", tmp_path_factory.mktemp("lab")) as lab:
        state = lab.run_all_cells()
        if folder := os.environ.get("GRADUS_SCREENSHOTS"):
            lab.screenshot(Path(folder) / "03-xor-and-the-mlp.png")
        yield state, lab.outputs()


@pytest.mark.conformance(100)
def test_every_cell_runs_on_our_kernel_without_an_error(notebook_03):
    state, _ = notebook_03
    assert state["kernel"] == "gradus"
    assert state["errors"] == []
    assert None not in state["counts"]


def test_the_loss_curve_is_drawn(notebook_03):
    _, outputs = notebook_03
    runs = [o for o in outputs if o["mime"] == "image/svg+xml"]
    assert len(runs) >= 3, [o["mime"] for o in outputs]
    for run in runs:
        picture = run["markup"] + "".join(image["source"] for image in run["images"])
        assert "loss-curve" in picture, picture[:300]
        assert run["width"] > 300 and run["height"] > 100


@pytest.mark.conformance(63)
def test_the_decision_regions_are_drawn_by_vega(notebook_03):
    _, outputs = notebook_03
    # JupyterLab leaves the MIME type out where Vega draws later than the rest.
    charts = [o for o in outputs if "vega-embed" in o["markup"] or "vega-embed" in o["classes"]]
    assert len(charts) >= 3, [(o["mime"], o["classes"]) for o in outputs]
    for chart in charts:
        assert chart["canvases"] + chart["svgs"] >= 1, chart["text"]
        assert chart["height"] > 150
