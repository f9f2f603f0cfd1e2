"""Initial weights and batches that every contestant starts from, and the networks in PyTorch and JAX.

    python3 workloads.py dump FOLDER                     writes mlp.safetensors, cnn…, lstm…, gpt…
    python3 workloads.py run WORKLOAD LIBRARY SECONDS    the losses after steps 1, 10 and 50; then, for every line at standard
                                                         input, the steps per second of one round

LIBRARY: torch, torch-fused (fused optimiser), torch-compile, jax (jit). Numbers are NumPy's `default_rng(1234)`, float32.

 mlp    784-256-128-10, ReLU, batch 64, cross-entropy, Adam 1e-3
 cnn    1×28×28, conv 3×3 to 16, ReLU, max pool 2, conv 3×3 to 32, ReLU, max pool 2, linear to 10; batch 64; Adam 1e-3
 lstm   embedding 65×128, LSTM 256, linear to 65; batch 32 of 64 steps; Adam 1e-3
 gpt    4 layers, 4 heads, width 128, context 64, vocabulary 65, batch 12, pre-norm, no biases, exact GELU, tied head;
        AdamW 1e-3 (0.9, 0.99), decay 0.1 on matrices, gradients clipped to norm 1
"""
import math
import sys
import time

import numpy as np

NAMES = ["mlp", "cnn", "lstm", "gpt"]
THREADS = 2


def starts(name):
    """Parameters by name, and eight batches of inputs and labels."""
    random = np.random.default_rng(1234)

    def uniform(*shape, fan):
        bound = 1 / math.sqrt(fan)
        return random.uniform(-bound, bound, shape).astype(np.float32)

    def normal(*shape, deviation=0.02):
        return (random.standard_normal(shape) * deviation).astype(np.float32)

    weights = {}
    if name == "mlp":
        for layer, (outputs, inputs) in enumerate([(256, 784), (128, 256), (10, 128)]):
            weights[f"w{layer}"] = uniform(outputs, inputs, fan=inputs)
            weights[f"b{layer}"] = uniform(outputs, fan=inputs)
        batch = lambda: (random.standard_normal((64, 784)).astype(np.float32), random.integers(0, 10, 64))
    elif name == "cnn":
        weights = {"c0": uniform(16, 1, 3, 3, fan=9), "cb0": uniform(16, fan=9), "c1": uniform(32, 16, 3, 3, fan=144),
                   "cb1": uniform(32, fan=144), "w": uniform(10, 1568, fan=1568), "b": uniform(10, fan=1568)}
        batch = lambda: (random.standard_normal((64, 1, 28, 28)).astype(np.float32), random.integers(0, 10, 64))
    elif name == "lstm":
        weights = {"emb": normal(65, 128, deviation=1), "wih": uniform(1024, 128, fan=256), "whh": uniform(1024, 256, fan=256),
                   "bih": uniform(1024, fan=256), "bhh": uniform(1024, fan=256), "w": uniform(65, 256, fan=256),
                   "b": uniform(65, fan=256)}
        batch = lambda: (random.integers(0, 65, (32, 64)), random.integers(0, 65, (32, 64)))
    else:
        width, layers = 128, 4
        weights = {"wte": normal(65, width), "wpe": normal(64, width), "lnf": np.ones(width, np.float32)}
        for n in range(layers):
            deep = 0.02 / math.sqrt(2 * layers)
            weights[f"l{n}.ln1"] = np.ones(width, np.float32)
            weights[f"l{n}.qkv"] = normal(3 * width, width)
            weights[f"l{n}.o"] = normal(width, width, deviation=deep)
            weights[f"l{n}.ln2"] = np.ones(width, np.float32)
            weights[f"l{n}.up"] = normal(4 * width, width)
            weights[f"l{n}.down"] = normal(width, 4 * width, deviation=deep)
        batch = lambda: (random.integers(0, 65, (12, 64)), random.integers(0, 65, (12, 64)))
    return weights, [batch() for _ in range(8)]


def dump(folder):
    from safetensors.numpy import save_file
    for name in NAMES:
        weights, batches = starts(name)
        tensors = {"init." + key: value for key, value in weights.items()}
        for n, (x, y) in enumerate(batches):
            tensors[f"x{n}"] = x if x.dtype == np.float32 else x.astype(np.int32)
            tensors[f"y{n}"] = y.astype(np.int32)
        save_file(tensors, f"{folder}/{name}.safetensors")


