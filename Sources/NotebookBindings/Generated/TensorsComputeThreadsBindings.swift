// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsComputeThreadsBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Threads"],
      text: ##"""
        /// The threads that large operations share their work among.
        ///
        /// ```swift
        /// Threads.count = 1   // for results that are the same on every machine, bit for bit
        /// ```
        ///
        /// With the same number of threads every computation gives the same result, bit for bit. With another number only
        /// large matrix products may differ, in the last digit.
        @representation("native")
        enum Threads {
          /// How many there are, from 1 to 64: at first as many as the machine has processors, or as the environment variable
          /// `GRADUS_NUM_THREADS` says.
          @native("Threads.count", "Threads.count=")
          static var count: Int { get set }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Threads.count") { call in
      openErrorScope()
      let result: Int = Threads.count
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Threads.count=") { call in
      openErrorScope()
      let a0 = call.readInt()
      Threads.count = a0
      try checkLibraryErrors()
    }
  }
}
