#!/usr/bin/env python3
"""Compares training steps per second of XOR with other libraries; writes the table of ../README.md.

    swift build -c release --package-path .          # the compiled loops
    ../../scripts/start ...                          # or any build of `gradus`, for the notebook's loops
    python3 compare.py --gradus PATH [--xor PATH] [--torch-python PATH] [--rounds 5] [--seconds 1] [--write]

The network is 2-8-1 with tanh, all four examples in every step, binary cross-entropy, gradient descent
with learning rate 0.5; parameter k of 33 starts from ((7 k + 3) mod 16 - 8) / 16. The losses of steps
1, 10 and 50 must agree to 1e-5 before a time counts. Every contestant runs in a process of its own, in
turn, several rounds over; a figure is the median of the rounds.

A cell's time is that of 250,000 steps less that of 50,000, each in a fresh `gradus run`, so starting
the program and checking the cell do not count.
"""
import argparse, os, platform, re, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
value = lambda k: ((7 * k + 3) % 16 - 8) / 16
STARTS = [[[value(2 * o + i) for i in range(2)] for o in range(8)], [value(16 + o) for o in range(8)],
          [[value(24 + i) for i in range(8)]], [value(32)]]
X, Y = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


# ---------------------------------------------------------------- the peers, each in a process of its own
def numpy_by_hand():
    import numpy as np
    f = np.float32
    x, y = np.array(X, f), np.array(Y, f)
    w0, b0, w1, b1 = (np.array(s, f) for s in STARTS)
    rate = f(0.5)

    def run(steps):
        nonlocal w0, b0, w1, b1
        losses = []
        for _ in range(steps):
            h = np.tanh(x @ w0.T + b0)
            z = h @ w1.T + b1
            e = np.exp(-np.abs(z))
            losses.append((np.maximum(z, 0) - z * y + np.log1p(e)).mean())
            dz = (np.where(z < 0, e, f(1)) / (1 + e) - y) * f(0.25)
            dh = (dz @ w1) * (1 - h * h)
            w1, b1 = w1 - rate * (dz.T @ h), b1 - rate * dz.sum(0)
            w0, b0 = w0 - rate * (dh.T @ x), b0 - rate * dh.sum(0)
        return [float(v) for v in losses[:50]]
    return run


def pytorch_eager():
    import torch
    import torch.nn.functional as F
    torch.set_num_threads(1)  # faster here than with more
    x, y = torch.tensor(X, dtype=torch.float32), torch.tensor(Y, dtype=torch.float32)
    w0, b0, w1, b1 = p = [torch.tensor(s, dtype=torch.float32, requires_grad=True) for s in STARTS]
    optimizer = torch.optim.SGD(p, lr=0.5)

    def run(steps):
        losses = []
        for _ in range(steps):
            loss = F.binary_cross_entropy_with_logits(F.linear(torch.tanh(F.linear(x, w0, b0)), w1, b1), y)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        return [float(v) for v in losses[:50]]
    return run


def child(name, seconds):
    run = {"numpy": numpy_by_hand, "torch": pytorch_eager}[name]()
    losses = run(50)
    print("losses", losses[0], losses[9], losses[49])
    steps, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        run(1000)
        steps += 1000
    print("rate", int(steps / (time.perf_counter() - start)))


# ---------------------------------------------------------------- the same loops as cells
def cell(by_hand, steps):
    literal = lambda s: re.sub(r"\s", "", str(s))
    text = f"let x = Tensor({literal(X)})\nlet y = Tensor({literal(Y)})\n"
    text += "let model = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))\nlet parameters = model.parameters\n"
    for i, start in enumerate(STARTS):
        text += f"parameters[{i}].value = Tensor({literal(start)})\n"
    text += "let optimizer = SGD(model, learningRate: 0.5)\n"
    if by_hand:
        body = ("  let loss = binaryCrossEntropy(logits: model(x), targets: y)\n  optimizer.zeroGradients()\n"
                "  loss.backward()\n  optimizer.step()\n")
        return (text + "var losses: [Float] = []\nfor _ in 1...50 {\n" + body + "  losses.append(loss.item())\n}\n"
                + 'print("losses", losses[0], losses[9], losses[49])\n' + f"for _ in 1...{steps} {{\n{body}}}\n")
    loop = "train(model, steps: {}, optimizer: optimizer) {{ step in\n  binaryCrossEntropy(logits: model(x), targets: y)\n}}"
    return (text + "let losses = " + loop.format(50) + '.losses\nprint("losses", losses[0], losses[9], losses[49])\n'
            + "let rest = " + loop.format(steps) + "\n")


