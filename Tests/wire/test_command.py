"""The command line."""

import json
import os
import re
import subprocess

import pytest
import wire


def run(*arguments, **options):
    return subprocess.run([wire.BINARY, *arguments], capture_output=True, text=True, timeout=60, **options)


def test_version():
    ended = run("version")
    assert ended.returncode == 0
    assert re.fullmatch(r"gradus \d+\.\d+\.\d+\n", ended.stdout)


@pytest.mark.conformance(29, 30)
def test_install_writes_a_kernelspec_that_names_this_program(tmp_path):
    for _ in range(2):  # twice is as good as once
        assert run("install", "--prefix", str(tmp_path)).returncode == 0
    folder = tmp_path / "share/jupyter/kernels/gradus"
    spec = json.loads((folder / "kernel.json").read_text())
    assert os.path.isabs(spec["argv"][0]) and os.path.samefile(spec["argv"][0], wire.BINARY)
    assert spec["argv"][1:] == ["kernel", "--connection-file", "{connection_file}"]
    assert (spec["display_name"], spec["language"], spec["interrupt_mode"]) == ("Gradus (Swift)", "swift", "message")
    assert spec["kernel_protocol_version"] == "5.5"
    for logo in ("logo-32x32.png", "logo-64x64.png", "logo-svg.svg"):
        assert (folder / logo).read_bytes() == (wire.ROOT / "kernelspec" / logo).read_bytes()
    assert sorted(os.listdir(folder)) == ["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"]
    for _ in range(2):
        assert run("uninstall", "--prefix", str(tmp_path)).returncode == 0
        assert not folder.exists()


@pytest.mark.conformance(30)
def test_install_for_the_user_and_under_another_name(tmp_path):
    environment = {**os.environ, "HOME": str(tmp_path), "JUPYTER_DATA_DIR": str(tmp_path / "data")}
    assert run("install", "--user", "--name", "g2", "--display-name", 'G "2"', env=environment).returncode == 0
    spec = json.loads((tmp_path / "data/kernels/g2/kernel.json").read_text())
    assert spec["display_name"] == 'G "2"'


@pytest.mark.conformance(30)
def test_install_with_variables_and_options(tmp_path):
    ended = run("install", "--prefix", str(tmp_path), "--env", "OPENBLAS_NUM_THREADS=2", "--env", "A=b=c", "--env", "EMPTY=",
                "--", "--cell-output", "1000000", "--unpaced")
    assert ended.returncode == 0, ended.stderr
    spec = json.loads((tmp_path / "share/jupyter/kernels/gradus/kernel.json").read_text())
    assert spec["env"] == {"OPENBLAS_NUM_THREADS": "2", "A": "b=c", "EMPTY": ""}
    assert spec["argv"][2:] == ["--connection-file", "{connection_file}", "--cell-output", "1000000", "--unpaced"]
    for wrong in ("A", "=b", ""):
        ended = run("install", "--prefix", str(tmp_path), "--env", wrong)
        assert ended.returncode != 0 and f"--env takes NAME=VALUE, not '{wrong}'" in ended.stderr


@pytest.mark.conformance(30)
def test_install_into_the_environment_of_python3(tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "python3").write_text(f"#!/bin/sh\necho {tmp_path}/prefix\n")
    (folder / "python3").chmod(0o755)
    assert run("install", "--sys-prefix", env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}).returncode == 0
    assert (tmp_path / "prefix/share/jupyter/kernels/gradus/kernel.json").exists()


@pytest.mark.conformance(30)
def test_install_says_why_it_cannot(tmp_path):
    (tmp_path / "share").write_text("a file where a folder should be")
    ended = run("install", "--prefix", str(tmp_path))
    assert ended.returncode == 1
    assert ended.stderr == f"gradus: cannot write {tmp_path}/share/jupyter: Not a directory\n"
    assert run("install", "--user", "--prefix", "/x").returncode != 0
    assert run("install", "--name", "../x", "--prefix", str(tmp_path)).returncode != 0
