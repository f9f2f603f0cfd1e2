"""Encrypted connections, registration at a starter, private files."""

import hashlib
import hmac
import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import wire
import zmq

HERE = Path(__file__).resolve().parent
# Something of everything: order, streams, errors, input, interrupts, questions, history, comms, bad messages, the end.
CHOSEN = [
    "test_handshake.py::test_kernel_info_on_shell_and_control",
    "test_handshake.py::test_every_subscriber_is_welcomed_first_and_starting_comes_once",
    "test_handshake.py::test_two_clients_see_each_others_cells_but_only_their_own_replies",
    "test_handshake.py::test_heartbeat_echoes_while_a_cell_computes",
    "test_execute.py::test_a_result_comes_between_input_and_idle",
    "test_execute.py::test_cells_behind_a_failed_one_are_refused",
    "test_execute.py::test_nothing_comes_after_idle",
    "test_stdin.py",
    "test_interrupt.py::test_requests_are_answered_while_a_cell_runs",
    "test_comms.py::test_a_slider_is_moved_while_a_cell_runs",
    "test_comms.py::test_bytes_go_through_a_comm_as_they_are",
    "test_bad_messages.py::test_wrong_signatures_get_no_answer",
    "test_shutdown.py::test_a_shutdown_request_is_answered_and_obeyed",
    "test_shutdown.py::test_sigterm_ends_the_kernel_cleanly",
]


@pytest.mark.conformance(97)
@pytest.mark.parametrize("transport", ["ipc", "curve"])
def test_the_chosen_tests_pass_over_other_transports(transport):
    ended = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *CHOSEN], cwd=HERE, capture_output=True,
                           text=True, timeout=200, env={**os.environ, "GRADUS_WIRE": transport})
    assert ended.returncode == 0, ended.stdout[-3000:]


@pytest.mark.conformance(14)
def test_with_curve_keys_plain_clients_get_nothing():
    with wire.Kernel(transport="curve") as kernel:
        assert kernel.client().request("kernel_info_request")[0]["status"] == "ok"
        for channel in wire.CHANNELS:
            kind = {"iopub": zmq.SUB, "hb": zmq.REQ}.get(channel, zmq.DEALER)
            with kernel.context.socket(kind) as plain:
                plain.linger = 0
                if kind == zmq.SUB:
                    plain.subscribe(b"")
                plain.connect(kernel.address(channel))
                if kind != zmq.SUB:
                    plain.send(b"ping", zmq.NOBLOCK)
                assert not plain.poll(200), channel
        assert kernel.client().execute("1 + 1")[0]["status"] == "ok"


@pytest.mark.conformance(14)
@pytest.mark.parametrize("name, value", [("curve_publickey", ""), ("curve_secretkey", "short")])
def test_half_a_pair_of_keys_is_told_in_one_line(tmp_path, name, value):
    public, secret = (key.decode() for key in zmq.curve_keypair())
    file = tmp_path / "kernel.json"
    ports = dict(zip((f"{channel}_port" for channel in wire.CHANNELS), wire.free_ports(5)))
    file.write_text(json.dumps({**ports, "key": "k", "curve_publickey": public, "curve_secretkey": secret, name: value}))
    ended = subprocess.run([wire.BINARY, "kernel", "-f", file], capture_output=True, text=True, timeout=20)
    assert (ended.returncode, ended.stderr) == (2, f"gradus: the field '{name}' is not a Curve key of 40 characters\n")


def sign(key, text):
    return hmac.new(key.encode(), text, hashlib.sha256).hexdigest().encode()


class Starter:
    """A starter that waits for a kernel's registration."""

    def __init__(self, folder, key="secret-key"):
        self.key = key
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.linger = 0
        port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        file = folder / "registration.json"
        file.write_text(json.dumps({"transport": "tcp", "ip": "127.0.0.1", "key": key, "signature_scheme": "hmac-sha256",
                                    "registration_port": port}))
        self.runtime = folder / "runtime"
        self.process = subprocess.Popen([wire.BINARY, "kernel", "-f", file], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                        env={**os.environ, "JUPYTER_RUNTIME_DIR": str(self.runtime)})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
        self.context.destroy(linger=0)

    def registration(self):
        assert self.socket.poll(15_000)
        identity, delimiter, signature, content = self.socket.recv_multipart()
        assert delimiter == b"<IDS|MSG>" and signature == sign(self.key, content)
        return identity, json.loads(content)

    def acknowledge(self, identity, key=None):
        self.socket.send_multipart([identity, b"<IDS|MSG>", sign(key or self.key, b"ACK"), b"ACK"])


