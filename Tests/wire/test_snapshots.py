"""What a session holds outlives its kernel's unexpected end."""

import re
import signal
import stat
import time
from pathlib import Path

import pytest
import wire

MODEL = """
let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let y = Tensor([[0], [1], [1], [0]])
let model = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
let optimizer = Adam(model, learningRate: 0.01)
var done = 0
"""
TRAINING = """
while true {
  train(model, steps: 10, optimizer: optimizer) { _ in meanSquaredError(model(x), y) }
  done += 10
  if done == 20 { print("twenty") }
}
"""


def start(folder, seconds="0.2"):
    return wire.Kernel(environment={"GRADUS_SNAPSHOTS": str(folder), "JPY_SESSION_NAME": "/notebooks/a lesson.ipynb",
                                    "GRADUS_SNAPSHOT_SECONDS": seconds})


def latest(folder):
    return next((f for f in Path(folder).glob("*.gradus") if f.name.count(".") == 1), None)


def wait_for(condition, seconds=wire.SECONDS):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


def kill(kernel):
    kernel.process.send_signal(signal.SIGKILL)
    kernel.process.wait(5)


def run(client, code):
    reply, published = client.execute(code)
    assert reply["status"] == "ok", reply
    return wire.text(published)


@pytest.mark.conformance(95)
def test_after_a_kill_in_the_middle_of_training_at_most_the_last_interval_is_lost(tmp_path):
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        run(client, MODEL)
        cell = client.send_execute(TRAINING)
        client.wait_for(cell, "stream")
        for _ in range(2):  # the first of them may have been on its way
            before = latest(tmp_path / "kept")
            inode = before and before.stat().st_ino
            wait_for(lambda: latest(tmp_path / "kept") and latest(tmp_path / "kept").stat().st_ino != inode)
        kill(kernel)
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        said = run(client, "%restore")
        assert re.fullmatch(r"Restored 5 variables from the automatic snapshot of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\n", said), said
        assert int(run(client, "print(done)")) >= 20
        # The optimizer goes on where it was, and the functions of the cells are there.
        assert run(client, "print(optimizer.parameters.count, model(x).shape)") == "4 [4, 1]\n"
        assert run(client, "train(model, steps: 5, optimizer: optimizer) { _ in meanSquaredError(model(x), y) }.losses.count == 5 "
                           "? print(\"goes on\") : print(\"no\")") == "goes on\n"


@pytest.mark.conformance(95)
def test_a_snapshot_between_cells_has_everything_bit_for_bit(tmp_path):
    cell = MODEL + "train(model, steps: 20, optimizer: optimizer) { _ in meanSquaredError(model(x), y) }\nfunc twice(_ n: Int) -> Int { 2 * n }\nlet names = [\"a\": [1, 2], \"b\": []]"
    show = "print(model(x), twice(21), names[\"a\"]!)\ntrain(model, steps: 3, optimizer: optimizer) { _ in meanSquaredError(model(x), y) }\nprint(model(x))"
    with start(tmp_path / "kept", "30") as kernel:
        client = kernel.client()
        run(client, cell)
        wait_for(lambda: latest(tmp_path / "kept"))
        file = latest(tmp_path / "kept")
        expected = run(client, show)
        kill(kernel)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        kept = file.read_bytes()
    with start(tmp_path / "other", "30") as kernel:  # with the snapshot of before `show`
        other = tmp_path / "other"
        other.mkdir(exist_ok=True)
        (other / file.name).write_bytes(kept)
        client = kernel.client()
        assert run(client, "%restore").startswith("Restored")
        assert run(client, show) == expected


