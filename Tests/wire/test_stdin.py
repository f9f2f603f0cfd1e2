"""Asking the person at the front end."""

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
    cell = shared.send_execute(ASK, allow_stdin=False)
    shared.outputs(cell)
    assert shared.receive("stdin", 0.1) is None


@pytest.mark.conformance(71)
def test_the_end_of_input_is_no_text(shared):
    cell, question = ask(shared)
    answer(shared, question, "\x04")
    assert "\x04" not in wire.text(shared.outputs(cell))


@pytest.mark.conformance(68)
def test_only_the_asking_client_gets_the_question(shared):
    other = shared.kernel.client()
    cell, question = ask(shared)
    assert other.receive("stdin", 0.1) is None
    answer(shared, question, "é😀")
    assert wire.text(shared.outputs(cell)) == "é😀\n"
