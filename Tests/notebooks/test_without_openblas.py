"""A machine without OpenBLAS: products by the library's own loops, and linear algebra that says what to install."""

import os
import subprocess

BINARY = os.environ.get("GRADUS_BINARY", "gradus")
PRODUCTS = """
let a = Tensor.arange(40_000).reshaped(to: [200, 200]) / 40_000
let b = a.transposed() - 0.5
print(a.matmul(b)[3, 4], (a - b).matmul(a)[7, 9], einsum("ij,ik->jk", a, b)[3, 5])
let images = Tensor.arange(2 * 3 * 20 * 20).reshaped(to: [2, 3, 20, 20]) / 2400
print(images.convolved(with: images[0..., 0..., ..<5, ..<5], padding: 2).mean())
"""


def run(tmp_path, text, **environment):
    path = tmp_path / "program.swift"
    path.write_text("import Gradus\n" + text)
    return subprocess.run([BINARY, "run", str(path)], env={**os.environ, **environment}, capture_output=True, text=True, timeout=60)


def numbers(result):
    assert result.returncode == 0, result.stderr
    return [float(word) for word in result.stdout.split()]


def test_products_are_the_same(tmp_path):
    plain, blas = (numbers(run(tmp_path, PRODUCTS, GRADUS_OPENBLAS=path)) for path in ("/nowhere", ""))
    assert len(plain) == 4
    assert all(abs(x - y) <= 3e-5 * max(1, abs(y)) for x, y in zip(plain, blas)), (plain, blas)


def test_linear_algebra_names_the_package(tmp_path):
    for call in ("solve(Tensor.ones([2]))", "inverse()", "determinant()", "cholesky()", "qr()", "svd()", "eigh()", "leastSquares(Tensor.ones([2]))"):
        result = run(tmp_path, f"print(Tensor.eye(2).{call})", GRADUS_OPENBLAS="/nowhere")
        name = call.split("(")[0]
        assert result.returncode == 1
        assert (
            f"{name}: the library OpenBLAS was not found, which does linear algebra; install it with"
            " 'apt install libopenblas0' (Debian, Ubuntu) or 'dnf install openblas' (Fedora)"
        ) in result.stderr