# ---------------------------------------------------------------- PyTorch
def torch_step(name, variant):
    import torch
    import torch.nn.functional as F
    torch.set_num_threads(THREADS)
    weights, batches = starts(name)
    p = {key.replace(".", "_"): torch.nn.Parameter(torch.from_numpy(value.copy())) for key, value in weights.items()}
    cell = None
    if name == "lstm":
        cell = torch.nn.LSTM(128, 256, batch_first=True)
        with torch.no_grad():
            for own, key in [("weight_ih_l0", "wih"), ("weight_hh_l0", "whh"), ("bias_ih_l0", "bih"), ("bias_hh_l0", "bhh")]:
                getattr(cell, own).copy_(p.pop(key))

    def mlp(x):
        h = F.relu(F.linear(x, p["w0"], p["b0"]))
        return F.linear(F.relu(F.linear(h, p["w1"], p["b1"])), p["w2"], p["b2"])

    def cnn(x):
        h = F.max_pool2d(F.relu(F.conv2d(x, p["c0"], p["cb0"], padding=1)), 2)
        h = F.max_pool2d(F.relu(F.conv2d(h, p["c1"], p["cb1"], padding=1)), 2)
        return F.linear(h.flatten(1), p["w"], p["b"])

    def lstm(x):
        return F.linear(cell(F.embedding(x, p["emb"]))[0], p["w"], p["b"]).reshape(-1, 65)

    def gpt(x):
        rows, columns = x.shape
        h = F.embedding(x, p["wte"]) + p["wpe"]
        for n in range(4):
            normed = F.layer_norm(h, (128,), p[f"l{n}_ln1"])
            q, k, v = (part.view(rows, columns, 4, 32).transpose(1, 2)
                       for part in F.linear(normed, p[f"l{n}_qkv"]).split(128, dim=2))
            seen = F.scaled_dot_product_attention(q, k, v, is_causal=True)
            h = h + F.linear(seen.transpose(1, 2).reshape(rows, columns, 128), p[f"l{n}_o"])
            up = F.gelu(F.linear(F.layer_norm(h, (128,), p[f"l{n}_ln2"]), p[f"l{n}_up"]))
            h = h + F.linear(up, p[f"l{n}_down"])
        return F.linear(F.layer_norm(h, (128,), p["lnf"]), p["wte"]).reshape(-1, 65)

    network = {"mlp": mlp, "cnn": cnn, "lstm": lstm, "gpt": gpt}[name]
    loss_of = lambda x, y: F.cross_entropy(network(x), y.reshape(-1))
    if variant == "torch-compile":
        loss_of = torch.compile(loss_of)
    parameters = list(p.values()) + (list(cell.parameters()) if cell else [])
    fused = {} if variant == "torch" else {"fused": True}
    if name == "gpt":
        groups = [{"params": [q for q in parameters if q.dim() > 1], "weight_decay": 0.1},
                  {"params": [q for q in parameters if q.dim() < 2], "weight_decay": 0.0}]
        optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.99), **fused)
    else:
        optimizer = torch.optim.Adam(parameters, lr=1e-3, **fused)
    batches = [(torch.from_numpy(x), torch.from_numpy(y)) for x, y in batches]

    def step(n):
        loss = loss_of(*batches[n % 8])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        if name == "gpt":
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        return loss.detach()
    return step, lambda loss: None


