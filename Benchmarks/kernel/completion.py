"""How long completion and inspection take, at offsets all over the notebooks' cells and the test programs.

    GRADUS_BINARY=.build/debug/gradus python Benchmarks/kernel/completion.py [--busy]

Each question is asked of one warm kernel and timed from sending it to having the whole reply: wire, checker and all. With --busy a cell
trains a network all the while. The answers are checked: every reply is ok, and the text at its range is what was typed.
"""

import json
import os
import pathlib
import random
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "wire"))
os.environ.setdefault("GRADUS_BINARY", str(ROOT / ".build/debug/gradus"))

import conftest  # noqa: E402
import wire  # noqa: E402

COUNT = int(os.environ.get("COUNT", 200))
TRAINING = """
let busyX = Tensor.randomNormal([512, 64]), busyY = Tensor.randomNormal([512, 8])
let busyModel = Sequential(Linear(64, 256, activation: .tanh), Linear(256, 8))
let busyOptimizer = Adam(busyModel, learningRate: 0.001)
while true {
  let loss = meanSquaredError(busyModel(busyX), busyY)
  busyOptimizer.zeroGradients()
  loss.backward()
  busyOptimizer.step()
}
"""


def cells():
    """The notebooks' cells, and the programs that need no other cell."""
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text())["cells"]:
            if cell["cell_type"] == "code":
                yield "".join(cell["source"])
    for path in sorted((ROOT / "Tests" / "programs").glob("*/*.swift")):
        yield path.read_text()


def questions(chosen):
    texts = [text for text in cells() if len(text) > 20]
    for _ in range(COUNT):
        text = chosen.choice(texts)
        # Where people ask: behind a dot, an opening bracket, or in a name.
        places = [i for i in range(1, len(text)) if text[i - 1] in ".(" or text[i - 1].isalpha()]
        place = chosen.choice([i for i in places if text[i - 1] in ".("] or places) if chosen.random() < 0.5 else chosen.choice(places)
        # Half of them while the rest is not written yet.
        yield (text[:place] if chosen.random() < 0.5 else text), place


def main():
    busy = "--busy" in sys.argv
    conftest.pytest_configure(None)
    with wire.Kernel() as kernel:
        client = kernel.client()
        for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
            for cell in json.loads(path.read_text())["cells"][:12]:
                if cell["cell_type"] == "code":
                    client.execute("".join(cell["source"]))
        asked = list(questions(random.Random(1)))
        for text, place in asked[:20]:
            client.request("complete_request", {"code": text, "cursor_pos": place})
        running = client.send_execute(TRAINING) if busy else None
        if busy:
            time.sleep(0.5)
        for kind, field in (("complete_request", "matches"), ("inspect_request", "found")):
            times, answered, slow = [], 0, []
            for text, place in asked:
                content = {"code": text, "cursor_pos": place, "detail_level": 0}
                start = time.perf_counter()
                identifier = client.send(kind, content)
                reply = client.reply(identifier)["content"]
                times.append(1e3 * (time.perf_counter() - start))
                slow.append((times[-1], text[max(0, place - 50):place]))
                assert reply["status"] == "ok", reply
                if kind == "complete_request":
                    assert 0 <= reply["cursor_start"] <= reply["cursor_end"] == place, reply
                answered += bool(reply[field])
            times.sort()
            print(f"{kind:18}{' while training' if busy else ''} {answered} of {COUNT} answered; "
                  f"p50 {times[COUNT // 2]:.2f} ms, p99 {times[COUNT * 99 // 100]:.2f} ms, longest {times[-1]:.2f} ms")
            if "--slow" in sys.argv:
                for milliseconds, text in sorted(slow, reverse=True)[:8]:
                    print(f"    {milliseconds:6.2f} ms …{text!r}")
        if running:
            client.send("interrupt_request", {}, channel="control")
    conftest.pytest_unconfigure(None)


if __name__ == "__main__":
    main()
