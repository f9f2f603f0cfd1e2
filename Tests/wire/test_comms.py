"""Comms, and widgets that a person moves while a cell runs."""

import os
import time

import pytest
import wire

WIDGET = "application/vnd.jupyter.widget-view+json"


def opened(messages):
    """The widgets that a cell has made, by the names of their models."""
    return {m["content"]["data"]["state"]["_model_name"]: m for m in messages if m["msg_type"] == "comm_open"}


def send(client, comm, data, buffers=None, kind="comm_msg"):
    """Sends to a comm; returns what is published for it."""
    message = client.session.msg(kind, {"comm_id": comm, "data": data})
    client.session.send(client.sockets["shell"], message, buffers=buffers)
    return client.outputs(message["header"]["msg_id"])


def move(client, comm, value):
    return send(client, comm, {"method": "update", "state": {"value": value}, "buffer_paths": []})


@pytest.mark.conformance(86)
def test_a_comm_that_nobody_listens_to_is_closed_again(shared):
    message = shared.session.msg("comm_open", {"comm_id": "c1", "target_name": "unheard-of", "data": {"a": 1}})
    shared.session.send(shared.sockets["shell"], message)
    published = shared.outputs(message["header"]["msg_id"])
    assert wire.kinds(published) == ["busy", "comm_close", "idle"]
    assert published[1]["content"] == {"comm_id": "c1", "data": {}}


@pytest.mark.conformance(86)
def test_messages_to_comms_that_are_not_open_are_ignored(shared):
    for kind in ("comm_msg", "comm_close"):
        assert wire.kinds(send(shared, "never-opened", {}, kind=kind)) == ["busy", "idle"]


@pytest.mark.conformance(86)
def test_comm_info_lists_open_comms_by_target(client):
    assert client.request("comm_info_request")[0] == {"status": "ok", "comms": {}}
    _, published = client.execute('let box = Checkbox("shuffle")\nbox')
    comms = client.request("comm_info_request", {"target_name": "jupyter.widget"})[0]["comms"]
    made = {m["content"]["comm_id"] for m in published if m["msg_type"] == "comm_open"}
    assert comms == {comm: {"target_name": "jupyter.widget"} for comm in made} and len(made) == 3
    assert client.request("comm_info_request", {"target_name": "other"})[0]["comms"] == {}
    box = opened(published)["CheckboxModel"]["content"]["comm_id"]
    assert wire.kinds(send(client, box, {}, kind="comm_close")) == ["busy", "idle"]
    assert box not in client.request("comm_info_request")[0]["comms"]


@pytest.mark.conformance(88)
def test_a_widget_is_opened_with_its_layout_and_style_before_it_is_shown(client):
    _, published = client.execute('let rate = Slider("learning rate", in: 0.001...0.1, value: 0.01)\nrate')
    models = opened(published)
    assert list(models) == ["LayoutModel", "SliderStyleModel", "FloatSliderModel"]
    slider = models["FloatSliderModel"]
    state = slider["content"]["data"]["state"]
    assert slider["metadata"] == {"version": "2.1.0"}
    assert slider["content"]["target_name"] == "jupyter.widget"
    assert (state["_model_module"], state["_model_module_version"], state["_view_name"]) == (
        "@jupyter-widgets/controls", "2.0.0", "FloatSliderView")
    assert (state["description"], state["value"], state["min"], state["max"]) == ("learning rate", 0.01, 0.001, 0.1)
    assert state["layout"] == "IPY_MODEL_" + models["LayoutModel"]["content"]["comm_id"]
    assert state["style"] == "IPY_MODEL_" + models["SliderStyleModel"]["content"]["comm_id"]
    result = published[-2]
    assert result["msg_type"] == "execute_result"
    assert result["content"]["data"] == {
        "text/plain": "learning rate: 0.01",
        WIDGET: {"version_major": 2, "version_minor": 0, "model_id": slider["content"]["comm_id"]}}


@pytest.mark.conformance(88)
def test_a_slider_is_moved_while_a_cell_runs(client):
    _, published = client.execute('let rate = Slider("rate", in: 0...1, value: 0.25)\nrate')
    slider = opened(published)["FloatSliderModel"]["content"]["comm_id"]
    cell = client.send_execute('while rate.value < 0.5 { }\nprint("seen", rate.value)')
    client.wait_for(cell, "execute_input")
    start = time.monotonic()
    moved = move(client, slider, 0.3)
    assert wire.kinds(moved) == ["busy", "comm_msg", "idle"]  # while the cell runs
    assert moved[1]["content"]["data"] == {"method": "echo_update", "state": {"value": 0.3}, "buffer_paths": []}
    move(client, slider, 0.75)
    assert wire.text(client.outputs(cell)) == "seen 0.75\n"
    print(f"two moves and the end of the cell: {1000 * (time.monotonic() - start):.1f} ms")


