// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusChartsDecisionRegionsBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["decisionRegions"],
      text: ##"""
        /// Draws which class a model chooses at every point of the plane, and the points it was trained on.
        ///
        /// The model is asked once, for a grid of 160 × 106 points, without gradients.
        ///
        /// | Tensor      | Shape                | Meaning                                        |
        /// | ----------- | -------------------- | ---------------------------------------------- |
        /// | `points`    | `[B, 2]`             | two features of each example                   |
        /// | model input | `[grid, 2]`          | the points of the grid                         |
        /// | its output  | `[grid, 1]`          | one logit: class 1 where it is above zero      |
        /// | or          | `[grid, C]`          | `C` logits: the class of the largest           |
        ///
        /// ```swift
        /// decisionRegions(of: model, points: x, labels: labels, xLabel: "x₁", yLabel: "x₂")
        /// ```
        ///
        /// - Parameters:
        ///   - model: A layer that takes two features.
        ///   - points: The examples to draw, shape `[B, 2]`.
        ///   - labels: The class of each example, counted from 0.
        ///   - names: The names of the classes; empty for their numbers.
        ///   - title: The heading.
        ///   - xLabel: What the first feature is.
        ///   - yLabel: What the second feature is.
        /// - Returns: The chart. Points that are not `[B, 2]`, or another number of labels, raise an error.
        @native("decisionRegions(of:points:labels:names:title:xLabel:yLabel:)")
        func decisionRegions(of model: any Layer, points: Tensor, labels: [Int], names: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("decisionRegions(of:points:labels:names:title:xLabel:yLabel:)") { call in
      openErrorScope()
      let a0 = try call.readExistential((any Layer).self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read([Int].self)
      let a3 = try call.read([String].self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let a6 = try call.read(String.self)
      let result: Chart = Gradus.decisionRegions(of: a0, points: a1, labels: a2, names: a3, title: a4, xLabel: a5, yLabel: a6)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
