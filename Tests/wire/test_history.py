"""The history of cells outlives kernels, and no disk delays a cell."""

import fcntl
import json
import os
import signal
import stat
import threading
import time

import pytest
import wire


def entries(client, **fields):
    content = {"hist_access_type": "tail", "n": 1000, "output": False, "raw": True, "session": 0, "start": 0, **fields}
    reply, published = client.request("history_request", content)
    assert (reply["status"], wire.kinds(published)) == ("ok", ["busy", "idle"])
    return [tuple(entry) for entry in reply["history"]]


def session(path, *cells, end=signal.SIGTERM):
    """A kernel that runs some cells and ends."""
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        client = kernel.client()
        for cell in cells:
            client.execute(cell)
        entries(client)
        kernel.process.send_signal(end)
        kernel.process.wait(5)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "history.jsonl"


@pytest.mark.conformance(84, 85)
def test_cells_of_earlier_sessions_are_known_by_their_numbers(path):
    session(path, "let a = 1", "a + 1")
    session(path, "let b = 2\nb")
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        client = kernel.client()
        client.execute("let c = 3")
        client.execute("c", store_history=False)
        assert entries(client) == [(1, 1, "let a = 1"), (1, 2, "a + 1"), (2, 1, "let b = 2\nb"), (3, 1, "let c = 3")]
        assert entries(client, n=2) == [(2, 1, "let b = 2\nb"), (3, 1, "let c = 3")]
        assert entries(client, n=3, output=True) == [
            (1, 2, ["a + 1", "2"]), (2, 1, ["let b = 2\nb", "2"]), (3, 1, ["let c = 3", None])]
        for number, expected in [(0, [(3, 1, "let c = 3")]), (-1, [(2, 1, "let b = 2\nb")]),
                                 (-2, [(1, 1, "let a = 1"), (1, 2, "a + 1")]), (2, [(2, 1, "let b = 2\nb")]), (-9, []), (9, [])]:
            assert entries(client, hist_access_type="range", session=number, start=1) == expected
        assert entries(client, hist_access_type="range", session=-2, start=2, stop=3) == [(1, 2, "a + 1")]
        assert entries(client, hist_access_type="search", pattern="let*") == [
            (1, 1, "let a = 1"), (2, 1, "let b = 2\nb"), (3, 1, "let c = 3")]
        assert entries(client, hist_access_type="search", pattern="let*", n=1) == [(3, 1, "let c = 3")]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.conformance(84)
def test_of_equal_cells_of_all_sessions_the_latest_stays(path):
    session(path, "1", "2", "1")
    session(path, "2")
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        found = entries(kernel.client(), hist_access_type="search", pattern="*", unique=True)
    assert found == [(1, 3, "1"), (2, 1, "2")]


@pytest.mark.conformance(84)
def test_more_cells_than_memory_keeps_come_from_the_file(path):
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        client = kernel.client()
        for number in range(1, 601):
            last = client.send_execute(f"_ = {number}")
        client.reply(last, seconds=60)
        assert entries(client, n=1000) == [(1, number, f"_ = {number}") for number in range(1, 601)]
        assert entries(client, hist_access_type="range", start=3, stop=5) == [(1, 3, "_ = 3"), (1, 4, "_ = 4")]


@pytest.mark.conformance(84)
def test_kernels_at_the_same_time_have_numbers_of_their_own(path):
    kernels = [wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) for _ in range(4)]
    try:
        clients = [kernel.client() for kernel in kernels]
        for client in clients:
            client.execute("0")
        numbers = {entries(client, hist_access_type="range", start=1)[-1][0] for client in clients}
        assert numbers == {1, 2, 3, 4}
    finally:
        for kernel in kernels:
            kernel.__exit__()


@pytest.mark.conformance(85)
def test_a_killed_kernel_leaves_its_cells(path):
    session(path, "let a = 1", "a", end=signal.SIGKILL)
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        assert entries(kernel.client()) == [(1, 1, "let a = 1"), (1, 2, "a")]


