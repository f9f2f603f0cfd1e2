#!/usr/bin/env python3
"""Training steps per second of four networks, beside PyTorch and JAX; writes the table of ../README.md.

    swift build -c release
    python3 compare.py --python PYTHON [--only mlp,cnn] [--rounds 5] [--seconds 2] [--write]

PYTHON is one that has torch, jax and safetensors. Every contestant is a process of its own with the same initial weights and
batches (workloads.py); its losses after steps 1, 10 and 50 must equal PyTorch's to 2e-4 of their size before a time counts.
Then they are timed in turn, several rounds over, each alone; a figure is the median of the rounds. Two threads each.
"""
import argparse
import os
import pathlib
import platform
import re
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
PEERS = {"torch": "PyTorch, eager", "torch-fused": "PyTorch, fused optimiser", "torch-compile": "torch.compile", "jax": "JAX, jit"}
TITLES = {"mlp": "MLP 784-256-128-10", "cnn": "CNN, two convolutions", "lstm": "LSTM 256, 64 steps", "gpt": "GPT, 4 layers of 128"}


class Contestant:
    def __init__(self, command):
        environment = dict(os.environ, OMP_NUM_THREADS="2", GRADUS_NUM_THREADS="2",
                           XLA_FLAGS="--xla_cpu_multi_thread_eigen=true intra_op_parallelism_threads=2")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True, env=environment)
        self.losses = self.numbers("losses")
        self.rates = []

    def numbers(self, word):
        line = self.process.stdout.readline().split()
        return [float(number) for number in line[1:]] if line and line[0] == word else None

    def round(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        self.rates += self.numbers("rate") or []

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def compare(name, options, folder):
    """The contestants' names and medians for one network."""
    commands = {"gradus": [options.training, name, f"{folder}/{name}.safetensors", str(options.seconds)]}
    for peer in options.peers.split(","):
        commands[peer] = [options.python, str(HERE / "workloads.py"), "run", name, peer, str(options.seconds)]
    contestants = {}
    for title, command in commands.items():
        contestant = Contestant(command)
        if contestant.losses:
            contestants[title] = contestant
        else:
            print(f"{name}: {title} does not run here")
    wanted = contestants["torch"].losses
    for title, contestant in list(contestants.items()):
        differences = [abs(a - b) / abs(b) for a, b in zip(contestant.losses, wanted)]
        if max(differences) > 2e-4:
            raise SystemExit(f"{name}: the losses of {title} are {contestant.losses}, of PyTorch {wanted}")
    for _ in range(options.rounds):
        for contestant in contestants.values():
            contestant.round()
    for contestant in contestants.values():
        contestant.end()
    return wanted, {title: contestant.rates for title, contestant in contestants.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--training", default=str(HERE / ".build/release/training"))
    parser.add_argument("--python", default="python3")
    parser.add_argument("--only", default=",".join(TITLES))
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    titles = ["Gradus"] + [PEERS[peer] for peer in options.peers.split(",")]
    rows = ["| network, steps/s | " + " | ".join(titles) + " | Gradus / fastest other |",
            "| --- |" + " ---: |" * (len(titles) + 1)]
    notes = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([options.python, str(HERE / "workloads.py"), "dump", folder], check=True)
        for name in options.only.split(","):
            losses, rates = compare(name, options, folder)
            medians = {title: statistics.median(values) for title, values in rates.items() if values}
            fastest = max(value for title, value in medians.items() if title != "gradus")
            cells = [f"{medians[title]:.4g}" if title in medians else "–" for title in ["gradus"] + options.peers.split(",")]
            rows.append(f"| {TITLES[name]} | " + " | ".join(cells) + f" | {medians['gradus'] / fastest:.2f} |")
            notes.append(f"{name} " + ", ".join(f"{loss:.5f}" for loss in losses))
            print(rows[-1], {title: [round(value, 1) for value in values] for title, values in rates.items()}, flush=True)
    rows += ["", f"{platform.machine()}, {os.cpu_count()} processors, {platform.system()}; load average {os.getloadavg()[0]:.1f};"
             f" {options.rounds} rounds in turn, {options.seconds:g} s each, 2 threads; losses at steps 1, 10, 50: " + "; ".join(notes) + "."]
    text = "\n".join(rows)
    print(text)
    if options.write:
        path = HERE.parent / "README.md"
        old = path.read_text()
        marked = re.compile(r"(<!-- training:[^\n]*-->\n).*?(<!-- /training -->)", re.S)
        path.write_text(marked.sub(lambda found: found.group(1) + text + "\n" + found.group(2), old))


if __name__ == "__main__":
    main()
