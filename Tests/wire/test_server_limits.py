"""A real Jupyter server between front end and kernel: it drops what comes too fast, so nothing may."""

import json
import os
import subprocess
import sys
import threading
import time
import urllib.request
import uuid

import pytest
import websocket
import wire


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A Jupyter server with its own limits of 1,000 messages and 1,000,000 bytes a second."""
    folder = tmp_path_factory.mktemp("server")
    [port] = wire.free_ports(1)
    log = open(folder / "server.log", "w")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}",
         "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--ServerApp.password=", "--ServerApp.disable_check_xsrf=True",
         f"--ServerApp.root_dir={folder}"],
        stdout=log, stderr=log, env={**os.environ, "JUPYTER_RUNTIME_DIR": str(folder), "JUPYTER_CONFIG_DIR": str(folder)})
    url = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + 180
        while True:
            try:
                urllib.request.urlopen(f"{url}/api/status", timeout=5)
                break
            except OSError:
                assert time.monotonic() < end, "the server does not answer"
                time.sleep(0.2)
        request = urllib.request.Request(f"{url}/api/kernels", json.dumps({"name": "gradus"}).encode(), {"Content-Type": "application/json"})
        kernel = json.load(urllib.request.urlopen(request, timeout=180))["id"]
        yield f"ws://127.0.0.1:{port}/api/kernels/{kernel}/channels", f"{url}/api/kernels/{kernel}"
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
        log.close()


def message(kind, content, channel="shell"):
    header = {"msg_id": uuid.uuid4().hex, "session": "s", "username": "u", "date": "2026-01-01T00:00:00Z", "msg_type": kind, "version": "5.5"}
    return json.dumps({"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": channel, "buffers": []})


@pytest.mark.conformance(57)
@pytest.mark.parametrize("code", ['var i = 0\nwhile true { print("line", i); i += 1 }', "var i = 0\nwhile true { display(i); i += 1 }"])
def test_an_endless_flood_stays_below_the_limits_of_the_server(server, code):
    address, kernel = server
    socket = websocket.create_connection(address, timeout=120)
    socket.send(message("execute_request", wire.execute_content(code)))
    shown = []
    # More than a window of the server's three seconds, and less text than a cell may show.
    interrupt = urllib.request.Request(f"{kernel}/interrupt", b"", method="POST")
    timer = threading.Timer(4, lambda: urllib.request.urlopen(interrupt, timeout=10))
    timer.start()
    while True:
        received = json.loads(socket.recv())
        kind, content = received["msg_type"], received["content"]
        if kind == "stream":
            assert "rate exceeded" not in content["text"] and content["name"] == "stdout", content["text"][:200]
            shown += [int(line.split()[1]) for line in content["text"].splitlines()]
        elif kind == "display_data":
            shown.append(int(content["data"]["text/plain"]))
        if kind == "execute_reply":
            assert content["ename"] == "Interrupted"
        if kind == "status" and content["execution_state"] == "idle" and received["parent_header"].get("msg_type") == "execute_request":
            break
    timer.join()
    socket.close()
    assert shown == list(range(len(shown))) and len(shown) > 1000
    print(len(shown), "outputs in 4 s, none lost")
