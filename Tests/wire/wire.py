"""A kernel process, and a client that speaks to it over plain ZeroMQ sockets."""

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

import zmq
from jupyter_client.session import Session

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("GRADUS_BINARY", str(ROOT / ".build/debug/gradus"))
CHANNELS = ["shell", "control", "iopub", "stdin", "hb"]
SECONDS = 60  # how long to wait for what must come; a busy machine takes its time
# The transport of tests that do not say: tcp, ipc, or curve, which is tcp with encryption.
TRANSPORT = os.environ.get("GRADUS_WIRE", "tcp")


def free_ports(count):
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


class Kernel:
    """A running kernel."""

    def __init__(self, transport=None, key=None, environment=None, options=(), ip=None):
        self.folder = tempfile.TemporaryDirectory(prefix="gradus-")
        transport = transport or TRANSPORT
        self.curve = zmq.curve_keypair() if transport == "curve" else None
        transport = "tcp" if self.curve else transport
        self.key = str(uuid.uuid4()) if key is None else key
        numbers = free_ports(5) if transport == "tcp" else range(1, 6)
        self.connection = {f"{name}_port": number for name, number in zip(CHANNELS, numbers)}
        ip = ip or "127.0.0.1" if transport == "tcp" else f"{self.folder.name}/socket"
        self.connection.update(transport=transport, ip=ip, key=self.key, signature_scheme="hmac-sha256")
        if self.curve:
            self.connection.update(zip(("curve_publickey", "curve_secretkey"), (key.decode() for key in self.curve)))
        path = Path(self.folder.name) / "kernel.json"
        path.write_text(json.dumps(self.connection))
        self.process = subprocess.Popen([BINARY, "kernel", "-f", path, *options], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                        stdout=subprocess.DEVNULL,
                                        env={**os.environ, "GRADUS_HISTORY": f"{self.folder.name}/history.jsonl",
                                             "GRADUS_SNAPSHOTS": f"{self.folder.name}/snapshots",
                                             "GRADUS_CRASHES": f"{self.folder.name}/crashes", "GRADUS_STARTUP": "off", **(environment or {})})
        self.context = zmq.Context()
        self.context.reconnect_ivl = 5
        self.clients = []

    def address(self, channel):
        separator = ":" if self.connection["transport"] == "tcp" else "-"
        return f"{self.connection['transport']}://{self.connection['ip']}{separator}{self.connection[channel + '_port']}"

    def client(self, **options):
        client = Client(self, **options)
        self.clients.append(client)
        return client

    def memory(self):
        """Resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for client in self.clients:
            client.close()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stderr.close()
        self.context.destroy(linger=0)
        self.folder.cleanup()


class Client:
    """One front end; `welcome` says whether to wait until its subscription has been confirmed."""

    def __init__(self, kernel, welcome=True, subscription=b"", identity=None):
        self.kernel = kernel
        self.session = Session(key=kernel.key.encode(), signature_scheme="hmac-sha256")
        self.session.check_pid = False
        identity = identity or uuid.uuid4().hex.encode()
        kinds = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "iopub": zmq.SUB, "hb": zmq.REQ}
        self.sockets = {}
        for channel, kind in kinds.items():
            s = kernel.context.socket(kind)
            s.linger = 0
            s.rcvhwm = s.sndhwm = 0
            if kind == zmq.DEALER:
                s.identity = identity
            if kind == zmq.SUB and subscription is not None:
                s.subscribe(subscription)
            if kernel.curve:
                s.curve_publickey, s.curve_secretkey = kernel.curve
                s.curve_serverkey = kernel.curve[0]
            s.connect(kernel.address(channel))
            self.sockets[channel] = s
        self.replies = {}
        self.published = []
        if welcome:
            self.welcome = self.receive("iopub")
            assert self.welcome["msg_type"] == "iopub_welcome"

    def close(self):
        for s in self.sockets.values():
            s.close(0)

    def send(self, kind, content=None, channel="shell", **options):
        """Sends a request; returns its message id."""
        message = self.session.msg(kind, content if content is not None else {}, **options)
        self.session.send(self.sockets[channel], message)
        return message["header"]["msg_id"]

    def receive(self, channel, seconds=SECONDS):
        """The next message; None if none comes in time."""
        if not self.sockets[channel].poll(seconds * 1000):
            return None
        _, frames = self.session.feed_identities(self.sockets[channel].recv_multipart())
        return self.session.deserialize(frames)

    def reply(self, message_id, channel="shell", seconds=SECONDS):
        """The reply to a request, whatever comes before it."""
        end = time.monotonic() + seconds
        while message_id not in self.replies:
            message = self.receive(channel, max(0.0, end - time.monotonic()))
            assert message is not None, "no reply came"
            self.replies[message["parent_header"]["msg_id"]] = message
        return self.replies.pop(message_id)

    def outputs(self, message_id, seconds=SECONDS):
        """All IOPub messages of a request, from busy to idle."""
        end = time.monotonic() + seconds
        while True:
            mine = [m for m in self.published if m["parent_header"].get("msg_id") == message_id]
            if mine and state(mine[-1]) == "idle":
                self.published = [m for m in self.published if m not in mine]
                return mine
            message = self.receive("iopub", max(0.0, end - time.monotonic()))
            assert message is not None, f"no idle came after {[m['msg_type'] for m in mine]}"
            self.published.append(message)

    def wait_for(self, message_id, kind, seconds=SECONDS):
        """Reads IOPub until a message of a kind arrives for a request."""
        end = time.monotonic() + seconds
        while not any(m["msg_type"] == kind and m["parent_header"].get("msg_id") == message_id for m in self.published):
            message = self.receive("iopub", max(0.0, end - time.monotonic()))
            assert message is not None, f"no {kind} came"
            self.published.append(message)

    def request(self, kind, content=None, channel="shell", **options):
        """Sends a request; returns its reply's content and its IOPub messages."""
        message_id = self.send(kind, content, channel, **options)
        return self.reply(message_id, channel)["content"], self.outputs(message_id)

    def execute(self, code, **fields):
        return self.request("execute_request", execute_content(code, **fields))

    def send_execute(self, code, **fields):
        return self.send("execute_request", execute_content(code, **fields))


def execute_content(code, **fields):
    return {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False,
            "stop_on_error": True, **fields}


def state(message):
    return message["content"].get("execution_state") if message["msg_type"] == "status" else None


def kinds(messages):
    """Message types, with `busy` and `idle` for statuses."""
    return [state(m) or m["msg_type"] for m in messages]


def text(messages, name="stdout"):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == name)
