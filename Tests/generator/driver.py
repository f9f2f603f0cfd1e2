"""The process that runs cells (`Tests/CellDriver`), from outside."""

import os
import pathlib
import resource
import subprocess


def binary():
    """The driver: `GRADUS_CELL_DRIVER`, or the one that was built beside the `gradus` of `GRADUS_BINARY`."""
    named = os.environ.get("GRADUS_CELL_DRIVER")
    if named:
        return named
    beside = pathlib.Path(os.environ.get("GRADUS_BINARY", "gradus"))
    return str(beside.parent / "CellDriver")


class Crashed(Exception):
    """The process ended."""


# What nearly every program uses, so that a process that runs it has read it.
WARM = [pathlib.Path(__file__).with_name("warm-up.swift").read_text()]


class Answer:
    def __init__(self, status, milliseconds, latency, output, error):
        self.status, self.milliseconds, self.latency = status, milliseconds, latency
        self.output, self.error = output, error


class Driver:
    """Runs cells, one session after the other, in one process; starts another when it has ended."""

    def __init__(self, memory=None, path=None):
        self.memory = memory
        self.path = path or binary()
        self.start()

    def start(self):
        self.is_warm = False
        def limit():
            if self.memory:
                resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))
        environment = dict(os.environ, OPENBLAS_NUM_THREADS="1")
        self.process = subprocess.Popen([self.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, preexec_fn=limit, env=environment)

    def ask(self, verb, text="", number=0):
        data = text if isinstance(text, bytes) else text.encode()
        try:
            self.process.stdin.write(f"{verb} {number} {len(data)}\n".encode() + data)
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if not line:
            code = self.process.wait()
            self.start()
            raise Crashed(code)
        return self.answer(line)

    def answer(self, line):
        status, milliseconds, latency, printed, failed = line.split()
        output = self.process.stdout.read(int(printed))
        error = self.process.stdout.read(int(failed))
        return Answer(status.decode(), float(milliseconds), float(latency), output.decode(errors="replace"),
                      error.decode(errors="replace"))

    def run(self, cells, limit=60_000):
        """Runs cells in a session that has seen no other program: what they print together, and how the last one ended."""
        if not self.is_warm:
            # Every copy of the process then has what nearly all programs need.
            self.is_warm = True
            for cell in WARM:
                answer = self.ask("cell", cell)
                assert answer.status == "ok", answer.error
        return self.ask("trial", "\u0001".join(cells), limit)

    def resident(self):
        """The memory that the process uses, in megabytes."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024

    def close(self):
        self.process.stdin.close()
        self.process.wait()
