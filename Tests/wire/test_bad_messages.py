"""Nothing that arrives on a socket ends the kernel, and the next good message is served."""

import hashlib
import hmac
import json
import random

import pytest
import wire


def parts(header=None, parent=b"{}", metadata=b"{}", content=b"{}"):
    header = header or {"msg_id": random.randbytes(8).hex(), "session": "s", "username": "u", "msg_type": "kernel_info_request",
                        "version": "5.5", "date": "2026-01-01T00:00:00Z"}
    return [json.dumps(header).encode() if isinstance(header, dict) else header, parent, metadata, content]


def sign(key, frames):
    return hmac.new(key.encode(), b"".join(frames), hashlib.sha256).hexdigest().encode()


def send(client, frames, signature=None, channel="shell"):
    key = client.kernel.key
    client.sockets[channel].send_multipart([b"<IDS|MSG>", sign(key, frames) if signature is None else signature, *frames])


def assert_serves(client):
    reply, published = client.request("kernel_info_request")
    assert reply["status"] == "ok"
    assert wire.kinds(published) == ["busy", "idle"]


@pytest.mark.conformance(3, 5)
def test_wrong_signatures_get_no_answer(shared):
    frames = parts()
    good = sign(shared.kernel.key, frames)
    for signature in (b"", b"0", good[:-1], good + b"0", good[::-1], good.upper(), b"\xff" * 64, b"z" * 64, b"0" * 100_000):
        send(shared, frames, signature)
    assert_serves(shared)
    send(shared, frames)  # forgeries do not block the genuine message
    assert shared.receive("shell")["parent_header"]["msg_id"] == json.loads(frames[0])["msg_id"]


@pytest.mark.conformance(5)
def test_a_repeated_message_is_served_once(shared):
    frames = parts()
    for _ in range(3):
        send(shared, frames)
    assert shared.receive("shell") is not None
    assert shared.receive("shell", 0.3) is None
    assert_serves(shared)


@pytest.mark.conformance(8)
@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
def test_frames_that_are_no_message(shared, channel):
    for frames in ([b""], [b"<IDS|MSG>"], [b"<IDS|MSG>", b""], [b"x"] * 1000, [b"<IDS|MSG>"] * 10, [b"", b"", b""],
                   [b"\x00" * (16 << 20)], [b"<IDS|MSG>", b"", b"{}", b"{}", b"{}"]):
        shared.sockets[channel].send_multipart(frames)
    assert_serves(shared)


