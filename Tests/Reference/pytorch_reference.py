"""Writes TensorsTests/PyTorchReference.swift and NeuralNetworksTests/LSTMReference.swift: what PyTorch computes for
convolutions, pooling, normalisation, embeddings, attention and recurrent layers, and the gradients of all operands. Run it with a Python that has torch; the tests need neither.

Usage: python3 Tests/Reference/pytorch_reference.py
"""

import math
import pathlib

import torch
import torch.nn.functional as F

generator = torch.Generator().manual_seed(7)
lines = []


def numbers(*shape):
    """Multiples of 1/32 between -2 and 2: exact in float32, and short to write."""
    return (torch.randint(-64, 65, shape, generator=generator) / 32).float()


def swift(tensor):
    values = ", ".join(repr(float(x)) for x in tensor.detach().flatten())
    return f"Tensor([{values}] as [Float], shape: {list(tensor.shape)})"


def case(name, expression, inputs, function):
    """One case: an expression over `x`, the array of operands, and what PyTorch gives for the same."""
    leaves = [x.clone().requires_grad_(True) for x in inputs]
    y = function(*leaves)
    weights = numbers(*y.shape)
    (y * weights).sum().backward()
    gradients = [x.grad if x.grad is not None else torch.zeros_like(x) for x in leaves]
    lines.append(f'    ReferenceCase(\n      name: "{name}",')
    lines.append("      operands: [" + ",\n        ".join(swift(x) for x in inputs) + "],")
    lines.append(f"      compute: {{ x in {expression} }},")
    lines.append(f"      result: {swift(y)},\n      weights: {swift(weights)},")
    lines.append("      gradients: [" + ",\n        ".join(swift(g) for g in gradients) + "]),")


for channels, filters, size, kernel, stride, padding in [
    (1, 1, 4, 3, 1, 0), (2, 3, 5, 3, 1, 1), (3, 2, 6, 3, 2, 1), (2, 2, 4, 1, 1, 0), (1, 2, 5, 2, 2, 0), (1, 1, 3, 3, 3, 2),
]:
    x, w, b = numbers(2, channels, size, size + 1), numbers(filters, channels, kernel, kernel), numbers(filters)
    case(f"convolution of {channels} channels to {filters}, kernel {kernel}, stride {stride}, padding {padding}",
         f"x[0].convolved(with: x[1], bias: x[2], stride: {stride}, padding: {padding})", [x, w, b],
         lambda x, w, b: F.conv2d(x, w, b, stride=stride, padding=padding))

for size, window, stride in [(4, 2, 2), (5, 2, 2), (5, 3, 1), (6, 3, 2)]:
    x = numbers(2, 2, size, size + 1) + torch.arange(2 * 2 * size * (size + 1)).reshape(2, 2, size, size + 1) / 4096
    case(f"largest of {window}, stride {stride}", f"x[0].maxPooled({window}, stride: {stride})", [x],
         lambda x: F.max_pool2d(x, window, stride))
    case(f"mean of {window}, stride {stride}", f"x[0].meanPooled({window}, stride: {stride})", [x],
         lambda x: F.avg_pool2d(x, window, stride))

for shape in [(3, 4), (2, 3, 17), (2, 40)]:
    x, scale, shift = numbers(*shape), numbers(shape[-1]), numbers(shape[-1])
    case(f"layer norm of {list(shape)}", "x[0].layerNormalized(scale: x[1], shift: x[2])", [x, scale, shift],
         lambda x, scale, shift: F.layer_norm(x, shape[-1:], scale, shift))
case("layer norm without shift", "x[0].layerNormalized(scale: x[1], epsilon: 0.5)", [numbers(2, 5), numbers(5)],
     lambda x, scale: F.layer_norm(x, (5,), scale, None, eps=0.5))

chosen = [3, 0, 3, 1, 3, 2]
case("embedding", f"x[0].embedding(of: Tensor({chosen}, shape: [2, 3]).to(.int32))", [numbers(5, 3)],
     lambda table: F.embedding(torch.tensor(chosen).reshape(2, 3), table))

for batch, heads, queries, keys, size, values, causal in [
    (1, 1, 3, 3, 2, 2, False), (2, 2, 5, 5, 3, 4, True), (1, 2, 4, 6, 3, 2, False), (1, 1, 70, 70, 4, 3, True),
]:
    q, k, v = numbers(batch, heads, queries, size), numbers(batch, heads, keys, size), numbers(batch, heads, keys, values)
    case(f"attention of {queries} queries to {keys} keys{', causal' if causal else ''}",
         f"Tensor.attention(queries: x[0], keys: x[1], values: x[2], isCausal: {str(causal).lower()})", [q, k, v],
         lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=causal))


