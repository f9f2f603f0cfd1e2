"""What the frames of a message are, byte for byte."""

import hashlib
import hmac
import json
import re
import uuid

import pytest
import wire
import zmq
from test_bad_messages import parts, send, sign


def split(frames):
    """Identities, signature, the four parts, buffers."""
    delimiter = frames.index(b"<IDS|MSG>")
    return frames[:delimiter], frames[delimiter + 1], frames[delimiter + 2:delimiter + 6], frames[delimiter + 6:]


@pytest.mark.conformance(1)
def test_a_reply_has_the_identities_of_its_request_in_their_order(shared):
    frames = parts()
    socket = shared.sockets["shell"]
    routing = [b"first", b"\x00\xff second", b"x" * 300]
    socket.send_multipart([*routing, b"<IDS|MSG>", sign(shared.kernel.key, frames), *frames])
    assert socket.poll(60_000)
    identities, signature, reply, buffers = split(socket.recv_multipart())
    assert identities == routing
    assert len(reply) == 4 and buffers == []
    header, parent, metadata, content = map(json.loads, reply)
    assert header["msg_type"] == "kernel_info_reply" and parent == json.loads(frames[0])
    assert metadata == {} and content["status"] == "ok"


@pytest.mark.conformance(2)
def test_what_the_kernel_sends_is_signed_over_its_four_parts(shared):
    send(shared, parts())
    for channel in ("shell", "iopub"):
        assert shared.sockets[channel].poll(60_000)
        _, signature, four, _ = split(shared.sockets[channel].recv_multipart())
        assert signature.decode() == hmac.new(shared.kernel.key.encode(), b"".join(four), hashlib.sha256).hexdigest()


@pytest.mark.conformance(2, 12)
def test_parts_count_as_they_are_written(shared):
    """Spaces, escapes and the order of fields are the sender's; the signature is over these very bytes."""
    frames = [b' {"msg_type" : "kernel_info_request","msg_id":"\\u0061b", "new":[{}],\n"session":"s"}', b"{ }", b'{"unknown":1}',
              b'\t{"unknown":{"deep":[null]}}']
    socket = shared.sockets["shell"]
    socket.send_multipart([b"<IDS|MSG>", sign(shared.kernel.key, frames), *frames, b"buffer one", b"buffer two"])
    assert socket.poll(60_000)
    _, _, reply, _ = split(socket.recv_multipart())
    assert reply[1] == frames[0], "the parent header is the header as it came"


@pytest.mark.conformance(9, 10, 11)
def test_every_header_is_complete(shared):
    shared.execute('print("x"); display(1); printError("y"); 3')
    identifier = shared.send_execute("let answer = readLine()", allow_stdin=True)
    question = shared.receive("stdin")
    shared.send("input_reply", {"value": "x"}, channel="stdin", parent=question["header"])
    messages = [question, shared.reply(identifier), *shared.outputs(identifier)]
    for message in messages:
        header = message["header"]
        assert header.keys() == {"msg_id", "session", "username", "date", "msg_type", "version"}
        assert header["session"] != shared.session.session
        assert header["msg_id"].startswith(header["session"]) and uuid.UUID(header["session"])
        assert header["version"] == "5.5"
    assert len({m["header"]["session"] for m in messages}) == 1
    assert len({m["header"]["msg_id"] for m in messages}) == len(messages)


@pytest.mark.conformance(10)
def test_dates_do_not_go_back(shared):
    """On each channel in the order of arrival; microseconds are padded, and the zone is there."""
    for _ in range(300):
        shared.send("kernel_info_request")
    for channel in ("shell", "iopub"):
        dates = []
        while len(dates) < 300:
            assert shared.sockets[channel].poll(60_000)
            _, _, four, _ = split(shared.sockets[channel].recv_multipart())
            dates.append(json.loads(four[0])["date"])
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", date) for date in dates)
        assert dates == sorted(dates)


@pytest.mark.conformance(6)
def test_the_lack_of_a_key_is_warned_of_once():
    with wire.Kernel(key="") as kernel:
        client = kernel.client(welcome=False)
        client.session.key = b""
        frames = parts()
        client.sockets["shell"].send_multipart([b"<IDS|MSG>", b"whatever", *frames])
        assert client.sockets["shell"].poll(60_000)
        assert split(client.sockets["shell"].recv_multipart())[1] == b""
        client.send("shutdown_request", {"restart": False}, channel="control")
        assert kernel.process.wait(60) == 0
        assert kernel.process.stderr.read() == b"gradus: the connection file has no key, so messages are not signed\n"


@pytest.mark.conformance(17)
def test_the_kernel_listens_only_where_the_file_says():
    with wire.Kernel(ip="127.0.0.2") as kernel:
        assert kernel.client().request("kernel_info_request")[0]["status"] == "ok"
        ports = {value for name, value in kernel.connection.items() if name.endswith("_port")}
        listening = set()
        for file in ("tcp", "tcp6"):
            for line in open(f"/proc/net/{file}").readlines()[1:]:
                address, port = line.split()[1].split(":")
                if line.split()[3] == "0A" and int(port, 16) in ports:
                    listening.add((address, int(port, 16)))
        assert listening == {("0200007F", port) for port in ports}  # 127.0.0.2, in the machine's byte order


@pytest.mark.conformance(8)
def test_a_frame_of_64_megabytes(shared):
    huge = b"x" * (64 << 20)
    shared.sockets["shell"].send_multipart([huge])
    shared.sockets["shell"].send_multipart([b"<IDS|MSG>", b"0" * 64, huge, b"{}", b"{}", b"{}"])
    frames = parts(content=b'{"code":"' + b" " * (64 << 20) + b'"}')
    send(shared, frames)
    assert shared.receive("shell", 60)["content"]["status"] == "ok"
    assert shared.request("kernel_info_request")[0]["status"] == "ok"


@pytest.mark.conformance(23)
def test_the_end_of_a_subscription_gives_nothing(shared):
    subscriber = shared.kernel.context.socket(zmq.SUB)
    subscriber.linger = 0
    subscriber.connect(shared.kernel.address("iopub"))
    subscriber.subscribe(b"nothing has this topic")
    assert subscriber.poll(60_000)
    topic, *_ = subscriber.recv_multipart()
    assert topic == b"nothing has this topic"
    subscriber.unsubscribe(b"nothing has this topic")
    shared.request("kernel_info_request")
    assert not subscriber.poll(200)
    subscriber.close(0)
