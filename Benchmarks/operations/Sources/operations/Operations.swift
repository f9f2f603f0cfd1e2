import Gradus

/// What the operations are applied to: `size` elements in a vector or in a square.
struct Inputs {
  let size: Int
  let side: Int
  let v, w, positive: Tensor
  let m, n, row, column: Tensor
  let cube: Tensor
  let mask: Tensor
  let places, rows: Tensor
  let labels: [Int]
  let stack: Tensor

  init(_ file: SafetensorsFile, _ size: Int) throws {
    func input(_ name: String) throws -> Tensor { try file.tensor("\(name)/\(size)") }
    self.size = size
    side = Int(Double(size).squareRoot())
    (v, w, positive) = (try input("v"), try input("w"), try input("positive"))
    (m, n, row) = (v.reshaped(to: [side, side]), w.reshaped(to: [side, side]), try input("row"))
    column = row.reshaped(to: [side, 1])
    cube = v.reshaped(to: [side / 5, 5, side])
    mask = v .> 0
    places = try input("places")
    rows = try input("rows")
    labels = rows.integers
    stack = v.reshaped(to: [size / 100, 10, 10])
  }
}

let operations: [(String, (Inputs) -> Tensor)] = [
  ("v + w", { $0.v + $0.w }),
  ("v / w", { $0.v / $0.positive }),
  ("v * 2", { $0.v * 2 }),
  ("matrix + row", { $0.m + $0.row }),
  ("matrix * column", { $0.m * $0.column }),
  ("matrix + its transpose", { $0.m + $0.m.transposed() }),
  ("maximum", { Tensor.maximum($0.v, $0.w) }),
  ("v > w", { $0.v .> $0.w }),
  ("where", { $0.v.replacing(with: $0.w, where: $0.mask) }),
  ("clip", { $0.v.clipped(from: -0.5, to: 0.5) }),
  ("relu", { $0.v.relu() }),
  ("exp", { $0.v.exp() }),
  ("log", { $0.positive.log() }),
  ("sqrt", { $0.positive.sqrt() }),
  ("sin", { $0.v.sin() }),
  ("tanh", { $0.v.tanh() }),
  ("sigmoid", { $0.v.sigmoid() }),
  ("gelu", { $0.v.gelu() }),
  ("power 3", { $0.v.power(3) }),
  ("power of a tensor", { $0.positive.power($0.w) }),
  ("to int32", { ($0.v).to(.int32) }),
  ("sum", { $0.v.sum() }),
  ("sum over rows", { $0.m.sum(axis: 0) }),
  ("sum over columns", { $0.m.sum(axis: 1) }),
  ("sum over the middle axis", { $0.cube.sum(axis: 1) }),
  ("variance over columns", { $0.m.variance(axis: 1) }),
  ("max", { $0.v.max() }),
  ("max over rows", { $0.m.max(axis: 0) }),
  ("min over columns", { $0.m.min(axis: 1) }),
  ("argmax", { $0.v.argmax() }),
  ("argmax over rows", { $0.m.argmax(axis: 0) }),
  ("argmax over columns", { $0.m.argmax(axis: 1) }),
  ("softmax over columns", { $0.m.softmax(axis: 1) }),
  ("softmax over rows", { $0.m.softmax(axis: 0) }),
  ("softmax of one row", { $0.v.softmax() }),
  ("log-softmax over columns", { $0.m.logSoftmax(axis: 1) }),
  ("layer normalisation", { $0.m.layerNormalized(scale: $0.row, shift: $0.row) }),
  ("cumulative sum", { $0.v.cumulativeSum(axis: 0) }),
  ("cumulative sum over rows", { $0.m.cumulativeSum(axis: 0) }),
  ("cumulative sum over columns", { $0.m.cumulativeSum(axis: 1) }),
  ("sort", { $0.v.sorted() }),
  ("sort over columns", { $0.m.sorted(axis: 1) }),
  ("argsort", { $0.v.argsorted() }),
  ("top 10", { $0.v.topK(10).values }),
  ("top 10 over columns", { $0.m.topK(10, axis: 1).values }),
  ("transpose, copied", { ($0.m.transposed()).flattened() }),
  ("axes exchanged, copied", { ($0.cube.permuted([1, 0, 2])).flattened() }),
  ("every second column, copied", { $0.m[0..., stride(from: 0, to: $0.side, by: 2)].flattened() }),
  ("concatenation", { Tensor.concatenated([$0.v, $0.w]) }),
  ("concatenation of columns", { Tensor.concatenated([$0.m, $0.n], axis: 1) }),
  ("stack", { Tensor.stacked([$0.v, $0.w], axis: 1) }),
  ("gather", { $0.m.gathered(axis: 1, indices: $0.places) }),
  ("rows of a table", { $0.m.embedding(of: $0.rows) }),
  ("columns taken", { $0.m.taking($0.rows, axis: 1) }),
  (
    "scatter-add",
    { Tensor.zeros([$0.side, $0.side]).scatterAdded(axis: 1, indices: $0.places, values: $0.m) }
  ),
  ("elements of a mask", { $0.v[$0.mask] }),
  ("padding", { $0.m.padded(before: [0, 1], after: [0, 1]) }),
  ("matrix product", { $0.m.matmul($0.n) }),
  ("products of 10 x 10 matrices", { $0.stack.matmul($0.stack) }),
  ("matrix times vector", { $0.m.matmul($0.row) }),
  ("einsum ij,kj->ik", { einsum("ij,kj->ik", $0.m, $0.n) }),
  ("einsum ij,ij->", { einsum("ij,ij->", $0.m, $0.n) }),
  ("einsum bij,bjk->bik", { einsum("bij,bjk->bik", $0.stack, $0.stack) }),
  ("cross-entropy", { crossEntropy(logits: $0.m, labels: $0.labels) }),
]
