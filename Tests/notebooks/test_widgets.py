"""In a real JupyterLab, a slider is moved while a cell trains, and widgets are drawn."""

import json
import os
from pathlib import Path

import pytest
from jupyterlab_browser import JupyterLab
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

CELLS = [
    'let rate = Slider("learning rate", in: 0.01...0.5, value: 0.01)\n'
    'let bar = ProgressBar("steps", total: 100)\n'
    "Column(rate, bar)",
    "let x = Tensor([[0], [1], [2], [3]])\n"
    "let y = x * 2 + 1\n"
    "let model = Linear(1, 1)\n"
    "let optimizer = SGD(model, learningRate: 0.01)\n"
    "var slowSteps = 0\n"
    "while rate.value < 0.04 {\n"
    "  let loss = meanSquaredError(model(x), y)\n"
    "  optimizer.zeroGradients()\n"
    "  loss.backward()\n"
    "  optimizer.learningRate = rate.value\n"
    "  optimizer.step()\n"
    "  slowSteps += 1\n"
    "  bar.value = Double(slowSteps % 100)\n"
    "}\n"
    'print("trained at", optimizer.learningRate, "then at", rate.value, slowSteps > 0)',
    'HTMLView("<b id=\'made-by-a-cell\'>bold</b>")',
]

MOVE = """
const [handle] = document.querySelectorAll('.jp-Notebook .widget-slider .noUi-handle');
handle.focus();
return handle.getAttribute('aria-valuetext');
"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("widgets")
    notebook = folder / "source" / "widgets.ipynb"
    notebook.parent.mkdir()
    cells = [{"cell_type": "code", "id": f"c{i}", "execution_count": None, "metadata": {}, "outputs": [], "source": text}
             for i, text in enumerate(CELLS)]
    kernelspec = {"name": "gradus", "display_name": "Gradus (Swift)", "language": "swift"}
    notebook.write_text(json.dumps({"cells": cells, "metadata": {"kernelspec": kernelspec}, "nbformat": 4, "nbformat_minor": 5}))
    with JupyterLab(notebook, folder) as lab:
        yield lab


@pytest.mark.conformance(88)
def test_a_slider_is_moved_while_a_cell_trains(lab):
    lab.browser.execute_script("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    lab.wait_until("the slider is drawn", lambda: lab.browser.execute_script(MOVE), 90)
    lab.wait_until("the second cell trains", lambda: lab.state()["counts"][0] == 1 and lab.state()["running"] >= 1, 60)
    lab.wait_until("the bar moves", lambda: lab.browser.find_element(
        By.CSS_SELECTOR, ".jp-Notebook .progress-bar").get_attribute("style") != "width: 0%;", 30)
    assert lab.state()["counts"][1] is None
    lab.browser.find_element(By.CSS_SELECTOR, ".jp-Notebook .widget-slider .noUi-handle").send_keys(Keys.END)
    lab.wait_until("all cells ran", lambda: lab.is_idle() and lab.state()["running"] == 0 and None not in lab.state()["counts"], 60)
    assert lab.state()["errors"] == []
    texts = [output["text"] for output in lab.outputs()]
    assert any("then at 0.5 true" in text for text in texts), texts
    lab.wait_until("HTML is drawn", lambda: lab.browser.find_element(By.ID, "made-by-a-cell").text == "bold", 30)
    if folder := os.environ.get("GRADUS_SCREENSHOTS"):
        lab.screenshot(Path(folder) / "widgets.png")
