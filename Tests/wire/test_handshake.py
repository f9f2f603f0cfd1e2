"""What a front end sees first."""

import json
import re
import socket
import time

import pytest
import wire
import zmq


@pytest.mark.conformance(21, 22, 23)
def test_every_subscriber_is_welcomed_first_and_starting_comes_once(kernel):
    first = kernel.client()
    assert first.welcome["content"] == {"subscription": ""}
    assert first.welcome["parent_header"] == {}
    assert wire.state(first.receive("iopub")) == "starting"
    for _ in range(20):
        assert kernel.client().welcome["content"] == {"subscription": ""}
    first.request("kernel_info_request")
    assert "starting" not in wire.kinds(first.published)


@pytest.mark.conformance(21)
def test_what_is_published_before_the_first_subscription_is_not_lost(kernel):
    client = kernel.client(welcome=False, subscription=None)
    cell = client.send_execute('print("x")')
    client.reply(cell)
    client.sockets["iopub"].subscribe(b"")
    assert client.receive("iopub")["msg_type"] == "iopub_welcome"
    assert wire.state(client.receive("iopub")) == "starting"
    assert wire.kinds(client.outputs(cell)) == ["busy", "execute_input", "stream", "idle"]


@pytest.mark.conformance(22)
def test_welcome_comes_first_while_output_floods(kernel, client):
    cell = client.send_execute('for i in 0..<300000 { print("line", i) }')
    client.wait_for(cell, "execute_input")
    for _ in range(100):
        subscriber = kernel.context.socket(zmq.SUB)
        subscriber.linger = 0
        subscriber.subscribe(b"")
        subscriber.connect(kernel.address("iopub"))
        assert subscriber.poll(60_000)
        assert json.loads(subscriber.recv_multipart()[-4])["msg_type"] == "iopub_welcome"
        subscriber.close(0)
    client.outputs(cell)


@pytest.mark.conformance(23)
def test_welcome_names_the_topic_and_ignores_what_is_not_text(kernel):
    assert kernel.client(subscription=b"kernel.").welcome["content"] == {"subscription": "kernel."}
    silent = kernel.client(welcome=False, subscription=b"\xff\xfe")
    assert silent.receive("iopub", 0.3) is None


@pytest.mark.conformance(27, 28, 29)
def test_kernel_info_on_shell_and_control(client):
    for channel in ("shell", "control"):
        reply, published = client.request("kernel_info_request", channel=channel)
        assert wire.kinds(published) == ["busy", "idle"]
        assert reply["status"] == "ok"
        assert reply["protocol_version"] == "5.5"
        assert reply["implementation"] == "gradus"
        assert re.fullmatch(r"\d+\.\d+\.\d+", reply["implementation_version"])
        language = reply["language_info"]
        assert (language["name"], language["mimetype"], language["file_extension"]) == ("swift", "text/x-swift", ".swift")
        assert language["pygments_lexer"] == language["codemirror_mode"] == "swift"
        assert reply["banner"] and reply["supported_features"] == [] and "debugger" not in reply
        assert all(link.keys() == {"text", "url"} for link in reply["help_links"])
    for message in (client.welcome, *published):
        assert message["header"]["version"] == reply["protocol_version"]


@pytest.mark.conformance(9)
def test_headers_are_complete(client):
    identifier = client.send("kernel_info_request")
    replies = [client.reply(identifier)] + client.outputs(identifier)
    assert len({m["header"]["msg_id"] for m in replies}) == len(replies)
    assert len({m["header"]["session"] for m in replies}) == 1
    assert replies[0]["header"]["session"] != client.session.session
    for message in replies:
        assert message["header"]["version"] == "5.5"
        assert message["header"]["username"]
        assert message["parent_header"]["msg_id"] == identifier


@pytest.mark.conformance(10)
def test_dates_have_zone_and_microseconds(client):
    client.send("kernel_info_request")
    frames = client.sockets["shell"].recv_multipart()
    header = json.loads(frames[frames.index(b"<IDS|MSG>") + 2])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", header["date"])


