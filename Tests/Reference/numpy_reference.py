#!/usr/bin/env python3
"""Writes NumPyReference.swift: expressions, and what NumPy computes for them in float64.

    python3 Tests/Reference/numpy_reference.py > Tests/TensorsTests/NumPyReference.swift
"""
import json

import numpy as np

g = np.random.default_rng(5)
values = lambda *shape: g.integers(-99, 100, shape) / 32  # exact in float32
a, b, c = values(3, 4), values(3, 4), values(2, 3, 4)
row, column, v, w = values(4), values(3, 1), values(4), values(4, 5)
p, q = np.abs(a) + 0.25, values(2, 4, 3)
s = g.integers(-2, 3, (3, 6)) / 2  # equal elements
long = g.integers(-999, 1000, 200) / 8  # more than are sorted one by one
ip = g.integers(-3, 3, (3, 3))


def added(x, axis, indices, values):
    x, values = x.copy(), np.broadcast_to(values, indices.shape)
    for place in np.ndindex(indices.shape):
        x[place[:axis] + (indices[place],) + place[axis + 1:]] += values[place]
    return x


softmax = lambda x, axis: np.exp(x - x.max(axis, keepdims=True)) / np.exp(x - x.max(axis, keepdims=True)).sum(axis, keepdims=True)