def self_attention(x, heads, causal):
    batch, time, width = x.shape[0], x.shape[1], x.shape[2] // 3
    q, k, v = (t.view(batch, time, heads, width // heads).transpose(1, 2) for t in x.split(width, dim=2))
    return F.scaled_dot_product_attention(q, k, v, is_causal=causal).transpose(1, 2).reshape(batch, time, width)


case("self-attention", "x[0].selfAttention(heads: 2)", [numbers(2, 5, 12)], lambda x: self_attention(x, 2, True))
case("self-attention that sees everything", "x[0].selfAttention(heads: 1, isCausal: false)", [numbers(1, 4, 9)],
     lambda x: self_attention(x, 1, False))

head = f"""// Written by pytorch_reference.py with PyTorch {torch.__version__.split('+')[0]} - do not edit.
// swift-format-ignore-file

import Tensors

/// An operation, and what PyTorch computes for it: the result, and the gradients of all operands of the sum of the result
/// times the weights.
struct ReferenceCase {{
  let name: String
  let operands: [Tensor]
  let compute: ([Tensor]) -> Tensor
  let result: Tensor
  let weights: Tensor
  let gradients: [Tensor]
}}

enum PyTorchReference {{
  static var cases: [ReferenceCase] {{ [
"""
tests = pathlib.Path(__file__).parent.parent
path = tests / "TensorsTests" / "PyTorchReference.swift"
path.write_text(head + "\n".join(lines) + "\n  ] }\n}\n")
print(f"{path.name}: {sum(line.startswith('    ReferenceCase(') for line in lines)} cases")

# A recurrent layer over two sequences, the second from the state after the first; a loss of all that comes out.
features, units, batch = 3, 4, 2
layer = torch.nn.LSTM(features, units, batch_first=True)
names = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"]
with torch.no_grad():
    for name in names:
        getattr(layer, name).copy_(numbers(*getattr(layer, name).shape) / 2)
first, second = numbers(batch, 5, features).requires_grad_(True), numbers(batch, 2, features).requires_grad_(True)
y1, state = layer(first)
y2, (h, c) = layer(second, state)
weights = [numbers(*t.shape) for t in (y1, y2, c[0])]
((y1 * weights[0]).sum() + (y2 * weights[1]).sum() + (c[0] * weights[2]).sum()).backward()
fields = {
    "first": first, "second": second, "outputsOfFirst": y1, "outputsOfSecond": y2, "cells": c[0],
    "weightOfFirst": weights[0], "weightOfSecond": weights[1], "weightOfCells": weights[2],
    "gradientOfFirst": first.grad, "gradientOfSecond": second.grad,
}
text = [f"  static var {name}: Tensor {{ {swift(value)} }}" for name, value in fields.items()]
text.append("  static var parameters: [Tensor] { [" + ",\n    ".join(swift(getattr(layer, n)) for n in names) + "] }")
text.append("  static var gradients: [Tensor] { [" + ",\n    ".join(swift(getattr(layer, n).grad) for n in names) + "] }")
path = tests / "NeuralNetworksTests" / "LSTMReference.swift"
path.write_text(f"""// Written by pytorch_reference.py with PyTorch {torch.__version__.split('+')[0]} - do not edit.
// swift-format-ignore-file

import Tensors

/// Two sequences through one layer, one after the other, and what PyTorch computes.
enum LSTMReference {{
""" + "\n".join(text) + "\n}\n")
print(path.name)

# A convolution along sequences, two settings.
text = []
for channels, filters, time, kernel, stride, padding in [(2, 3, 9, 3, 2, 1), (1, 2, 5, 5, 1, 0)]:
    x, w, b = (numbers(2, channels, time).requires_grad_(True), numbers(filters, channels, kernel).requires_grad_(True), numbers(filters).requires_grad_(True))
    y = F.conv1d(x, w, b, stride=stride, padding=padding)
    weights = numbers(*y.shape)
    (y * weights).sum().backward()
    text.append(f"    (stride: {stride}, padding: {padding},\n      [" + ",\n       ".join(swift(t) for t in (x, w, b, y, weights, x.grad, w.grad, b.grad)) + "]),")
path = tests / "NeuralNetworksTests" / "Conv1DReference.swift"
path.write_text(f"""// Written by pytorch_reference.py with PyTorch {torch.__version__.split('+')[0]} - do not edit.
// swift-format-ignore-file

import Tensors

/// Convolutions along sequences: input, weight, bias, output, what the output's elements count, and the three gradients.
enum Conv1DReference {{
  static var cases: [(stride: Int, padding: Int, [Tensor])] {{ [
""" + "\n".join(text) + "\n  ] }\n}\n")
print(path.name)
