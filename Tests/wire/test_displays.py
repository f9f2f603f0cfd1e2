"""Displays as front ends get them."""

import json
import re
from xml.etree import ElementTree

import pytest
import wire


def displays(client, code):
    reply, published = client.execute(code)
    assert reply["status"] == "ok", reply
    return [m["content"] for m in published if m["msg_type"] in ("display_data", "update_display_data", "execute_result")]


def strict(text):
    """JSON as the standard has it: no NaN, no Infinity."""
    def refuse(constant):
        raise ValueError(constant)
    return json.loads(text, parse_constant=refuse)


@pytest.mark.conformance(60)
def test_a_display_has_data_metadata_and_transient(shared):
    for code in ("display(1)", 'displayHTML("<b>x</b>")', 'displayMarkdown("*x*")', "display(Tensor([1, 2]))", "clearOutput()\ndisplay(2)"):
        for content in displays(shared, code):
            assert content.keys() == {"data", "metadata", "transient"}
            assert isinstance(content["data"]["text/plain"], str) and content["transient"] == {}
    [result] = displays(shared, "1 + 1")
    assert result.keys() == {"data", "metadata", "execution_count"}


TRAINING = """
let model = Linear(2, 1)
let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let y = Tensor([[0], [1], [1], [2]])
train(model, steps: %d, optimizer: SGD(model, learningRate: 0.1)) { _ in meanSquaredError(model(x), y) }
"""


@pytest.mark.conformance(60, 61, 66)
def test_a_training_run_has_one_display_with_few_updates_and_a_whole_end(shared):
    cell = shared.send_execute(TRAINING % 20_000)
    published = shared.outputs(cell, 60)
    shown = [m for m in published if m["msg_type"] in ("display_data", "update_display_data")]
    assert [m["msg_type"] for m in shown][0] == "display_data" and len(shown) >= 2
    assert {m["msg_type"] for m in shown[1:]} == {"update_display_data"}
    identifiers = {m["content"]["transient"]["display_id"] for m in shown}
    assert len(identifiers) == 1
    assert all("display_id" not in json.dumps(m["content"]["data"]) for m in shown)
    seconds = (published[-1]["header"]["date"] - published[0]["header"]["date"]).total_seconds()
    assert len(shown) <= 10 * seconds + 2
    assert shown[-1]["content"]["data"]["text/plain"].startswith("step 20000 of 20000: loss ")
    largest = max(len(json.dumps(m["content"])) for m in shown)
    print(f"{len(shown)} displays in {seconds:.1f} s, of at most {largest} bytes")
    assert largest < 200_000  # a notebook keeps only the last


@pytest.mark.conformance(61)
def test_an_update_of_a_display_from_before_a_restart_is_shown_as_a_new_one(shared):
    """The library's own displays are updated; nothing else knows an identifier of an earlier kernel."""
    shared.execute(TRAINING % 5)
    first = shared.outputs(shared.send_execute(TRAINING % 5))
    again = shared.outputs(shared.send_execute(TRAINING % 5))
    ids = [{m["content"]["transient"]["display_id"] for m in run if "display" in m["msg_type"]} for run in (first, again)]
    assert len(ids[0]) == len(ids[1]) == 1 and ids[0] != ids[1], "every run has a display of its own"


@pytest.mark.conformance(62)
@pytest.mark.parametrize("code, wait", [("clearOutput()", False), ("clearOutput(wait: false)", False), ("clearOutput(wait: true)", True)])
def test_clearing_waits_or_not(shared, code, wait):
    _, published = shared.execute(f'print("before")\n{code}\nprint("after")')
    assert wire.kinds(published) == ["busy", "execute_input", "stream", "clear_output", "stream", "idle"]
    assert published[3]["content"] == {"wait": wait}


@pytest.mark.conformance(63)
def test_charts_are_json_objects_and_drawings(shared):
    [chart] = displays(shared, "Chart.line(x: [1.0, 2.0, 3.0], y: [1.0, 4.0, 9.0])")
    spec = chart["data"]["application/vnd.vegalite.v5+json"]
    assert isinstance(spec, dict) and "vega-lite/v5" in spec["$schema"]
    assert chart["data"]["image/svg+xml"].startswith("<svg") and isinstance(chart["data"]["text/plain"], str)
    code = """
    let points = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    decisionRegions(of: Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1)), points: points, labels: [0, 1, 1, 0])
    """
    [regions] = displays(shared, code)
    assert isinstance(regions["data"]["application/vnd.vegalite.v5+json"], dict)
    drawing = ElementTree.fromstring(regions["data"]["image/svg+xml"])
    assert float(drawing.get("width")) > 0 and float(drawing.get("height")) > 0