cases = [
    ("a + b", a + b), ("a - row", a - row), ("a * column", a * column), ("a / p", a / p), ("column + row", column + row),
    ("2 - a", 2 - a), ("a / 3", a / 3), ("0.5 * a + 1", 0.5 * a + 1), ("-a", -a), ("c * a", c * a), ("c - column", c - column),
    ("a.exp()", np.exp(a)), ("p.log()", np.log(p)), ("p.sqrt()", np.sqrt(p)), ("a.abs()", np.abs(a)), ("a.sin()", np.sin(a)),
    ("a.cos()", np.cos(a)), ("a.tanh()", np.tanh(a)), ("a.sigmoid()", 1 / (1 + np.exp(-a))), ("a.relu()", np.maximum(a, 0)),
    ("a.power(2)", a**2), ("a.power(3)", a**3), ("p.power(-0.5)", p**-0.5), ("p.power(b)", p**b), ("a.clipped(from: -1, to: 0.5)", a.clip(-1, 0.5)),
    ("Tensor.maximum(a, b)", np.maximum(a, b)), ("Tensor.minimum(a, row)", np.minimum(a, row)),
    ("(a .> b).to(.float32)", a > b), ("(a .<= 0).to(.float32)", a <= 0), ("(a .== a).to(.float32)", a == a), ("a.replacing(with: b, where: a .< row)", np.where(a < row, b, a)),
    ("v.matmul(row)", v @ row), ("a.matmul(v)", a @ v), ("v.matmul(w)", v @ w), ("a.matmul(w)", a @ w), ("c.matmul(q)", c @ q), ("c.matmul(w)", c @ w),
    ("a.matmul(q)", a @ q), ("a.transposed().matmul(b)", a.T @ b), ("a.matmul(b.transposed())", a @ b.T), ("c.reshaped(to: [2, 1, 3, 4]).matmul(q)", c[:, None] @ q),
    ("a.sum()", a.sum()), ("a.sum(axis: 0)", a.sum(0)), ("c.sum(axis: 1)", c.sum(1)), ("c.sum(axis: -1, keepingAxis: true)", c.sum(-1, keepdims=True)),
    ("c.mean()", c.mean()), ("c.mean(axis: 0)", c.mean(0)), ("a.max()", a.max()), ("c.max(axis: 1)", c.max(1)), ("a.min(axis: 1, keepingAxis: true)", a.min(1, keepdims=True)),
    ("a.variance()", a.var()), ("a.variance(axis: 0)", a.var(0)), ("a.standardDeviation()", a.std()), ("c.standardDeviation(axis: -1)", c.std(-1)),
    ("a.argmax().to(.float32)", a.argmax()), ("c.argmax(axis: 1).to(.float32)", c.argmax(1)), ("a.argmin(axis: 0).to(.float32)", a.argmin(0)),
    ("a.softmax()", softmax(a, -1)), ("a.softmax(axis: 0)", softmax(a, 0)), ("c.softmax(axis: 1)", softmax(c, 1)), ("a.logSoftmax()", np.log(softmax(a, -1))),
    ("a.reshaped(to: [2, -1])", a.reshape(2, -1)), ("a.transposed().reshaped(to: [2, 6])", a.T.reshape(2, 6)), ("c.transposed()", c.transpose(0, 2, 1)),
    ("c.permuted([2, 0, 1])", c.transpose(2, 0, 1)), ("c.permuted([-1, 0, 1]).flattened()", c.transpose(2, 0, 1).ravel()), ("column.broadcast(to: [2, 3, 4])", np.broadcast_to(column, (2, 3, 4))),
    ("v.expandingAxis(-1)", v[:, None]), ("column.squeezed()", column.squeeze()), ("column.squeezed(axis: -1)", column.squeeze(-1)),
    ("Tensor.concatenated([a, b], axis: 1)", np.concatenate([a, b], 1)), ("Tensor.concatenated([c, c], axis: -2)", np.concatenate([c, c], -2)),
    ("Tensor.stacked([a, b], axis: -1)", np.stack([a, b], -1)), ("Tensor.stacked([a, b])", np.stack([a, b])),
    ("c[1]", c[1]), ("c[-1, 0]", c[-1, 0]), ("c[0, 1, 2]", c[0, 1, 2]), ("c[0..., 1]", c[:, 1]), ("c[0..<1, 1...2, ..<3]", c[0:1, 1:3, :3]), ("c[0..., ...1, 3]", c[:, :2, 3]),
    ("a[[2, 0, -1]]", a[[2, 0, -1]]), ("a[a .> 0]", a[a > 0]), ("a[(column .> 0).flattened()]", a[(column > 0).ravel()]), ("c.transposed()[0..., 1...][1]", c.transpose(0, 2, 1)[:, 1:][1]),
    ("(a - a.mean(axis: 0)) / a.standardDeviation(axis: 0)", (a - a.mean(0)) / a.std(0)),
    ("Tensor.linspace(from: -1, to: 2, count: 7)", np.linspace(-1, 2, 7)), ("Tensor.arange(from: 1, to: -1, by: -0.25)", np.arange(1, -1, -0.25)), ("Tensor.eye(3)", np.eye(3)),
    ("Tensor.arange(5)", np.arange(5)),
    ("a.sorted()", np.sort(a)), ("c.sorted(axis: 1)", np.sort(c, 1)), ("c.sorted(axis: 0, descending: true)", -np.sort(-c, 0)), ("c.transposed().sorted(axis: 1)", np.sort(c.transpose(0, 2, 1), 1)),
    ("s.argsorted().to(.float32)", np.argsort(s, kind="stable")), ("s.argsorted(axis: 0).to(.float32)", np.argsort(s, 0, kind="stable")),
    ("s.argsorted(descending: true).to(.float32)", np.argsort(-s, kind="stable")), ("(s * 2).to(.int32).argsorted(axis: 0).to(.float32)", np.argsort(s, 0, kind="stable")),
    ("(s .> 0).argsorted().to(.float32)", np.argsort(s > 0, kind="stable")), ("long.sorted()", np.sort(long)), ("long.argsorted().to(.float32)", np.argsort(long, kind="stable")),
    ("c.topK(2).values", -np.sort(-c)[..., :2]), ("c.topK(2, axis: 1).indices.to(.float32)", np.argsort(-c, 1, kind="stable")[:, :2]), ("row.topK(0).values", np.zeros(0)),
    ("a.cumulativeSum(axis: 0)", a.cumsum(0)), ("c.cumulativeSum(axis: 1)", c.cumsum(1)), ("c.transposed().cumulativeSum(axis: -1)", c.transpose(0, 2, 1).cumsum(-1)),
    ("a.cumulativeProduct(axis: 1)", a.cumprod(1)), ("c.cumulativeProduct(axis: -2)", c.cumprod(-2)), ("(a * 4).to(.int32).cumulativeSum(axis: 1).to(.float32)", (a * 4).astype(int).cumsum(1)),
    ("(a * 4).to(.int32).cumulativeProduct(axis: 0).to(.float32)", (a * 4).astype(int).cumprod(0)), ("(a .> 0).cumulativeSum(axis: 1).to(.float32)", (a > 0).cumsum(1)),
    ("a.gathered(axis: 1, indices: picks)", np.take_along_axis(a, ip, 1)), ("a.gathered(axis: 0, indices: picks[0..., 0..<1])", np.take_along_axis(a, ip[:, :1], 0)),
    ("a.gathered(axis: -1, indices: picks[0..<1])", np.take_along_axis(a, ip[:1], -1)), ("column.gathered(axis: 0, indices: picks)", np.take_along_axis(column, ip, 0)),
    ("a.transposed().gathered(axis: 1, indices: picks.transposed()[..<1])", np.take_along_axis(a.T, ip.T[:1], 1)), ("(a .> 0).gathered(axis: 1, indices: picks).to(.float32)", np.take_along_axis(a > 0, ip, 1)),
    ("c.taking(picks, axis: 2)", np.take(c, ip, 2)), ("c.taking(picks, axis: 1)", np.take(c, ip, 1)), ("c.taking([1, 0, -1], axis: 0)", np.take(c, [1, 0, -1], 0)),
    ("c.permuted([2, 0, 1]).taking([3, 3], axis: 0)", np.take(c.transpose(2, 0, 1), [3, 3], 0)), ("c.taking(Tensor(1).to(.int32), axis: 1)", np.take(c, 1, 1)), ("c.taking([Int](), axis: 1)", np.take(c, np.zeros(0, int), 1)),
    ("a.scatterAdded(axis: 1, indices: picks, values: b[0..., 0..<3])", added(a, 1, ip, b[:, :3])), ("a.scatterAdded(axis: 1, indices: picks[0..<1], values: Tensor(2))", added(a, 1, ip[:1].repeat(3, 0), 2)),
    ("a.transposed().scatterAdded(axis: 0, indices: picks.transposed(), values: b[0..., 0..<3].transposed())", added(a.T, 0, ip.T, b[:, :3].T)),
    ("(a * 4).to(.int32).scatterAdded(axis: 1, indices: picks, values: picks).to(.float32)", added((a * 4).astype(int), 1, ip, ip)),
    ("c[0..., stride(from: 0, to: 3, by: 2)]", c[:, ::2]), ("c[1, stride(from: 2, through: 0, by: -1), stride(from: 3, to: 0, by: -2)]", c[1, ::-1, 3:0:-2]), ("a[stride(from: 2, to: 2, by: 1)]", a[2:2]),
    ("a.transposed()[stride(from: 3, through: 0, by: -3)].matmul(b[stride(from: 2, through: 0, by: -1)])", a.T[::-3] @ b[::-1]), ("c.flipped(axis: 1).flipped(axis: -1).sum(axis: 0)", c[:, ::-1, ::-1].sum(0)),
    ("a.padded(before: [1, 0], after: [2, 3], value: 7)", np.pad(a, [(1, 2), (0, 3)], constant_values=7)), ("a.padded(before: [2], after: [1], mode: .edge)", np.pad(a, 2, "edge")[:-1, :-1]),
    ("a.padded(before: [5, 0], after: [1, 9], mode: .reflect)", np.pad(a, [(5, 1), (0, 9)], "reflect")), ("column.padded(before: [0, 2], after: [1, 3], mode: .reflect)", np.pad(column, [(0, 1), (2, 3)], "reflect")),
    ("a.tiled([2])", np.tile(a, 2)), ("a.tiled([2, 1, 3])", np.tile(a, [2, 1, 3])), ("c.tiled([2, 2])", np.tile(c, [2, 2])), ("a.tiled([0, 2])", np.tile(a, [0, 2])),
    ("c.repeated(2, axis: 1)", np.repeat(c, 2, 1)), ("a.transposed().repeated(3, axis: -1)", np.repeat(a.T, 3, -1)), ("a.repeated(0, axis: 0)", np.repeat(a, 0, 0)),
    ("c.flipped(axis: 0)", np.flip(c, 0)), ("c.flipped(axis: -1).transposed()", np.flip(c, -1).transpose(0, 2, 1)), ("c.rolled(by: 1, axis: 1)", np.roll(c, 1, 1)), ("a.rolled(by: -7, axis: -1)", np.roll(a, -7, -1)),
    ("a.lowerTriangle()", np.tril(a)), ("c.lowerTriangle(diagonal: -1)", np.tril(c, -1)), ("c.upperTriangle(diagonal: 1)", np.triu(c, 1)), ("a.transposed().upperTriangle(diagonal: -2)", np.triu(a.T, -2)),
    ("a.diagonal()", np.diagonal(a)), ("a.diagonal(offset: 2)", np.diagonal(a, 2)), ("a.transposed().diagonal(offset: -1)", np.diagonal(a.T, -1)), ("a.diagonal(offset: -9)", np.diagonal(a, -9)),
    ("c.diagonal(offset: 1)", np.linalg.diagonal(c, offset=1)), ("c.trace()", np.linalg.trace(c)), ("a.trace(offset: -1)", np.trace(a, -1)), ("v.outer(row)", np.outer(v, row)), ("a.outer(row)", np.outer(a, row)),
    ("picks.to(.bool).to(.int32).oneHot(classes: 2)", np.eye(2)[(ip != 0).astype(int)]),
]
t = values(3, 3)
one, none = values(3, 1), np.zeros((3, 0))
for text, names in [
    ("ij,jk->ik", "a w"), ("ij,kj->ik", "a b"), ("ij,kj", "a b"), ("ji,jk->ki", "a b"), ("bij,bjk->bik", "c q"), ("bij,bjk->kib", "c q"), ("bij,bjk", "c q"), ("bij,jk->bik", "c w"),
    ("bij,bjk->ik", "c q"), ("bij,bji->b", "c q"), ("bij,bij->b", "c c"), ("i,j->ij", "v row"), ("i,i", "v row"), ("i,i->i", "v row"), ("ij->j", "a"), ("ij->", "a"), ("ij->ji", "a"), ("ba", "a"),
    ("ii", "t"), ("ii->i", "t"), ("ij,jj->i", "t t"), ("iij->ji", "e"), ("ij,ik,il->jkl", "a b a"), ("ij,jk,kl->il", "a w w5"), ("i,ij,j->", "v t4 row"), ("ij,jk,ik->", "a w o"),
    ("...ij->...ji", "c"), ("...ij,...jk->...ik", "c q"), ("...ij,jk", "c w"), ("b...,b...->...", "c q2"), ("...i,i->...", "c v"), ("i...->...", "c"), ("...,...", "a row"), ("...j,ij->...i", "v a"),
    ("ij,ij->ij", "a one"), ("ij,jk->ik", "one2 w"), ("ij,jk->ik", "none none2"), ("ij->i", "none"), ("bij,bij->bj", "c ca"), (" i j , j k -> i k ", "a w"), ("Ab,bC", "a w"), (",ij->ij", "scalar a"),
    ("bhqd,bhkd->bhqk", "f f"), ("bqhd,bkhd->bhqk", "f f2"), ("bijk,ijl->bkl", "f g2"),
]:
    cases.append((f'einsum("{text}", {", ".join(names.split())})', (text, names)))
