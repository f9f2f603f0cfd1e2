#!/usr/bin/env python3
"""Writes TensorsTests/SecondDerivativeReference.swift: gradients of gradients as PyTorch computes them in float64.

For operands x, with weights v for the elements of f(x) and w for those of the gradients, a case holds

    f(x),    g = ∂ Σ v f(x) / ∂x,    h = ∂ Σ w g / ∂x

Usage, with a Python that has torch: python3 Tests/Reference/second_derivatives.py
"""

import pathlib

import torch
import torch.nn.functional as F

generator = torch.Generator().manual_seed(11)
lines = []


def numbers(*shape):
    """Multiples of 1/32 between -2 and 2: exact in float32, and short to write."""
    return (torch.randint(-64, 65, shape, generator=generator) / 32).double()


def swift(tensor):
    values = ", ".join(f"{x:.9g}" for x in tensor.detach().flatten().tolist())
    return f"Tensor([{values}] as [Float], shape: {list(tensor.shape)})"


def case(name, expression, inputs, function):
    leaves = [x.clone().double().requires_grad_(True) for x in inputs]
    y = function(*leaves)
    v = numbers(*y.shape)
    first = torch.autograd.grad((y * v).sum(), leaves, create_graph=True, materialize_grads=True)
    w = [numbers(*x.shape) for x in leaves]
    mixed = sum((a * b).sum() for a, b in zip(first, w))
    second = torch.autograd.grad(mixed, leaves, allow_unused=True, materialize_grads=True) if mixed.requires_grad else [torch.zeros_like(x) for x in leaves]
    assert all(bool(x.isfinite().all()) for x in second), name
    several = lambda tensors: "[" + ",\n        ".join(swift(x) for x in tensors) + "]"
    lines.append(f'    SecondDerivativeCase(\n      name: "{name}",\n      compute: {{ x in {expression} }},')
    lines.append(f"      operands: {several(inputs)},\n      value: {swift(y)}, valueWeights: {swift(v)},")
    lines.append(f"      gradientWeights: {several(w)},\n      first: {several(first)},\n      second: {several(second)}),")


# One operand whose elements differ from each other and from 0.
x, y, rows = numbers(2, 3), numbers(2, 3), numbers(3)
p, symmetric = x.abs() + 0.5, numbers(3, 3)
symmetric = (symmetric + symmetric.mT) / 2 + torch.diag(torch.tensor([1.0, 4, 8]))
for name, expression, function, point in [
    ("exp", "exp()", torch.exp, x), ("log", "log()", torch.log, p), ("sqrt", "sqrt()", torch.sqrt, p), ("sin", "sin()", torch.sin, x), ("cos", "cos()", torch.cos, x),
    ("tanh", "tanh()", torch.tanh, x), ("sigmoid", "sigmoid()", torch.sigmoid, x), ("gelu", "gelu()", F.gelu, x), ("cube", "power(3)", lambda x: x**3, x),
    ("root", "power(1.5)", lambda x: x**1.5, p), ("softmax", "softmax()", lambda x: x.softmax(-1), x), ("softmax along columns", "softmax(axis: 0)", lambda x: x.softmax(0), x),
    ("logSoftmax", "logSoftmax()", lambda x: x.log_softmax(-1), x), ("variance", "variance(axis: 1)", lambda x: x.var(1, correction=0), x),
    ("running products", "cumulativeProduct(axis: 1)", lambda x: x.cumprod(1), x), ("running products beside zeros", "cumulativeProduct(axis: 0)", lambda x: x.cumprod(0), torch.tensor([1.5, 0, -2, 0, 0.5]).double()),
    ("determinant", "determinant()", torch.linalg.det, numbers(2, 3, 3)), ("inverse", "inverse()", torch.linalg.inv, symmetric), ("cholesky", "cholesky()", lambda x: torch.linalg.cholesky(x @ x.mT + 3 * torch.eye(3)), symmetric),
]:
    expression = {"cholesky": "(x[0].matmul(x[0].transposed()) + 3 * Tensor.eye(3)).cholesky()"}.get(name, f"x[0].{expression}")
    case(name, expression, [point], function)
# PyTorch's own rule divides by the matrix; the determinant's definition does not.
def three(a):
    return sum(a[0, i] * (a[1, (i + 1) % 3] * a[2, (i + 2) % 3] - a[1, (i + 2) % 3] * a[2, (i + 1) % 3]) for i in range(3))


case("determinant of rank 2", "x[0].determinant()", [torch.tensor([[1, 2, 3], [4, 5, 6], [5, 7, 9]]).double()], three)
case("determinant of rank 1", "x[0].determinant()", [torch.tensor([[1, 2, 3], [2, 4, 6], [-1, -2, -3]]).double()], three)

