"""Random and mutated messages, to find what nobody thought of.

`GRADUS_BINARY=.build/debug/gradus python Tests/wire/message_fuzz.py 100000` sends that many, and a tenth as many that are well
signed but malformed inside; the suite has a share (test_message_fuzz.py). After every thousand a good message must be served,
and at the end the kernel must live and have grown by no more than a few megabytes.
"""

import json
import random
import sys
import time

import wire
from test_bad_messages import parts, sign

TYPES = ["kernel_info_request", "execute_request", "complete_request", "inspect_request", "history_request", "is_complete_request",
         "comm_info_request", "connect_request", "usage_request", "interrupt_request", "comm_open", "comm_msg", "comm_close",
         "input_reply", "input_request", "debug_request", "create_subshell_request", "nonsense", ""]
CONTENTS = [{}, {"code": "1 + 1", "silent": False}, {"code": "print", "cursor_pos": 3, "detail_level": 1}, {"code": "let x ="},
            {"hist_access_type": "tail", "n": 3}, {"hist_access_type": "search", "pattern": "*[a-", "n": 1, "unique": True},
            {"hist_access_type": "range", "session": -1, "start": 0, "stop": 9},
            {"comm_id": "c", "target_name": "t", "data": {}}, {"value": "x"}, {"target_name": None}]
VALUES = [None, True, False, 0, -1, 1.5, 1e308, 2**63, -2**63 - 1, "", "x" * 1000, "\u0000", "\ud7ff😀", [], [[]], {}, {"a": None}, [1, "x"]]


def nested(generator, depth=0):
    kind = generator.randrange(4 if depth < 5 else 1)
    if kind <= 1:
        return generator.choice(VALUES)
    if kind == 2:
        return [nested(generator, depth + 1) for _ in range(generator.randrange(4))]
    return {generator.choice(["a", "code", "msg_id", "\u0000", "data"]): nested(generator, depth + 1) for _ in range(generator.randrange(4))}


def mutated(generator, frame):
    """A frame with a byte changed, cut, inserted, repeated or moved."""
    frame = bytearray(frame)
    for _ in range(generator.choice([1, 1, 2, 5])):
        place = generator.randrange(len(frame) + 1)
        action = generator.randrange(6)
        if action == 0 and frame:
            frame[place % len(frame)] = generator.randrange(256)
        elif action == 1:
            del frame[place:]
        elif action == 2:
            frame[place:place] = generator.randbytes(generator.randrange(60))
        elif action == 3:
            del frame[place:place + generator.randrange(8)]
        elif action == 4:
            frame += frame[:500]
        else:
            frame[place:place] = generator.choice([b'"', b"{", b"}", b"[", b"\\u", b"\xff", b"1e999", b"null", b",", b"\x00"])
    return bytes(frame)


def well_signed(generator, number):
    """A message with a right signature and header whose contents are not what its type wants."""
    header = {"msg_id": f"f{number}", "msg_type": generator.choice(TYPES), "session": "s", "username": "u", "version": "5.5"}
    content = dict(generator.choice(CONTENTS))
    for _ in range(generator.choice([1, 1, 2, 3])):
        key = generator.choice(list(content) + ["code", "cursor_pos", "silent", "store_history", "user_expressions", "allow_stdin",
                                                "stop_on_error", "n", "session", "start", "stop", "output", "unique", "comm_id", "data"])
        content[key] = nested(generator)
    if header["msg_type"] == "execute_request" and generator.random() < 0.9:
        content["code"] = generator.choice(VALUES)  # most of them no text at all
    return [json.dumps(part).encode() for part in (header, nested(generator) if generator.random() < 0.2 else {}, {}, content)]


def random_message(generator, number, key):
    """Frames of any kind; a third of those that look like messages is signed rightly."""
    kind = generator.randrange(10)
    if kind == 0:
        return [generator.randbytes(generator.randrange(200)) for _ in range(generator.randrange(1, 12))]
    frames = parts({"msg_id": f"m{number}", "msg_type": generator.choice(TYPES), "session": "s"},
                   content=json.dumps(generator.choice(CONTENTS)).encode())
    if kind == 1:
        frames = [generator.randbytes(generator.randrange(100)) for _ in range(4)]
    else:
        for _ in range(generator.choice([1, 1, 2, 3])):
            place = generator.randrange(4)
            frames[place] = mutated(generator, frames[place])
    signature = sign(key, frames) if generator.randrange(3) else mutated(generator, sign(key, frames))
    message = [b"<IDS|MSG>", signature, *frames]
    if generator.random() < 0.1:
        message[generator.randrange(len(message))] = generator.randbytes(generator.randrange(80))
    if generator.random() < 0.1:
        del message[generator.randrange(len(message))]
    if generator.random() < 0.1:
        message += [generator.randbytes(generator.randrange(300)) for _ in range(generator.randrange(4))]
    if generator.random() < 0.1:
        message = [generator.randbytes(5), *message]
    return message


def fuzz(client, count, seed, report=lambda number: None):
    """Sends `count` random and `count / 10` well-signed malformed messages; returns how much memory grew, in MB."""
    generator = random.Random(seed)
    kernel = client.kernel
    memory = None
    for number in range(count + count // 10):
        if number < count:
            message = random_message(generator, number, kernel.key)
        else:
            frames = well_signed(generator, number)
            message = [b"<IDS|MSG>", sign(kernel.key, frames), *frames]
        if any(b"shutdown" in frame for frame in message):
            continue
        channel = generator.choice(["shell", "shell", "control", "stdin"])
        client.sockets[channel].send_multipart(message)
        if number % 1000 == 999:
            serve(client)
            memory = memory or kernel.memory()  # what the first thousand needed stays
            report(number + 1)
    serve(client)
    return kernel.memory() - (memory or kernel.memory())


def serve(client):
    """A good message is answered, whatever was sent before; all that came back is read."""
    marker = client.send("kernel_info_request")
    end = time.monotonic() + 60
    while True:
        message = client.receive("shell", max(0.0, end - time.monotonic()))
        assert message is not None, "the next good message was not served"
        if message["parent_header"].get("msg_id") == marker:
            break
    while (message := client.receive("iopub", 30)) is not None:
        if message["parent_header"].get("msg_id") == marker and wire.state(message) == "idle":
            break
    for channel in ("control", "stdin"):
        while client.sockets[channel].poll(0):
            client.sockets[channel].recv_multipart()
    assert client.kernel.process.poll() is None, "the kernel has ended"


if __name__ == "__main__":
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with wire.Kernel() as own:
        own.process.stderr.close()
        growth = fuzz(own.client(), total, seed,
                      lambda number: print(f"{number} messages, {own.memory():.0f} MB", flush=True) if number % 10_000 == 0 else None)
        print(f"{total} random and {total // 10} well-signed malformed messages: served to the end, memory grew by {growth:.1f} MB")
