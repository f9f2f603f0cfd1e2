// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsRandomRandomBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["setSeed"],
      text: ##"""
        /// Starts the sequence of random numbers anew.
        ///
        /// All random numbers of the library come from one stream: Philox 4x32 with 10 rounds, keyed by the
        /// seed and run over a counter. The same seed gives the same numbers, whatever the machine; without a
        /// call the seed is 0.
        ///
        /// ```swift
        /// setSeed(1)
        /// let a = Tensor.randomNormal([3])
        /// setSeed(1)
        /// print(a == Tensor.randomNormal([3]))   // true
        /// ```
        ///
        /// Every tensor takes whole blocks of four 32-bit words from the stream, in order: a tensor of 5 numbers
        /// takes two blocks. How a word becomes a number is said at ``Tensor/randomUniform(_:from:to:)`` and
        /// ``Tensor/randomNormal(_:mean:standardDeviation:)`` and will not change.
        ///
        /// Source: Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3. 2011.
        @native("setSeed(_:)")
        func setSeed(_ seed: Int)
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Random numbers from the normal distribution.
          ///
          /// Two words u and v of the stream become two numbers:
          ///
          /// ```
          /// r = √(−2 ln((u + 1) 2⁻³²)),  φ = 2π v 2⁻³²
          /// x = mean + deviation r cos φ,  y = mean + deviation r sin φ
          /// ```
          ///
          /// - Parameters:
          ///   - shape: The sizes, 0 or more each.
          ///   - mean: The mean of the distribution.
          ///   - standardDeviation: Its width, 0 or more.
          ///
          /// Errors: ``TensorError/negativeSize(operation:shape:)``,
          /// ``TensorError/negative(operation:name:value:)``.
          ///
          /// Source: Box, Muller: A note on the generation of random normal deviates, 1958.
          @native("Tensor.randomNormal(_:mean:standardDeviation:)")
          static func randomNormal(_ shape: [Int], mean: Double = 0, standardDeviation: Double = 1) -> Tensor

          /// Random numbers, equally likely everywhere from `low` up to but not including `high`.
          ///
          /// The upper 24 bits of a word u of the stream become a number:
          ///
          /// ```
          /// x = low + (high − low) ⌊u / 2⁸⌋ 2⁻²⁴
          /// ```
          ///
          /// - Parameters:
          ///   - shape: The sizes, 0 or more each.
          ///   - low: The lower limit.
          ///   - high: The upper limit.
          ///
          /// Errors: ``TensorError/negativeSize(operation:shape:)``,
          /// ``TensorError/limitsOutOfOrder(operation:low:high:)``.
          @native("Tensor.randomUniform(_:from:to:)")
          static func randomUniform(_ shape: [Int], from low: Double = 0, to high: Double = 1) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("setSeed(_:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      Tensors.setSeed(a0)
      try checkLibraryErrors()
    }
    registry.add("Tensor.randomNormal(_:mean:standardDeviation:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let result: Tensor = Tensor.randomNormal(a0, mean: a1, standardDeviation: a2)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.randomUniform(_:from:to:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let result: Tensor = Tensor.randomUniform(a0, from: a1, to: a2)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
