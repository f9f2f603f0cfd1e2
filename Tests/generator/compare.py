"""Runs random programs in cells and compiled by swiftc, and says where they differ.

    compare.py [--count 20000] [--seed 1] [--batch 300] [--keep FOLDER]

Program number n of a run with seed s is `Program(s * 1_000_000 + n)`. Needs swiftc, and the driver (see driver.py).
"""

import argparse
import collections
import concurrent.futures
import pathlib
import sys
import time

import swiftc
from driver import Crashed, Driver
from program import COMMON, Program


class Difference:
    """A program whose two outputs are not equal."""

    def __init__(self, seed, kind, interpreted, compiled):
        self.seed, self.kind, self.interpreted, self.compiled = seed, kind, interpreted, compiled

    def __str__(self):
        return f"{self.seed}: {self.kind}"


def batch(seeds):
    """`(differences, refusals by seed, programs that trapped)` of some programs."""
    programs = {n: Program(seed) for n, seed in enumerate(seeds)}
    printed, refusals = swiftc.outputs({n: p.file(n) for n, p in programs.items()}, COMMON)
    differences, trapped = [], []
    driver = Driver()
    for number, compiled in printed.items():
        program = programs[number]
        if compiled is None:
            trapped.append(program.seed)
            continue
        difference = compare(driver, program.cells(number), compiled)
        if difference:
            differences.append(Difference(program.seed, *difference))
    for number, (message, line) in refusals.items():
        # Where swiftc has no patience, cells may have it.
        if "reasonable time" not in message and compare(driver, programs[number].cells(number), None)[0] == "output":
            differences.append(Difference(programs[number].seed, f"accepted, swiftc says: {message}", "", message))
    driver.close()
    return differences, {programs[n].seed: message for n, message in refusals.items()}, trapped


def compare(driver, cells, compiled):
    """`(kind, interpreted, compiled)` if a program's cells print something else."""
    try:
        answer = driver.run(cells)
    except Crashed as crash:
        return f"crash {crash}", "", compiled
    if answer.status != "ok":
        lines = [line for line in answer.error.split("\n") if "error: " in line or answer.status in line]
        return f"{answer.status} {lines[0] if lines else answer.error[:200]}", answer.output + answer.error, compiled
    # The sign of a quotient that is no number depends on whether the compiler has folded it.
    if compiled is None or answer.output.replace("-nan", "nan") != compiled.replace("-nan", "nan"):
        return "output", answer.output, compiled
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the programs that differ")
    options = parser.parse_args()
    start = time.time()
    seeds = [options.seed * 1_000_000 + n for n in range(options.count)]
    batches = [seeds[at:at + options.batch] for at in range(0, len(seeds), options.batch)]
    differences, refusals, trapped = [], {}, []
    kinds = collections.Counter()
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for index, (some, refused, stopped) in enumerate(pool.map(batch, batches)):
            differences += some
            refusals.update(refused)
            trapped += stopped
            for difference in some:
                kinds[difference.kind] += 1
                print(difference)
                if options.keep:
                    keep(options.keep, difference)
            done = min(len(seeds), (index + 1) * options.batch)
            print(f"{done} programs, {len(differences)} differ, {len(refusals)} refused, {len(trapped)} trapped; "
                  f"{done / (time.time() - start):.0f} a second", flush=True)
    for seed, (message, line) in list(refusals.items())[:20]:
        print(f"refused by swiftc: {seed} line {line}: {message}")
    print("trapped:", trapped[:20])
    sys.exit(1 if differences else 0)


def keep(folder, difference):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{difference.seed}.swift").write_text(Program(difference.seed).text())
    (folder / f"{difference.seed}.txt").write_text(
        f"{difference.kind}\n--- interpreted\n{difference.interpreted}\n--- compiled\n{difference.compiled}")


if __name__ == "__main__":
    main()