case("product", "x[0] * x[1]", [x, rows], lambda a, b: a * b)
case("quotient", "x[0] / x[1]", [x, rows.abs() + 0.5], lambda a, b: a / b)
case("power", "x[0].power(x[1])", [p, rows], lambda a, b: a**b)
case("matmul", "x[0].matmul(x[1])", [x, numbers(3, 2)], lambda a, b: a @ b)
case("batches of products", "x[0].matmul(x[1])", [numbers(2, 1, 2, 3), numbers(2, 3, 2)], lambda a, b: a @ b)
case("einsum", 'einsum("bij,bjk->ik", x[0], x[1])', [numbers(2, 2, 3), numbers(2, 3, 2)], lambda a, b: torch.einsum("bij,bjk->ik", a, b))
case("solve", "x[0].solve(x[1])", [symmetric, numbers(3, 2)], torch.linalg.solve)
case("leastSquares", "x[0].leastSquares(x[1])", [numbers(5, 3), numbers(5, 2)], lambda a, b: torch.linalg.solve(a.mT @ a, a.mT @ b))
tall = numbers(4, 2)
case("q of qr", "x[0].qr().q", [tall], lambda a: torch.linalg.qr(a).Q)
case("r of qr", "x[0].qr().r", [tall], lambda a: torch.linalg.qr(a).R)
case("singular values", "x[0].svd().s", [tall], torch.linalg.svdvals)
for name, a in [("tall", tall), ("wide", tall.mT)]:
    case(f"svd of a {name} matrix", "{ (f: (u: Tensor, s: Tensor, vt: Tensor)) in f.u.power(2).matmul(f.vt.power(2)) }(x[0].svd())", [a],
         lambda a: (lambda u, s, v: u**2 @ v**2)(*torch.linalg.svd(a, full_matrices=False)))
case("eigenvalues", "(x[0] + x[0].transposed()).eigh().values", [symmetric], lambda a: torch.linalg.eigh(a + a.mT).eigenvalues)
case("eigenvectors", "(x[0] + x[0].transposed()).eigh().vectors.power(2)", [symmetric], lambda a: torch.linalg.eigh(a + a.mT).eigenvectors ** 2)

for images, filters, kernel, stride, padding in [((2, 2, 4, 5), 3, 3, 1, 1), ((1, 2, 5, 4), 2, 2, 2, 0), ((2, 3, 2, 2), 2, 1, 1, 0), ((1, 1, 3, 3), 1, 3, 3, 2)]:
    case(f"convolution of {list(images)}, kernel {kernel}, stride {stride}, padding {padding}",
         f"x[0].convolved(with: x[1], bias: x[2], stride: {stride}, padding: {padding})", [numbers(*images), numbers(filters, images[1], kernel, kernel), numbers(filters)],
         lambda x, w, b: F.conv2d(x, w, b, stride=stride, padding=padding))
for activation in ["tanh", "sigmoid", "relu"]:
    case(f"convolution along one axis, then {activation}",
         f"x[0].convolved(with: x[1], bias: x[2], Window(kernel: (1, 3), stride: (1, 2), padding: (0, 1)), activation: .{activation})", [numbers(2, 2, 1, 6), numbers(2, 2, 1, 3), numbers(2)],
         lambda x, w, b: getattr(torch, activation)(F.conv2d(x, w, b, stride=(1, 2), padding=(0, 1))))
case("two convolutions", "x[0].convolved(with: x[1], padding: 1).tanh().convolved(with: x[2])", [numbers(1, 1, 3, 3), numbers(2, 1, 3, 3), numbers(1, 2, 2, 2)],
     lambda x, v, w: F.conv2d(F.conv2d(x, v, padding=1).tanh(), w))
for window, stride in [(2, 2), (3, 1), (2, 3)]:
    case(f"largest of {window}, stride {stride}", f"x[0].power(2).maxPooled({window}, stride: {stride})", [numbers(2, 1, 5, 6) + torch.arange(60).reshape(2, 1, 5, 6) / 4096],
         lambda x: F.max_pool2d(x**2, window, stride))
    case(f"mean of {window}, stride {stride}", f"x[0].power(2).meanPooled({window}, stride: {stride})", [numbers(2, 1, 5, 6)], lambda x: F.avg_pool2d(x**2, window, stride))

case("layer norm", "x[0].layerNormalized(scale: x[1], shift: x[2])", [numbers(2, 2, 4), numbers(4), numbers(4)], lambda x, a, b: F.layer_norm(x, (4,), a, b))
case("layer norm without shift", "x[0].layerNormalized(scale: x[1], epsilon: 0.5)", [numbers(2, 5), numbers(5)], lambda x, a: F.layer_norm(x, (5,), a, None, 0.5))


def attention(q, k, v, causal):
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if causal:
        seen = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool).tril(k.shape[-2] - q.shape[-2])
        scores = scores.masked_fill(~seen, float("-inf"))
        return scores.masked_fill(~seen.any(-1, keepdim=True), 0).softmax(-1).masked_fill(~seen, 0) @ v
    return scores.softmax(-1) @ v