operands = dict(a=a, b=b, c=c, q=q, v=v, w=w, row=row, t=t, one=one, none=none, e=values(2, 2, 3), w5=values(5, 2), t4=values(4, 4), o=values(3, 5), q2=values(2, 3, 4), one2=values(3, 1), none2=np.zeros((0, 2)),
    ca=values(1, 3, 4), scalar=values(), f=values(2, 3, 2, 4), f2=values(2, 5, 2, 4), g2=values(3, 2, 2))
cases = [(text, np.einsum(x[0], *[operands[n] for n in x[1].split()])) if isinstance(x, tuple) else (text, x) for text, x in cases]
s3, s5 = t @ t.T + np.eye(3), values(2, 5, 5)
s5 = s5 @ s5.transpose(0, 2, 1) + np.eye(5)
t6, b6, b3, tall = values(2, 6, 6), values(6, 2), values(3, 2), values(2, 6, 3)
operands |= dict(s3=s3, s5=s5, t6=t6, b6=b6, b3=b3, tall=tall)
L = np.linalg
magnitudes = lambda text, arrays: [(f"{text}.{part}.abs()", np.abs(x)) for part, x in arrays]
cases += [
    ("t.solve(b3)", L.solve(t, b3)), ("t.solve(column.flattened())", L.solve(t, column.ravel())), ("t6.solve(b6)", L.solve(t6, b6)), ("t6.transposed().solve(b6[0..., 0])", L.solve(t6.transpose(0, 2, 1), b6[:, :1])[..., 0]),
    ("t.inverse()", L.inv(t)), ("t6.inverse()", L.inv(t6)), ("t.determinant()", L.det(t)), ("t6.determinant()", L.det(t6)), ("Tensor.zeros([0, 0]).determinant()", 1.0), ("Tensor.ones([2, 2]).determinant()", 0.0),
    ("s3.cholesky()", L.cholesky(s3)), ("s5.cholesky()", L.cholesky(s5)), ("tall.leastSquares(b6)", np.stack([L.lstsq(x, b6, rcond=None)[0] for x in tall])),
    ("tall[0].transposed().leastSquares(b3)", L.lstsq(tall[0].T, b3, rcond=None)[0]), ("a.leastSquares(column.flattened())", L.lstsq(a, column.ravel(), rcond=None)[0]),
    ("Tensor.ones([3, 2]).leastSquares(column.flattened())", L.lstsq(np.ones((3, 2)), column.ravel(), rcond=None)[0]), ("tall[0].leastSquares(b6[0..., 0])", L.lstsq(tall[0], b6[:, 0], rcond=None)[0]),
    ("tall.svd().s", L.svd(tall, compute_uv=False)), ("a.svd().s", L.svd(a, compute_uv=False)), ("Tensor.zeros([3, 0]).svd().u", np.zeros((3, 0))), ("s3.eigh().values", L.eigh(s3)[0]), ("s5.eigh().values", L.eigh(s5)[0]),
    ("Tensor.zeros([0, 2, 2]).inverse()", np.zeros((0, 2, 2))), ("Tensor.zeros([0, 0]).solve(Tensor.zeros([0]))", np.zeros(0)), ("one[0..., 0].expandingAxis(-1).expandingAxis(-1).inverse()", 1 / one.reshape(3, 1, 1)),
] + magnitudes("tall.qr()", zip("qr", L.qr(tall))) + magnitudes("a.qr()", zip("qr", L.qr(a))) + magnitudes("a.svd()", zip(["u", "s", "vt"], L.svd(a, full_matrices=False))) + magnitudes("s5.eigh()", zip(["values", "vectors"], L.eigh(s5)))
swift = lambda x: "[" + ", ".join(repr(float(np.float32(v))) for v in np.asarray(x, dtype=float).ravel()) + "]"
print("// Written by numpy_reference.py with NumPy", np.__version__, "- do not edit.\n// swift-format-ignore-file\n\nimport Tensors\n")
print("/// Expressions and what NumPy computes for them.\nenum NumPyReference {")
for name, x in (operands | dict(column=column, p=p, s=s, long=long)).items():
    print(f"  static var {name}: Tensor {{ Tensor({swift(x)} as [Float], shape: {list(x.shape)}) }}")
