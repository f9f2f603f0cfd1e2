/// Which register bank a value stands in.
enum Bank { case raw, object }

/// What is fixed about the calls of a native function from one place: types, and where results go.
final class NativeSite {
  let symbol: String
  let body: NativeBody
  let argumentTypes: [TypeDescriptor]
  let resultType: TypeDescriptor
  /// `nil` for `Void`.
  let resultBank: Bank?
  /// Whether errors that the function throws can be caught in the cell.
  let canThrow: Bool
  /// The number of the cell's line that the call stands in, of ``CellLines``; 0 for one in the library.
  let place: UInt32
  /// The registers that the call uses in each bank, its result's included.
  let rawCount: Int
  let objectCount: Int
  /// The object registers to clear after the call: arguments that are not `inout`.
  let cleared: UnsafeMutableBufferPointer<Int>

  init(
    symbol: String, body: NativeBody, argumentTypes: [TypeDescriptor],
    isInout: [Bool], resultType: TypeDescriptor, canThrow: Bool, place: UInt32 = 0
  ) {
    self.symbol = symbol
    self.body = body
    self.argumentTypes = argumentTypes
    self.resultType = resultType
    self.canThrow = canThrow
    self.place = place
    resultBank = resultType.isVoid ? nil : resultType.isRaw ? .raw : .object
    var rawCount = resultBank == .raw ? 1 : 0
    var objectCount = resultBank == .object ? 1 : 0
    var cleared: [Int] = []
    for (type, isInout) in zip(argumentTypes, isInout) {
      if type.isRaw {
        rawCount += 1
      } else {
        if !isInout { cleared.append(objectCount) }
        objectCount += 1
      }
    }
    self.rawCount = rawCount
    self.objectCount = objectCount
    self.cleared = .allocate(capacity: cleared.count)
    _ = self.cleared.initialize(from: cleared)
  }

  deinit { cleared.deallocate() }
}