for queries, keys, causal in [(3, 4, False), (3, 3, True), (2, 4, True), (4, 2, True)]:
    case(f"attention of {queries} queries to {keys} keys" + (", causal" if causal else ""),
         f"Tensor.attention(queries: x[0], keys: x[1], values: x[2], isCausal: {str(causal).lower()})", [numbers(1, 2, queries, 2), numbers(1, 2, keys, 2), numbers(1, 2, keys, 3)],
         lambda q, k, v: attention(q, k, v, causal))
for causal in [True, False]:
    case("self-attention" + (", causal" if causal else ""), f"x[0].selfAttention(heads: 2, isCausal: {str(causal).lower()})", [numbers(2, 3, 12)],
         lambda x: attention(*[part.reshape(2, 3, 2, 2).transpose(1, 2) for part in x.chunk(3, -1)], causal).transpose(1, 2).reshape(2, 3, 4))


def lstm(x, w, r, b1, b2, h=None, c=None):
    layer = torch.nn.LSTM(w.shape[1], r.shape[1], batch_first=True).double()
    names = dict(zip(["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"], [w, r, b1, b2]))
    y, (_, cells) = torch.func.functional_call(layer, names, (x,) if h is None else (x, (h[None], c[None])))
    return torch.cat([y, cells[0][:, None]], 1)


def lstm_outputs(*x):
    return lstm(*x)[:, :-1]


both = "{ Tensor.concatenated([$0.outputs, $0.cells.expandingAxis(1)], axis: 1) }"
call = "Tensor.lstm(x[0], inputWeight: x[1], recurrentWeight: x[2], inputBias: x[3], recurrentBias: x[4], state: "
weights = [numbers(8, 3) / 2, numbers(8, 2) / 2, numbers(8), numbers(8)]
case("LSTM", f"{call}nil).outputs", [numbers(2, 4, 3)] + weights, lstm_outputs)
case("LSTM from a state, with its cells", f"{both}({call}(x[5], x[6])))", [numbers(2, 3, 3)] + weights + [numbers(2, 2), numbers(2, 2)], lstm)
case("last cells of an LSTM", f"{call}nil).cells", [numbers(2, 2, 3)] + weights, lambda *x: lstm(*x)[:, -1])

indices = torch.tensor([[1, 0, 1], [2, 2, 0]])
text = "Tensor([1, 0, 1, 2, 2, 0], shape: [2, 3], dtype: .int32)"
case("embedding", f"x[0].embedding(of: {text}).power(2)", [numbers(3, 2)], lambda x: F.embedding(indices, x) ** 2)
case("gathered", f"x[0].power(2).gathered(axis: 1, indices: {text})", [x], lambda x: (x**2).gather(1, indices))
case("scatterAdded", f"x[0].scatterAdded(axis: 1, indices: {text}, values: x[1].power(2)).power(2)", [x, y], lambda x, y: x.scatter_add(1, indices, y**2) ** 2)
case("sorted and padded", "x[0].power(3).sorted(axis: 1).padded(before: [0, 1], after: [1, 0], mode: .edge)", [x], lambda x: F.pad((x**3).sort(1).values[None], (1, 0, 0, 1), mode="replicate")[0])
case("linear", "Tensor.linear(x[0], weight: x[1], bias: x[2], activation: .tanh)", [x, numbers(2, 3), numbers(2)], lambda x, w, b: F.linear(x, w, b).tanh())
case("cross-entropy", "Tensor.crossEntropy(x[0], checkedLabels: [2, 0])", [x], lambda x: F.cross_entropy(x, torch.tensor([2, 0])))
case("binary cross-entropy", "Tensor.loss(.binaryCrossEntropy, x[0], x[1])", [x, y.abs() / 2], F.binary_cross_entropy_with_logits)
case("squared error", "Tensor.loss(.meanSquaredError, x[0], x[1])", [x, y], F.mse_loss)
case("checkpoint", "checkpoint(x[0]) { $0.sin() * x[1] }.power(2)", [x, y], lambda x, y: (x.sin() * y) ** 2)
case("checkpoint inside of a checkpoint", "checkpoint(x[0]) { y in checkpoint(y * x[1]) { $0.exp() * x[1] } * y }", [x / 2, y], lambda x, y: (x * y).exp() * y * x)

path = pathlib.Path(__file__).parent.parent / "TensorsTests" / "SecondDerivativeReference.swift"
path.write_text(f"""// Written by second_derivatives.py with PyTorch {torch.__version__.split('+')[0]} - do not edit.
// swift-format-ignore-file

@testable import Tensors

/// A computation with its value and the derivatives of sums over it, and what PyTorch gives for them.
struct SecondDerivativeCase {{
  let name: String
  let compute: ([Tensor]) -> Tensor
  let operands: [Tensor]
  let value: Tensor
  let valueWeights: Tensor
  let gradientWeights: [Tensor]
  let first: [Tensor]
  let second: [Tensor]
}}

enum SecondDerivativeReference {{
  static var cases: [SecondDerivativeCase] {{ [
""" + "\n".join(lines) + "\n  ] }\n}\n")
print(f"{path.name}: {sum(line.startswith('    SecondDerivativeCase(') for line in lines)} cases")