@pytest.mark.conformance(15, 16)
def test_a_kernel_chooses_ports_and_registers_them(tmp_path):
    with Starter(tmp_path) as starter:
        identity, ports = starter.registration()
        assert sorted(ports) == ["control_port", "hb_port", "iopub_port", "shell_port", "stdin_port"]
        assert len({int(port) for port in ports.values()}) == 5
        starter.acknowledge(identity, "another key")  # from somebody else: not taken for the answer
        starter.acknowledge(identity)
        connection = {**{name: int(port) for name, port in ports.items()}, "transport": "tcp", "ip": "127.0.0.1"}
        kernel = type("Registered", (), {"key": starter.key, "connection": connection, "context": starter.context,
                                         "address": wire.Kernel.address, "curve": None})()
        client = wire.Client(kernel)
        assert client.execute("1 + 1")[0]["status"] == "ok"
        # Others can connect, too: by a file that only its user can read, and that has nothing extra.
        [file] = starter.runtime.iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert json.loads(file.read_text()) == {**connection, "key": starter.key, "signature_scheme": "hmac-sha256"}
        arguments = Path(f"/proc/{starter.process.pid}/cmdline").read_bytes()
        assert starter.key.encode() not in arguments
        client.request("shutdown_request", {"restart": False}, channel="control")
        assert starter.process.wait(10) == 0
        assert not list(starter.runtime.iterdir())
        client.close()


@pytest.mark.conformance(16)
def test_without_an_acknowledgement_the_start_fails(tmp_path):
    with Starter(tmp_path) as starter:
        identity, _ = starter.registration()
        starter.acknowledge(identity, "another key")
        assert starter.process.wait(15) == 3
        error = starter.process.stderr.read().decode()
        assert error.startswith("gradus: cannot register at tcp://127.0.0.1:") and "acknowledged" in error and error.count("\n") == 1


@pytest.mark.conformance(13)
def test_the_folder_of_ipc_sockets_is_made_for_the_user_alone(tmp_path):
    folder = tmp_path / "sockets"
    file = tmp_path / "kernel.json"
    file.write_text(json.dumps({**{f"{name}_port": i + 1 for i, name in enumerate(wire.CHANNELS)}, "transport": "ipc",
                                "ip": str(folder / "kernel"), "key": "k"}))
    process = subprocess.Popen([wire.BINARY, "kernel", "-f", file], stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 15
        while not folder.exists() or len(list(folder.iterdir())) < 5:
            assert time.monotonic() < end
            time.sleep(0.01)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(f.stat().st_mode) & 0o077 for f in folder.iterdir()} == {0}
    finally:
        process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert not list(folder.iterdir())


@pytest.mark.conformance(95)
def test_a_crash_leaves_its_words_and_its_calls(tmp_path):
    with wire.Kernel(environment={"GRADUS_CRASHES": str(tmp_path / "crashes")}) as kernel:
        kernel.client()
        kernel.process.send_signal(signal.SIGSEGV)
        assert kernel.process.wait(5) == -signal.SIGSEGV  # so that Jupyter starts it again
        error = kernel.process.stderr.read()
        assert b"gradus: ended by signal 11\n" in error and error.count(b"\n") > 3
        [file] = (tmp_path / "crashes").iterdir()
        assert file.read_bytes() == error
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert kernel.key.encode() not in error


@pytest.mark.conformance(93)
def test_startup_files_run_in_order_before_the_first_cell(tmp_path):
    (tmp_path / "10-first.swift").write_text('let base = 40\nprint("first")')
    (tmp_path / "20-broken.swift").write_text("let broken: Int = \"text\"")
    (tmp_path / "30-last.swift").write_text('func answer() -> Int { base + 2 }\nprint("last")')
    (tmp_path / "notes.txt").write_text("not Swift")
    with wire.Kernel(environment={"GRADUS_STARTUP": str(tmp_path)}) as kernel:
        client = kernel.client()
        reply, published = client.execute("answer()")
        assert reply["status"] == "ok" and reply["execution_count"] == 1
        assert wire.text(published) == "first\nlast\n"
        assert "startup/20-broken.swift" in wire.text(published, "stderr")
        assert [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"] == ["42"]


@pytest.mark.conformance(77)
def test_a_second_sigterm_ends_the_kernel_at_once(tmp_path):
    os.mkfifo(tmp_path / "history")  # for which the end waits a moment
    with wire.Kernel(environment={"GRADUS_HISTORY": str(tmp_path / "history")}) as kernel:
        kernel.client().execute("1")
        kernel.process.send_signal(signal.SIGTERM)
        time.sleep(0.02)
        kernel.process.send_signal(signal.SIGTERM)
        assert kernel.process.wait(5) == 143
