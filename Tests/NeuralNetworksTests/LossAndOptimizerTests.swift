import NeuralNetworks
import Tensors
import Testing

/// Expected values were computed by NumPy in float64.
@Suite struct LossAndOptimizerTests {
  // MARK: Losses

  @Test func crossEntropyAgreesWithNumPy() {
    let logits = Tensor([[2, -1, 0.5], [0, 1, -3]]).requiringGradient()
    let loss = crossEntropy(logits: logits, labels: [2, 1])
    expect(loss, [], [1.033937])
    loss.backward()
    expect(
      logits.gradient, [2, 3],
      [0.3927985, 0.0195562868, -0.4123548, 0.132693961, -0.139300406, 0.00660644332])
    #expect(crossEntropy(logits: logits.detached(), labels: [2, 1]).item() == loss.item())
  }

  @Test func crossEntropyIsTheSameForManyClasses() {
    // Without a gradient, more than 256 classes take another path. By hand: log 1000.
    expect(crossEntropy(logits: Tensor.zeros([2, 1000]), labels: [0, 999]), [], [6.9077553])
    #expect(crossEntropy(logits: Tensor([[1000, 0], [0, 1000]]), labels: [1, 1]).item() == 500)
  }

  @Test func binaryCrossEntropyAgreesWithNumPy() {
    let logits = Tensor([-30, -1, 0, 2, 50]).requiringGradient()
    let loss = binaryCrossEntropy(logits: logits, targets: Tensor([0, 1, 0.5, 0, 1]))
    expect(loss, [], [0.82666737])
    (loss * 3).backward()
    expect(logits.gradient, [5], [0, -0.438635141, 0, 0.528478235, 0])
  }

  @Test func meanSquaredErrorAgreesWithNumPy() {
    let x = Tensor([1, 2, -3]).requiringGradient()
    let loss = meanSquaredError(x, Tensor([1.5, 2, 1]))
    expect(loss, [], [5.4166667])
    loss.backward()
    expect(x.gradient, [3], [-0.33333334, 0, -2.6666667])
  }

  @Test func targetsMayHaveGradientsToo() {
    let t = Tensor([0.25, 0.5]).requiringGradient()
    let z = Tensor([2.0, -1])
    binaryCrossEntropy(logits: z, targets: t).backward()
    expect(t.gradient, [2], [-1, 0.5])  // by hand: −z / n
    let u = Tensor([3.0]).requiringGradient()
    meanSquaredError(Tensor([1]), u).backward()
    expect(u.gradient, [1], [4])  // by hand: 2 (3 − 1)
  }

  @Test func accuracyCountsRightAnswers() {
    #expect(
      accuracy(logits: Tensor([[2, 1], [0, 3], [5, 1], [0, 1]]), labels: [0, 0, 0, 1]) == 0.75)
  }

  @Test func lossesSayWhatDoesNotFit() {
    let logits = Tensor.zeros([2, 3])
    expectError(
      "binaryCrossEntropy: the predictions have shape [2, 3] but the targets [2];"
        + " the shapes must be equal"
    ) { _ = binaryCrossEntropy(logits: logits, targets: .zeros([2])) }
    expectError(
      "meanSquaredError: there is no meanSquaredError of no elements (shape [0]); ask for isEmpty first"
    ) {
      _ = meanSquaredError(.zeros([0]), .zeros([0]))
    }
    expectError("crossEntropy: the logits have shape [3] but must be [examples, classes]") {
      _ = crossEntropy(logits: .zeros([3]), labels: [0])
    }
    expectError("crossEntropy: there are 3 labels for 2 rows of logits; every row needs one") {
      _ = crossEntropy(logits: logits, labels: [0, 1, 2])
    }
    expectError(
      "crossEntropy: label 1 is 3, but there are only 3 classes; labels go from 0 to 2"
    ) { _ = crossEntropy(logits: logits, labels: [0, 3]) }
    expectError("accuracy: label 0 is -1, but there are only 3 classes; labels go from 0 to 2") {
      _ = accuracy(logits: logits, labels: [-1, 0])
    }
  }

  // MARK: Optimizers

  /// Three steps from [1, -2] with the gradients [0.5, -1], [0.25, 0.5], [-1, 0].
  private func threeSteps(_ make: ([Parameter]) -> any Optimizer) -> Tensor {
    let parameter = Parameter(Tensor([1, -2]))
    let optimizer = make([parameter])
    for gradient in [[0.5, -1], [0.25, 0.5], [-1, 0]] {
      optimizer.zeroGradients()
      (parameter.value * Tensor(gradient)).sum().backward()
      optimizer.step()
    }
    return parameter.value
  }

  @Test func gradientDescentAgreesWithNumPy() {
    expect(threeSteps { SGD($0, learningRate: 0.1) }, [2], [1.025, -1.95])
    expect(threeSteps { SGD($0, learningRate: 0.1, momentum: 0.9) }, [2], [0.917, -1.824])
  }

  @Test func adamAgreesWithNumPy() {
    expect(threeSteps { Adam($0, learningRate: 0.1) }, [2], [0.82741773, -1.8527783])
  }

  @Test func weightDecayIsPyTorchs() {
    // Of Adam and AdamW, computed by torch.optim in float64.
    expect(
      threeSteps { Adam($0, learningRate: 0.1, weightDecay: 0.1) }, [2], [0.81209826, -1.8089293])
    expect(
      threeSteps { AdamW($0, learningRate: 0.1, weightDecay: 0.1) }, [2], [0.80063892, -1.7956327])
    let parameter = Parameter(Tensor([1]))
    #expect("\(AdamW([parameter]))" == "AdamW, learning rate 0.001, weight decay 0.01")
    #expect("\(Adam([parameter]))" == "Adam, learning rate 0.001")
    expectError("AdamW: beta1 is 1 but must be at least 0 and less than 1") {
      _ = AdamW([parameter], beta1: 1)
    }
  }

  @Test func parametersWithoutGradientStay() {
    let used = Parameter(Tensor([1]))
    let unused = Parameter(Tensor([1]))
    let optimizer = Adam([used, unused], learningRate: 0.1)
    used.value.sum().backward()
    optimizer.step()
    #expect(used.value.item() != 1)
    #expect(unused.value.item() == 1)
  }

  @Test func theLearningRateMayChange() {
    let parameter = Parameter(Tensor([1]))
    let optimizer = SGD([parameter], learningRate: 0.5)
    parameter.value.sum().backward()
    optimizer.learningRate = 0.25
    optimizer.step()
    #expect(parameter.value.item() == 0.75)
    #expect("\(optimizer)" == "SGD, learning rate 0.25")
  }

  @Test func optimizersSayWhatIsWrong() {
    let model = withSeed(1) { Linear(1, 1) }
    expectError("SGD: learningRate is nan but must be a finite number") {
      _ = SGD(model, learningRate: .nan)
    }
    expectError("Adam: learningRate is -0.5 but must be 0 or more") {
      _ = Adam(model, learningRate: -0.5)
    }
    expectError("SGD: momentum is 1 but must be at least 0 and less than 1") {
      _ = SGD(model, learningRate: 0.1, momentum: 1)
    }
    expectError("Adam: epsilon is 0 but must be greater than 0") { _ = Adam(model, epsilon: 0) }
    expectError("SGD: the model has no parameters to train") {
      _ = SGD(Activation.relu, learningRate: 0.1)
    }
    expectError("SGD: learningRate is inf but must be a finite number") {
      SGD(model, learningRate: 0.1).learningRate = .infinity
    }
  }
}
