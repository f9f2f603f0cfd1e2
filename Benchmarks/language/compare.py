#!/usr/bin/env python3
"""Compares the speed of plain Swift in cells with CPython and with swiftc -O; writes the table of ../README.md.

    python3 compare.py --gradus PATH [--python PATH] [--rounds 5] [--write]

Each program of `programs` defines `run()`. It is run once and then several times more in fresh processes; a figure is the
difference, per run, so that starting a process and checking or compiling a program does not count. All three have to print the same
result before a time counts. The figure shown is the median of the rounds.
"""
import argparse, os, platform, re, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = {
    "sum-loop": "a loop with arithmetic, 2,000,000 steps", "fibonacci": "calls: fib(27)",
    "grid": "a 200 x 200 array of arrays, 10 sweeps", "text": "100,000 interpolations and appends",
    "counting": "200,000 counts in a dictionary", "sorting": "50,000 numbers sorted with a closure",
    "word-count": "40,000 words split and counted", "bigrams": "100,000 pairs counted, a struct as key",
    "grouping": "100,000 appends to arrays in a dictionary", "csv": "10,000 lines joined, split and parsed",
    "particles": "200,000 mutating calls on structs in an array", "pipeline": "map, filter, reduce over 300,000 numbers",
    "matrix-product": "product of two 60 x 60 matrices, three loops", "counter": "200,000 method calls on an instance",
    "switches": "160,000 switches over cases of enums", "shapes": "190,000 calls through protocols and overrides",
    "pairs": "enumerated, zip, stride over 100,000 numbers",
}
REPEATS = {"gradus": 10, "python": 4, "swiftc": 60}


def timed(command):
    start = time.perf_counter()
    result = subprocess.run(command, capture_output=True, text=True)
    elapsed = time.perf_counter() - start
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}:\n{result.stderr}")
    return elapsed, result.stdout.strip()


def commands(name, contestant, repeats, work, options):
    """The command that runs a program `repeats` times."""
    with open(f"{here}/programs/{name}.{'py' if contestant == 'python' else 'swift'}") as file:
        text = file.read()
    path = f"{work}/{name}-{contestant}-{repeats}"
    if contestant == "python":
        with open(path + ".py", "w") as file:
            file.write(text + f"\n\nfor _ in range({repeats}):\n    result = run()\nprint(result)\n")
        return [options.python, path + ".py"]
    with open(path + ".swift", "w") as file:
        file.write(text + f"var result = run()\nfor _ in 1..<{repeats} {{ result = run() }}\nprint(result)\n")
    if contestant == "gradus":
        return [options.gradus, "run", path + ".swift"]
    built = subprocess.run(["swiftc", "-O", path + ".swift", "-o", path, "-lm"], capture_output=True, text=True)
    if built.returncode != 0:
        sys.exit(built.stderr)
    return [path]


def measure(options):
    rows = {}
    with tempfile.TemporaryDirectory() as work:
        for name in PROGRAMS:
            pairs = {c: [commands(name, c, r, work, options) for r in (1, n + 1)] for c, n in REPEATS.items()}
            times = {c: [] for c in REPEATS}
            results = set()
            for _ in range(options.rounds):
                for contestant, (once, often) in pairs.items():
                    first, result = timed(once)
                    second, _ = timed(often)
                    results.add(result)
                    times[contestant].append((second - first) / REPEATS[contestant])
            if len(results) != 1:
                sys.exit(f"{name}: different results {results}")
            rows[name] = {c: statistics.median(t) for c, t in times.items()}
            print(name, {c: f"{t * 1000:.2f} ms" for c, t in rows[name].items()}, flush=True)
    return rows


def table(rows, options):
    lines = ["| program | cell | CPython | swiftc -O | CPython / cell | cell / swiftc |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for name, times in rows.items():
        cell, python, native = (times[c] * 1000 for c in ("gradus", "python", "swiftc"))
        # A cell's time is that of a program less that of an empty one: below a millisecond it is noise.
        if cell < 1:
            lines.append(f"| {PROGRAMS[name]} | below 1 ms | {python:.1f} ms | {native:.2f} ms | above {python:.0f} | |")
            continue
        lines.append(f"| {PROGRAMS[name]} | {cell:.1f} ms | {python:.1f} ms | {native:.2f} ms | {python / cell:.1f} | {cell / native:.0f} |")
    version = subprocess.run([options.python, "--version"], capture_output=True, text=True).stdout.strip()
    load = os.getloadavg()[0]
    return "\n".join(lines) + (
        f"\n\n{platform.processor() or platform.machine()}, {os.cpu_count()} processors, {platform.system()}, {version}; load average {load:.1f} "
        f"(other work slows all of them); {options.rounds} rounds.\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gradus", required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    text = table(measure(options), options)
    print(text)
    if options.write:
        path = f"{here}/../README.md"
        with open(path) as file:
            readme = file.read()
        readme = re.sub(r"(<!-- language:[^\n]*-->\n).*?(<!-- /language -->)", lambda m: m[1] + text + m[2], readme, flags=re.S)
        with open(path, "w") as file:
            file.write(readme)
