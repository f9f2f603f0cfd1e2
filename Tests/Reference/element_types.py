#!/usr/bin/env python3
"""Writes element_types.txt beside this file: what NumPy makes of each operation for operands of each element type.

    python3 Tests/Reference/element_types.py

NumPy's float64 is float32 here. DIFFERENT holds what the library does otherwise on purpose; docs/numerics.md lists it. A line is
operation | types of the operands | elements of each | type of the result, or 'error' | its elements
"""
import pathlib
import warnings

import numpy as np

warnings.simplefilter("ignore")
NAN, INF = float("nan"), float("inf")
# Elements that matter, exact in every type of their kind; second operands have no zeros.
VALUES = {
    "bool": ([1, 0, 1, 0], [1, 1, 0, 0]), "int32": ([7, -7, 0, 2], [2, 3, -2, -3]), "int64": ([9, -9, 0, 4], [4, -4, 5, -5]),
    "float16": ([1.5, -2.5, 0.0, -0.0], [0.5, -2.0, 4.0, -1.0]), "float32": ([2.25, -3.5, -0.0, 0.0], [1.5, -2.0, 4.0, -0.5]),
}
LIMITS = {"int32": [2**31 - 1, -(2**31), -1, 1], "float32": [NAN, INF, -INF, -0.0, 0.0, 1.0], "float16": [NAN, INF, -INF, -0.0, 0.0, 1.0]}

TWO = {
    "a + b": np.add, "a - b": np.subtract, "a * b": np.multiply, "a / b": np.divide, "maximum": np.maximum, "minimum": np.minimum, "floorDivided": np.floor_divide, "a % b": np.remainder,
    "a .== b": np.equal, "a .!= b": np.not_equal, "a .< b": np.less, "a .<= b": np.less_equal, "a .> b": np.greater, "a .>= b": np.greater_equal,
    "replacing": lambda a, b: np.where(b > a, b, a), "concatenated": lambda a, b: np.concatenate([a, b]), "stacked": lambda a, b: np.stack([b, a]).ravel(), "matmul": np.matmul, "outer": lambda a, b: np.outer(a, b).ravel(),
    "einsum": lambda a, b: np.einsum("i,i->i", a, b),
}
ONE = {
    "-a": np.negative, "abs": np.abs, "sum": np.sum, "mean": np.mean, "max": np.max, "min": np.min, "argmax": np.argmax, "argmin": np.argmin, "variance": np.var, "cumulativeSum": np.cumsum, "cumulativeProduct": np.cumprod,
    "sorted": lambda a: np.sort(a, kind="stable"), "sorted descending": lambda a: np.sort(a, kind="stable")[::-1], "argsorted": lambda a: np.argsort(a, kind="stable"), "exp": np.exp, "sqrt of abs": lambda a: np.sqrt(np.abs(a)),
    "flipped": np.flip, "rolled": lambda a: np.roll(a, 1), "padded": lambda a: np.pad(a, (1, 1)), "repeated": lambda a: np.repeat(a, 2), "rows": lambda a: a[:0:-1], "a + 1": lambda a: a + 1, "a + 0.5": lambda a: a + 0.5,
    "a + true": lambda a: a + True, "a * 2": lambda a: a * 2, "3 - a": lambda a: 3 - a, "a / 2": lambda a: a / 2, "a % 3": lambda a: a % 3, "a .> 1": lambda a: a > 1, "a .== 0": lambda a: a == 0,
    "to bool": lambda a: a.astype(bool), "to int32": lambda a: a.astype(np.int32), "to int64": lambda a: a.astype(np.int64), "to float16": lambda a: a.astype(np.float16), "to float32": lambda a: a.astype(np.float32),
}
WHOLE = ["bool", "int32"]


def different(name, types):
    """The type that the library gives instead of NumPy's, or None."""
    if types == ["bool", "bool"] and name in ("a + b", "a * b", "a - b", "maximum", "minimum", "floorDivided", "a % b", "matmul", "outer", "einsum"):
        return "int32"  # Booleans count as 0 and 1 in arithmetic
    if types == ["bool"] and name in ("-a", "abs", "max", "min", "a + true", "sum", "cumulativeSum", "cumulativeProduct", "a % 3", "a + 1", "a * 2", "3 - a"):
        return "int32"
    if types == ["int32"] and name in ("sum", "cumulativeSum", "cumulativeProduct"):
        return "int32"
    if name in ("argmax", "argmin", "argsorted"):
        return "int32"
    if name in ("exp", "sqrt of abs", "variance", "mean") and types[0] in ("bool", "int32", "int64"):
        return "float32"
    return None


def numpy(function, name, arrays):
    types = [a.dtype.name for a in arrays]
    try:
        if set(types) == {"bool"} and different(name, types):
            arrays = [a.astype(np.int32) for a in arrays]
        elif types == ["int32"] and name in ("sum", "cumulativeSum", "cumulativeProduct"):
            return function(*arrays, dtype=np.int32)  # sums that wrap around
        return function(*arrays)
    except ValueError:
        return None


lines = []
show = lambda a: " ".join("nan" if v != v else repr(v) if isinstance(v, float) else str(int(v)) for v in np.asarray(a).ravel().tolist())


def case(name, function, arrays):
    y = numpy(function, name, arrays)
    types = [a.dtype.name for a in arrays]
    result = "error" if y is None else different(name, types) or np.asarray(y).dtype.name.replace("float64", "float32")
    lines.append(" | ".join([name, " ".join(types), " ; ".join(show(a) for a in arrays), result, "" if y is None else show(y)]))


for left in VALUES:
    for right in VALUES:
        for name, function in TWO.items():
            case(name, function, [np.array(VALUES[left][0], left), np.array(VALUES[right][1], right)])
for kind in VALUES:
    for name, function in ONE.items():
        sets = [VALUES[kind][0], []] + ([LIMITS[kind]] if kind in LIMITS else [])
        for values in sets:
            if any(v != v or abs(v) == INF for v in values) and name in ("to int32", "to int64"):
                continue  # undefined in C, and so in NumPy
            case(name, function, [np.array(values, kind)])
for kind in ("int32", "int64", "float32"):
    for name in ("floorDivided", "a % b", "a / b"):
        case(name, TWO[name], [np.array([5, -5, 0], kind), np.array([0, 0, 0], kind)])
for name in ("floorDivided", "a % b", "maximum", "minimum", "a .== b", "a .< b", "a / b"):
    a = np.array([NAN, 1, INF, -INF, INF, 5, -5, 5.5, -0.0, 1e30], np.float32)
    case(name, TWO[name], [a, np.array([1, NAN, 2, 2, INF, INF, INF, -INF, 3, 7], np.float32)])
path = pathlib.Path(__file__).with_suffix(".txt")
path.write_text(f"# Written by element_types.py with NumPy {np.__version__} - do not edit.\n" + "\n".join(lines) + "\n")
print(f"{path.name}: {len(lines)} lines")
