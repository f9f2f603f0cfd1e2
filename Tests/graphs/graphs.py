#!/usr/bin/env python3
"""Writes random computations, and what PyTorch computes for them in float64: values and gradients.

    python3 Tests/graphs/graphs.py --count 10000 --seed 1 > /tmp/graphs.txt
    GRADUS_GRAPHS=/tmp/graphs.txt swift test --filter GraphTests

README.md beside this file says what is in a computation and in the file.
"""
import argparse
import math
import random
import sys

import numpy as np
import torch
import torch.nn.functional as F

EINSUMS = ["ij,jk->ik", "ij,kj->ki", "ij,ij->i", "ij,kj->j", "i,j->ij", "bij,bjk->bik", "bij,jk->ibk", "bij,bij->b", "ij,bjk->bk", "...i,...i->..."]
positive = lambda x: x.abs() + 0.5


def with_part(x, y, i):
    x = x.clone()
    x[i] = y
    return x


def solved(x, y):
    # With NumPy 2, only a right side of one axis is a vector.
    if x.dim() < 2 or 1 < y.dim() == x.dim() - 1:
        raise ValueError
    return torch.linalg.solve(x @ x.mT + 2 * torch.eye(x.shape[-2], dtype=x.dtype), y)


def joined(x, y, axis):
    if x.dim() != y.dim():  # PyTorch skips tensors of shape [0]; NumPy does not
        raise ValueError
    return torch.cat([x, y, x], axis)


def norm(x, s):
    return F.layer_norm(x, x.shape[-1:], s, None)


def filled(y, shape):
    """A tensor of a shape whose elements are those of y, again and again."""
    count = math.prod(shape)
    if y.numel() == 0 and count > 0:
        raise ValueError
    return y.flatten()[torch.arange(count) % max(y.numel(), 1)].reshape(shape)


def chosen(shape, seed, size):
    """Indices below a size, the same in every run."""
    return (torch.arange(math.prod(shape)) * 7 + seed).remainder(size).reshape(shape)


def mask(shape, seed):
    return chosen(shape, seed, 3) > 0


def images(x):
    return x.reshape((1,) * (4 - x.dim()) + tuple(x.shape))


def along(x, axis, places):
    return x.index_select(axis, torch.tensor(list(places), dtype=torch.long))


def padded(x, p, mode):
    return along(x, p[0], np.pad(np.arange(x.shape[p[0]]), (p[1], p[2]), mode))


def with_length(x, axis, length):
    return [length if i == axis % x.dim() else n for i, n in enumerate(x.shape)]


def gathered(x, p):
    shape = with_length(x, p[0], p[1])
    return x.gather(p[0], chosen(shape, p[2], x.shape[p[0]]))


def scattered(x, y, p):
    shape = with_length(x, p[0], p[1])
    return x.scatter_add(p[0], chosen(shape, p[2], x.shape[p[0]]), filled(y, shape))


def convolved(x, y, p):
    filters, height, width, stride, padding = p
    x = images(x)
    if x.shape[1] == 0:  # PyTorch's result has another shape then
        raise ValueError
    return F.conv2d(x, filled(y, (filters, x.shape[1], height, width)), filled(y, (filters,)), stride=stride, padding=padding)


def convolved_rows(x, y, p):
    filters, kernel, stride, padding = p
    x = x.reshape((1,) * (3 - x.dim()) + tuple(x.shape))
    if x.shape[1] == 0:
        raise ValueError
    return F.conv1d(x, filled(y, (filters, x.shape[1], kernel)), filled(y, (filters,)), stride=stride, padding=padding).relu()


def attention(q, k, v, causal):
    scores = q @ k.mT / q.shape[-1] ** 0.5
    # Scores in the hundreds lose their last digits to rounding, and these digits decide.
    if not q.requires_grad and scores.numel() and float(scores.abs().max()) > 30:
        raise ValueError
    if causal:
        seen = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool).tril(k.shape[-2] - q.shape[-2])
        scores = scores.masked_fill(~seen, float("-inf")).masked_fill(~seen.any(-1, keepdim=True), 0)
        return scores.softmax(-1).masked_fill(~seen, 0) @ v
    return scores.softmax(-1) @ v


def attended(x, y, p):
    keys, width, causal = p
    if x.shape[-1] == 0:
        raise ValueError
    q = x.reshape(1, 1, -1, x.shape[-1])
    return attention(q, filled(y, (1, 1, keys, q.shape[-1])), filled(y.flip(0), (1, 1, keys, width)), causal)


