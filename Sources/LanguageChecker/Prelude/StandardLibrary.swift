extension ModuleInterface {
  /// The part of the standard library (and of Foundation's strings and maths) that cells can use.
  public static let standardLibrary = ModuleInterface(
    name: ModuleName.standardLibrary.name,
    chunks: [
      Prelude.comparing, Prelude.numbers, Prelude.describing, Prelude.int, Prelude.double,
      Prelude.float, Prelude.bool, Prelude.never, Prelude.maths, Prelude.optional, Prelude.range,
      Prelude.partialRanges, Prelude.stride, Prelude.sequence, Prelude.sequenceAlgorithms,
      Prelude.collection, Prelude.array, Prelude.arrayAlgorithms,
      Prelude.arraySlice, Prelude.dictionary, Prelude.set, Prelude.character, Prelude.string,
      Prelude.substring, Prelude.foundationStrings, Prelude.printing, Prelude.checks,
      Prelude.random, Prelude.tuples, Prelude.errors,
    ])
}

/// The chunks of the standard library's interface, one file per type. How a declaration says what runs is in `README.md` beside this file.
enum Prelude {}
