"""Files in NumPy's formats against NumPy, in both directions."""

import os
import subprocess

import numpy as np
import pytest

BINARY = os.environ.get("GRADUS_BINARY", "gradus")
TYPES = {"?": "bool", "i1": "int32", "i2": "int32", "i4": "int32", "i8": "int64", "u1": "int32", "u2": "int32", "u4": "int64",
         "u8": "int64", "f2": "float16", "f4": "float32", "f8": "float32"}


def run(tmp_path, text):
    path = tmp_path / "program.swift"
    path.write_text("import Gradus\n" + text)
    result = subprocess.run([BINARY, "run", str(path)], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    return result.stdout


def arrays():
    random = np.random.default_rng(3)
    for letter in TYPES:
        for shape in [(), (5,), (2, 3), (0, 4), (2, 3, 4)]:
            x = random.integers(0, 100, shape)
            yield (x > 50 if letter == "?" else x / 8 if letter[0] == "f" else x).astype(letter)


def expected(x):
    return f"{list(x.shape)} {TYPES['?' if x.dtype == bool else x.dtype.str[1:]]} {[float(v) for v in np.float32(x).ravel()]}"


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_a_cell_reads_what_numpy_wrote(tmp_path, save):
    lines, all_arrays = [], {}
    for number, x in enumerate(arrays()):
        kinds = {"c": x, "f": np.array(x, order="F"), "b": x.astype(x.dtype.newbyteorder(">"))}
        for kind, y in kinds.items():
            all_arrays[f"{kind}{number}"] = y
            lines.append(expected(x))
    save(tmp_path / "all.npz", **all_arrays)
    text = """let file = try NPZFile(contentsOf: "all.npz")
for name in file.names {
  let x = try file.tensor(name)
  print(x.shape, x.dtype, x.scalars)
}"""
    assert run(tmp_path, text).splitlines() == lines


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
def test_a_cell_reads_every_version(tmp_path, version):
    x = np.arange(6, dtype=np.float32).reshape(2, 3)
    with open(tmp_path / "x.npy", "wb") as file:
        np.lib.format.write_array(file, x, version=version)
    assert run(tmp_path, 'let x = try Tensor(npy: "x.npy")\nprint(x.shape, x.dtype, x.scalars)') == expected(x) + "\n"


def test_numpy_reads_what_a_cell_wrote(tmp_path):
    types = ["bool", "int32", "int64", "float16", "float32", "bfloat16"]
    text = "let x = Tensor([[0, 1, 2.5], [3, -4, 100]])\nvar all: [NamedTensor] = []\n"
    for name in types:
        text += f'try x.to(.{name}).save(npy: "{name}.npy")\nall.append(NamedTensor("{name}", x.transposed().to(.{name})))\n'
    text += 'all.append(NamedTensor("none", .zeros([0, 2])))\nall.append(NamedTensor("one", Tensor(7)))\ntry NPZFile.write(all, to: "all.npz")'
    run(tmp_path, text)
    x = np.array([[0, 1, 2.5], [3, -4, 100]], dtype=np.float32)
    archive = np.load(tmp_path / "all.npz")
    assert archive.files == types + ["none", "one"]
    for name in types:
        want = x if name == "bfloat16" else x.astype(name)
        for found, right in [(np.load(tmp_path / f"{name}.npy"), want), (archive[name], want.T)]:
            assert found.dtype == right.dtype and np.array_equal(found, right), name
    assert archive["none"].shape == (0, 2) and archive["one"].shape == () and archive["one"] == 7


def test_a_cell_says_what_it_cannot_read(tmp_path):
    np.save(tmp_path / "objects.npy", np.array([{}], dtype=object), allow_pickle=True)
    np.save(tmp_path / "complex.npy", np.array([1j]))
    text = ""
    for name in ["objects", "complex"]:
        text += f'do {{ _ = try Tensor(npy: "{name}.npy") }} catch {{ print(error) }}\n'
    assert run(tmp_path, text).splitlines() == [
        "the file 'objects.npy' is no complete npy file: elements of type '|O' are not known",
        "the file 'complex.npy' is no complete npy file: elements of type '<c16' are not known"]
