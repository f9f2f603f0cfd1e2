"""Prints at the end of a run what it has shown of docs/conformance.md."""

from collections import defaultdict

import conformance
import pytest

results = defaultdict(dict)
items_of = {}


def pytest_collection_modifyitems(items):
    for item in items:
        shown = {number for marker in item.iter_markers("conformance") for number in marker.args}
        if shown:
            items_of[item.nodeid] = shown


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    for number in items_of.get(item.nodeid, ()):
        if report.failed:
            results[number][item.nodeid] = "failed"
        elif report.skipped:
            results[number].setdefault(item.nodeid, "skipped")
        elif report.when == "call":
            results[number].setdefault(item.nodeid, "passed")


def verdict(number, marked):
    """The state of one item after this run."""
    of_run = list(results.get(number, {}).values())
    if "failed" in of_run:
        return "FAILED"
    if "passed" in of_run:
        return "passed"
    if any(path.endswith(".swift") for path in marked[number]):
        return "in the Swift tests"
    return "not run" if marked[number] else "not proved"


def pytest_terminal_summary(terminalreporter):
    if not results:
        return
    marked = conformance.marked()
    verdicts = {number: verdict(number, marked) for number in range(1, conformance.COUNT + 1)}
    terminalreporter.section("docs/conformance.md")
    is_partial = len(results) < len(marked) / 2
    for number, (claim, _, missing) in sorted(conformance.rows().items()):
        shown = results.get(number, {})
        if is_partial and not shown:
            continue
        tests = f" ({len(shown)} tests)" if shown else ""
        open_part = f"; open: {missing}" if missing.strip() and verdicts[number] == "passed" else ""
        terminalreporter.write_line(f"{number:3} {verdicts[number]}{tests}: {claim}{open_part}")
    counts = {name: list(verdicts.values()).count(name) for name in sorted(set(verdicts.values()))}
    terminalreporter.write_line("of 100 items: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
