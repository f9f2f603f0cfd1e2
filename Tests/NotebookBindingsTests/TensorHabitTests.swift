import LanguageChecker
import NotebookBindings
import Testing

/// What PyTorch and NumPy write: the note names what the library has instead, and what it offers is a correct cell.
@Suite struct NotesForPyTorch {
  /// Declares what the rows use.
  private static let before = """
    let x = Tensor([[1, 2], [3, 4]]).requiringGradient()
    let m = Linear(2, 2)
    let indices = Tensor([0, 1])
    """

  @Test(arguments: mended) func offersWhatTheLibraryHas(_ written: String, offered: String) {
    let checker = Checker(modules: [.standardLibrary] + LibraryBindings.interfaces)
    let cell = checker.check(SourceFile(name: "In[1]", text: Self.before))
    guard let program = cell.program else {
      Issue.record("\(DiagnosticRenderer().render(cell.diagnostics))")
      return
    }
    checker.commit(program)
    let first = checker.check(SourceFile(name: "In[2]", text: written)).diagnostics.first {
      $0.severity == .error
    }
    guard let fixIt = first?.notes.first?.fixIts.first else {
      Issue.record("nothing is offered for \(written)")
      return
    }
    var bytes = Array(written.utf8)
    bytes.replaceSubrange(fixIt.range.start..<fixIt.range.end, with: fixIt.replacement.utf8)
    let changed = String(decoding: bytes, as: UTF8.self)
    #expect(changed == offered)
    let after = checker.check(SourceFile(name: "In[2]", text: changed)).diagnostics
    #expect(!after.contains { $0.severity == .error }, "\(DiagnosticRenderer().render(after))")
  }

  @Test(arguments: advised) func saysWhatTheLibraryHas(_ written: String, note: String) {
    let checker = Checker(modules: [.standardLibrary] + LibraryBindings.interfaces)
    let cell = "let x = Tensor([1, 2])\nlet m = Linear(2, 2)\n\(written)"
    let first = checker.check(SourceFile(name: "In[1]", text: cell)).diagnostics.first {
      $0.severity == .error
    }
    #expect(first?.notes.map(\.message) == [note])
  }

