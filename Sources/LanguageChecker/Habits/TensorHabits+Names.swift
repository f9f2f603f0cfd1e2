/// The tables: what PyTorch or NumPy writes, and the forms that it has here, by the number of arguments.
extension TensorHabits {
  static let members: [String: [String]] = [
    // Shapes.
    "view": ["$0.reshaped(to: [$*])"], "reshape": ["$0.reshaped(to: [$*])"],
    "size": ["$0.shape", "$0.shape[$1]"], "dim": ["$0.rank"], "ndim": ["$0.rank"],
    "ndimension": ["$0.rank"], "numel": ["$0.count"], "nelement": ["$0.count"],
    "length": ["$0.count"], "T": ["$0.transposed()"], "mT": ["$0.transposed()"],
    "t": ["$0.transposed()"], "transpose": ["$0.transposed()", "$0.permuted([…])"],
    "permute": ["$0.permuted([$*])"], "unsqueeze": ["$0.expandingAxis($1)"],
    "expand_dims": ["$0.expandingAxis($1)"], "squeeze": ["$0.squeezed()", "$0.squeezed(axis: $1)"],
    "flatten": ["$0.flattened()"], "ravel": ["$0.flattened()"],
    "expand": ["$0.broadcast(to: [$*])"], "broadcast_to": ["$0.broadcast(to: [$*])"],
    "repeat": ["$0.tiled([$*])"], "tile": ["$0.tiled([$*])"], "flip": ["$0.flipped(axis: $1)"],
    "roll": ["$0.rolled(by: $1, axis: $2)"], "contiguous": ["leave it out: every tensor will do"],
    // Values.
    "numpy": ["$0.scalars"], "tolist": ["$0.scalars"], "toArray": ["$0.scalars"],
    "data": ["$0.detached()"], "detach": ["$0.detached()"],
    "clone": ["leave it out: a tensor is a value, which nobody else changes"],
    "copy": ["leave it out: a tensor is a value, which nobody else changes"],
    "float": ["$0.to(.float32)"], "double": ["$0.to(.float32)"], "long": ["$0.to(.int64)"],
    "int": ["$0.to(.int32)"], "bool": ["$0.to(.bool)"], "half": ["$0.to(.float16)"],
    "bfloat16": ["$0.to(.bfloat16)"], "astype": ["$0.to(.float32)"], "type": ["$0.to(.float32)"],
    "cpu": ["leave it out: tensors are where the program is"],
    "cuda": ["leave it out: tensors are where the program is"],
    "device": ["leave it out: tensors are where the program is"],
    // Gradients.
    "grad": ["$0.gradient"], "requires_grad": ["$0.requiresGradient"],
    "requires_grad_": ["$0.requiringGradient()"], "grad_fn": ["$0.computation"],
    // Arithmetic.
    "pow": ["$0.power($1)"], "square": ["$0.power(2)"], "clamp": ["$0.clipped(from: $1, to: $2)"],
    "clip": ["$0.clipped(from: $1, to: $2)"], "std": ["$0.standardDeviation()"],
    "var": ["$0.variance()"], "norm": ["($0 * $0).sum().sqrt()"], "add": ["$0 + $1"],
    "sub": ["$0 - $1"], "mul": ["$0 * $1"], "div": ["$0 / $1"], "neg": ["-$0"],
    "gt": ["$0 .> $1"], "lt": ["$0 .< $1"], "ge": ["$0 .>= $1"], "le": ["$0 .<= $1"],
    "eq": ["$0 .== $1"], "ne": ["$0 .!= $1"], "greater": ["$0 .> $1"], "less": ["$0 .< $1"],
    "mm": ["$0.matmul($1)"], "bmm": ["$0.matmul($1)"], "dot": ["$0.matmul($1)"],
    "mv": ["$0.matmul($1)"], "cumsum": ["$0.cumulativeSum(axis: 0)", "$0.cumulativeSum(axis: $1)"],
    "cumprod": ["$0.cumulativeProduct(axis: 0)", "$0.cumulativeProduct(axis: $1)"],
    "log_softmax": ["$0.logSoftmax()", "$0.logSoftmax(axis: $1)"],
    // Choosing.
    "sort": ["$0.sorted()", "$0.sorted(axis: $1)"], "topk": ["$0.topK($1)"],
    "argsort": ["$0.argsorted()", "$0.argsorted(axis: $1)"],
    "gather": ["$0.gathered(axis: $1, indices: $2)"], "index_select": ["$0.taking($2, axis: $1)"],
    "take": ["$0.taking($1, axis: 0)"], "masked_select": ["$0[$1]"],
    "masked_fill": ["$0.replacing(with: Tensor($2), where: $1)"],
    "tril": ["$0.lowerTriangle()"], "triu": ["$0.upperTriangle()"], "diag": ["$0.diagonal()"],
    "inv": ["$0.inverse()"], "det": ["$0.determinant()"],
    "one_hot": ["$0.oneHot(classes: $1)"],
  ]

