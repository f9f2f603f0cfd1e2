#!/usr/bin/env python3
"""The time of single operations beside PyTorch's, at three sizes; writes the table of ../README.md.

    swift build -c release
    python3 compare.py --python PYTHON [--only sum,sort] [--rounds 3] [--threads 2] [--write]

PYTHON is one that has torch and safetensors. Both compute every operation on the same inputs, and results that differ stop the
comparison. Then they are timed in turn, operation by operation, several rounds over; a figure is the fastest of the rounds, as other
work can only slow them. With one thread, the processor's time is taken, which other
work does not change. The ratio is PyTorch's time over ours.
"""
import argparse
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SIZES = [100, 10_000, 1_000_000]


class Contestant:
    def __init__(self, command, threads):
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads), GRADUS_NUM_THREADS=str(threads))
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.differences = []
        while (line := self.process.stdout.readline().strip()) != "ready":
            if not line:
                sys.exit(f"{command[0]} ended")
            self.differences.append(line)

    def seconds(self, name, size):
        self.process.stdin.write(f"{name} {size}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


def text(seconds):
    return f"{seconds * 1e6:.2f} us" if seconds < 1e-3 else f"{seconds * 1e3:.2f} ms"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--operations", default=str(HERE / ".build/release/operations"))
    parser.add_argument("--python", default="python3")
    parser.add_argument("--only", default="")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    names = re.findall(r'^    "(.*)": lambda', (HERE / "peer.py").read_text(), re.M)
    if options.only:
        names = [name for name in names if any(part in name for part in options.only.split(","))]
    with tempfile.TemporaryDirectory() as folder:
        files = [f"{folder}/inputs.safetensors", f"{folder}/results.safetensors"]
        peer = [options.python, str(HERE / "peer.py"), *files]
        subprocess.run([*peer, "dump"], check=True)
        ours = Contestant([options.operations, *files], options.threads)
        theirs = Contestant([*peer, str(options.threads)], options.threads)
    if theirs.differences:
        sys.exit("\n".join(theirs.differences))
    rows = ["| operation | " + " | ".join(f"{size:,}" for size in SIZES) + " | " + " | ".join("ratio" for _ in SIZES) + " |",
            "| --- |" + " ---: |" * 2 * len(SIZES)]
    slower = 0
    for name in names:
        times, ratios = [], []
        for size in SIZES:
            rounds = [(ours.seconds(name, size), theirs.seconds(name, size)) for _ in range(options.rounds)]
            own, other = min(a for a, _ in rounds), min(b for _, b in rounds)
            times.append(text(own))
            ratios.append(f"{other / own:.2f}")
            slower += other < own
        rows.append(f"| {name} | " + " | ".join(times + ratios) + " |")
        print(rows[-1], flush=True)
    rows += ["", f"{platform.machine()}, {os.cpu_count()} processors, {platform.system()}; load average {os.getloadavg()[0]:.1f}; "
             f"{options.rounds} rounds in turn, {options.threads} threads; {slower} of {len(names) * len(SIZES)} slower than PyTorch."]
    print(rows[-1])
    if options.write:
        path = HERE.parent / "README.md"
        marked = re.compile(r"(<!-- operations:[^\n]*-->\n).*?(<!-- /operations -->)", re.S)
        path.write_text(marked.sub(lambda found: found.group(1) + "\n".join(rows) + "\n" + found.group(2), path.read_text()))


if __name__ == "__main__":
    main()