  static let mended: [(String, String)] = [
    ("x.view(4, 1)", "x.reshaped(to: [4, 1])"), ("x.reshape([4])", "x.reshaped(to: [4])"),
    ("x.size()", "x.shape"), ("x.size(0)", "x.shape[0]"), ("x.dim()", "x.rank"),
    ("x.ndim", "x.rank"), ("x.numel()", "x.count"), ("x.T", "x.transposed()"),
    ("x.T.sum()", "x.transposed().sum()"), ("x.permute(1, 0)", "x.permuted([1, 0])"),
    ("x.unsqueeze(0)", "x.expandingAxis(0)"), ("x.squeeze(0)", "x.squeezed(axis: 0)"),
    ("x.flatten()", "x.flattened()"), ("x.expand(2, 2, 2)", "x.broadcast(to: [2, 2, 2])"),
    ("x.repeat(2, 1)", "x.tiled([2, 1])"), ("x.flip(0)", "x.flipped(axis: 0)"),
    ("x.roll(1, 0)", "x.rolled(by: 1, axis: 0)"), ("x.numpy()", "x.scalars"),
    ("x.detach()", "x.detached()"), ("x.long()", "x.to(.int64)"), ("x.half()", "x.to(.float16)"),
    ("x.grad", "x.gradient"), ("x.requires_grad", "x.requiresGradient"),
    ("x.requires_grad_()", "x.requiringGradient()"), ("x.pow(3)", "x.power(3)"),
    ("x.clamp(0, 1)", "x.clipped(from: 0, to: 1)"), ("x.std()", "x.standardDeviation()"),
    ("x.var()", "x.variance()"), ("x.norm()", "(x * x).sum().sqrt()"),
    ("x.mul(x + 1)", "x * (x + 1)"), ("x.gt(0)", "x .> 0"), ("x.eq(x)", "x .== x"),
    ("x.mm(x)", "x.matmul(x)"), ("x.cumsum(0)", "x.cumulativeSum(axis: 0)"),
    ("x.sort()", "x.sorted()"), ("x.topk(1)", "x.topK(1)"), ("x.argsort()", "x.argsorted()"),
    ("x.masked_fill(x .> 1, 0)", "x.replacing(with: Tensor(0), where: x .> 1)"),
    ("x.tril()", "x.lowerTriangle()"), ("x.triu()", "x.upperTriangle()"),
    ("x.diag()", "x.diagonal()"), ("x.inv()", "x.inverse()"), ("x.det()", "x.determinant()"),
    ("indices.index_select(0, indices)", "indices.taking(indices, axis: 0)"),
    ("indices.one_hot(2)", "indices.oneHot(classes: 2)"),
    ("Tensor.randn(2, 3)", "Tensor.randomNormal([2, 3])"),
    ("Tensor.rand([2, 3])", "Tensor.randomUniform([2, 3])"),
    ("Tensor.zeros(2, 3)", "Tensor.zeros([2, 3])"), ("Tensor.ones(2)", "Tensor.ones([2])"),
    ("torch.tensor([1, 2])", "Tensor([1, 2])"), ("np.array([[1, 2]])", "Tensor([[1, 2]])"),
    ("torch.zeros(2, 3)", "Tensor.zeros([2, 3])"), ("np.zeros((2, 3))", "Tensor.zeros([2, 3])"),
    ("torch.randn(2, 3)", "Tensor.randomNormal([2, 3])"), ("np.arange(4)", "Tensor.arange(4)"),
    ("np.arange(1, 4)", "Tensor.arange(from: 1, to: 4)"), ("torch.eye(2)", "Tensor.eye(2)"),
    ("torch.cat([x, x])", "Tensor.concatenated([x, x])"),
    ("torch.zeros_like(x)", "Tensor.zeros(x.shape)"), ("torch.manual_seed(1)", "setSeed(1)"),
    ("torch.exp(x)", "x.exp()"), ("torch.exp(x + 1)", "(x + 1).exp()"),
    ("torch.matmul(x, x)", "x.matmul(x)"), ("np.maximum(x, x)", "Tensor.maximum(x, x)"),
    ("torch.nn.functional.relu(x)", "x.relu()"), ("F.softmax(x)", "x.softmax()"),
    ("F.mse_loss(x, x)", "meanSquaredError(x, x)"), ("nn.Linear(2, 3)", "Linear(2, 3)"),
    ("m.forward(x)", "m(x)"), ("m.parameters()", "m.parameters"),
    ("m.named_parameters()", "m.namedParameters"), ("let y = x @ x", "let y = x.matmul(x)"),
    ("x > 0", "x .> 0"), ("x[:, 0]", "x[0..., 0]"), ("x[1:, :1]", "x[1..., 0..<1]"),
    ("x.mean(dim: 0)", "x.mean(axis: 0)"), ("x.argmax(dim: 1)", "x.argmax(axis: 1)"),
  ]

  static let advised: [(String, String)] = [
    ("x.clone()", "leave it out: a tensor is a value, which nobody else changes"),
    ("x.cuda()", "leave it out: tensors are where the program is"),
    ("relu(x)", "tensors have it: write 'x.relu()'"),
    ("nn.ReLU()", "layers and optimizers stand alone: write 'Linear(…, activation: .relu)'"),
    (
      "optim.Adam(m, lr: 0.1)",
      "layers and optimizers stand alone: write 'Adam(model, learningRate: 0.001)'"
    ),
    ("with torch.no_grad():", "Gradus writes 'withoutGradients { … }'"),
    ("torch.no_grad()", "'withoutGradients { … }' runs without gradients"),
    ("torch.load(\"a.pt\")", "cells compute with Gradus's 'Tensor': write 'Tensor([1, 2])'"),
    (
      "m.state_dict()", "'model.save(to: \"model.safetensors\")' keeps a model's numbers in a file"
    ),
  ]
}
