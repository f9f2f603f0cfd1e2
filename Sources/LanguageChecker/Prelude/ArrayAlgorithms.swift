extension Prelude {
  static let arrayAlgorithms = ModuleInterface.Chunk(
    names: ["Array"],
    text: #"""
      extension Array {
        /// The results of the function for every element.
        func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] {
          var result: [T] = []
          result.reserveCapacity(count)
          for element in self { result.append(try transform(element)) }
          return result
        }
        /// The elements for which the function says yes.
        func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
          var result: [Element] = []
          for element in self {
            if try isIncluded(element) { result.append(element) }
          }
          return result
        }
        /// Goes through the elements with a running result.
        func reduce<Result>(
          _ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result
        ) rethrows -> Result {
          var result = initialResult
          for element in self { result = try nextPartialResult(result, element) }
          return result
        }
        /// Calls the function with every element.
        func forEach(_ body: (Element) throws -> Void) rethrows {
          for element in self { try body(element) }
        }
        /// The first elements, at most that many.
        func prefix(_ maxLength: Int) -> ArraySlice<Element> {
          if maxLength < 0 { _failNegative("prefix", maxLength) }
          return ArraySlice(_base: self, 0, maxLength < count ? maxLength : count)
        }
        /// The last elements, at most that many.
        func suffix(_ maxLength: Int) -> ArraySlice<Element> {
          if maxLength < 0 { _failNegative("suffix", maxLength) }
          return ArraySlice(_base: self, maxLength < count ? count - maxLength : 0, count)
        }
        /// All but the first elements.
        func dropFirst(_ k: Int = 1) -> ArraySlice<Element> {
          if k < 0 { _failNegative("dropFirst", k) }
          return ArraySlice(_base: self, k < count ? k : count, count)
        }
        /// All but the last elements.
        func dropLast(_ k: Int = 1) -> ArraySlice<Element> {
          if k < 0 { _failNegative("dropLast", k) }
          return ArraySlice(_base: self, 0, k < count ? count - k : 0)
        }
        /// Brings the elements in the order that the function describes. Elements that are neither before nor after each other stay in their order.
        mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
          let count = self.count
          var source = self
          // Short runs by insertion, then runs merged in pairs until one is left.
          let run = 8
          var start = 0
          while start < count {
            let end = start + run < count ? start + run : count
            var i = start + 1
            while i < end {
              let element = source[i]
              var j = i
              while j > start {
                let previous = source[j - 1]
                if !(try areInIncreasingOrder(element, previous)) { break }
                source[j] = previous
                j -= 1
              }
              if j < i { source[j] = element }
              i += 1
            }
            start = end
          }
          var width = run
          while width < count {
            var merged: [Element] = []
            merged.reserveCapacity(count)
            var low = 0
            while low < count {
              let middle = low + width < count ? low + width : count
              let high = middle + width < count ? middle + width : count
              var left = low
              var right = middle
              while left < middle && right < high {
                let first = source[left]
                let second = source[right]
                if try areInIncreasingOrder(second, first) {
                  merged.append(second)
                  right += 1
                } else {
                  merged.append(first)
                  left += 1
                }
              }
              while left < middle {
                merged.append(source[left])
                left += 1
              }
              while right < high {
                merged.append(source[right])
                right += 1
              }
              low = high
            }
            source = merged
            width = width * 2
          }
          self = source
        }
        /// Sorts by a number that stands in a slot of each element; says no if there is a NaN.
        @native("Array.sortByKey")
        mutating func _sortByKey(_ slot: Int, _ kind: Int, _ isDescending: Int) -> Bool
        /// Puts the elements for which the function says yes behind the others.
        ///
        /// - Returns: The position of the first of them.
        @discardableResult
        mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows
          -> Int
        {
          var low = 0
          var high = count
          while true {
            while low < high {
              if try belongsInSecondPartition(self[low]) { break }
              low += 1
            }
            if low == high { return low }
            high -= 1
            while low < high {
              if !(try belongsInSecondPartition(self[high])) { break }
              high -= 1
            }
            if low == high { return low }
            swapAt(low, high)
            low += 1
          }
        }
        /// Brings the elements by chance in another order.
        mutating func shuffle() {
          var remaining = count
          while remaining > 1 {
            let chosen = Int._random(below: remaining)
            remaining -= 1
            swapAt(chosen, remaining)
          }
        }
        /// An element by chance; `nil` if there are none.
        func randomElement() -> Element? {
          isEmpty ? nil : .some(self[Int._random(below: count)])
        }
      }

      extension Array where Element: Equatable {
        /// Whether an element is among them.
        func contains(_ element: Element) -> Bool {
          for candidate in self {
            if candidate == element { return true }
          }
          return false
        }
        /// The position of the first element that equals the value.
        func firstIndex(of element: Element) -> Int? {
          let count = self.count
          var i = 0
          while i < count {
            if self[i] == element { return i }
            i += 1
          }
          return nil
        }
      }

      extension Array where Element: Comparable {
        /// Brings the elements in order, from the smallest to the largest.
        mutating func sort() {
          if !_sortPlainValues() { sort(by: { $0 < $1 }) }
        }
        @native("Array.sortPlainValues") mutating func _sortPlainValues() -> Bool
      }
      """#)
}