def test_a_damaged_snapshot_is_told_and_the_one_before_it_is_used(tmp_path):
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        run(client, "let a = 1")
        wait_for(lambda: latest(tmp_path / "kept"))
        before = latest(tmp_path / "kept").stat().st_ino
        run(client, "let b = 2")
        wait_for(lambda: latest(tmp_path / "kept") and latest(tmp_path / "kept").stat().st_ino != before)
        kill(kernel)
    file = latest(tmp_path / "kept")
    bytes_ = bytearray(file.read_bytes())
    bytes_[len(bytes_) // 2] ^= 1
    file.write_bytes(bytes_)
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        reply, published = client.execute("%restore")
        assert reply["status"] == "ok"
        assert wire.text(published, "stderr") == (
            f"'{file}' is damaged: its contents are not what was written; the snapshot before it is used.\n")
        assert wire.text(published).startswith("Restored 1 variable from the automatic snapshot of ")
        assert run(client, "print(a)") == "1\n"
        assert client.execute("b")[0]["status"] == "error"


def test_when_all_are_damaged_the_session_stays(tmp_path):
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        run(client, "let a = 1")
        wait_for(lambda: latest(tmp_path / "kept"))
        kill(kernel)
    file = latest(tmp_path / "kept")
    file.write_bytes(file.read_bytes()[:-1])
    with start(tmp_path / "kept", "1000") as kernel:
        client = kernel.client()
        reply, _ = client.execute("let c = 3\n%restore")
        assert (reply["ename"], reply["evalue"]) == ("FileError", f"'{file}' is damaged: it ends too early")
        run(client, "let d = 4")
        reply, _ = client.execute("%restore")
        assert reply["status"] == "error"
        assert run(client, "print(d)") == "4\n"


def test_a_new_session_keeps_the_snapshot_of_the_one_before(tmp_path):
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        run(client, "let a = 1")
        wait_for(lambda: latest(tmp_path / "kept"))
        kill(kernel)
    first = latest(tmp_path / "kept").stat().st_ino
    with start(tmp_path / "kept") as kernel:
        client = kernel.client()
        for number in range(3):  # more snapshots than are kept of one session
            before = latest(tmp_path / "kept").stat().st_ino
            run(client, f"let b{number} = 2")
            wait_for(lambda: latest(tmp_path / "kept") and latest(tmp_path / "kept").stat().st_ino != before)
        assert first in {f.stat().st_ino for f in (tmp_path / "kept").glob("*.gradus")}
        run(client, "%restore")
        assert run(client, "print(a)") == "1\n"


def test_without_a_snapshot_the_command_says_so(tmp_path):
    with start(tmp_path / "kept") as kernel:
        reply, _ = kernel.client().execute("%restore")
    assert reply["evalue"] == ("there is no automatic snapshot of an earlier session of this notebook; "
                               "'%restore FILE' reads what '%save FILE' has written")
    with wire.Kernel(environment={"GRADUS_SNAPSHOTS": "off"}) as kernel:
        client = kernel.client()
        reply, _ = client.execute("%restore")
        assert reply["evalue"] == ("no automatic snapshots are taken here; '%restore FILE' reads what '%save FILE' has written")


def test_where_nothing_can_be_written_cells_run_and_it_is_told_once(tmp_path):
    with start("/proc/gradus") as kernel:
        client = kernel.client()
        for number in range(3):
            run(client, f"let a{number} = 1")
            time.sleep(0.3)
        kernel.process.send_signal(signal.SIGTERM)
        assert kernel.process.wait(5) == 0
        lines = kernel.process.stderr.read().decode().splitlines()
        assert len(lines) == 1 and lines[0].startswith("gradus: the session is not kept: cannot write /proc/gradus/"), lines


def test_a_huge_session_is_not_kept_and_delays_nothing(tmp_path):
    with start(tmp_path / "kept", "1000") as kernel:
        client = kernel.client()
        run(client, "let small = 1\nlet huge = Tensor.zeros([100_000_000])")
        time.sleep(0.5)
        begin = time.monotonic()
        run(client, "small + 1")
        print(f"a cell after 400 MB were not kept: {1000 * (time.monotonic() - begin):.0f} ms")
        assert latest(tmp_path / "kept") is None
        assert kernel.memory() < 700
