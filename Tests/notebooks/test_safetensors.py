"""Files of models against the reference implementation of the safetensors format, in both directions."""

import os
import subprocess

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

BINARY = os.environ.get("GRADUS_BINARY", "gradus")

MODEL = """
import Gradus
struct Net: Layer {
  let hidden = Linear(2, 3, activation: .tanh)
  let blocks = [Linear(3, 3), Linear(3, 1, bias: false)]
  let scale = Parameter(Tensor([0.5, -2]))
  func callAsFunction(_ x: Tensor) -> Tensor { blocks[1](blocks[0](hidden(x))) * scale.value }
}
let net = Net()
"""


def run(tmp_path, text):
    path = tmp_path / "program.swift"
    path.write_text(MODEL + text)
    result = subprocess.run([BINARY, "run", str(path)], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_python_reads_a_model_of_a_cell(tmp_path):
    printed = run(tmp_path, 'try net.save(to: "net.safetensors")\nfor p in net.namedParameters { print(p.name, p.parameter.value.scalars) }')
    tensors = load_file(tmp_path / "net.safetensors")
    shapes = {name: list(tensor.shape) for name, tensor in tensors.items()}
    assert shapes == {"hidden.weight": [3, 2], "hidden.bias": [3], "blocks.0.weight": [3, 3], "blocks.0.bias": [3],
                      "blocks.1.weight": [1, 3], "scale": [2]}
    for line in printed.splitlines():
        name, numbers = line.split(" ", 1)
        assert np.array_equal(tensors[name].ravel(), np.array(eval(numbers), dtype=np.float32))
        assert tensors[name].dtype == np.float32


def test_a_cell_reads_a_file_of_python(tmp_path):
    random = np.random.default_rng(1)
    tensors = {"scale": random.normal(size=2).astype(np.float16), "hidden.weight": random.normal(size=(3, 2)),
               "hidden.bias": random.normal(size=3).astype(np.float32), "blocks.0.weight": np.eye(3, dtype=np.float32),
               "blocks.0.bias": np.arange(3, dtype=np.int64), "blocks.1.weight": random.normal(size=(1, 3)).astype(np.float32)}
    save_file(tensors, tmp_path / "net.safetensors", metadata={"format": "pt"})
    x = np.array([[1, 2], [3, -1]], dtype=np.float32)
    printed = run(tmp_path, 'try net.load(from: "net.safetensors")\nprint(net(Tensor([[1, 2], [3, -1]])).scalars)\n'
                            'print(try SafetensorsFile(contentsOf: "net.safetensors").metadata("format") ?? "none")')
    hidden = np.tanh(x @ tensors["hidden.weight"].T.astype(np.float32) + tensors["hidden.bias"])
    y = (hidden @ tensors["blocks.0.weight"].T + tensors["blocks.0.bias"]) @ tensors["blocks.1.weight"].T
    numbers, format = printed.splitlines()
    assert np.allclose(eval(numbers), (y * tensors["scale"].astype(np.float32)).ravel(), rtol=1e-5, atol=1e-6)
    assert format == "pt"


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.float16, np.int64, np.int32, np.int16, np.int8, np.uint8, np.bool_])
def test_numbers_of_every_type_arrive(tmp_path, dtype):
    values = np.array([[0, 1, 100], [3, 4, 127]]).astype(dtype)
    save_file({"t": values, "none": np.zeros((0, 2), dtype), "one": np.array(5).astype(dtype)}, tmp_path / "t.safetensors")
    printed = run(tmp_path, 'let file = try SafetensorsFile(contentsOf: "t.safetensors")\nlet t = try file.tensor("t")\n'
                            'print(t.shape, t.scalars)\nprint(try file.tensor("none").shape, try file.tensor("one").shape)')
    first, second = printed.splitlines()
    assert first == f"[2, 3] {[float(v) for v in values.ravel()]}"
    assert second == "[0, 2] []"


def test_python_reads_tensors_of_every_type(tmp_path):
    run(tmp_path, 'try SafetensorsFile.write([NamedTensor("truth", Tensor([true, false, true])), NamedTensor("f", Tensor([[1.5, -2]])),\n'
                  '  NamedTensor("i", Tensor([7, -8], dtype: .int32)), NamedTensor("one", Tensor(3))], to: "t.safetensors")')
    tensors = load_file(tmp_path / "t.safetensors")
    assert tensors["truth"].dtype == np.bool_ and tensors["truth"].tolist() == [True, False, True]
    assert tensors["f"].dtype == np.float32 and tensors["f"].tolist() == [[1.5, -2.0]]
    assert tensors["i"].dtype == np.int32 and tensors["i"].tolist() == [7, -8]
    assert tensors["one"].shape == () and tensors["one"].item() == 3