def run_cell(gradus, by_hand, short=50_000, long=250_000):
    times, output = [], ""
    for steps in (short, long):
        with tempfile.NamedTemporaryFile("w", suffix=".swift") as file:
            file.write(cell(by_hand, steps))
            file.flush()
            start = time.perf_counter()
            output = subprocess.run([gradus, "run", file.name], capture_output=True, text=True, check=True).stdout
            times.append(time.perf_counter() - start)
    return output + f"rate {int((long - short) / (times[1] - times[0]))}\n"


# ---------------------------------------------------------------- the race
def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gradus"), ask.add_argument("--xor", default=os.path.join(here, ".build/release/xor"))
    ask.add_argument("--torch-python", default=sys.executable), ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--seconds", type=float, default=1), ask.add_argument("--write", action="store_true")
    ask.add_argument("--child", nargs=2)
    a = ask.parse_args()
    if a.child: return child(a.child[0], float(a.child[1]))

    capture = lambda *command: subprocess.run(command, capture_output=True, text=True, check=True).stdout
    python = lambda path, name: (lambda: capture(path, __file__, "--child", name, str(a.seconds)))
    version = lambda path, module: subprocess.run([path, "-c", f"import {module}; print({module}.__version__)"],
                                                  capture_output=True, text=True).stdout.strip()
    contestants = {}
    if os.path.exists(a.xor):
        contestants["Gradus, compiled, loop by hand"] = lambda: capture(a.xor, "hand", str(a.seconds))
        contestants["Gradus, compiled, `train`"] = lambda: capture(a.xor, "train", str(a.seconds))
    else:
        print(f"without the compiled loops: {a.xor} is not there")
    if a.gradus:
        contestants["Gradus, notebook cell, loop by hand"] = lambda: run_cell(a.gradus, True)
        contestants["Gradus, notebook cell, `train`"] = lambda: run_cell(a.gradus, False)
    else:
        print("without the cells: say where gradus is with --gradus")
    numpy, torch = version(sys.executable, "numpy"), version(a.torch_python, "torch")
    if numpy: contestants[f"NumPy {numpy}, gradients by hand"] = python(sys.executable, "numpy")
    else: print("without NumPy: it is not installed")
    if torch: contestants[f"PyTorch {torch}, eager, 1 thread"] = python(a.torch_python, "torch")
    else: print("without PyTorch: it is not installed")

    rates, reference = {name: [] for name in contestants}, None
    for turn in range(a.rounds):
        for name, race in contestants.items():
            output = race()
            losses = [float(v) for v in re.search(r"losses (.+)", output).group(1).split()]
            reference = reference or losses
            if max(abs(p - q) for p, q in zip(losses, reference)) > 1e-5:
                sys.exit(f"{name}: losses {losses} are not {reference}")
            rates[name].append(int(re.search(r"rate (\d+)", output).group(1)))
            print(f"round {turn + 1}: {name:40} {rates[name][-1]:>9,} steps/s   losses {losses}", flush=True)

    base = next((statistics.median(r) for n, r in rates.items() if "PyTorch" in n), None)
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    table = ["| loop | steps/s (median) | slowest to fastest round | against PyTorch |", "| --- | ---: | ---: | ---: |"]
    for name, r in sorted(rates.items(), key=lambda item: -statistics.median(item[1])):
        m = statistics.median(r)
        table.append(f"| {name} | {m:,.0f} | {min(r):,} to {max(r):,} | {f'{m / base:.1f}x' if base else ''} |")
    table.append("")
    table.append(f"{cpu}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}; "
                 f"load average {os.getloadavg()[1]:.1f} (other work slows all of them); "
                 f"{a.rounds} rounds in turn, {a.seconds:g} s each; losses at steps 1, 10, 50: "
                 + ", ".join(f"{v:.6f}" for v in reference) + ".")
    print("\n".join(table))
    if a.write:
        path = os.path.join(here, "../README.md")
        text = open(path).read()
        start, end = "<!-- xor: written by xor/compare.py -->", "<!-- /xor -->"
        before, rest = text.split(start)
        open(path, "w").write(before + start + "\n" + "\n".join(table) + "\n" + end + rest.split(end)[1])


main()