  /// Functions that make tensors: `torch.zeros`, `np.arange`.
  static let makers: [String: [String]] = [
    "tensor": ["Tensor($1)"], "array": ["Tensor($1)"], "asarray": ["Tensor($1)"],
    "FloatTensor": ["Tensor($1)"], "from_numpy": ["Tensor($1)"],
    "zeros": ["Tensor.zeros([$*])"], "ones": ["Tensor.ones([$*])"],
    "empty": ["Tensor.zeros([$*])"], "randn": ["Tensor.randomNormal([$*])"],
    "rand": ["Tensor.randomUniform([$*])"], "normal": ["Tensor.randomNormal([$*])"],
    "uniform": ["Tensor.randomUniform([$*])"], "random": ["Tensor.randomUniform([$*])"],
    "full": ["Tensor.full($1, $2)"], "eye": ["Tensor.eye($1)"], "identity": ["Tensor.eye($1)"],
    "arange": ["Tensor.arange($1)", "Tensor.arange(from: $1, to: $2)"],
    "range": ["Tensor.arange($1)", "Tensor.arange(from: $1, to: $2)"],
    "cat": ["Tensor.concatenated($1)"], "concat": ["Tensor.concatenated($1)"],
    "concatenate": ["Tensor.concatenated($1)"], "stack": ["Tensor.stacked($1)"],
    "zeros_like": ["Tensor.zeros($1.shape)"], "ones_like": ["Tensor.ones($1.shape)"],
    "linspace": ["Tensor.linspace(from: 0, to: 1, count: 11)"],
    "manual_seed": ["setSeed($1)"], "seed": ["setSeed($1)"],
    "no_grad": ["'withoutGradients { … }' runs without gradients"],
  ]

  /// Functions of tensors: `torch.exp(x)`, `F.relu(x)`, `softmax(x)`.
  static let functions: [String: [String]] = [
    "exp": ["$1.exp()"], "log": ["$1.log()"], "sqrt": ["$1.sqrt()"], "abs": ["$1.abs()"],
    "sin": ["$1.sin()"], "cos": ["$1.cos()"], "tanh": ["$1.tanh()"], "sigmoid": ["$1.sigmoid()"],
    "relu": ["$1.relu()"], "gelu": ["$1.gelu()"], "softmax": ["$1.softmax()"],
    "log_softmax": ["$1.logSoftmax()"], "logSoftmax": ["$1.logSoftmax()"],
    "sum": ["$1.sum()"], "mean": ["$1.mean()"], "std": ["$1.standardDeviation()"],
    "argmax": ["$1.argmax()"], "argmin": ["$1.argmin()"], "matmul": ["$1.matmul($2)"],
    "mm": ["$1.matmul($2)"], "bmm": ["$1.matmul($2)"], "dot": ["$1.matmul($2)"],
    "pow": ["$1.power($2)"], "square": ["$1.power(2)"], "transpose": ["$1.transposed()"],
    "maximum": ["Tensor.maximum($1, $2)"], "minimum": ["Tensor.minimum($1, $2)"],
    "tril": ["$1.lowerTriangle()"], "triu": ["$1.upperTriangle()"],
    "cross_entropy": ["crossEntropy(logits: $1, labels: $2)"],
    "mse_loss": ["meanSquaredError($1, $2)"],
    "binary_cross_entropy_with_logits": ["binaryCrossEntropy(logits: $1, targets: $2)"],
    "one_hot": ["$1.oneHot(classes: $2)"],
  ]

  /// Layers and optimizers, with what they are called here.
  static let layers: [String: String] = [
    "Linear": "Linear", "Sequential": "Sequential", "Conv1d": "Conv1D(…)", "Conv2d": "Conv2D(…)",
    "Embedding": "Embedding(tokens: …, width: …)", "LSTM": "LSTM(features: …, units: …)",
    "LayerNorm": "LayerNorm", "Dropout": "Dropout", "Flatten": "Flatten",
    "MultiheadAttention": "MultiHeadAttention(width: …, heads: …)", "MaxPool2d": "MaxPool2D(…)",
    "AvgPool2d": "MeanPool2D(…)", "ReLU": "Linear(…, activation: .relu)",
    "Tanh": "Linear(…, activation: .tanh)", "Sigmoid": "Linear(…, activation: .sigmoid)",
    "Module": "struct Model: Layer { … }", "SGD": "SGD(model, learningRate: 0.1)",
    "Adam": "Adam(model, learningRate: 0.001)", "AdamW": "AdamW(model, learningRate: 0.001)",
    "CrossEntropyLoss": "crossEntropy(logits: …, labels: …)",
    "MSELoss": "meanSquaredError(…, …)",
    "BCEWithLogitsLoss": "binaryCrossEntropy(logits: …, targets: …)",
  ]

  /// What models and optimizers have in PyTorch.
  static let models: [String: [String]] = [
    "forward": ["$0($*)"], "zero_grad": ["$0.zeroGradients()"],
    "named_parameters": ["$0.namedParameters"],
    "state_dict": ["'model.save(to: \"model.safetensors\")' keeps a model's numbers in a file"],
    "load_state_dict": ["'model.load(from: \"model.safetensors\")' brings a model's numbers back"],
  ]
}
