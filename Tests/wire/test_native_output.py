"""Output that comes from C code, system calls and child processes of the kernel."""

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
import wire


class NativeKernel(wire.Kernel):
    """A kernel with a piece of C in it that writes on demand."""

    def __init__(self, folder):
        self.pipes = {name: folder / name for name in ("commands", "answers")}
        for path in self.pipes.values():
            os.mkfifo(path)
        library = folder / "native_output.so"
        compiler = shutil.which("cc") or shutil.which("clang")
        source = Path(__file__).with_name("native_output.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-pthread", "-o", library, source], check=True)
        super().__init__(environment={
            "LD_PRELOAD": str(library), "GRADUS_TEST_COMMANDS": str(self.pipes["commands"]),
            "GRADUS_TEST_ANSWERS": str(self.pipes["answers"])})
        self.commands = open(self.pipes["commands"], "wb", buffering=0)
        self.answers = open(self.pipes["answers"], "rb", buffering=0)

    def write(self, way, text):
        """`way`: p(rintf), e (to stderr), w(rite), c(hild)."""
        self.commands.write(f"{way}{text}\n".encode())
        assert self.answers.read(1) == b"."

    def __exit__(self, *error):
        super().__exit__(*error)
        self.commands.close()
        self.answers.close()


@pytest.fixture(scope="module")
def native(tmp_path_factory):
    with NativeKernel(tmp_path_factory.mktemp("native")) as kernel:
        yield kernel


@pytest.fixture
def client(native):
    client = native.client()
    yield client
    client.close()


def run(client, steps):
    """Runs a cell of prints and questions; at each question the kernel's C code writes. Steps: (way, text)."""
    code = "\n".join(f'print("{text}", terminator: "")' if way == "swift" else f'printError("{text}")' if way == "error" else "_ = readLine()"
                     for way, text in steps)
    cell = client.send_execute(code, allow_stdin=True)
    for way, text in steps:
        if way not in ("swift", "error"):
            question = client.receive("stdin")
            client.kernel.write(way, text)
            client.send("input_reply", {"value": ""}, channel="stdin", parent=question["header"])
    return client.outputs(cell)


def pieces(published):
    """Text by stream, with neighbours of the same stream together."""
    found = []
    for name, text in ((m["content"]["name"], m["content"]["text"]) for m in published if m["msg_type"] == "stream"):
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + text)
        else:
            found.append((name, text))
    return found


@pytest.mark.conformance(34, 54)
def test_every_way_of_writing_is_captured_in_order(client):
    published = run(client, [
        ("swift", "1"), ("p", "2 printf"), ("swift", "3"), ("w", "4 write"), ("p", "5 printf"), ("swift", "6"), ("e", "7 error"),
        ("swift", "8"), ("c", "printf '9 child'; (printf ' 10 grandchild')"), ("error", "11"), ("p", "12 at the end, not flushed")])
    assert pieces(published) == [
        ("stdout", "12 printf34 write5 printf6"), ("stderr", "7 error"), ("stdout", "89 child 10 grandchild"), ("stderr", "11\n"),
        ("stdout", "12 at the end, not flushed")]
    assert wire.kinds(published)[-1] == "idle"
    assert client.receive("iopub", 0.2) is None


@pytest.mark.conformance(34, 35, 54)
def test_what_c_code_writes_last_comes_before_idle(client):
    for number in range(50):
        way = "pwc"[number % 3]
        text = f"line {number}"
        published = run(client, [(way, f"echo {text}" if way == "c" else text)])
        assert wire.text(published).strip() == text, number
    assert client.receive("iopub", 0.2) is None


@pytest.mark.conformance(55)
def test_characters_are_whole_wherever_they_are_cut(native, client):
    text = "aé€😀\u0301\U0010ffff" * 3000
    cell = client.send_execute("_ = readLine()", allow_stdin=True)
    question = client.receive("stdin")
    cuts = random.Random(7)
    with open(f"/proc/{native.process.pid}/fd/1", "wb", buffering=0) as output:
        data = text.encode()
        start = 0
        while start < len(data):
            end = start + cuts.choice([1, 1, 2, 3, 5, 4095, 4096, 4097, 16383, 16385])
            output.write(data[start:end])
            start = end
    client.send("input_reply", {"value": ""}, channel="stdin", parent=question["header"])
    assert wire.text(client.outputs(cell)) == text


@pytest.mark.conformance(55)
@pytest.mark.parametrize("written, shown", [
    (b"a\xffb", "a\ufffdb"), (b"\xc3(", "\ufffd("), (b"\xf0\x9f\x98", "\ufffd"), (b"\xed\xa0\x80", "\ufffd\ufffd\ufffd"),
    (b"\xc0\xaf", "\ufffd\ufffd"), (b"\x80", "\ufffd"), (b"\0x", "\0x"),
])
def test_bytes_that_are_no_text_become_the_replacement_character(native, client, written, shown):
    cell = client.send_execute("_ = readLine()", allow_stdin=True)
    question = client.receive("stdin")
    with open(f"/proc/{native.process.pid}/fd/1", "wb", buffering=0) as output:
        for byte in written:
            output.write(bytes([byte]))
    client.send("input_reply", {"value": ""}, channel="stdin", parent=question["header"])
    assert wire.text(client.outputs(cell)) == shown
    assert shown == written.decode(errors="replace")  # CPython's count of replacements, too