@pytest.mark.conformance(88)
@pytest.mark.parametrize("value", ["fast", None, [1], {"a": 1}, True, 1e300, -1e300])
def test_what_a_front_end_sends_is_checked(shared, value):
    _, published = shared.execute('let rate = Slider("rate", in: 0...1, value: 0.25)\nrate')
    slider = opened(published)["FloatSliderModel"]["content"]["comm_id"]
    move(shared, slider, value)
    send(shared, slider, {"method": "update", "state": {"_model_name": "Other", "unknown": 1}})
    for data in ({"method": "update", "state": 7}, {"method": 7}, {"method": "update", "buffer_paths": [7, ["a", 1], []]}, {}):
        send(shared, slider, data, buffers=[b"1", b"2"])
    _, published = shared.execute("print(rate.value)")
    assert wire.text(published) in {"0.25\n", "0.0\n", "1.0\n"}


@pytest.mark.conformance(87, 88)
def test_code_that_waits_for_a_change_runs_with_its_message_as_parent(client):
    _, published = client.execute(
        'let rate = Slider("rate", in: 0...1)\nvar seen: [Double] = []\nrate.onChange { seen.append($0); print("now", $0) }\nrate')
    slider = opened(published)["FloatSliderModel"]["content"]["comm_id"]
    moved = move(client, slider, 0.5)
    assert wire.kinds(moved) == ["busy", "comm_msg", "stream", "idle"]
    assert wire.text(moved) == "now 0.5\n"
    assert wire.text(client.execute("print(seen)")[1]) == "[0.5]\n"


@pytest.mark.conformance(87)
def test_what_waits_for_a_change_runs_at_the_end_of_a_running_cell(client):
    _, published = client.execute('let rate = Slider("rate", in: 0...1)\nrate.onChange { print("now", $0) }\nrate')
    slider = opened(published)["FloatSliderModel"]["content"]["comm_id"]
    cell = client.send_execute('while rate.value < 0.9 { }\nprint("seen")')
    client.wait_for(cell, "execute_input")
    for value in (0.1, 0.2, 0.95):
        assert wire.kinds(move(client, slider, value)) == ["busy", "comm_msg", "idle"]
    assert wire.text(client.outputs(cell)) == "seen\nnow 0.95\n"


@pytest.mark.conformance(87)
def test_an_error_in_what_waits_for_a_change_is_told_and_changes_nothing(client):
    _, published = client.execute(
        'let rate = Slider("rate", in: 0...1)\nvar count = 0\nrate.onChange { _ in count += 1; print([1][count]) }\nrate')
    slider = opened(published)["FloatSliderModel"]["content"]["comm_id"]
    moved = move(client, slider, 0.5)
    assert "IndexOutOfRange" in wire.text(moved, "stderr") or "out of range" in wire.text(moved, "stderr")
    assert wire.text(client.execute("print(count)")[1]) == "0\n"


@pytest.mark.conformance(88)
def test_a_change_by_the_program_reaches_the_front_end_before_the_cell_ends(client):
    _, published = client.execute(
        'let bar = ProgressBar("steps", total: 100000)\ndisplay(bar)\nfor _ in 0..<100000 { bar.advance() }')
    state = opened(published)["FloatProgressModel"]["content"]["data"]["state"]
    assert (state["_view_module"], state["_view_name"]) == ("@jupyter-widgets/controls", "ProgressView")
    style = opened(published)["ProgressStyleModel"]["content"]["data"]["state"]
    assert (style["_view_module"], style["_view_name"]) == ("@jupyter-widgets/base", "StyleView")
    updates = [m["content"]["data"]["state"] for m in published if m["msg_type"] == "comm_msg"]
    assert updates[-1] == {"value": 100000}
    assert wire.kinds(published)[-1] == "idle"
    assert len(updates) < 200  # and not a hundred thousand
    cell = client.send_execute("bar.value = 1\nbar.value = 2\nwhile bar.value != 7 { }")
    client.wait_for(cell, "execute_input")
    end = time.monotonic() + wire.SECONDS
    while not [m for m in client.published if m["msg_type"] == "comm_msg" and m["content"]["data"]["state"] == {"value": 2}]:
        client.published.append(client.receive("iopub", end - time.monotonic()))  # sent although the cell goes on
    move(client, opened(published)["FloatProgressModel"]["content"]["comm_id"], 7)
    client.outputs(cell)


