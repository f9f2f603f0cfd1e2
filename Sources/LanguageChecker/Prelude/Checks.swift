extension Prelude {
  static let checks = ModuleInterface.Chunk(
    names: [
      "assert", "precondition", "fatalError", "assertionFailure", "preconditionFailure", "_fail",
    ],
    text: #"""
      /// Stops with an error unless the condition holds.
      func precondition(
        _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = String()
      ) {
        if !condition() { _fail("Precondition failed", message()) }
      }
      /// Stops with an error unless the condition holds.
      func assert(
        _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = String()
      ) {
        if !condition() { _fail("Assertion failed", message()) }
      }
      /// Stops with an error.
      func fatalError(_ message: @autoclosure () -> String = String()) -> Never {
        _fail("Fatal error", message())
      }
      /// Stops with an error.
      func preconditionFailure(_ message: @autoclosure () -> String = String()) -> Never {
        _fail("Fatal error", message())
      }
      /// Stops with an error.
      func assertionFailure(_ message: @autoclosure () -> String = String()) {
        _fail("Fatal error", message())
      }
      @native("fail") func _fail(_ kind: String, _ message: String) -> Never
      """#)
}
