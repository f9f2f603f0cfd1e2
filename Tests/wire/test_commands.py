"""Commands in cells, and questions about them, as front ends see them."""

import pytest
import wire


def plain(reply):
    return [page["data"]["text/plain"] for page in reply["payload"] if page["source"] == "page"]


def completions(client, code, cursor=None):
    reply, _ = client.request(
        "complete_request", {"code": code, "cursor_pos": len(code) if cursor is None else cursor})
    return reply


@pytest.mark.conformance(48, 92)
def test_load_puts_the_text_into_the_cell(client, tmp_path):
    (tmp_path / "helper.swift").write_text("let fromFile = 1\n")
    reply, published = client.execute(f"%load {tmp_path}/helper.swift")
    assert reply["payload"] == [{
        "source": "set_next_input", "replace": True,
        "text": f"// %load {tmp_path}/helper.swift\nlet fromFile = 1",
    }]
    assert wire.kinds(published) == ["busy", "execute_input", "idle"]


@pytest.mark.conformance(48, 92)
def test_a_question_is_answered_beside_the_notebook(client):
    reply, published = client.execute("Linear?")
    assert "A fully connected layer" in plain(reply)[0]
    assert wire.kinds(published) == ["busy", "execute_input", "idle"]
    client.execute("/// Doubles.\nfunc twice(_ x: Int) -> Int {\n  2 * x\n}")
    assert plain(client.execute("twice??")[0]) == ["/// Doubles.\nfunc twice(_ x: Int) -> Int {\n  2 * x\n}"]
    assert plain(client.execute("?twice")[0]) == ["func twice(_ x: Int) -> Int\n\nDoubles."]
    client.execute("let t = Tensor.zeros([2, 3])")
    assert plain(client.execute("t?")[0]) == ["let t: Tensor  // shape [2, 3]"]


@pytest.mark.conformance(92)
def test_a_timed_cell_shows_its_result_and_its_times(client):
    reply, published = client.execute("%%time\n1 + 1")
    assert reply["status"] == "ok"
    assert wire.kinds(published) == ["busy", "execute_input", "stream", "execute_result", "idle"]
    assert wire.text(published).startswith("CPU times: user ")
    assert published[3]["content"]["data"]["text/plain"] == "2"


@pytest.mark.conformance(92)
def test_an_unknown_command_is_an_error_of_the_cell(client):
    reply, _ = client.execute("let a = 1\n%tiem a")
    assert reply["ename"] == "CompileError"
    assert reply["evalue"] == "there is no command '%tiem'; did you mean '%time'?"
    assert client.execute("1 + 1")[0]["status"] == "ok"


@pytest.mark.conformance(92)
def test_a_session_outlives_its_kernel(client, tmp_path):
    client.execute("struct P: Hashable { var x = 1 }\nvar d = [P(x: 3): \"three\"]\nfunc f(_ p: P) -> String { d[p]! }")
    assert client.execute(f"%save {tmp_path}/s.gradus")[0]["status"] == "ok"
    with wire.Kernel() as other:
        second = other.client()
        assert second.execute(f"%restore {tmp_path}/s.gradus")[0]["status"] == "ok"
        _, published = second.execute("f(P(x: 3))")
        assert published[2]["content"]["data"]["text/plain"] == '"three"'


@pytest.mark.conformance(39, 92)
def test_only_the_notebooks_own_cells_are_in_the_history(client):
    client.execute("let a = 1")
    client.execute("let hidden = 2", store_history=False)
    client.execute("let silent = 2", silent=True)
    _, published = client.execute("%history")
    assert wire.text(published) == "// In[1]\nlet a = 1\n\n// In[2]\n%history\n"


@pytest.mark.conformance(79)
def test_commands_complete_with_a_sentence(client):
    reply = completions(client, "%ti")
    assert reply["matches"] == ["%time"]
    assert (reply["cursor_start"], reply["cursor_end"]) == (0, 3)
    entry = reply["metadata"]["_jupyter_types_experimental"][0]
    assert entry["type"] == "magic" and entry["signature"] == "%time STATEMENT"
    assert entry["documentation"].startswith("says how long a statement takes")
    assert "%%time" in completions(client, "%")["matches"]
    assert completions(client, "%%")["matches"] == ["%%time"]
    assert completions(client, "%help hi")["matches"] == ["history"]
    client.execute("let alpha = 1")
    assert completions(client, "%reset al")["matches"] == ["alpha"]
    assert completions(client, "%time alp")["matches"] == ["alpha"]


@pytest.mark.conformance(79)
def test_files_complete(client, tmp_path):
    (tmp_path / "iris.csv").write_text("a,b\n")
    (tmp_path / "inner").mkdir()
    assert completions(client, f"%load {tmp_path}/i")["matches"] == [f"{tmp_path}/inner/", f"{tmp_path}/iris.csv"]
    code = f'let t = CSVTable(contentsOf: "{tmp_path}/ir'
    assert completions(client, code)["matches"] == [f"{tmp_path}/iris.csv"]


@pytest.mark.conformance(79)
def test_the_best_completions_come_first_and_places_count_characters(client):
    client.execute("let counter = 1\nlet count2 = 2.0")
    code = "let 😀 = 5\nfunc f(cousin: Int) -> Int { cou"
    reply = completions(client, code)
    assert reply["matches"][:2] == ["cousin", "count2"]
    assert (reply["cursor_start"], reply["cursor_end"]) == (len(code) - 3, len(code))


@pytest.mark.conformance(82)
def test_inspection_of_commands_and_values(client):
    def inspect(code, cursor):
        reply, _ = client.request("inspect_request", {"code": code, "cursor_pos": cursor, "detail_level": 0})
        return reply["data"]["text/plain"] if reply["found"] else None

    assert inspect("%time f()", 2).startswith("%time STATEMENT")
    client.execute("let losses = [1.5, 2.5]")
    assert inspect("losses", 3) == "let losses: [Double]  // [1.5, 2.5]"
    assert inspect("😀; losses", 8) == "let losses: [Double]  // [1.5, 2.5]"
    assert inspect("%time losses", 8) == "let losses: [Double]  // [1.5, 2.5]"
    assert "func max" in inspect("max(losses[0], ", 15)


@pytest.mark.conformance(81)
def test_values_are_told_while_nothing_runs_and_types_always(client):
    client.execute("var n = 1")
    identifier = client.send_execute("while true { n += 1 }")
    client.wait_for(identifier, "execute_input")
    reply, _ = client.request("inspect_request", {"code": "n", "cursor_pos": 1, "detail_level": 0})
    assert reply["data"]["text/plain"] == "var n: Int"
    assert "n" in completions(client, "n")["matches"]
    client.request("interrupt_request", {}, channel="control")
    client.outputs(identifier)


@pytest.mark.conformance(83)
def test_is_complete_knows_commands(client):
    def status(code):
        return client.request("is_complete_request", {"code": code})[0]["status"]

    assert status("%who") == "complete"
    assert status("%%time") == "incomplete"
    assert status("%%time\n1 + 1") == "complete"
    assert status("%time f(1,") == "incomplete"
    assert status("Linear?") == "complete"