@pytest.mark.conformance(11, 12)
def test_unknown_header_fields_come_back_in_the_parent_header(client):
    header = client.session.msg_header("kernel_info_request")
    header["subshell_id"] = None
    header["x"] = [1.5, {"y": "é"}]
    client.send("kernel_info_request", header=header)
    parent = client.receive("shell")["parent_header"]
    assert parent["x"] == [1.5, {"y": "é"}] and "subshell_id" in parent


@pytest.mark.conformance(20)
@pytest.mark.parametrize("code", ["while true { }", "let big = Tensor.ones([4096, 4096])\nwhile true { _ = big.matmul(big) }"])
def test_heartbeat_echoes_while_a_cell_computes(client, code):
    cell = client.send_execute(code)
    client.wait_for(cell, "execute_input")
    time.sleep(0.2)
    times = []
    for payload in (b"", b"x", b"y" * 65536, b"\x00\xff") * 5:
        start = time.monotonic()
        client.sockets["hb"].send(payload)
        assert client.sockets["hb"].poll(5000)
        assert client.sockets["hb"].recv() == payload
        times.append(time.monotonic() - start)
    print(f"heartbeat while a cell computes, ms: median {1000 * sorted(times)[10]:.2f}, longest {1000 * max(times):.1f}")
    client.request("interrupt_request", channel="control")
    assert client.reply(cell)["content"]["ename"] == "Interrupted"


@pytest.mark.conformance(90)
def test_connect_request_tells_the_ports(kernel, client):
    reply, _ = client.request("connect_request")
    assert reply["status"] == "ok"
    assert {k: v for k, v in reply.items() if k != "status"} == {
        k: v for k, v in kernel.connection.items() if k.endswith("_port")}


@pytest.mark.conformance(89)
def test_usage_request_on_control(kernel, client):
    reply, _ = client.request("usage_request", channel="control")
    assert reply["pid"] == kernel.process.pid
    assert 1e6 < reply["kernel_memory"] < 1e9
    assert reply["cpu_count"] >= 1
    memory = reply["host_virtual_memory"]
    assert memory["total"] > memory["available"] > 0
    assert reply["hostname"] == socket.gethostname()
    assert abs(reply["kernel_memory"] / 2**20 - kernel.memory()) < 20
    cell = client.send_execute("while true { }")
    client.wait_for(cell, "execute_input")
    client.request("usage_request", channel="control")
    time.sleep(0.5)
    start = time.monotonic()
    reply, _ = client.request("usage_request", channel="control")
    print(f"usage while a cell runs: {1000 * (time.monotonic() - start):.1f} ms, {reply['kernel_cpu']:.0f} %")
    assert reply["kernel_cpu"] > 0
    client.request("interrupt_request", channel="control")
    client.outputs(cell)


@pytest.mark.conformance(25)
def test_a_client_that_reconnects_under_its_identity_is_served(kernel, client):
    old = kernel.client(identity=b"me")
    cell = old.send_execute("while true { }")
    old.wait_for(cell, "execute_input")
    for channel in ("shell", "control", "stdin"):
        old.sockets[channel].close(0)
    new = kernel.client(identity=b"me")
    for channel in ("shell", "control"):  # while the cell of its former self still runs
        reply, _ = new.request("kernel_info_request", channel=channel)
        assert reply["status"] == "ok"
    new.request("interrupt_request", channel="control")
    client.outputs(cell)
    identifier = new.send_execute('print(input("? "))', allow_stdin=True)
    question = new.receive("stdin")
    new.send("input_reply", {"value": "here"}, channel="stdin", parent=question["header"])
    assert wire.text(new.outputs(identifier)) == "here\n"


@pytest.mark.conformance(26)
def test_two_clients_see_each_others_cells_but_only_their_own_replies(kernel, client):
    other = kernel.client()
    cell = client.send_execute('print("hello")')
    for one, two, asked in ((client, other, cell), (other, client, other.send_execute("1 + 1"))):
        published = two.outputs(asked)
        assert wire.kinds(published)[:2] == ["busy", "execute_input"] and wire.kinds(published)[-1] == "idle"
        assert [m["msg_id"] for m in published] == [m["msg_id"] for m in one.outputs(asked)]
        assert one.reply(asked)["content"]["status"] == "ok"
    assert other.receive("shell", 0.2) is None and client.receive("shell", 0) is None