@pytest.mark.conformance(8)
def test_signed_parts_that_are_not_json_objects(shared):
    for bad in (b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"a":1}x', b"[" * 100_000, b'{"a":' * 100_000, b"1e999999", b'"' * 9):
        for position in range(4):
            frames = parts()
            frames[position] = bad
            send(shared, frames)
    assert_serves(shared)


@pytest.mark.conformance(8)
def test_headers_without_their_fields(shared):
    for header in ({}, {"msg_id": "a"}, {"msg_type": "execute_request"}, {"msg_id": 1, "msg_type": "x"},
                   {"msg_id": "a", "msg_type": ["x"]}, {"msg_id": None, "msg_type": None}):
        send(shared, parts(json.dumps(header).encode()))
    assert_serves(shared)


@pytest.mark.conformance(36, 90)
def test_unknown_types_get_busy_and_idle_and_no_reply(shared):
    for kind in ("nonsense", "nonsense_request", "debug_request", "create_subshell_request", "execute_reply", "status"):
        identifier = shared.send(kind)
        assert wire.kinds(shared.outputs(identifier)) == ["busy", "idle"]
    assert shared.receive("shell", 0.1) is None


@pytest.mark.conformance(37)
@pytest.mark.parametrize("kind, content", [
    ("execute_request", {}), ("execute_request", {"code": 1}), ("execute_request", {"code": "1", "silent": "no"}),
    ("execute_request", {"code": "1", "user_expressions": []}), ("complete_request", {}),
    ("complete_request", {"code": "a", "cursor_pos": "x"}), ("complete_request", {"code": "a", "cursor_pos": 1.5}),
    ("inspect_request", {"code": None}), ("is_complete_request", {}), ("history_request", {"hist_access_type": "all"}),
    ("history_request", {"hist_access_type": "tail", "n": "many"}), ("shutdown_request", {"restart": "maybe"}),
])
def test_malformed_content_gets_an_error_reply(shared, kind, content):
    reply, published = shared.request(kind, content)
    assert reply["status"] == "error"
    assert reply["ename"] == "ProtocolError"
    assert "the field '" in reply["evalue"]
    assert wire.kinds(published) == ["busy", "idle"]


@pytest.mark.conformance(79)
def test_cursors_beyond_the_text_are_moved_into_it(shared):
    for cursor in (-1, 99, 3.0, None, 1e300, 2**63, -(2**63)):
        for kind in ("complete_request", "inspect_request"):
            reply, _ = shared.request(kind, {"code": "e\u0301😀", "cursor_pos": cursor, "detail_level": 1})
            assert reply["status"] == "ok", reply


@pytest.mark.conformance(8)
def test_numbers_of_any_size_in_any_field(shared):
    for number in (b"1" + b"0" * 5000, b"-1e-5000", b"0.1e308", b"-9223372036854775808", b"18446744073709551616"):
        send(shared, parts({"msg_id": number.decode()[:9], "msg_type": "history_request"},
                           content=b'{"hist_access_type":"range","session":0,"start":' + number + b',"stop":' + number + b'}'))
        shared.receive("shell")
    assert_serves(shared)


@pytest.mark.conformance(8)
def test_a_thousand_mutated_messages(shared):
    """Every third is signed, so that it reaches the code behind the signature check."""
    generator = random.Random(5)
    contents = [b"{}", b'{"code":"1 + 1","silent":false}', b'{"code":"print","cursor_pos":3}', b'{"hist_access_type":"tail","n":3}',
                b'{"comm_id":"c","target_name":"t","data":{}}', b'{"value":"x"}']
    types = ["kernel_info_request", "execute_request", "complete_request", "history_request", "comm_open", "inspect_request",
             "input_reply", "is_complete_request", "comm_info_request", "connect_request"]
    for number in range(1000):
        frames = parts({"msg_id": f"m{number}", "msg_type": generator.choice(types), "session": "s"}, content=generator.choice(contents))
        for _ in range(generator.randint(1, 3)):
            position = generator.randrange(4)
            frame = bytearray(frames[position])
            action = generator.randrange(4)
            if action == 0 and frame:
                frame[generator.randrange(len(frame))] = generator.randrange(256)
            elif action == 1:
                del frame[generator.randrange(len(frame) + 1):]
            elif action == 2:
                frame[generator.randrange(len(frame) + 1):0] = generator.randbytes(generator.randrange(40))
            else:
                frame = frame * 2
            frames[position] = bytes(frame)
        if b"shutdown" in frames[0]:
            continue
        signature = sign(shared.kernel.key, frames) if number % 3 == 0 else generator.randbytes(32).hex().encode()
        message = [b"<IDS|MSG>", signature, *frames]
        if generator.random() < 0.2:
            del message[generator.randrange(len(message))]
        shared.sockets[generator.choice(["shell", "control", "stdin"])].send_multipart(message)
    assert_serves(shared)
    assert shared.kernel.process.poll() is None


@pytest.mark.conformance(3)
def test_refusals_are_told_in_few_lines():
    with wire.Kernel() as kernel:
        client = kernel.client()
        for _ in range(1000):
            send(client, parts(), b"0" * 64)
        assert_serves(client)
        client.request("shutdown_request", {"restart": False}, channel="control")
        kernel.process.wait(5)
        lines = kernel.process.stderr.read().decode().splitlines()
        assert len(lines) == 10, lines  # at 1, 2, 4, ..., 512
        assert lines[0] == "gradus: ignored a message on shell: the message's signature is wrong (1 so far)"
        assert kernel.key not in "".join(lines)