@pytest.mark.conformance(85)
def test_a_line_that_was_never_finished_is_passed_over(path):
    session(path, "let a = 1")
    with open(path, "ab") as file:  # what a kernel leaves that is killed while it writes
        file.write(b'{"session":1,"line":2,"input":"let b = \xff')
    session(path, "let c = 3")
    with open(path, "ab") as file:
        file.write(b'\nnot a record\n[1]\n{"session":"x"}\n\x00\n')
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        client = kernel.client()
        client.execute("let d = 4")
        assert entries(client) == [(1, 1, "let a = 1"), (2, 1, "let c = 3"), (3, 1, "let d = 4")]
    readable = [line for line in path.read_bytes().split(b"\n") if line.startswith(b'{"session":2')]
    assert [json.loads(line).get("input") for line in readable] == [None, "let c = 3"]


@pytest.mark.conformance(85)
@pytest.mark.parametrize("place", ["/proc/gradus/history.jsonl", "/dev/full"])
def test_where_nothing_can_be_written_the_session_itself_is_known(place):
    """/proc takes no new folders, as a read-only home does; /dev/full has no space left."""
    with wire.Kernel(environment={"GRADUS_HISTORY": place}) as kernel:
        client = kernel.client()
        for cell in ["let a = 1", "a"]:
            assert client.execute(cell)[0]["status"] == "ok"
        assert entries(client, output=True) == [(1, 1, ["let a = 1", None]), (1, 2, ["a", "1"])]
        kernel.process.send_signal(signal.SIGTERM)
        assert kernel.process.wait(5) == 0
        lines = kernel.process.stderr.read().decode().splitlines()
        assert len(lines) == 1 and lines[0].startswith("gradus: the history is not kept: cannot write " + place), lines


def test_no_history_is_kept_on_request():
    with wire.Kernel(environment={"GRADUS_HISTORY": "off"}) as kernel:
        client = kernel.client()
        client.execute("1")
        assert entries(client) == [(1, 1, "1")]


@pytest.mark.conformance(85)
def test_a_disk_that_stands_still_delays_neither_cells_nor_the_end(tmp_path):
    """Opening a pipe that nobody reads takes forever, as a file on a server that is away does."""
    path = tmp_path / "history.jsonl"
    os.mkfifo(path)
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        client = kernel.client()
        client.execute("0")
        times = []
        for number in range(200):
            start = time.monotonic()
            assert client.execute(f"{number}")[0]["status"] == "ok"
            times.append(time.monotonic() - start)
        print(f"slowest of 200 cells: {1000 * max(times):.1f} ms")
        assert len(entries(client)) == 201  # after a second in which the number of the session does not come
        assert client.execute("1")[0]["status"] == "ok"
        client.request("shutdown_request", {"restart": False}, channel="control")
        assert kernel.process.wait(5) == 0


@pytest.mark.conformance(85)
def test_another_kernel_that_holds_the_lock_delays_no_cell(path):
    session(path, "1")
    with open(path, "rb") as file, wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        fcntl.flock(file, fcntl.LOCK_EX)
        client = kernel.client()
        assert client.execute("2")[0]["status"] == "ok"
        threading.Timer(0.3, fcntl.flock, [file, fcntl.LOCK_UN]).start()
        assert entries(client) == [(1, 1, "1"), (2, 1, "2")]


def test_secrets_that_are_typed_in_never_reach_the_history(path):
    with wire.Kernel(environment={"GRADUS_HISTORY": str(path)}) as kernel:
        client = kernel.client()
        cell = client.send_execute('let word = input("Password? ")', allow_stdin=True)
        assert client.receive("stdin")["msg_type"] == "input_request"
        client.send("input_reply", {"value": "sesame"}, channel="stdin")
        assert client.reply(cell)["content"]["status"] == "ok"
        entries(client)
    assert "sesame" not in path.read_text()
    assert kernel.key not in path.read_text()