@pytest.mark.conformance(88)
def test_a_button_is_pressed_while_a_cell_runs(client):
    _, published = client.execute('let stop = Button("Stop")\nstop')
    button = opened(published)["ButtonModel"]["content"]["comm_id"]
    cell = client.send_execute('var step = 0\nwhile !stop.wasPressed { step += 1 }\nprint("stopped", stop.pressCount)')
    client.wait_for(cell, "execute_input")
    send(client, button, {"method": "custom", "content": {"event": "click"}})
    assert wire.text(client.outputs(cell)) == "stopped 1\n"


@pytest.mark.conformance(88)
def test_interact_shows_again_what_its_body_shows(client):
    _, published = client.execute(
        'let power = IntSlider("power", in: 1...4, value: 2)\n'
        'interact(power) { print("power", power.value); displayHTML("<b>\\(power.value)</b>") }')
    models = opened(published)
    view = models["OutputModel"]["content"]["comm_id"]
    shown = next(m for m in published if m["msg_type"] == "display_data")
    assert shown["content"]["data"][WIDGET]["model_id"] == models["VBoxModel"]["content"]["comm_id"]

    def outputs(messages):
        states = [m["content"]["data"]["state"] for m in messages
                  if m["msg_type"] == "comm_msg" and m["content"]["comm_id"] == view]
        return states[-1]["outputs"]

    assert outputs(published)[0] == {"output_type": "stream", "name": "stdout", "text": "power 2\n"}
    moved = move(client, models["IntSliderModel"]["content"]["comm_id"], 3)
    assert outputs(moved)[0]["text"] == "power 3\n"
    assert outputs(moved)[1]["data"]["text/html"] == "<b>3</b>"


@pytest.mark.conformance(87)
@pytest.mark.parametrize("count", [0, 1, 10_000_000])
def test_bytes_go_through_a_comm_as_they_are(client, tmp_path, count):
    one, other = os.urandom(count), os.urandom(count)
    (tmp_path / "a.png").write_bytes(one)
    _, published = client.execute(f'let picture = try ImageView(contentsOf: "{tmp_path}/a.png")\npicture')
    model = opened(published)["ImageModel"]
    assert model["content"]["data"]["buffer_paths"] == [["value"]]
    assert [bytes(b) for b in model["buffers"]] == [one]
    comm = model["content"]["comm_id"]
    echoed = send(client, comm, {"method": "update", "state": {}, "buffer_paths": [["value"]]}, buffers=[other])[1]
    assert echoed["content"]["data"] == {"method": "echo_update", "state": {}, "buffer_paths": [["value"]]}
    assert [bytes(b) for b in echoed["buffers"]] == [other]
    state = send(client, comm, {"method": "request_state"})[1]
    assert [bytes(b) for b in state["buffers"]] == [other]
    assert wire.text(client.execute("print(picture)")[1]) == f"picture of {count} bytes\n"


@pytest.mark.conformance(88)
def test_a_front_end_that_comes_later_gets_all_widgets(client):
    _, published = client.execute('let column = Column(Slider("a", in: 0...1), Checkbox("b"))\ncolumn')
    assert client.session.msg
    message = client.session.msg("comm_open", {"comm_id": "control", "target_name": "jupyter.widget.control", "data": {}})
    client.session.send(client.sockets["shell"], message)
    assert wire.kinds(client.outputs(message["header"]["msg_id"])) == ["busy", "idle"]
    answer = send(client, "control", {"method": "request_states"})[1]["content"]["data"]
    assert answer["method"] == "update_states"
    assert {m["content"]["comm_id"] for m in opened(published).values()} <= set(answer["states"])
    box = answer["states"][opened(published)["VBoxModel"]["content"]["comm_id"]]
    assert (box["model_name"], box["model_module"], len(box["state"]["children"])) == ("VBoxModel", "@jupyter-widgets/controls", 2)


@pytest.mark.conformance(86)
def test_a_widget_that_was_never_shown_is_closed_with_its_last_reference(client):
    _, published = client.execute('do { let rate = Slider("rate", in: 0...1); print(rate) }')
    made = [m["content"]["comm_id"] for m in published if m["msg_type"] == "comm_open"]
    closed = [m["content"]["comm_id"] for m in published if m["msg_type"] == "comm_close"]
    assert sorted(made) == sorted(closed) and len(made) == 3
    assert client.request("comm_info_request")[0]["comms"] == {}
