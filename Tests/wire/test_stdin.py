"""Asking the person at the front end."""

import time

import pytest
import wire

ASK = 'let answer = input("name? ")\nprint(answer)'


def ask(client, code=ASK):
    """Runs a cell that asks; returns its id and the question."""
    cell = client.send_execute(code, allow_stdin=True)
    question = client.receive("stdin")
    assert question["msg_type"] == "input_request"
    return cell, question


def answer(client, question, value):
    client.send("input_reply", {"value": value}, channel="stdin", parent=question["header"] if question else None)


@pytest.mark.conformance(68)
def test_the_answer_reaches_the_cell(shared):
    cell, question = ask(shared)
    assert question["content"] == {"prompt": "name? ", "password": False}
    assert question["parent_header"]["msg_id"] == cell
    answer(shared, question, "Ada")
    assert wire.text(shared.outputs(cell)) == "Ada\n"


def test_an_answer_without_parent_is_taken_as_jupyters_own_client_sends_it(shared):
    cell, _ = ask(shared)
    answer(shared, None, "Bo")
    assert wire.text(shared.outputs(cell)) == "Bo\n"


@pytest.mark.conformance(68)
def test_output_comes_before_the_question(shared):
    cell = shared.send_execute('print("first")\n' + ASK, allow_stdin=True)
    question = shared.receive("stdin")
    shared.wait_for(cell, "stream")
    answer(shared, question, "x")
    assert wire.text(shared.outputs(cell)) == "first\nx\n"


@pytest.mark.conformance(71)
def test_stale_and_foreign_answers_are_ignored(shared):
    answer(shared, None, "too early")
    cell, question = ask(shared)
    other = shared.kernel.client()
    answer(other, question, "foreign")
    stale = {**question["header"], "msg_id": "another"}
    shared.send("input_reply", {"value": "stale"}, channel="stdin", parent=stale)
    shared.send("input_reply", {"value": 7}, channel="stdin", parent=question["header"])
    shared.send("input_reply", {}, channel="stdin", parent=question["header"])
    answer(shared, question, "right")
    answer(shared, question, "too late")
    assert wire.text(shared.outputs(cell)) == "right\n"


@pytest.mark.conformance(71)
def test_an_interrupt_ends_the_wait(shared):
    cell, _ = ask(shared)
    shared.request("interrupt_request", channel="control")
    assert shared.reply(cell)["content"]["ename"] == "Interrupted"
    shared.outputs(cell)
    cell, question = ask(shared)  # and the next cell can ask again
    answer(shared, question, "again")
    assert wire.text(shared.outputs(cell)) == "again\n"


@pytest.mark.conformance(69)
def test_no_question_is_sent_to_a_front_end_that_takes_none(shared):
    for code in (ASK, "let line = readLine()\nprint(line as Any)", 'let p = input("? ", isPassword: true)'):
        reply, published = shared.execute('print("before")\n' + code, allow_stdin=False)
        assert (reply["status"], reply["ename"]) == ("error", "InputNotAllowed")
        assert reply["evalue"] == ("whoever runs this cell takes no input; give the value in the cell, or run it in a notebook or console")
        assert wire.kinds(published) == ["busy", "execute_input", "stream", "error", "idle"]
    assert shared.receive("stdin", 0.1) is None


@pytest.mark.conformance(71)
def test_the_end_of_input_is_an_error_or_no_line(shared):
    cell, question = ask(shared)
    answer(shared, question, "\x04")
    reply = shared.reply(cell)["content"]
    assert (reply["ename"], reply["evalue"]) == ("EndOfInput", "input came to its end before there was an answer")
    assert wire.text(shared.outputs(cell)) == ""
    cell, question = ask(shared, 'print(readLine() ?? "no line")')
    answer(shared, question, "\x04")
    assert wire.text(shared.outputs(cell)) == "no line\n"


@pytest.mark.conformance(70)
def test_a_password_is_asked_for_as_such_and_kept_nowhere(shared):
    cell, question = ask(shared, 'let token = input("Token: ", isPassword: true)\nprint(token.count)')
    assert question["content"] == {"prompt": "Token: ", "password": True}
    answer(shared, question, "hunter2")
    assert wire.text(shared.outputs(cell)) == "7\n"
    history = shared.request("history_request", {"hist_access_type": "tail", "n": 100, "output": True})[0]["history"]
    assert "hunter2" not in str(history)
    assert "hunter2" not in wire.text(shared.execute("%history")[1])


@pytest.mark.conformance(71)
def test_an_interrupt_of_a_question_is_quick_and_readable(shared):
    for code in (ASK, "_ = readLine()"):
        cell, _ = ask(shared, code)
        start = time.monotonic()
        shared.request("interrupt_request", channel="control")
        reply = shared.reply(cell)["content"]
        print(f"interrupt of a question: {1000 * (time.monotonic() - start):.1f} ms")
        assert (reply["ename"], reply["evalue"]) == ("Interrupted", "the cell was interrupted")
        shared.outputs(cell)


@pytest.mark.conformance(68)
def test_only_the_asking_client_gets_the_question(shared):
    other = shared.kernel.client()
    cell, question = ask(shared)
    assert other.receive("stdin", 0.1) is None
    answer(shared, question, "é😀")
    assert wire.text(shared.outputs(cell)) == "é😀\n"