# ---------------------------------------------------------------- JAX
def jax_step(name):
    import jax
    import jax.numpy as jnp
    weights, batches = starts(name)

    def norm(x, scale):
        return (x - x.mean(-1, keepdims=True)) * jax.lax.rsqrt(x.var(-1, keepdims=True) + 1e-5) * scale

    def conv(x, kernel, bias):
        y = jax.lax.conv_general_dilated(x, kernel, (1, 1), "SAME", dimension_numbers=("NCHW", "OIHW", "NCHW"))
        return jax.nn.relu(y + bias[:, None, None])

    def pool(x):
        return jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")

    def mlp(p, x):
        h = jax.nn.relu(x @ p["w0"].T + p["b0"])
        return jax.nn.relu(h @ p["w1"].T + p["b1"]) @ p["w2"].T + p["b2"]

    def cnn(p, x):
        h = pool(conv(pool(conv(x, p["c0"], p["cb0"])), p["c1"], p["cb1"]))
        return h.reshape(h.shape[0], -1) @ p["w"].T + p["b"]

    def lstm(p, x):
        inputs = (p["emb"][x] @ p["wih"].T + (p["bih"] + p["bhh"])).swapaxes(0, 1)

        def cell(state, z):
            h, c = state
            i, f, g, o = jnp.split(z + h @ p["whh"].T, 4, -1)
            c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
            h = jax.nn.sigmoid(o) * jnp.tanh(c)
            return (h, c), h
        zero = jnp.zeros((x.shape[0], 256), jnp.float32)
        _, hidden = jax.lax.scan(cell, (zero, zero), inputs)
        return hidden.swapaxes(0, 1) @ p["w"].T + p["b"]

    def gpt(p, x):
        rows, columns = x.shape
        h = p["wte"][x] + p["wpe"]
        sees = jnp.tril(jnp.ones((columns, columns), bool))
        for n in range(4):
            q, k, v = (part.reshape(rows, columns, 4, 32).transpose(0, 2, 1, 3)
                       for part in jnp.split(norm(h, p[f"l{n}.ln1"]) @ p[f"l{n}.qkv"].T, 3, -1))
            scores = jax.nn.softmax(jnp.where(sees, q @ k.swapaxes(2, 3) / math.sqrt(32), -jnp.inf), -1)
            h = h + (scores @ v).transpose(0, 2, 1, 3).reshape(rows, columns, 128) @ p[f"l{n}.o"].T
            up = jax.nn.gelu(norm(h, p[f"l{n}.ln2"]) @ p[f"l{n}.up"].T, approximate=False)
            h = h + up @ p[f"l{n}.down"].T
        return norm(h, p["lnf"]) @ p["wte"].T

    network = {"mlp": mlp, "cnn": cnn, "lstm": lstm, "gpt": gpt}[name]
    beta1, beta2, decay = (0.9, 0.99, 0.1) if name == "gpt" else (0.9, 0.999, 0.0)

    def loss_of(p, x, y):
        chosen = jnp.take_along_axis(jax.nn.log_softmax(network(p, x), -1), y[..., None], -1)
        return -jnp.mean(chosen)

    def update(state, x, y):
        p, m, v, t = state
        loss, g = jax.value_and_grad(loss_of)(p, x, y)
        each = jax.tree.map
        if name == "gpt":
            length = jnp.sqrt(sum(jnp.sum(q * q) for q in jax.tree.leaves(g)))
            g = each(lambda q: q * jnp.minimum(1.0, 1.0 / (length + 1e-6)), g)
        t = t + 1
        m = each(lambda a, b: beta1 * a + (1 - beta1) * b, m, g)
        v = each(lambda a, b: beta2 * a + (1 - beta2) * b * b, v, g)
        first, second = 1 - beta1 ** t, 1 - beta2 ** t
        p = each(lambda q, a, b: q * (1 - 1e-3 * decay * (q.ndim > 1)) - 1e-3 * (a / first) / (jnp.sqrt(b / second) + 1e-8),
                 p, m, v)
        return (p, m, v, t), loss

    p = {key: jnp.asarray(value) for key, value in weights.items()}
    zeros = lambda: jax.tree.map(jnp.zeros_like, p)
    state = [(p, zeros(), zeros(), jnp.zeros((), jnp.float32))]
    batches = [(jnp.asarray(x), jnp.asarray(y)) for x, y in batches]
    compiled = jax.jit(update)

    def step(n):
        state[0], loss = compiled(state[0], *batches[n % 8])
        return loss
    return step, lambda loss: loss.block_until_ready()


def run(name, library, seconds):
    step, wait = jax_step(name) if library == "jax" else torch_step(name, library)
    losses = [float(step(n)) for n in range(50)]
    print("losses", losses[0], losses[9], losses[49], flush=True)
    n = 50
    for _ in sys.stdin:
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            loss = step(n)
            n, count = n + 1, count + 1
        wait(loss)
        print("rate", count / (time.perf_counter() - start), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "dump":
        dump(sys.argv[2])
    else:
        run(sys.argv[2], sys.argv[3], float(sys.argv[4]))
