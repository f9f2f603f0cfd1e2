extension ModuleInterface {
  /// The part of the standard library (and of Foundation's strings and maths) that cells can use.
  public static let standardLibrary = ModuleInterface(
    name: ModuleName.standardLibrary.name,
    chunks: [
      Prelude.comparing, Prelude.numbers, Prelude.describing, Prelude.int, Prelude.double,
      Prelude.float, Prelude.bool, Prelude.never, Prelude.maths, Prelude.decimal, Prelude.optional,
      Prelude.range,
      Prelude.partialRanges, Prelude.stride, Prelude.sequence, Prelude.sequenceAlgorithms,
      Prelude.collection, Prelude.array, Prelude.arrayAlgorithms,
      Prelude.arraySlice, Prelude.contiguousArray, Prelude.dictionary,
      Prelude.dictionaryViews, Prelude.lazy, Prelude.set, Prelude.character, Prelude.string,
      Prelude.substring, Prelude.foundationStrings, Prelude.printing, Prelude.checks,
      Prelude.random, Prelude.tuples, Prelude.errors,
    ] + [Prelude.unicodeScalar, Prelude.keyPaths] + Prelude.fixedWidthIntegers)
}

/// What cells see of the standard library (and of Foundation's strings and maths), as Swift text: one file per type, one chunk per file. A chunk is
/// parsed when a name it lists is first used. Signatures are those of the real library, so that an expression means in a cell what it means to swiftc.
///
/// ## What a declaration runs
///
/// | written | runs |
/// |---|---|
/// | a body | the body: it is checked and lowered like a cell's function, once per concrete type |
/// | `@intrinsic("Int.add")` | one or a few instructions; the lowering knows them by name |
/// | `@native("String.count")` | a closure of `LanguageRuntime/StandardLibrary`, registered under the symbol |
/// | `@intrinsic("getter", "setter")` on a subscript or property | the one or the other |
/// | nothing, in a protocol | what the conforming type has |
///
/// A symbol is `Type.operation`; several declarations may share one if their arguments are the same (`String.append` is both `append(_:)` and `+=`).
/// Names that begin with `_` are the prelude's own: cells can reach them but completion does not show them.
///
/// ## How values are held
///
/// | written | held as |
/// |---|---|
/// | `@representation("int")`, `("double")`, `("float")`, `("bool")`, `("character")` | one raw register. `String.Index` is an `int`: an offset in UTF-8 |
/// | `@representation("native")` | one reference to an object that native code and instructions understand: `Array`, `String`, `Substring`, `Dictionary`, `Set` |
/// | `Optional` | what wraps nothing: see `docs/language-design.md` |
/// | any other struct | its fields. `Range` and `ClosedRange` are exactly `lowerBound`, `upperBound`; native code relies on it |
/// | enum without payload | the number of its case, in a raw register |
///
/// `Dictionary` and `Set` are native: one `HashTable` each, whose entries stand in the order in which their keys came. Bodies here go through it
/// with the numbers of entries. A literal calls `Dictionary.init(_keys:_values:)` or `Set.init(_elements:)`. Every sequence gives its elements
/// to `Array.init` through `_copyToArray`.
///
/// ## Rules
///
/// * Natives take and give plain values only: numbers, texts, arrays of them. Whatever calls a closure is a Swift body.
/// * What would need much memory or would not fit is checked before it is allocated, in the native.
/// * `==` and `hash(into:)` of types that only state `Equatable` or `Hashable` come from the protocol's extension: `Any.equal`, `Any.hash`.
/// * `print` and `readLine` go through the closures of `StandardOutput`; nothing here writes to the process's own streams.
enum Prelude {}
