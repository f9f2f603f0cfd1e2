extension Prelude {
  static let never = ModuleInterface.Chunk(
    names: ["Never", "Void"],
    text: #"""
      /// The result of a function that does not return.
      enum Never {}
      /// The type of `()`: nothing to tell.
      typealias Void = ()
      """#)
}