@pytest.mark.conformance(2)
def test_messages_carry_buffers_and_are_not_signed_over_them(client):
    header = client.session.msg("kernel_info_request")
    client.session.send(client.sockets["shell"], header, buffers=[b"abc", b"\x00" * 100_000])
    assert client.receive("shell")["content"]["status"] == "ok"


@pytest.mark.conformance(86)
def test_comm_open_for_an_unknown_target_is_closed(client):
    identifier = client.send("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    published = client.outputs(identifier)
    assert wire.kinds(published) == ["busy", "comm_close", "idle"]
    assert published[1]["content"]["comm_id"] == "c1"
    for kind in ("comm_msg", "comm_close"):
        identifier = client.send(kind, {"comm_id": "c1", "data": {}})
        assert wire.kinds(client.outputs(identifier)) == ["busy", "idle"]
    reply, _ = client.request("comm_info_request", {"target_name": "nobody"})
    assert reply == {"status": "ok", "comms": {}}


@pytest.mark.conformance(18)
def test_the_sockets_listen_soon_after_the_launch():
    times = []
    for _ in range(7):
        start = time.monotonic()
        with wire.Kernel() as kernel:
            waiting = {kernel.connection[f"{channel}_port"] for channel in wire.CHANNELS}
            while waiting:
                waiting = {port for port in waiting if not listens(port)}
                assert time.monotonic() - start < 60
            times.append(time.monotonic() - start)
            assert kernel.client().request("kernel_info_request")[0]["status"] == "ok"
    print("launch to five listening sockets, ms:", sorted(round(1000 * t, 1) for t in times))


def listens(port):
    """Whether the system says that someone listens there; nothing is connected."""
    wanted = f"0100007F:{port:04X} 00000000:0000 0A"
    return any(wanted in line for line in open("/proc/net/tcp"))


@pytest.mark.conformance(18)
def test_answers_kernel_info_soon_after_its_launch():
    times = []
    for _ in range(7):
        start = time.monotonic()
        with wire.Kernel() as kernel:
            client = kernel.client(welcome=False)
            client.reply(client.send("kernel_info_request"))
            times.append(time.monotonic() - start)
    print("launch to kernel_info_reply, ms:", sorted(round(1000 * t, 1) for t in times))
    assert min(times) < 10  # a bound for a busy machine; the goal is 0.06


@pytest.mark.conformance(13)
def test_ipc_sockets_are_the_users_alone_and_are_removed():
    import os
    import stat
    with wire.Kernel(transport="ipc") as kernel:
        client = kernel.client()
        assert client.request("kernel_info_request")[0]["status"] == "ok"
        paths = [f"{kernel.connection['ip']}-{n}" for n in range(1, 6)]
        assert all(stat.S_IMODE(os.stat(path).st_mode) & 0o077 == 0 for path in paths)
        client.request("shutdown_request", {"restart": False}, channel="control")
        assert kernel.process.wait(60) == 0
        assert not any(os.path.exists(path) for path in paths)


@pytest.mark.conformance(6)
def test_without_a_key_nothing_is_signed():
    with wire.Kernel(key="") as kernel:
        client = kernel.client(welcome=False)
        client.session.key = b""
        client.send("kernel_info_request")
        frames = client.sockets["shell"].recv_multipart()
        assert frames[frames.index(b"<IDS|MSG>") + 1] == b""


@pytest.mark.conformance(23)
def test_subscriptions_can_be_ended(kernel, client):
    client.sockets["iopub"].unsubscribe(b"")
    other = kernel.client()
    other.request("kernel_info_request")
    assert client.sockets["iopub"].poll(300) in (0, zmq.POLLIN)  # one may have been under way
    client.sockets["iopub"].subscribe(b"")
    while (message := client.receive("iopub")) is not None and message["msg_type"] != "iopub_welcome":
        pass
    assert message is not None
