"""The log of messages: off by default, private, and without contents unless they are asked for."""

import os
import stat
from pathlib import Path

import pytest
import wire


def use(client):
    client.execute('let secret = "in the code"\nprint("in the output")')
    cell = client.send_execute('_ = input("? ", isPassword: true)', allow_stdin=True)
    question = client.receive("stdin")
    client.send("input_reply", {"value": "in the password"}, channel="stdin", parent=question["header"])
    assert client.reply(cell)["content"]["status"] == "ok"


@pytest.mark.conformance(70, 94)
def test_without_a_log_nothing_is_written(tmp_path):
    with wire.Kernel() as kernel:
        use(kernel.client())
        assert sorted(os.listdir(kernel.folder.name)) == ["history.jsonl", "kernel.json"]
        assert "in the password" not in (Path(kernel.folder.name) / "history.jsonl").read_text()
        kernel.clients[0].request("shutdown_request", {"restart": False}, channel="control")
        kernel.process.wait(60)
        assert kernel.process.stderr.read() == b""


@pytest.mark.conformance(15, 70, 94)
@pytest.mark.parametrize("hasContent", [False, True])
def test_a_log_has_a_line_for_every_message(tmp_path, hasContent):
    path = tmp_path / "kernel.log"
    options = ["--log-file", str(path)] + (["--log-content"] if hasContent else [])
    with wire.Kernel(options=options) as kernel:
        client = kernel.client()
        use(client)
        client.sockets["shell"].send_multipart([b"<IDS|MSG>", b"0" * 64, b"{}", b"{}", b"{}", b"{}"])
        client.request("kernel_info_request")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        log = path.read_text()
        assert " shell received execute_request " in log and " shell sent execute_reply" in log
        assert " iopub sent stream" in log and " stdin received input_reply" in log
        assert " shell ignored: the message's signature is wrong" in log
        assert ("in the code" in log) == ("in the output" in log) == hasContent
        assert "in the password" not in log and kernel.key not in log


@pytest.mark.conformance(94)
def test_a_log_that_cannot_be_written_is_told_in_one_line(tmp_path):
    with wire.Kernel(options=["--log-file", str(tmp_path / "none" / "x.log")]) as kernel:
        assert kernel.process.wait(60) == 3
        assert kernel.process.stderr.read().decode() == f"gradus: cannot write the log {tmp_path}/none/x.log: No such file or directory\n"
