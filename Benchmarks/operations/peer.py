"""The same operations with PyTorch: `peer.py INPUTS RESULTS dump` writes the inputs, `peer.py INPUTS RESULTS` says which of our results
differ, and then the seconds of a call for every line that arrives."""
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.numpy import load_file, save_file

SIZES = [100, 10_000, 1_000_000]


def dump(path):
    random = np.random.default_rng(1)
    tensors = {}
    for size in SIZES:
        side = int(size ** 0.5)
        real = lambda *shape: random.standard_normal(shape).astype(np.float32)
        whole = lambda *shape: random.integers(0, side, shape).astype(np.int64)
        tensors |= {f"v/{size}": real(size), f"w/{size}": real(size), f"positive/{size}": np.abs(real(size)) + np.float32(0.01),
                    f"row/{size}": real(side), f"places/{size}": whole(side, side), f"rows/{size}": whole(side)}
    save_file(tensors, path)


class Inputs:
    def __init__(self, tensors, size):
        get = lambda name: torch.from_numpy(tensors[f"{name}/{size}"])
        self.size, self.side = size, int(size ** 0.5)
        self.v, self.w, self.positive, self.row = get("v"), get("w"), get("positive"), get("row")
        self.m, self.n, self.column = self.v.view(self.side, self.side), self.w.view(self.side, self.side), self.row.view(-1, 1)
        self.cube, self.stack = self.v.view(self.side // 5, 5, self.side), self.v.view(size // 100, 10, 10)
        self.mask, self.places, self.rows = self.v > 0, get("places"), get("rows")


OPERATIONS = {
    "v + w": lambda i: i.v + i.w,
    "v / w": lambda i: i.v / i.positive,
    "v * 2": lambda i: i.v * 2,
    "matrix + row": lambda i: i.m + i.row,
    "matrix * column": lambda i: i.m * i.column,
    "matrix + its transpose": lambda i: i.m + i.m.T,
    "maximum": lambda i: torch.maximum(i.v, i.w),
    "v > w": lambda i: i.v > i.w,
    "where": lambda i: torch.where(i.mask, i.w, i.v),
    "clip": lambda i: i.v.clamp(-0.5, 0.5),
    "relu": lambda i: i.v.relu(),
    "exp": lambda i: i.v.exp(),
    "log": lambda i: i.positive.log(),
    "sqrt": lambda i: i.positive.sqrt(),
    "sin": lambda i: i.v.sin(),
    "tanh": lambda i: i.v.tanh(),
    "sigmoid": lambda i: i.v.sigmoid(),
    "gelu": lambda i: F.gelu(i.v),
    "power 3": lambda i: i.v ** 3,
    "power of a tensor": lambda i: i.positive ** i.w,
    "to int32": lambda i: i.v.to(torch.int32),
    "sum": lambda i: i.v.sum(),
    "sum over rows": lambda i: i.m.sum(0),
    "sum over columns": lambda i: i.m.sum(1),
    "sum over the middle axis": lambda i: i.cube.sum(1),
    "variance over columns": lambda i: i.m.var(1, correction=0),
    "max": lambda i: i.v.max(),
    "max over rows": lambda i: i.m.amax(0),
    "min over columns": lambda i: i.m.amin(1),
    "argmax": lambda i: i.v.argmax(),
    "argmax over rows": lambda i: i.m.argmax(0),
    "argmax over columns": lambda i: i.m.argmax(1),
    "softmax over columns": lambda i: i.m.softmax(1),
    "softmax over rows": lambda i: i.m.softmax(0),
    "softmax of one row": lambda i: i.v.softmax(0),
    "log-softmax over columns": lambda i: i.m.log_softmax(1),
    "layer normalisation": lambda i: F.layer_norm(i.m, (i.side,), i.row, i.row),
    "cumulative sum": lambda i: i.v.cumsum(0),
    "cumulative sum over rows": lambda i: i.m.cumsum(0),
    "cumulative sum over columns": lambda i: i.m.cumsum(1),
    "sort": lambda i: i.v.sort()[0],
    "sort over columns": lambda i: i.m.sort(1)[0],
    "argsort": lambda i: i.v.argsort(stable=True),
    "top 10": lambda i: i.v.topk(10)[0],
    "top 10 over columns": lambda i: i.m.topk(10, 1)[0],
    "transpose, copied": lambda i: i.m.T.contiguous().view(-1),
    "axes exchanged, copied": lambda i: i.cube.permute(1, 0, 2).contiguous().view(-1),
    "every second column, copied": lambda i: i.m[:, ::2].contiguous().view(-1),
    "concatenation": lambda i: torch.cat([i.v, i.w]),
    "concatenation of columns": lambda i: torch.cat([i.m, i.n], 1),
    "stack": lambda i: torch.stack([i.v, i.w], 1),
    "gather": lambda i: i.m.gather(1, i.places),
    "rows of a table": lambda i: F.embedding(i.rows, i.m),
    "columns taken": lambda i: i.m.index_select(1, i.rows),
    "scatter-add": lambda i: torch.zeros(i.side, i.side).scatter_add(1, i.places, i.m),
    "elements of a mask": lambda i: i.v[i.mask],
    "padding": lambda i: F.pad(i.m, (1, 1)),
    "matrix product": lambda i: i.m @ i.n,
    "products of 10 x 10 matrices": lambda i: i.stack @ i.stack,
    "matrix times vector": lambda i: i.m @ i.row,
    "einsum ij,kj->ik": lambda i: torch.einsum("ij,kj->ik", i.m, i.n),
    "einsum ij,ij->": lambda i: torch.einsum("ij,ij->", i.m, i.n),
    "einsum bij,bjk->bik": lambda i: torch.einsum("bij,bjk->bik", i.stack, i.stack),
    "cross-entropy": lambda i: F.cross_entropy(i.m, i.rows),
}


def seconds(body):
    """Of one call: the fastest of five timings, each long enough to be measured."""
    body()
    now = time.process_time if torch.get_num_threads() == 1 else time.perf_counter
    calls, samples = 1, []
    while len(samples) < 5:
        start = now()
        for _ in range(calls):
            body()
        elapsed = now() - start
        if elapsed < 0.004:
            calls *= 2
        else:
            samples.append(elapsed / calls)
    return min(samples)


def main():
    inputs_path, results_path = sys.argv[1:3]
    if sys.argv[3:] == ["dump"]:
        return dump(inputs_path)
    torch.set_num_threads(int(sys.argv[3]))
    inputs, ours = {size: Inputs(load_file(inputs_path), size) for size in SIZES}, load_file(results_path)
    for size, values in inputs.items():
        for name, operation in OPERATIONS.items():
            wanted, found = operation(values).double().numpy(), ours[f"{name}/{size}"].astype(np.float64)
            # Sums of products in another order differ by the rounding of the largest of them.
            tolerance = 1e-5 * max(1.0, float(np.abs(wanted).max(initial=0)))
            if wanted.shape != found.shape or not np.allclose(found, wanted, rtol=2e-5, atol=tolerance):
                print("differs", name, size)
    print("ready", flush=True)
    with torch.no_grad():
        for line in sys.stdin:
            name, size = line.strip().rsplit(" ", 1)
            print(seconds(lambda: OPERATIONS[name](inputs[int(size)])), flush=True)


if __name__ == "__main__":
    main()
