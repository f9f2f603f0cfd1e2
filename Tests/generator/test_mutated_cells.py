"""Cells that make no sense neither end the process nor keep it busy. `fuzz.py` runs as many as one likes."""

import pytest
from driver import Driver
from fuzz import Fuzzing
from mutations import EXTREMES


def harmful(fuzzing):
    """What was found, but for interrupts that came late: on a busy machine they do (test_interrupts.py)."""
    return [finding for finding in fuzzing.findings if not finding[0].startswith("late")]


@pytest.mark.conformance(47)
def test_mutated_cells_do_no_harm():
    fuzzing = Fuzzing(seed=42, slow=10_000).run(1000)
    assert not harmful(fuzzing)
    # The memory of one process after 1,000 cells, three times as much as a session needs.
    assert fuzzing.most_memory < 1000


@pytest.mark.conformance(46, 47)
def test_extremes_do_no_harm(size=100):
    fuzzing = Fuzzing(seed=1, slow=20_000)
    for name, make in EXTREMES.items():
        fuzzing.driver.ask("new")
        fuzzing.one(f"{name} {size}", make(size), 0)
    fuzzing.driver.close()
    assert not harmful(fuzzing)


# What these need grows without end: each has to fail with a sentence while the process lives on.
ENDLESS = {
    "recursion": "func f(_ n: Int) -> Int { f(n + 1) + 1 }\nf(0)",
    "recursion through closures": "var f: (Int) -> Int = { $0 }\nf = { f($0 + 1) + 1 }\nf(0)",
    "recursion through a description": "struct S: CustomStringConvertible { var description: String { \"\\(self)\" } }\nprint(S())",
    "recursion through equality": "struct S: Equatable { static func == (a: S, b: S) -> Bool { a == b } }\nS() == S()",
    "a large array": "Array(repeating: 0, count: 1 << 50)",
    "the largest array": "Array(repeating: 0, count: Int.max)",
    "a large text": "String(repeating: \"abc\", count: 1 << 50)",
    "a large tensor": "Tensor.zeros([1 << 20, 1 << 30])",
    "a large range": "Array(0..<Int.max).count",
    "reserved capacity": "var a: [Int] = []\na.reserveCapacity(Int.max)",
    "a large padding": "String(format: \"%999999999999d\", 1)",
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_has_no_end_fails_and_the_session_lives_on(name):
    driver = Driver()
    driver.ask("cell", "let before = 41")
    answer = driver.ask("cell", ENDLESS[name], 20_000)
    assert answer.status not in ("ok", "Interrupted", "crashed"), answer.output[:200]
    assert driver.ask("cell", "before + 1").error == "42"
    driver.close()