print(f"  static var picks: Tensor {{ Tensor({swift(ip)}, shape: {list(ip.shape)}).to(.int32) }}")
print("\n  /// What was computed, its value here, and the shape and elements that NumPy gives.\n  static var cases: [(String, Tensor, [Int], [Float])] {\n    [")
for text, x in cases:
    x = np.asarray(x)
    print(f"      ({json.dumps(text)}, {text}, {list(x.shape)}, {swift(x)}),")
print("    ]\n  }")

# Numbers of 16 bits: what float32 numbers are rounded to.


def bfloat16(x):
    """The nearest number whose float32 has 16 zero bits at the end; of two the even one."""
    if not np.isfinite(x):
        return float(x)
    low = int(np.float32(x).view(np.uint32)) & 0xFFFF0000
    wide = lambda bits: float(np.uint32(bits).view(np.float32)) if bits & 0x7F800000 != 0x7F800000 else np.copysign(2.0**128, x)
    below, above = wide(low), wide(low + 0x10000)
    if abs(x - below) == abs(above - x):
        chosen = below if low >> 16 & 1 == 0 else above
    else:
        chosen = below if abs(x - below) < abs(above - x) else above
    return chosen if abs(chosen) < 2.0**128 else np.copysign(np.inf, chosen)


floats = [0.0, 1.0, -2.5, 0.1, 1 / 3, 2048.5, 2049.0, 2051.0, 65504.0, 65519.99609375, 65520.0, 65536.0, 1e9, 3.4028234663852886e38, 3.38e38, 2.0**-14, 2.0**-15, 2.0**-24,
          2.0**-25, 1.5 * 2.0**-25, 3 * 2.0**-25, 6.1e-5, 1e-6, 1.00390625, 1.01171875, 257.0, 259.0]