@pytest.mark.conformance(64)
def test_extreme_numbers_show_truly(shared):
    for code, shown in [("Int64.max", "9223372036854775807"), ("Int.min", "-9223372036854775808"), ("UInt64.max", "18446744073709551615"),
                        ("Double.nan", "nan"), ("Double.infinity", "inf"), ("-Double.infinity", "-inf"), ("-0.0", "-0.0"),
                        ("1e-320", "1e-320"), ("Double.greatestFiniteMagnitude", "1.7976931348623157e+308"),
                        ("[Int64.max, Int64.min]", "[9223372036854775807, -9223372036854775808]"), ("9007199254740993", "9007199254740993")]:
        [result] = displays(shared, code)
        assert result["data"]["text/plain"] == shown, code


@pytest.mark.conformance(64)
def test_charts_of_extreme_numbers_are_valid_json(shared):
    code = """
    display(Chart.line(x: [1.0, 2.0, 3.0, 4.0], y: [Double.nan, Double.infinity, -0.0, 1e-320]))
    display(Chart.bar(x: ["a", "b"], y: [1e308, -1e308]))
    """
    shared.send_execute(code)
    found = 0
    while True:
        assert shared.sockets["iopub"].poll(60_000)
        frames = shared.sockets["iopub"].recv_multipart()
        header, content = strict(frames[-4]), strict(frames[-1])
        if header["msg_type"] == "error":
            pytest.fail(content["evalue"])
        found += header["msg_type"] == "display_data"
        if content.get("execution_state") == "idle":
            break
    assert found == 2


@pytest.mark.conformance(65)
def test_a_tensor_shows_its_shape_and_a_few_elements(shared):
    [large] = displays(shared, "let large = Tensor.zeros([200, 50_000])\nlarge")
    for kind in ("text/plain", "text/html"):
        assert len(re.findall(r"\b0\.?0*\b", re.sub(r"<[^>]*>|200|50[, ]?000", " ", large["data"][kind]))) <= 1000, kind
        assert len(large["data"][kind]) < 50_000
    assert "[200, 50000]" in large["data"]["text/plain"] or "200" in large["data"]["text/html"]
    [small] = displays(shared, "Tensor([[1, 2], [3, 4]])")
    assert "1" in small["data"]["text/plain"] and "<table" in small["data"]["text/html"]


@pytest.mark.conformance(65)
def test_a_large_tensor_is_formatted_at_once(shared):
    """The time does not grow with the tensor: only what is shown is looked at."""
    assert shared.execute("let tall = Tensor.zeros([1_000_000, 40])\nlet short = Tensor.zeros([1_000, 40])")[0]["status"] == "ok"
    times = {}
    for name in ("short", "tall"):
        reply, published = shared.execute(f"%time display({name})")
        assert reply["status"] == "ok"
        times[name] = re.search(r"run ([\d.]+) (µs|ms|s)", wire.text(published))[0]
    print("to format 40 thousand and 40 million elements:", times)


@pytest.mark.conformance(67)
def test_what_html_shows_is_escaped_and_needs_no_network(shared, tmp_path):
    (tmp_path / "bad.csv").write_text('<script>alert(1)</script>,"a&b"\n<img src=x onerror=alert(2)>,"""q"""\n')
    codes = [f'CSVTable(contentsOf: "{tmp_path}/bad.csv")', "Sequential(Linear(2, 3), Linear(3, 1))", "Tensor([[1, 2], [3, 4]])",
             """
             struct Bad: Layer {
               var script = Linear(2, 1)
               func callAsFunction(_ x: Tensor) -> Tensor { script(x) }
             }
             Bad()
             """,
             'Chart.line(x: [1.0, 2.0], y: [1.0, 2.0], title: "<script>alert(3)</script>")']
    for code in codes:
        for content in displays(shared, code):
            text = content["data"]["text/plain"]
            assert isinstance(text, str) and text
            for kind in ("text/html", "image/svg+xml"):
                markup = content["data"].get(kind, "")
                assert "<script" not in markup and "<img src=x" not in markup, code
                links = re.findall(r"<[^>]*\s(?:src|href)\s*=\s*[\"']?([^\"'> ]+)", markup) + re.findall(r"url\(([^)]+)\)", markup)
                assert all(link.startswith(("#", "data:")) for link in links), links
