"""Starting with bad files, and ending."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest
import wire
from test_interrupt import start_loop


@pytest.mark.conformance(76)
@pytest.mark.parametrize("channel", ["control", "shell"])
@pytest.mark.parametrize("restart", [False, True])
def test_a_shutdown_request_is_answered_and_obeyed(kernel, client, channel, restart):
    reply, published = client.request("shutdown_request", {"restart": restart}, channel=channel)
    assert reply == {"status": "ok", "restart": restart}
    assert wire.kinds(published) == ["busy", "shutdown_reply", "idle"]
    assert kernel.process.wait(60) == 0


@pytest.mark.conformance(76)
@pytest.mark.parametrize("code", [
    "while true { }", "sleep(60)", 'let a = input("? ")', "var i = 0\nwhile true { print(i); i += 1 }",
    "let m = Linear(8, 8)\nlet x = Tensor.ones([4, 8])\ntrain(m, steps: 1_000_000_000, optimizer: SGD(m, learningRate: 1e-9)) { _ in meanSquaredError(m(x), x) }",
])
def test_a_running_cell_does_not_keep_the_kernel(kernel, client, code):
    cell = client.send_execute(code, allow_stdin=True)
    client.wait_for(cell, "execute_input")
    start = time.monotonic()
    reply, _ = client.request("shutdown_request", {"restart": False}, channel="control")
    assert reply["status"] == "ok"
    assert kernel.process.wait(60) == 0
    print(f"shutdown while {code} runs: {1000 * (time.monotonic() - start):.0f} ms")


@pytest.mark.conformance(76)
def test_output_before_a_shutdown_is_not_lost(kernel, client):
    code = 'for i in 0..<50_000 { print("line", i) }\ndisplay(1)\nvar i = 50_000\nwhile true { print("line", i); i += 1 }'
    cell = client.send_execute(code)
    client.wait_for(cell, "display_data")
    client.request("shutdown_request", {"restart": False}, channel="control")
    published = client.outputs(cell)
    assert wire.kinds(published)[-2:] == ["error", "idle"]
    text = wire.text(published)
    assert text.count("\n") >= 50_000
    assert text == "".join(f"line {i}\n" for i in range(text.count("\n")))
    assert kernel.process.wait(60) == 0


@pytest.mark.conformance(77)
def test_sigterm_ends_the_kernel_cleanly(kernel, client):
    start_loop(client)
    kernel.process.send_signal(signal.SIGTERM)
    assert kernel.process.wait(60) == 0


@pytest.mark.conformance(95)
def test_the_last_words_of_a_crash_reach_standard_error(kernel, client):
    cell = start_loop(client)
    with open(f"/proc/{kernel.process.pid}/fd/2", "wb", buffering=0) as error:
        error.write(b"Fatal error: last words\n")
    client.wait_for(cell, "stream")
    kernel.process.send_signal(signal.SIGSEGV)
    assert kernel.process.wait(60) == -signal.SIGSEGV
    assert kernel.process.stderr.read().startswith(b"Fatal error: last words\ngradus: ended by signal 11\n")


@pytest.mark.conformance(24)
def test_the_kernel_ends_with_its_parent(tmp_path):
    """A parent that names itself as Jupyter does starts a kernel and ends without a word."""
    ports = dict(zip((f"{name}_port" for name in wire.CHANNELS), wire.free_ports(5)))
    file = tmp_path / "kernel.json"
    file.write_text(json.dumps({**ports, "ip": "127.0.0.1", "key": "k", "transport": "tcp"}))
    parent = textwrap.dedent(f"""
        import os, subprocess, time
        child = subprocess.Popen([{wire.BINARY!r}, "kernel", "-f", {str(file)!r}],
                                 env=dict(os.environ, JPY_PARENT_PID=str(os.getpid())))
        print(child.pid, flush=True)
        time.sleep(0.5)
    """)
    started = subprocess.run([sys.executable, "-c", parent], capture_output=True, text=True, timeout=120)
    child = int(started.stdout)
    end = time.monotonic() + 60
    while time.monotonic() < end and os.path.exists(f"/proc/{child}"):
        try:
            if open(f"/proc/{child}/stat").read().rsplit(")", 1)[1].split()[0] == "Z":
                return  # ended; no one has collected it
        except OSError:
            return
        time.sleep(0.05)
    assert not os.path.exists(f"/proc/{child}")


def run(arguments):
    return subprocess.run([wire.BINARY, *arguments], capture_output=True, text=True, timeout=60)


@pytest.mark.conformance(7, 19)
@pytest.mark.parametrize("text, sentence", [
    (None, "cannot read {path}: No such file or directory"),
    ("", "the connection file is not JSON: the JSON text ends too early"),
    ("{}", "the field 'shell_port' is missing"),
    ('{"signature_scheme": "hmac-md5"}', "the signature scheme 'hmac-md5' is not supported; 'hmac-sha256' is"),
])
def test_a_bad_connection_file_is_told_in_one_line(tmp_path, text, sentence):
    path = tmp_path / "kernel.json"
    if text is not None:
        path.write_text(text)
    ended = run(["kernel", "-f", str(path)])
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"gradus: {sentence.format(path=path)}\n")


@pytest.mark.conformance(19)
def test_an_address_in_use_is_told_in_one_line(kernel, client):
    ended = run(["kernel", "-f", f"{kernel.folder.name}/kernel.json"])
    port = kernel.connection["shell_port"]
    assert (ended.returncode, ended.stderr) == (3, f"gradus: cannot listen on tcp://127.0.0.1:{port}: Address already in use\n")
    assert client.request("kernel_info_request")[0]["status"] == "ok"


@pytest.mark.conformance(9, 78)
def test_fifty_restarts_leave_nothing_behind():
    sessions = set()
    for _ in range(50):
        with wire.Kernel() as kernel:
            client = kernel.client()
            sessions.add(client.welcome["header"]["session"])
            client.request("shutdown_request", {"restart": True}, channel="control")
            assert kernel.process.wait(60) == 0
    assert len(sessions) == 50
