"""Runs mutated, spliced, extreme and meaningless cells in one long-lived process: no crash, no hang, memory bounded.

    fuzz.py [--count 100000] [--seed 1] [--keep FOLDER]

After every cell the session still has to answer `1 + 1`. A cell that ends the process, or that is not checked within two
seconds, is made smaller and printed.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import re
import select
import sys
import time

from driver import Crashed, Driver
from mutations import Mutations

PATIENCE = 30  # seconds until a process is given up


class Hung(Exception):
    """The process does not answer."""


class PatientDriver(Driver):
    """A driver that is given up when it does not answer."""

    def ask(self, verb, text="", number=0):
        data = text if isinstance(text, bytes) else text.encode(errors="replace")
        self.process.stdin.write(f"{verb} {number} {len(data)}\n".encode() + data)
        try:
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            self.process.kill()
            self.process.wait()
            self.start()
            raise Hung(verb)
        line = self.process.stdout.readline()
        if not line:
            code = self.process.wait()
            self.start()
            raise Crashed(code)
        return self.answer(line)


class Fuzzing:
    """One process and what was found with it."""

    def __init__(self, seed, slow):
        self.mutations = Mutations(seed)
        self.driver = PatientDriver()
        self.slow = slow
        self.findings = []
        self.statuses = collections.Counter()
        self.times = []
        self.most_memory = 0

    def run(self, count):
        for number in range(count):
            if number % 500 == 0:
                self.driver.ask("new")
            kind, text = self.mutations.cell()
            self.one(kind, text, number)
        self.driver.close()
        return self

    def one(self, kind, text, number):
        random = self.mutations.random
        step = "check"
        try:
            answer = self.driver.ask("check", text)
            checking = answer.milliseconds
            self.times.append((checking, kind))
            if answer.milliseconds > self.slow:
                self.find("slow check", kind, text, f"{answer.milliseconds:.0f} ms")
            step = "cell"
            answer = self.driver.ask("cell", text, 200)
            self.statuses[answer.status] += 1
            # The check before the run cannot be interrupted.
            if answer.latency > 1000 + 20 * checking:
                self.find("late interrupt", kind, text, f"{answer.latency:.0f} ms")
            for verb in ("complete", "inspect", "isComplete"):
                if random.random() < 0.2:
                    step = verb
                    offset = random.randrange(len(text) + 1)
                    answer = self.driver.ask(verb, text, offset)
                    if answer.milliseconds > self.slow:
                        self.find(f"slow {verb}", kind, text, f"{answer.milliseconds:.0f} ms at {offset}")
            step = "1 + 1"
            answer = self.driver.ask("cell", "1 + 1", 0)
            if (answer.status, answer.error) != ("ok", "2") and not re.search(rb"func|\+|Int" if isinstance(text, bytes) else r"func|\+|Int", text):
                self.find("session lost", kind, text, answer.error)
            if answer.error != "2":
                self.driver.ask("new")
            memory = self.driver.resident() or 0
            if memory > self.most_memory:
                self.most_memory = memory
            if memory > 1500:
                self.find("memory", kind, text, f"{memory:.0f} MB")
                self.driver.process.kill()
                self.driver.process.wait()
                self.driver.start()
        except Crashed as crash:
            self.find(f"crash in {step}", kind, text, str(crash))
        except Hung:
            self.find(f"hang in {step}", kind, text, "")

    def find(self, what, kind, text, detail):
        self.findings.append((what, kind, text, detail))
        print(f"{what}: {kind}: {detail}: {text[:300]!r}", flush=True)


def work(arguments):
    fuzzing = Fuzzing(arguments[0], arguments[2]).run(arguments[1])
    return fuzzing.findings, fuzzing.statuses, fuzzing.times, fuzzing.most_memory


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--slow", type=float, default=2000, help="milliseconds that a check may take")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    start = time.time()
    share = 2000
    shares = [(options.seed * 1000 + n, min(share, options.count - n * share), options.slow) for n in range(-(-options.count // share))]
    findings, statuses, times, memory, done = [], collections.Counter(), [], 0, 0
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for found, counted, timed, most in pool.map(work, shares):
            done += len(timed)
            for number, finding in enumerate(found):
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    data = finding[2] if isinstance(finding[2], bytes) else finding[2].encode(errors="replace")
                    name = finding[0].replace(" ", "-")
                    (options.keep / f"{name}-{len(findings) + number}.swift").write_bytes(data)
            findings += found
            statuses += counted
            times += timed
            memory = max(memory, most)
            print(f"{done} cells, {len(findings)} findings, {memory:.0f} MB at most; {done / (time.time() - start):.0f} a second", flush=True)
    plain = sorted(t for t, _ in times)
    if plain:
        print(f"checks: median {plain[len(plain) // 2]:.1f} ms, 99 % within {plain[len(plain) * 99 // 100]:.0f} ms, longest {plain[-1]:.0f} ms")
    print(dict(statuses))
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
