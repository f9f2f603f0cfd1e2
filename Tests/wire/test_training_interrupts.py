"""Interrupts while a network trains: the process lives, and the model is what it is after a whole step.

The suite has a share; `GRADUS_BINARY=.build/debug/gradus python Tests/wire/test_training_interrupts.py 1000` does it a
thousand times.
"""

import random
import signal
import sys
import time

import pytest
import wire

# Two models of equal parameters: `a` is trained and interrupted, `b` then takes the same number of whole steps.
# Bit for bit the same is possible because nothing here depends on how threads share work.
SETUP = """
setSeed(7)
let x = Tensor.randomNormal([64, 16])
let y = Tensor.randomNormal([64, 1])
func network() -> Sequential {
  setSeed(3)
  return Sequential(Linear(16, 64, activation: .tanh), Linear(64, 64, activation: .relu), Linear(64, 1))
}
let a = network()
let b = network()
let ofA = Adam(a, learningRate: 0.001)
let ofB = Adam(b, learningRate: 0.001)
var begun = 0
var followed = 0
func differences() -> Float {
  zip(a.parameters, b.parameters).map { ($0.value - $1.value).abs().max().item() }.max() ?? -1
}
"""

TRAINING = {
    "train": """
begun = 0
train(a, steps: 1_000_000, optimizer: ofA) { step in
  begun = step
  return meanSquaredError(a(x), y)
}
""",
    "loop": """
begun = 0
while true {
  begun += 1
  let loss = meanSquaredError(a(x), y)
  ofA.zeroGradients()
  loss.backward()
  ofA.step()
}
""",
}

# The step that had begun is in the model as a whole, or not at all.
FOLLOW = """
followed = begun - 1
if followed > 0 { train(b, steps: followed, optimizer: ofB) { _ in meanSquaredError(b(x), y) } }
if differences() != 0 {
  train(b, steps: 1, optimizer: ofB) { _ in meanSquaredError(b(x), y) }
  followed += 1
}
print(begun, followed, differences())
"""


def interrupt(client, way):
    if way == "message":
        assert client.request("interrupt_request", channel="control")[0] == {"status": "ok"}
    else:
        client.kernel.process.send_signal(signal.SIGINT)


def interrupt_training(client, count, generator):
    """Interrupts training `count` times; returns how many steps had begun each time."""
    begun = []
    assert client.execute(SETUP)[0]["status"] == "ok"
    for number in range(count):
        cell = client.send_execute(TRAINING["train" if number % 2 else "loop"], store_history=False)
        client.wait_for(cell, "execute_input")
        time.sleep(generator.random() ** 3 * 0.1)
        interrupt(client, generator.choice(["message", "signal"]))
        while not client.sockets["shell"].poll(1000):
            interrupt(client, "message")  # the first came before the cell had begun to run; a late signal would hit the next
        assert client.reply(cell)["content"]["ename"] == "Interrupted"
        client.outputs(cell)
        cell = client.send_execute(FOLLOW, store_history=False)
        reply = client.reply(cell, seconds=60)["content"]
        assert reply["status"] == "ok", reply
        started, followed, difference = wire.text(client.outputs(cell)).split()
        assert float(difference) == 0, f"after interrupt {number}, {started} steps begun"
        assert int(followed) in (int(started) - 1, int(started))
        begun.append(int(started))
        if (number + 1) % 100 == 0:
            print(f"{number + 1} interrupts, the model was whole each time", flush=True)
    return begun


@pytest.mark.conformance(72, 73)
def test_an_interrupted_model_is_whole(kernel, client):
    begun = interrupt_training(client, 30, random.Random(1))
    assert max(begun) > 1
    assert kernel.process.poll() is None


@pytest.mark.conformance(74)
def test_a_long_product_ends_soon_and_the_model_is_whole(kernel, client):
    """Products of a second and more look for an interrupt every few hundredths of a second."""
    setup = """
    let big = Tensor.ones([3000, 3000])
    let model = Linear(3000, 3000)
    let optimizer = SGD(model, learningRate: 0.1)
    let before = model.parameters.map { $0.value + 0 }
    """
    assert client.execute(setup)[0]["status"] == "ok"
    for code in ["train(model, steps: 100, optimizer: optimizer) { _ in meanSquaredError(model(big), big) }",
                 "while true { _ = big.matmul(big) }"]:
        cell = client.send_execute(code)
        client.wait_for(cell, "execute_input")
        time.sleep(0.3)
        start = time.monotonic()
        client.request("interrupt_request", channel="control")
        assert client.reply(cell)["content"]["ename"] == "Interrupted"
        print(f"interrupt of {code[:5]}: {1000 * (time.monotonic() - start):.0f} ms")
        client.outputs(cell)
    reply, published = client.execute("print(model.parameters.allSatisfy { $0.value.sum().item().isFinite })")
    assert wire.text(published) == "true\n"


if __name__ == "__main__":
    with wire.Kernel() as own:
        count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
        steps = interrupt_training(own.client(), count, random.Random(count))
        print(f"{count} interrupts while training, after {sum(steps)} steps in all: the model was whole each time")
