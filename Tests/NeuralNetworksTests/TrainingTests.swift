import NeuralNetworks
import Tensors
import Testing

@Suite(.serialized) struct TrainingTests {
  private func xorModel() -> Sequential {
    Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
  }

  private func loss(_ model: any Layer) -> Tensor {
    binaryCrossEntropy(logits: model(XOR.x), targets: XOR.y)
  }

  @Test func fiftyStepsAgreeWithNumPy() {
    // 2-3-1, tanh, SGD 0.5 from fixed weights; losses and weights by NumPy in float64.
    let model = withSeed(1) { Sequential(Linear(2, 3, activation: .tanh), Linear(3, 1)) }
    let start: [Tensor] = [
      Tensor([[0.5, -0.25], [-0.5, 0.75], [0.25, 0.5]]), Tensor([0.1, -0.2, 0.3]),
      Tensor([[0.5, -1, 0.75]]), Tensor([0.05]),
    ]
    for (parameter, value) in zip(model.parameters, start) { parameter.value = value }
    let history = withSeed(1) {
      train(model, steps: 50, optimizer: SGD(model, learningRate: 0.5)) { _ in loss(model) }
    }
    #expect(history.steps == 50)
    #expect(history.isComplete)
    expect(
      Tensor([history.losses[0], history.losses[9], history.losses[49]]), [3],
      [0.76798582, 0.67703319, 0.54558176])
    expect(
      model.parameters[0].value, [3, 2],
      [0.181135103, -0.18095547, -0.9372775, 1.49116838, 0.915457368, 1.30636048], tolerance: 1e-5)
    expect(model.parameters[3].value, [1], [-0.11942789], tolerance: 1e-5)
  }

  @Test func learnsXORFromTheSeedsOfTheNotebooks() {
    for (seed, steps) in [(7, 2000), (1, 2000), (2, 2000), (3, 2000)] {
      withSeed(seed) {
        let model = xorModel()
        train(model, steps: steps, optimizer: SGD(model, learningRate: 0.5)) { _ in loss(model) }
        let answers = model(XOR.x).sigmoid().scalars
        for (answer, wanted) in zip(answers, XOR.y.scalars) {
          #expect((answer - wanted).magnitude < 0.05, "seed \(seed): \(answers)")
        }
      }
    }
  }

  @Test func learnsXORByHand() {
    withSeed(7) {
      let model = xorModel()
      let optimizer = Adam(model, learningRate: 0.05)
      var last = Tensor(1)
      for _ in 1...300 {
        last = loss(model)
        optimizer.zeroGradients()
        last.backward()
        optimizer.step()
      }
      #expect(last.item() < 0.01)
    }
  }

  @Test func cannotLearnXORWithAStraightLine() {
    withSeed(3) {
      let line = Linear(2, 1)
      let history = train(line, steps: 500, optimizer: SGD(line, learningRate: 0.5)) { _ in
        loss(line)
      }
      // log 2: one half for everything.
      #expect(((history.finalLoss ?? 0) - 0.6931472).magnitude < 1e-4)
    }
  }

  @Test func sameSeedSameBits() {
    func run() -> [Float] {
      withSeed(5) {
        let model = Sequential(
          Linear(2, 64, activation: .relu), Linear(64, 64, activation: .tanh), Linear(64, 1))
        let optimizer = Adam(model, learningRate: 0.01)
        let history = train(model, steps: 40, optimizer: optimizer) { _ in loss(model) }
        return history.losses + model.parameters.flatMap { $0.value.scalars }
      }
    }
    #expect(run() == run())
  }

  @Test func byHandAndByTrainAreTheSameBits() {
    let byTrain = withSeed(9) {
      let model = xorModel()
      return train(model, steps: 30, optimizer: SGD(model, learningRate: 0.5)) { _ in loss(model) }
        .losses
    }
    let byHand = withSeed(9) {
      let model = xorModel()
      let optimizer = SGD(model, learningRate: 0.5)
      return (0..<30).map { _ -> Float in
        let value = loss(model)
        optimizer.zeroGradients()
        value.backward()
        optimizer.step()
        return value.item()
      }
    }
    #expect(byTrain == byHand)
  }

  // MARK: Stopping

  @Test func countsStepsFromOne() {
    withSeed(1) {
      let model = Linear(2, 1)
      var seen: [Int] = []
      train(model, steps: 3, optimizer: SGD(model, learningRate: 0.1)) { step in
        seen.append(step)
        return loss(model)
      }
      #expect(seen == [1, 2, 3])
      let none = train(model, steps: 0, optimizer: SGD(model, learningRate: 0.1)) { _ in loss(model)
      }
      #expect(none.isComplete)
      #expect("\(none)" == "0 steps")
    }
  }

