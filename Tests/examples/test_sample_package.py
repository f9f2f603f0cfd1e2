"""A package of its own that depends on Gradus by path: it builds without flags, unoptimised as a user's first build is, and trains."""

import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).parents[2]
PACKAGE = ROOT / "Examples" / "mlp"


def test_the_manifest_has_no_flags():
    assert "unsafeFlags" not in (PACKAGE / "Package.swift").read_text()


def test_it_builds_trains_and_explains_a_mistake():
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GRADUS_")}
    scratch = pathlib.Path(os.environ.get("GRADUS_SCRATCH", ROOT / ".build")) / "examples"
    command = ["swift", "run", "-q", "--package-path", PACKAGE, "--scratch-path", scratch, "mlp"]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=1200)
    assert run.returncode == 0, run.stderr[-3000:]
    before, after, mistake = run.stdout.strip().split("\n")
    assert float(before.removeprefix("before: ")) < 0.8
    assert float(re.fullmatch(r"after 400 steps: (.*)", after)[1]) >= 0.99
    assert "Linear(2, 32)" in mistake and "[1, 3]" in mistake, mistake
