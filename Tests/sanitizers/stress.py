"""Keeps all threads of a kernel busy at once: cells, floods, questions, services, interrupts, forged messages, shutdown.

`GRADUS_BINARY=…/EchoKernel python Tests/sanitizers/stress.py [ROUNDS]`; scripts/sanitize runs it.
"""

import random
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "wire"))

import message_fuzz  # noqa: E402
import wire  # noqa: E402


def one_round(generator):
    with wire.Kernel() as kernel:
        clients = [kernel.client() for _ in range(3)]
        for client in clients:
            for _ in range(30):
                code = generator.choice(["1", "print 2000", "printf 500", "display 50", "fail", "print 20000"])
                client.send_execute(code, stop_on_error=False, store_history=generator.random() < 0.5)
                client.send("complete_request", {"code": "a", "cursor_pos": 1})
                client.send("inspect_request", {"code": "a", "cursor_pos": 1, "detail_level": 0})
                client.send("history_request", {"hist_access_type": "tail", "n": 5})
                client.send(generator.choice(["usage_request", "kernel_info_request", "comm_info_request"]), channel="control")
                client.sockets["hb"].send(b"x")
                client.sockets["hb"].recv()
        for client in clients:
            assert client.reply(client.send_execute("last", stop_on_error=False))["content"]["status"] == "ok"
        first = clients[0]
        for number in range(20):
            cell = first.send_execute("loop")
            first.wait_for(cell, "execute_input")
            if number % 2:
                kernel.process.send_signal(signal.SIGINT)
            while not first.sockets["shell"].poll(1000):
                first.request("interrupt_request", channel="control")
            assert first.reply(cell)["content"]["ename"] == "Interrupted"
        for _ in range(10):
            cell = first.send_execute("input", allow_stdin=True)
            question = first.receive("stdin")
            first.send("input_reply", {"value": "x"}, channel="stdin", parent=question["header"])
            assert wire.text(first.outputs(cell)) == "x"
        message_fuzz.fuzz(first, 3000, generator.randrange(10**6))
        if generator.random() < 0.5:
            first.send_execute("loop")
            time.sleep(0.05)
        first.send("shutdown_request", {"restart": False}, channel="control")
        assert kernel.process.wait(60) == 0, kernel.process.returncode


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for number in range(rounds):
        one_round(random.Random(number))
        print(f"round {number + 1} of {rounds}", flush=True)