  @Test func stopsBetweenStepsWhenAskedTo() {
    withSeed(1) {
      let model = Linear(2, 1)
      let history = train(model, steps: 1000, optimizer: SGD(model, learningRate: 0.1)) { step in
        if step == 10 { Interruption.isRequested = true }
        return loss(model)
      }
      Interruption.isRequested = false
      #expect(history.steps == 9)
      #expect(!history.isComplete)
      #expect("\(history)".hasPrefix("9 steps (stopped early), loss "))
    }
  }

  @Test func passesOnWhatTheClosureThrows() {
    struct Own: Error {}
    withSeed(1) {
      let model = Linear(2, 1)
      #expect(throws: Own.self) {
        try train(model, steps: 5, optimizer: SGD(model, learningRate: 0.1)) { step in
          if step == 3 { throw Own() }
          return loss(model)
        }
      }
    }
  }

  @Test func stopsAtTheFirstErrorOfATensor() {
    let model = withSeed(1) { Linear(2, 1) }
    var calls = 0
    expectError(
      "Linear(2, 1): the last axis of the input has 3 elements but the layer takes 2 (shape [3]);"
        + " they must be equal"
    ) {
      train(model, steps: 5, optimizer: SGD(model, learningRate: 0.1)) { _ in
        calls += 1
        return meanSquaredError(model(.zeros([3])), Tensor([0]))
      }
    }
    #expect(calls == 1)
  }

  @Test func keepsTheLastGoodParametersWhenTheLossIsNotANumber() {
    let model = withSeed(1) { Linear(1, 1) }
    let before = model.weight.value
    expectError(
      "train: the loss became inf at step 1, so training stopped; try a learning rate below 0.1,"
        + " or look for extreme values in the data"
    ) {
      train(model, steps: 5, optimizer: SGD(model, learningRate: 0.1)) { _ in
        meanSquaredError(model(Tensor([[1e30]])), Tensor([[0]]))
      }
    }
    #expect(model.weight.value == before)
  }

  @Test func saysWhatIsWrongWithTheRun() {
    let model = withSeed(1) { Linear(2, 1) }
    let other = withSeed(1) { Linear(2, 1) }
    let optimizer = SGD(model, learningRate: 0.1)
    expectError("train: steps is -1 but must be 0 or more") {
      train(model, steps: -1, optimizer: optimizer) { _ in loss(model) }
    }
    expectError("train: the model has no parameters to train") {
      train(Sequential(), steps: 1, optimizer: optimizer) { _ in loss(model) }
    }
    expectError(
      "train: the closure returned a tensor of shape [4, 1], but a loss is a single number;"
        + " reduce it with sum() or mean()"
    ) { train(model, steps: 1, optimizer: optimizer) { _ in model(XOR.x) } }
    let sentence =
      "train: the loss of step 1 was not computed from the optimizer's parameters, so there is"
      + " nothing to learn; compute it from the model's output"
    expectError(sentence) { train(model, steps: 1, optimizer: optimizer) { _ in Tensor(1) } }
    expectError(sentence) { train(model, steps: 1, optimizer: optimizer) { _ in loss(other) } }
  }

  // MARK: Observers

  private final class Recorder: TrainingObserver {
    var events: [String] = []
    func trainingBegan(steps: Int, learningRate: Double) {
      events.append("began \(steps) \(learningRate)")
    }
    func stepEnded(_ step: Int, loss: Float, learningRate: Double) {
      events.append("step \(step) \(learningRate)")
    }
    func trainingEnded(completed: Bool) { events.append("ended \(completed)") }
  }

  @Test func tellsTheObserver() {
    struct Own: Error {}
    withSeed(1) {
      let recorder = Recorder()
      TrainingObservers.makeDefault = { recorder }
      defer { TrainingObservers.makeDefault = nil }
      let model = Linear(2, 1)
      let optimizer = SGD(model, learningRate: 0.5)
      train(model, steps: 2, optimizer: optimizer) { _ in
        optimizer.learningRate /= 2
        return loss(model)
      }
      #expect(recorder.events == ["began 2 0.5", "step 1 0.25", "step 2 0.125", "ended true"])
      recorder.events = []
      _ = try? train(model, steps: 2, optimizer: optimizer) { step in
        if step == 2 { throw Own() }
        return loss(model)
      }
      #expect(recorder.events == ["began 2 0.125", "step 1 0.125", "ended false"])
    }
  }
}
