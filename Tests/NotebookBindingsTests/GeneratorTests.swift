import BindingsGenerator
import Foundation
import Testing

/// Input declarations with what cells and the kernel should get for them, written by hand.
@Suite struct GeneratorTests {
  /// A library that the fixtures stand in.
  private static let surroundings = """
    public struct Tensor {}
    public protocol TensorScalar {}
    extension Int: TensorScalar {}
    extension Double: TensorScalar {}
    public protocol Layer {}
    public final class Linear: Layer {}
    public typealias Labels = [Int]
    """

  private func bind(_ text: String) -> BoundFile {
    let fixture = LibraryFile(module: "Tensors", path: "Fixture", text: text)
    let library = Library(files: [
      LibraryFile(module: "Tensors", path: "Surroundings", text: Self.surroundings), fixture,
    ])
    return DeclarationBinder(library: library, file: fixture).result
  }

  private func expect(
    _ text: String, interface: String, thunk: String, symbol: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let bound = bind(text)
    let lines = bound.chunks.flatMap(\.lines).joined(separator: "\n")
    #expect(lines == interface, sourceLocation: location)
    let found = bound.thunks.first { $0.symbol == symbol }?.lines.joined(separator: "\n")
    #expect(found == thunk, sourceLocation: location)
    #expect(bound.notBound.isEmpty, sourceLocation: location)
  }

