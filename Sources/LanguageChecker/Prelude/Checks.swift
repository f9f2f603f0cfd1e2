extension Prelude {
  static let checks = ModuleInterface.Chunk(
    names: [
      "assert", "precondition", "fatalError", "assertionFailure", "preconditionFailure", "_fail",
      "_failRange", "_failEmpty", "_failNegative", "_failCount", "_failBounds", "_failDuplicate",
    ],
    text: #"""
      /// Stops with an error unless the condition holds.
      func precondition(
        _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = String()
      ) {
        if !condition() { _fail("PreconditionFailed", message()) }
      }
      /// Stops with an error unless the condition holds.
      func assert(
        _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = String()
      ) {
        if !condition() { _fail("AssertionFailed", message()) }
      }
      /// Stops with an error.
      func fatalError(_ message: @autoclosure () -> String = String()) -> Never {
        _fail("FatalError", message())
      }
      /// Stops with an error.
      func preconditionFailure(_ message: @autoclosure () -> String = String()) -> Never {
        _fail("FatalError", message())
      }
      /// Stops with an error.
      func assertionFailure(_ message: @autoclosure () -> String = String()) {
        _fail("FatalError", message())
      }
      @native("fail") func _fail(_ name: String, _ message: String) -> Never
      func _failRange(_ lower: String, _ upper: String) -> Never {
        _fail("InvalidRange", "a range cannot go from \(lower) down to \(upper)")
      }
      func _failEmpty(_ operation: String) -> Never {
        _fail("IndexOutOfRange", "\(operation): there are no elements")
      }
      func _failNegative(_ operation: String, _ count: Int) -> Never {
        _fail("InvalidArgument", "\(operation): a count cannot be negative, it is \(count)")
      }
      func _failCount(_ operation: String, _ wanted: Int, _ count: Int) -> Never {
        _fail("IndexOutOfRange", "\(operation)(\(wanted)): there are \(count) elements")
      }
      func _failBounds(_ lower: Int, _ upper: Int, _ start: Int, _ end: Int) -> Never {
        _fail("IndexOutOfRange", "range \(lower)..<\(upper) is out of range: valid is \(start)..<\(end)")
      }
      func _failDuplicate(_ key: String) -> Never {
        _fail("DuplicateKey", "the key \(key) comes twice")
      }
      """#)
}
