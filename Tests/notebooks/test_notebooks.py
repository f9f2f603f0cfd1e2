"""The committed outputs of every notebook are what the kernel produces."""

import nbformat
import pytest
from notebook_outputs import NOTEBOOKS, execute, same_but_for_rounding, texts


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_shows_what_is_committed(path):
    committed = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    fresh = [cell for cell in execute(path).cells if cell.cell_type == "code"]
    for number, (old, new) in enumerate(zip(committed, fresh, strict=True), 1):
        assert [o.output_type for o in old.outputs] == [o.output_type for o in new.outputs], f"cell {number}"
        for old_text, new_text in zip(texts(old), texts(new), strict=True):
            assert same_but_for_rounding(old_text, new_text), f"cell {number}:\n{old_text}\nis now\n{new_text}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_cell_fails_and_every_picture_has_two_renderings(path):
    pictures = 0
    for cell in nbformat.read(path, as_version=4).cells:
        for output in cell.get("outputs", []):
            assert output.output_type != "error", output
            if "application/vnd.vegalite.v5+json" in output.get("data", {}):
                assert output.data["image/svg+xml"].startswith("<svg")
                assert "text/html" not in output.data
                pictures += 1
    assert pictures >= 3


def test_comparison_notices_a_different_number_and_a_different_word():
    assert same_but_for_rounding("loss 0.6931 after 10", "loss 0.6932 after 10")
    assert not same_but_for_rounding("loss 0.6931", "loss 0.7931")
    assert not same_but_for_rounding("loss 0.6931", "cost 0.6931")