def self_attended(x, p):
    batch, time, heads, size, causal = p
    parts = [part.reshape(batch, time, heads, size).transpose(1, 2) for part in filled(x, (batch, time, 3 * heads * size)).chunk(3, -1)]
    return attention(*parts, causal).transpose(1, 2).reshape(batch, time, heads * size)


def recurrent(x, y, p):
    units, has_state = p
    x = x.reshape(-1, x.shape[-2], x.shape[-1])
    if x.numel() == 0:
        raise ValueError
    w, r, b = filled(y, (4 * units, x.shape[-1])) / 2, filled(y, (4 * units, units)) / 2, filled(y, (4 * units,))
    h = filled(y, (len(x), units)) if has_state else torch.zeros(len(x), units, dtype=x.dtype)
    c, steps = h, []
    for t in range(x.shape[1]):
        i, f, g, o = (x[:, t] @ w.mT + h @ r.mT + 2 * b).chunk(4, -1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        steps.append(h)
    return torch.stack(steps + [c], 1)


def regular(x):
    return x @ x.mT + 2 * torch.eye(x.shape[-2], dtype=x.dtype)


def least_squares(x, y):
    if x.dim() < 2 or y.dim() != x.dim() or x.shape[-1] == 0:
        raise ValueError
    a = torch.cat([x, torch.eye(x.shape[-1], dtype=x.dtype).expand(*x.shape[:-2], -1, -1)], -2)
    b = filled(y, (*a.shape[:-1], 2))
    return torch.linalg.solve(a.mT @ a, a.mT @ b)


def cross_entropy(x, p):
    logits = filled(x, p)
    return F.cross_entropy(logits, chosen(p[:1], 1, p[1]))


def linear(x, y, p):
    if x.shape[-1] == 0:
        raise ValueError
    return ACTIVATIONS[p[1]](F.linear(x, filled(y, (p[0], x.shape[-1])), filled(y, (p[0],))))


ACTIVATIONS = [lambda x: x, torch.tanh, torch.sigmoid, torch.relu]
SINGLE = ["ij->ji", "ii->i", "ii->", "ij->j", "bij->bji", "bii->b", "...ij->...j"]

# name: number of operands, and the computation for operands x and whole numbers p
ONE = {
    "neg": lambda x, p: -x, "exp": lambda x, p: x.exp(), "log": lambda x, p: positive(x).log(), "sqrt": lambda x, p: positive(x).sqrt(), "abs": lambda x, p: x.abs(),
    "sin": lambda x, p: x.sin(), "cos": lambda x, p: x.cos(), "tanh": lambda x, p: x.tanh(), "sigmoid": lambda x, p: x.sigmoid(), "relu": lambda x, p: x.relu(),
    "gelu": lambda x, p: F.gelu(x), "square": lambda x, p: x**2, "cube": lambda x, p: x**3, "clip": lambda x, p: x.clamp(-0.5, 0.75), "line": lambda x, p: x * 0.5 + 1,
    "reciprocal": lambda x, p: 1 / positive(x), "sumall": lambda x, p: x.sum(), "meanall": lambda x, p: x.mean(), "maxall": lambda x, p: x.amax(),
    "sum": lambda x, p: x.sum(p[0], keepdim=bool(p[1])), "mean": lambda x, p: x.mean(p[0], keepdim=bool(p[1])), "max": lambda x, p: x.amax(p[0], keepdim=bool(p[1])),
    "min": lambda x, p: x.amin(p[0], keepdim=bool(p[1])), "variance": lambda x, p: x.var(p[0], correction=0, keepdim=bool(p[1])),
    "softmax": lambda x, p: x.softmax(p[0]), "logsoftmax": lambda x, p: x.log_softmax(p[0]), "reshape": lambda x, p: x.reshape(p), "transpose": lambda x, p: x.mT,
    "permute": lambda x, p: x.permute(p), "expand": lambda x, p: x.unsqueeze(p[0]), "squeeze": lambda x, p: x.squeeze(p[0]), "broadcast": lambda x, p: x.broadcast_to(p),
    "index": lambda x, p: x[p[0]], "part": lambda x, p: x.narrow(*p), "rows": lambda x, p: x[p], "every": lambda x, p: x[:: p[0]], "flip": lambda x, p: x.flip(p[0]),
    "pad": lambda x, p: F.pad(x.movedim(0, -1), (p[0], p[1])).movedim(-1, 0), "roll": lambda x, p: x.roll(p[0], p[1]), "cumsum": lambda x, p: x.cumsum(p[0]),
    "sort": lambda x, p: x.sort(dim=p[0], stable=True).values, "diagonal": lambda x, p: x.diagonal(p[0], -2, -1), "tril": lambda x, p: x.tril(p[0]), "triu": lambda x, p: x.triu(p[0]),
    "determinant": lambda x, p: torch.linalg.det(x @ x.mT + 2 * torch.eye(x.shape[-2], dtype=x.dtype)), "checkpoint": lambda x, p: x.sin() * x,
    "maxpool": lambda x, p: F.max_pool2d(images(x), p[0], p[1]), "meanpool": lambda x, p: F.avg_pool2d(images(x), p[0], p[1]),
    "selfattention": self_attended, "embedding": lambda x, p: F.embedding(torch.tensor([p]) % x.shape[0], x), "gather": gathered,
    "padedge": lambda x, p: padded(x, p, "edge"), "padreflect": lambda x, p: padded(x, p, "reflect"), "cumprod": lambda x, p: x.cumprod(p[0]),
    "sortdown": lambda x, p: x.sort(dim=p[0], descending=True, stable=True).values, "topk": lambda x, p: x.sort(dim=p[0], descending=True, stable=True).values.narrow(p[0], 0, p[1]),
    "steps": lambda x, p: along(x, p[0], range(p[1], p[1] + p[2] * p[3], p[2])), "mask": lambda x, p: x[mask(x.shape[:p[0]], p[1])],
    "tile": lambda x, p: x.repeat(p), "repeat": lambda x, p: x.repeat_interleave(p[0], p[1]), "einsum1": lambda x, p: torch.einsum(SINGLE[p[0]], x),
    "inverse": lambda x, p: torch.linalg.inv(regular(x)), "cholesky": lambda x, p: torch.linalg.cholesky(regular(x)), "qr": lambda x, p: torch.linalg.qr(regular(x)).R ** 2,
    "svd": lambda x, p: torch.linalg.svdvals(regular(x) + torch.arange(x.shape[-2], dtype=x.dtype).diag()).sum(-1), "crossentropy": cross_entropy,
}
TWO = {
    "add": lambda x, y, p: x + y, "subtract": lambda x, y, p: x - y, "multiply": lambda x, y, p: x * y, "divide": lambda x, y, p: x / positive(y),
    "maximum": lambda x, y, p: torch.maximum(x, y), "minimum": lambda x, y, p: torch.minimum(x, y), "power": lambda x, y, p: positive(x) ** y,
    "where": lambda x, y, p: torch.where(x > y.reshape(x.shape), y.reshape(x.shape), x), "matmul": lambda x, y, p: x @ y, "cat": lambda x, y, p: joined(x, y, p[0]),
    "stack": lambda x, y, p: torch.stack([x, y], p[0]), "assign": lambda x, y, p: with_part(x, y, p[0]), "einsum": lambda x, y, p: torch.einsum(EINSUMS[p[0]], x, y),
    "solve": lambda x, y, p: solved(x, y), "layernorm": lambda x, y, p: norm(x, y),
    "conv": convolved, "conv1": convolved_rows, "attention": attended, "lstm": recurrent, "scatter": scattered, "wheremask": lambda x, y, p: torch.where(mask(x.shape, p[0]), x, y),
    "linear": linear, "leastsquares": lambda x, y, p: least_squares(x, y),
    "bce": lambda x, y, p: F.binary_cross_entropy_with_logits(x, filled(y, x.shape).sigmoid()), "mse": lambda x, y, p: F.mse_loss(x, filled(y, x.shape)),
}
# In more computations than others of two operands.
OFTEN = ["conv", "conv1", "attention", "lstm", "scatter", "linear"]


def apply(name, operands, p):
    return ONE[name](operands[0], p) if name in ONE else TWO[name](*operands, p)


def parameters(g, name, x):
    """Whole numbers that may fit: those that do not are found out by running it."""
    axis = g.randrange(-x.dim(), x.dim()) if x.dim() else 0
    first = x.shape[0] if x.dim() else 1
    if name in ("sum", "mean", "max", "min", "variance"):
        return [axis, g.randrange(2)]
    if name == "reshape":
        sizes = [i for i in range(1, x.numel() + 1) if x.numel() % i == 0] or [0, 1, 3]
        a = g.choice(sizes)
        return g.choice([[x.numel()], [a, x.numel() // a if a else 0], [1, x.numel() // a if a else 2, a], [a, 1, x.numel() // a if a else 1]])
    if name == "permute":
        return g.sample(range(x.dim()), x.dim())
    if name == "broadcast":
        return [g.choice([1, 2, 3]) for _ in range(g.randrange(2))] + [g.choice([2, 3, 1]) if n == 1 else n for n in x.shape]
    if name == "expand":
        return [g.randrange(x.dim() + 1)]
    if name == "stack":
        return [g.randrange(x.dim() + 1)]
    if name == "index" or name == "assign":
        return [g.randrange(-max(first, 1), max(first, 1))]
    if name == "part":
        axis %= max(x.dim(), 1)
        size = x.shape[axis] if x.dim() else 1
        start = g.randrange(size + 1)
        return [axis, start, g.randrange(size - start + 1)]
    if name == "rows":
        return [g.randrange(-max(first, 1), max(first, 1)) for _ in range(g.randrange(1, 4))]
    if name == "every":
        return [g.randrange(1, 4)]
    if name == "pad":
        return [g.randrange(3), g.randrange(3)]
    if name == "roll":
        return [g.randrange(-4, 5), axis]
    if name in ("diagonal", "tril", "triu"):
        return [g.randrange(-1, 2)]
    if name == "einsum":
        return [g.randrange(len(EINSUMS))]
    size = x.shape[axis] if x.dim() else 1
    few = lambda low, high: g.randrange(low, high)
    own = {
        "maxpool": [few(1, 4), few(1, 3)], "meanpool": [few(1, 4), few(1, 3)], "conv": [few(1, 4), few(1, 4), few(1, 4), few(1, 3), few(0, 2)], "conv1": [few(1, 4), few(1, 4), few(1, 3), few(0, 3)],
        "attention": [few(1, 5), few(1, 4), few(0, 2)], "selfattention": [few(1, 3), few(1, 5), few(1, 3), few(1, 4), few(0, 2)], "lstm": [few(1, 4), few(0, 2)],
        "embedding": [few(0, 9) for _ in range(few(1, 5))], "gather": [axis, few(1, 5), few(0, 7)], "scatter": [axis, few(1, 5), few(0, 7)], "padedge": [axis, few(0, 4), few(0, 4)],
        "padreflect": [axis, few(0, 6), few(0, 6)], "topk": [axis, few(0, size + 1)], "mask": [few(1, 3), few(0, 3)], "wheremask": [few(0, 3)], "tile": [few(0, 3) for _ in range(x.dim() + few(0, 2))],
        "repeat": [few(0, 4), axis], "einsum1": [few(0, len(SINGLE))], "linear": [few(1, 4), few(0, 4)], "crossentropy": [few(1, 4), few(1, 5)],
    }
    if name == "steps":
        start, step = few(0, max(size, 1)), g.choice([1, 2, 3, -1, -2])
        most = (size - 1 - start) // step if step > 0 else start // -step
        return [axis, start, step, few(1, max(most, 0) + 2)]
    if name in own:
        return own[name]
    return [axis]


def needs_elements(name):
    return name in ("mean", "max", "min", "variance", "meanall", "maxall", "bce", "mse", "crossentropy")


NEED_AXES = ["sortdown", "topk", "steps", "gather", "scatter", "padedge", "padreflect", "cumprod", "mask", "repeat", "embedding", "attention", "linear", "inverse", "cholesky", "qr", "svd"]


def weights(y):
    """What the elements of a result count in the loss."""
    i = torch.arange(y.numel())
    return (((i * 7 % 11) - 5) / 4).to(y.dtype).reshape(y.shape)


def generate(g, largest):
    """Shapes of leaves, and steps (name, operands, numbers); of results no other step uses there are some."""
    sizes = [0] + [1] * 4 + [2] * 5 + list(range(3, largest + 1)) * 3
    base = [g.choice(sizes) for _ in range(4)]
    leaves = []
    for _ in range(g.randrange(1, 5)):
        rank = g.choice([0, 1, 1, 2, 2, 2, 3, 3, 4 if largest > 3 else 3])
        shape = [g.choice([n, n, n, 1, g.choice(sizes)]) for n in base[4 - rank:]]
        if g.random() < 0.5:
            shape = [n or 1 for n in shape]
        leaves.append(torch.tensor([g.gauss(0, 1) for _ in range(math.prod(shape))], dtype=torch.float32).reshape(shape))
    values, steps = [x.double() for x in leaves], []
    for _ in range(g.randrange(2, 15)):
        for _ in range(40):
            name = g.choice(list(TWO) + OFTEN * 2 if g.random() < 0.45 else list(ONE))
            pick = lambda: g.randrange(len(values)) if g.random() < 0.6 else len(values) - 1
            operands = [pick()] if name in ONE else [pick(), pick()]
            x = values[operands[0]]
            p = parameters(g, name, x)
            if needs_elements(name) and (x.numel() == 0 or name not in ("meanall", "maxall") and x.dim() == 0) or name in ("sort", *NEED_AXES) and x.dim() == 0:
                continue
            if name in ("sum", "softmax", "logsoftmax", "cumsum", "flip", "squeeze", "roll", "cat") and x.dim() == 0:
                continue
            if name == "squeeze" and x.shape[p[0]] != 1 or name == "assign" and x.dim() == 0 or name in ("index", "rows", "every", "pad", "transpose", "determinant") and x.dim() == 0:
                continue
            try:
                y = apply(name, [values[i] for i in operands], p)
            except (RuntimeError, IndexError, ValueError):
                continue
            if y.dim() > 6 or y.numel() > 60 * largest or not bool(y.isfinite().all()) or (y.numel() and float(y.abs().max()) > 200):
                continue
            values.append(y)
            steps.append((name, operands, p))
            break
    used = {i for _, operands, _ in steps for i in operands}
    outputs = [i for i in range(len(values)) if i not in used]
    return leaves, steps, outputs


def there(x):
    """The numbers of a gradient, also where it is PyTorch's zero without elements."""
    return torch.zeros(x.shape, dtype=torch.float64) + x.detach()


def run(leaves, steps, outputs, dtype):
    leaves = [x.to(dtype).clone().requires_grad_(True) for x in leaves]
    values = list(leaves)
    for name, operands, p in steps:
        values.append(apply(name, [values[i] for i in operands], p))
    loss = sum((values[i] * weights(values[i])).sum() for i in outputs)
    first = torch.autograd.grad(loss, leaves, create_graph=True, materialize_grads=True)
    mixed = sum((x * weights(x)).sum() for x in first)
    second = torch.autograd.grad(mixed, leaves, materialize_grads=True, allow_unused=True) if mixed.requires_grad else [torch.zeros_like(x) for x in leaves]
    return [values[i].detach().double() for i in outputs], [there(x) for x in first], [there(x) for x in second]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--largest", type=int, default=5, help="the largest size of an axis")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    text = lambda x: " ".join(f"{v:.7g}" for v in x.flatten().tolist())
    counts, made, seed = {}, 0, arguments.seed * 1_000_000
    while made < arguments.count:
        seed += 1
        g = random.Random(seed)
        leaves, steps, outputs = generate(g, arguments.largest)
        if not steps:
            continue
        try:
            exact = run(leaves, steps, outputs, torch.float64)
        except RuntimeError:  # PyTorch's second derivative of an extreme of nothing
            continue
        fits = lambda part, largest: all(bool(x.isfinite().all()) and (x.numel() == 0 or float(x.abs().max()) < largest) for x in part)
        if not (fits(exact[0], 1e4) and fits(exact[1], 1e4)):
            continue
        # What float32 can achieve: PyTorch's own float32, and float64 from operands that are wrong in their last digits.
        others = [run(leaves, steps, outputs, torch.float32)]
        for number in range(2):
            noise = torch.Generator().manual_seed(number)
            others.append(run([x.double() * (1 + (torch.rand(x.shape, generator=noise, dtype=torch.float64) - 0.5) * 2.4e-7) for x in leaves], steps, outputs, torch.float64))
        print("graph", seed)
        for x in leaves:
            print("leaf", *x.shape, ":", " ".join(f"{v:.9g}" for v in x.flatten().tolist()))
        for name, operands, p in steps:
            counts[name] = counts.get(name, 0) + 1
            print("step", name, *operands, ":", *p)
        parts = ["output", "gradient"] + (["second"] if fits(exact[2], 1e5) else [])
        for part, name in enumerate(parts):
            for position, x in enumerate(exact[part]):
                error = max([float((x - other[part][position]).abs().max()) if x.numel() else 0 for other in others])
                number = outputs[position] if part == 0 else position
                print(name, number, f"{error:.3g}", *x.shape, ":", text(x))
        made += 1
    print(dict(sorted(counts.items())), file=sys.stderr)


main()