  @Test func letsTypesOfCellsConformToProtocols() {
    let bound = bind(
      """
      public protocol Metric: AnyObject {
        var scale: Double { get set }
        func measure(_ x: Tensor, with layer: any Layer) -> Double
        func reset()
      }
      extension Metric {
        public func reset() {}
      }
      """)
    let lines = bound.chunks.flatMap(\.lines).joined(separator: "\n")
    #expect(lines.contains("protocol Metric: AnyObject {"))
    // Only what has no default must be declared.
    #expect(lines.components(separatedBy: "@required").count == 3)
    #expect(bound.adapters.map(\.protocolName) == ["Metric"])
    let adapter = bound.adapters.flatMap(\.lines).joined(separator: "\n")
    #expect(
      adapter.hasPrefix(
        """
        /// A value of a cell's type that conforms to `Metric`, as the library sees it.
        final class MetricAdapter: Metric, ConformingAdapter {
          let value: ConformingValue

          init(value: ConformingValue) { self.value = value }

          var scale: Double {
            get {
              return value.machine.keepingErrors(fallback: fallback(for: Double.self)) {
                try value.call("scale", returning: Double.self)
              }
            }
            set {
              value.machine.keepingErrors(fallback: ()) {
                try value.callVoid("scale=", newValue)
              }
            }
          }

          func measure(_ p0: Tensor, with p1: any Layer) -> Double {
            return value.machine.keepingErrors(fallback: fallback(for: Double.self)) {
              try value.call("measure(_:with:)", p0, AnyArgument(p1), returning: Double.self)
            }
          }

          func reset() {
            guard value.declares("reset()") else {
              return MetricAdapterWithoutReset(value: value).reset()
            }
            value.machine.keepingErrors(fallback: ()) {
              try value.callVoid("reset()")
            }
          }
        }
        """), "\(adapter)")
    #expect(bound.notBound.isEmpty)
  }

  @Test func saysWhichProtocolsCellsCannotConformTo() {
    let bound = bind(
      """
      public protocol Made {
        static func make() -> Int
      }
      """)
    #expect(
      bound.notBound.map { "\($0.symbol): \($0.reason)" }.contains(
        "conformances to Made: cells cannot conform to it: 'make()' is static or mutating"))
  }

  @Test func bindsGlobalFunctionsWithCommentsAndDefaults() {
    expect(
      """
      /// Sets the seed.
      ///
      /// Twice is fine.
      public func setSeed(_ seed: Int = 0, deterministic isFixed: Bool = true) {}
      func hidden() {}
      """,
      interface: """
        /// Sets the seed.
        ///
        /// Twice is fine.
        @native("setSeed(_:deterministic:)")
        func setSeed(_ seed: Int = 0, deterministic isFixed: Bool = true)
        """,
      thunk: """
        openErrorScope()
        let a0 = call.readInt()
        let a1 = call.readBool()
        Tensors.setSeed(a0, deterministic: a1)
        try checkLibraryErrors()
        """,
      symbol: "setSeed(_:deterministic:)")
  }

  @Test func bindsMethodsOfExtensions() {
    expect(
      """
      extension Tensor {
        @discardableResult
        public func sum(axis: Int? = nil, labels: Labels) throws -> Tensor { self }
        func hidden() {}
        private var hiddenToo: Int { 0 }
      }
      """,
      interface: """
        extension Tensor {
          @discardableResult
          @native("Tensor.sum(axis:labels:)")
          func sum(axis: Int? = nil, labels: [Int]) throws -> Tensor
        }
        """,
      thunk: """
        openErrorScope()
        let receiver = try call.read(Tensor.self)
        let a0 = try call.read(Int?.self)
        let a1 = try call.read([Int].self)
        let result: Tensor = try receiver.sum(axis: a0, labels: a1)
        try checkLibraryErrors()
        call.write(result)
        """,
      symbol: "Tensor.sum(axis:labels:)")
  }

  @Test func keepsGenericParametersAndPassesTheirTypesOn() {
    expect(
      "extension Tensor { public static func + <S: TensorScalar>(left: Tensor, right: S) -> Tensor { left } }",
      interface: """
        extension Tensor {
          @native("Tensor.+")
          static func + <S: TensorScalar>(left: Tensor, right: S) -> Tensor
        }
        """,
      thunk: """
        func run<S: Bridged & TensorScalar>(
          _: S.Type, _ call: inout NativeCall
        ) throws {
          openErrorScope()
          let a0 = try call.read(Tensor.self)
          let a1 = try call.read(S.self)
          let result: Tensor = a0 + a1
          try checkLibraryErrors()
          call.write(result)
        }
        let types = call.argumentTypes
        try run(tensorScalarType(types.at(1)), &call)
        """,
      symbol: "Tensor.+")
  }

  @Test func listsOperatorsAmongTheNamesOfAChunk() {
    let bound = bind(
      "extension Tensor { public static prefix func - (operand: Tensor) -> Tensor { operand } }")
    #expect(bound.chunks.first?.names == ["Tensor", "-"])
    #expect(bound.thunks.first?.lines.dropFirst(2).first == "let result: Tensor = -a0")
  }

  @Test func passesClosuresThatThrow() {
    expect(
      """
      public func train(
        _ model: some Layer, steps: Int,
        _ loss: (Int) throws -> Tensor
      ) rethrows {}
      """,
      interface: """
        @native("train(_:steps:_:)")
        func train(_ model: any Layer, steps: Int, _ loss: (Int) throws -> Tensor) rethrows
        """,
      thunk: """
        openErrorScope()
        let a0 = try call.readExistential((any Layer).self)
        let a1 = call.readInt()
        let a2Callback = try call.readCallback()
        let a2 = { (p0: Int) throws -> Tensor in try a2Callback.call(p0, returning: Tensor.self) }
        try Tensors.train(a0, steps: a1, a2)
        try checkLibraryErrors()
        """,
      symbol: "train(_:steps:_:)")
  }

  @Test func keepsErrorsOfClosuresThatMayNotThrow() {
    let bound = bind("public func repeated(_ body: (Int) -> Tensor, onEnd: (() -> Void)? = nil) {}")
    #expect(
      bound.thunks.first?.lines == [
        "openErrorScope()",
        "let a0Callback = try call.readCallback()",
        "let a0 = { (p0: Int) -> Tensor in a0Callback.machine.keepingErrors(fallback: "
          + "fallback(for: Tensor.self)) { try a0Callback.call(p0, returning: Tensor.self) } }",
        "let a1 = call.readOptionalCallback().map { callback in",
        "  { () -> Void in callback.machine.keepingErrors(fallback: ()) { try callback.callVoid() } }",
        "}",
        "Tensors.repeated(a0, onEnd: a1)",
        "try checkLibraryErrors()",
      ])
  }

  @Test func passesOnWhatAGenericClosureReturns() {
    expect(
      "public func timed<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }",
      interface: """
        @native("timed(_:)")
        func timed<Result>(_ body: () throws -> Result) rethrows -> Result
        """,
      thunk: """
        openErrorScope()
        let resultType = call.resultType
        let a0Callback = try call.readCallback()
        let a0 = { () throws -> Slot in try a0Callback.call(slots: [], resultType: resultType) }
        let result: Slot = try Tensors.timed(a0)
        try checkLibraryErrors()
        call.writeSlot(result)
        """,
      symbol: "timed(_:)")
  }

  @Test func bindsTypesWithTheirProtocolsAndProperties() {
    expect(
      """
      /// Numbers.
      public struct Sizes: Hashable, Sendable {
        /// How many.
        public private(set) var count: Int
        public var name = "none", scale: Double
        public static let unit: Sizes = Sizes()
        public init?(_ values: [Double]) { nil }
      }
      """,
      interface: """
        /// Numbers.
        @representation("native")
        struct Sizes: Hashable {
          /// How many.
          @native("Sizes.count")
          var count: Int { get }

          @native("Sizes.name", "Sizes.name=")
          var name: String { get set }

          @native("Sizes.scale", "Sizes.scale=")
          var scale: Double { get set }

          @native("Sizes.unit")
          static var unit: Sizes { get }

          @native("Sizes.init(_:)")
          init?(_ values: [Double])

          @native("Sizes.==")
          static func == (left: Sizes, right: Sizes) -> Bool
        }
        """,
      thunk: """
        openErrorScope()
        let place = call.readLater()
        let a0 = call.readDouble()
        var receiver = try call.take(place, as: Sizes.self)
        receiver.scale = a0
        try checkLibraryErrors()
        call.put(receiver, in: place)
        """,
      symbol: "Sizes.scale=")
  }

  @Test func bindsEnumsAsEnums() {
    let bound = bind(
      """
      public enum Activation: String, CaseIterable {
        /// Nothing.
        case identity
        case relu, leaky(slope: Double = 0.01)
      }
      """)
    #expect(
      bound.chunks.flatMap(\.lines).joined(separator: "\n") == """
        @representation("native")
        enum Activation {
          /// Nothing.
          case identity

          case relu

          case leaky(slope: Double = 0.01)

          /// All cases, in order.
          @native("Activation.allCases")
          static var allCases: [Activation] { get }

          /// The case's raw value.
          @native("Activation.rawValue")
          var rawValue: String { get }

          /// The case with a raw value, if there is one.
          @native("Activation.init(rawValue:)")
          init?(rawValue: String)
        }
        """)
    let make = bound.thunks.first { $0.symbol == "Activation.leaky" }
    #expect(make?.lines.contains("let result: Activation = Activation.leaky(slope: a0)") == true)
  }

  @Test func tellsWhichTypesFromElsewhereConform() {
    let bound = bind(
      """
      public protocol TensorIndex { var bounds: [Int] { get } }
      extension Int: TensorIndex { public var bounds: [Int] { [self] } }
      extension Range: TensorIndex where Bound == Int { public var bounds: [Int] { [] } }
      extension Array where Element == Tensor { public var total: Tensor { self[0] } }
      """)
    #expect(
      bound.chunks.dropFirst().map { $0.lines.joined(separator: "\n") } == [
        """
        extension Int: TensorIndex {
          @native("Int.bounds")
          var bounds: [Int] { get }
        }
        """,
        """
        extension Range: TensorIndex where Bound == Int {
        }
        """,
        """
        extension Array where Element == Tensor {
          @native("[Tensor].total")
          var total: Tensor { get }
        }
        """,
      ])
  }

  @Test func bindsVariadicSubscriptsByCount() {
    let bound = bind(
      """
      public protocol TensorIndex {}
      extension Int: TensorIndex {}
      extension Range<Int>: TensorIndex {}
      extension Tensor {
        public subscript(_ indices: any TensorIndex...) -> Tensor { get { self } set {} }
      }
      """)
    let lines = bound.chunks.last?.lines ?? []
    #expect(lines.contains("  subscript(indices: any TensorIndex...) -> Tensor { get set }"))
    let getter = bound.thunks.first { $0.symbol == "Tensor.subscript(_:)" }
    #expect(getter?.lines.contains("case 2: result = receiver[a0[0], a0[1]]") == true)
    let setter = bound.thunks.first { $0.symbol == "Tensor.subscript(_:)=" }
    #expect(setter?.lines.contains("case 2: receiver[a0[0], a0[1]] = a1") == true)
  }

  @Test func writesTuplesElementByElement() {
    let bound = bind("public func split(_ t: Tensor) -> (train: Tensor, count: Int) { (t, 1) }")
    #expect(
      bound.thunks.first?.lines.last
        == "try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine)])")
  }

  @Test func addsTypesToSymbolsThatOverloadsShare() {
    let files = [
      LibraryFile(
        module: "Tensors", path: "Fixture",
        text: "public func f(_ x: Int) {}\npublic func f(_ x: [Double]) {}\npublic func g() {}")
    ]
    let text =
      GeneratedSource(files).files[
        "Sources/NotebookBindings/Generated/TensorsFixtureBindings.swift"] ?? ""
    #expect(text.contains(##"@native("f(_:)[Int]")"##))
    #expect(text.contains(##"registry.add("f(_:)[[Double]]") { call in"##))
    #expect(text.contains(##"@native("g()")"##))
  }

  @Test func saysWhyADeclarationCannotBeBound() {
    let bound = bind(
      """
      public struct Batches<Element> {}
      public func later() async {}
      public func pairs(_ x: [(Int, Int)]) {}
      public func any<L: Layer>(_ layers: [L]) {}
      """)
    #expect(bound.thunks.isEmpty)
    #expect(
      bound.notBound.map { "\($0.symbol): \($0.reason)" } == [
        "Batches: cells do not have generic types of the library",
        "later(): it is asynchronous",
        "pairs(_:): it takes values of type [(Int, Int)]",
        "any(_:): a generic parameter stands inside another type",
      ])
  }
}
