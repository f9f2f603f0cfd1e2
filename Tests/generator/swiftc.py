"""Compiles many programs as one module and runs them one after the other in one process."""

import pathlib
import re
import subprocess
import tempfile

MAIN = """\
import Glibc
let programs: [() -> Void] = [{functions}]
let first = Int(CommandLine.arguments[1])!
for number in first..<(CommandLine.arguments.count > 2 ? first + 1 : programs.count) {{
  print("\\u{{1}}\\(number)\\u{{1}}")
  fflush(stdout)
  programs[number]()
}}
"""


class Refused(Exception):
    """swiftc refuses some programs: `messages` by their numbers."""

    def __init__(self, messages):
        super().__init__(messages)
        self.messages = messages


def compile_(files, common, folder):
    """Compiles `files` (texts by number); returns the binary."""
    folder = pathlib.Path(folder)
    for old in folder.glob("*.swift"):
        old.unlink()
    (folder / "common.swift").write_text(common)
    for number, text in files.items():
        (folder / f"p_{number}.swift").write_text(text)
    (folder / "main.swift").write_text(MAIN.format(functions=", ".join(f"main_{n}" for n in files)))
    command = ["swiftc", "-Onone", "-wmo", "-suppress-warnings", "-module-name", "main", "-o", str(folder / "all"),
               *map(str, sorted(folder.glob("*.swift")))]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        messages = {}
        for match in re.finditer(r"p_(\d+)\.swift:(\d+):\d+: error: (.*)", result.stderr):
            messages.setdefault(int(match[1]), (match[3], int(match[2])))
        if not messages:
            raise RuntimeError(result.stderr[-3000:])
        raise Refused(messages)
    return folder / "all"


def run(binary, count, timeout=120):
    """What each program prints; `None` for one that stops the process."""
    outputs = [None] * count
    first = 0
    while first < count:
        try:
            result = subprocess.run([binary, str(first)], capture_output=True, timeout=timeout)
            text, failed = result.stdout.decode(), result.returncode != 0
        except subprocess.TimeoutExpired as expired:
            text, failed = (expired.stdout or b"").decode(errors="replace"), True
        parts = re.split("\u0001(\\d+)\u0001\n", text)
        numbers = list(map(int, parts[1::2]))
        for number, output in zip(numbers, parts[2::2]):
            outputs[number] = output
        if failed:
            last = numbers[-1] if numbers else first
            outputs[last] = None
            first = last + 1
        else:
            break
    return outputs


def outputs(files, common):
    """Each program's output by its number: text, `None` if it traps, or the message with which swiftc refuses it.

    Returns `(outputs, refusals)`.
    """
    refusals = {}
    with tempfile.TemporaryDirectory() as folder:
        files = dict(files)
        while files:
            try:
                binary = compile_(files, common, folder)
                break
            except Refused as refused:
                refusals.update(refused.messages)
                files = {n: t for n, t in files.items() if n not in refused.messages}
        printed = dict(zip(files, run(binary, len(files)))) if files else {}
    return printed, refusals
