/// How much a solution departs from what was written; the first difference decides, less is better.
struct Score: Hashable, Comparable {
  var disfavoredOverloads = 0
  /// Values taken out of optionals that were declared as `T!`.
  var implicitUnwraps = 0
  var nonDefaultLiterals = 0
  var collectionUpcasts = 0
  var valuesToOptional = 0
  var conversionsToAny = 0

  static func < (left: Score, right: Score) -> Bool {
    (
      left.disfavoredOverloads, left.implicitUnwraps, left.nonDefaultLiterals,
      left.collectionUpcasts, left.valuesToOptional,
      left.conversionsToAny
    ) < (
      right.disfavoredOverloads, right.implicitUnwraps, right.nonDefaultLiterals,
      right.collectionUpcasts, right.valuesToOptional,
      right.conversionsToAny
    )
  }
}