floats += [float(v) for v in np.float32(g.normal(size=40) * 10.0 ** g.integers(-7, 5, 40))]
floats = [float(np.float32(v)) for v in floats]
show = lambda v: ".infinity" if v == np.inf else "-.infinity" if v == -np.inf else repr(float(v))
with np.errstate(over="ignore"):
    print("\n  /// float32 numbers, and the nearest float16 and bfloat16 numbers.\n  static let halves: [(Float, Float, Float)] = [")
    for v in floats:
        print(f"    ({show(v)}, {show(np.float16(np.float32(v)))}, {show(bfloat16(v))}),")
    print("  ]")

m, n = np.array([7, -3, 2**53 + 1, -(2**63), 2**63 - 1]), np.array([2, 5, -1, 1, 3])
text = lambda x: "[" + ", ".join(".min" if v == -(2**63) else str(v) for v in np.asarray(x).ravel().tolist()) + "]"
with np.errstate(over="ignore"):
    whole = [("m + n", m + n), ("m - n", m - n), ("m * n", m * n), ("m + 1", m + 1), ("m * true", m), ("-m", -m), ("Tensor.maximum(m, n)", np.maximum(m, n)), ("Tensor.minimum(m, n)", np.minimum(m, n)),
             ("m.power(n * n)", m ** (n * n)), ("m + n.to(.int32)", m + n), ("m .== m + 1", m == m + 1), ("m .< n", m < n), ("m.sum()", m.sum()), ("m.max()", m.max()), ("m.min()", m.min()), ("m.argmax()", m.argmax()),
             ("m.argmin()", m.argmin()), ("m.sorted()", np.sort(m)), ("m.argsorted()", np.argsort(m)), ("m.cumulativeSum(axis: 0)", m.cumsum()), ("m.cumulativeProduct(axis: 0)", m.cumprod()), ("m.matmul(n)", m @ n),
             ("m[stride(from: 4, through: 0, by: -2)]", m[::-2]), ("m[[2, 2]]", m[[2, 2]]), ("m.taking([-1], axis: 0)", m[[-1]]), ("m.replacing(with: n, where: m .> 0)", np.where(m > 0, n, m)),
             ("Tensor.concatenated([m, n.to(.int32)])", np.concatenate([m, n])), ("m.reshaped(to: [5, 1]).sum(axis: 1)", m), ("m.scatterAdded(axis: 0, indices: n.to(.bool).to(.int64), values: n)", added(m, 0, np.ones(5, int), n)),
             ("m.padded(before: [1], after: [1])", np.pad(m, 1)), ("m.flipped(axis: 0)", m[::-1]), ("m.max(axis: 0, keepingAxis: true)", m.max(keepdims=True))]
    print("\n  /// Expressions of int64 tensors, and NumPy's values.\n  static var wholeCases: [(String, Tensor, [Int])] {")
    print(f"    let m = Tensor({text(m)}, dtype: .int64)\n    let n = Tensor({text(n)}, dtype: .int64)\n    return [")
    for name, x in whole:
        print(f'      ("{name}", {name}, {text(x.astype(np.int64))}),')
    print("    ]\n  }")

types = ["bool", "int32", "int64", "float16", "float32"]
print("\n  /// What the sum of two types is, with float32 for float64.\n  static let sums: [(DType, DType, DType)] = [")
for left in types:
    for right in types:
        if (left, right) != ("bool", "bool"):
            joined = np.result_type(left, right).name.replace("float64", "float32")
            print(f"    (.{left}, .{right}, .{joined}),")
print("  ]\n}")
