internal import LanguageRuntime
internal import Tensors

/// Ranges of the prelude as indices of tensors.
enum TensorIndexAdapter {
  static func register(in registry: inout NativeRegistry) {
    registry.addAdapter(forProtocol: "TensorIndex") { value in
      // What is no index stays what it is, and the machine says so.
      if let index = try? index(value) { return index }
      return value
    }
  }

  private static func index(_ value: ConformingValue) throws -> (any TensorIndex)? {
    func bound(_ name: String) throws -> Int { try value.call(name, returning: Int.self) }
    switch value.typeName {
    case "Range<Int>":
      return Range(uncheckedBounds: (try bound("lowerBound"), try bound("upperBound")))
    case "ClosedRange<Int>":
      return ClosedRange(uncheckedBounds: (try bound("lowerBound"), try bound("upperBound")))
    case "PartialRangeFrom<Int>": return try bound("lowerBound")...
    case "PartialRangeUpTo<Int>": return ..<(try bound("upperBound"))
    case "PartialRangeThrough<Int>": return ...(try bound("upperBound"))
    default: return nil
    }
  }
}
