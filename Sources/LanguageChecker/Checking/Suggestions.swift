extension String {
  /// The candidate that a typing error most likely meant, if one is close enough.
  package func closest(in candidates: some Sequence<String>) -> String? {
    // A name of one or two letters is close to too many others.
    let limit = count < 3 ? 0 : max(1, count / 3)
    var best: (distance: Int, name: String)?
    let mine = Array(unicodeScalars)
    let folded = lowercased()
    for candidate in Set(candidates) where candidate != self && !candidate.isEmpty {
      var distance = mine.editDistance(to: Array(candidate.unicodeScalars), limit: limit)
      if candidate.lowercased() == folded { distance = 0 }
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }
}

extension [Unicode.Scalar] {
  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other; more than the limit
  /// is not counted to the end.
  fileprivate func editDistance(to other: [Unicode.Scalar], limit: Int) -> Int {
    if abs(count - other.count) > limit { return limit + 1 }
    if isEmpty || other.isEmpty { return Swift.max(count, other.count) }
    var beforeLast: [Int] = []
    var last = Array<Int>(0...other.count)
    for row in 1...count {
      var current = [row]
      current.reserveCapacity(other.count + 1)
      for column in 1...other.count {
        let same = self[row - 1] == other[column - 1]
        var cost = Swift.min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, self[row - 1] == other[column - 2],
          self[row - 2] == other[column - 1]
        {
          cost = Swift.min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[other.count]
  }
}
