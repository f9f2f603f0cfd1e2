#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The elements of an `Array`: 8-byte slots that hold raw bits or owned references.
///
/// An array value is one reference to such an object; whoever changes it makes sure first that nobody else has it.
public final class ArrayObject {
  // The machine reads these three through their offsets; they stay the first fields, in this order.
  var storage: UnsafeMutablePointer<Int>
  public private(set) var count: Int
  private var capacity: Int
  /// Whether slots are references.
  public let holdsObjects: Bool

  /// Makes an empty array.
  public init(holdsObjects: Bool, capacity: Int = 0) {
    self.holdsObjects = holdsObjects
    self.capacity = Swift.max(capacity, 2)
    count = 0
    storage = Self.memory(self.capacity, from: nil)
  }

  deinit {
    releaseSlots(0..<count)
    free(storage)
  }

  /// Memory for elements; what stands in `old` is kept. The system moves large memory without copying it.
  private static func memory(_ capacity: Int, from old: UnsafeMutablePointer<Int>?)
    -> UnsafeMutablePointer<Int>
  {
    guard let memory = realloc(old, capacity * MemoryLayout<Int>.stride) else {
      preconditionFailure("no memory for an array of \(capacity) elements")
    }
    return memory.assumingMemoryBound(to: Int.self)
  }

  /// Byte offsets of the fields from the object's start, behind the two words that every Swift object begins with.
  static let storageOffset = 16
  static let countOffset = 24
  static let capacityOffset = 32

  // MARK: Elements

  /// The bits of an element, which must be in range.
  @inline(__always)
  public func raw(at index: Int) -> Int { storage[index] }

  /// The reference of an element, which must be in range.
  @inline(__always)
  public func object(at index: Int) -> AnyObject? {
    storage[index].unmanagedObject?.takeUnretainedValue()
  }

  public func slot(at index: Int) -> Slot {
    holdsObjects ? Slot(object(at: index)) : Slot(raw: storage[index])
  }

  public func append(raw: Int) {
    reserve(count + 1)
    storage[count] = raw
    count += 1
  }

  public func append(_ object: AnyObject?) {
    append(raw: Int(retaining: object))
  }

  /// Adds an object that nobody else keeps.
  func append(owned object: __owned AnyObject) {
    append(raw: Int(bitPattern: Unmanaged.passRetained(object).toOpaque()))
  }

  public func append(_ slot: Slot) {
    if holdsObjects { append(slot.object) } else { append(raw: slot.raw) }
  }

  /// Adds the same element several times.
  func append(_ slot: Slot, count added: Int) {
    reserve(count + added)
    (storage + count).update(repeating: holdsObjects ? 0 : slot.raw, count: added)
    if holdsObjects, let object = slot.object {
      for index in count..<count + added { storage[index] = Int(retaining: object) }
    }
    count += added
  }

  public func set(_ index: Int, raw: Int) { storage[index] = raw }

  public func set(_ index: Int, _ object: AnyObject?) {
    let old = storage[index]
    storage[index] = Int(retaining: object)
    old.unmanagedObject?.release()
  }

  /// Takes an element's reference out and leaves nil.
  func takeObject(at index: Int) -> AnyObject? {
    let bits = storage[index]
    storage[index] = 0
    return bits.unmanagedObject?.takeRetainedValue()
  }

  // MARK: Ranges

  /// A new array with some of the elements.
  public func copy(_ range: Range<Int>, capacity: Int = 0) -> ArrayObject {
    let result = ArrayObject(holdsObjects: holdsObjects, capacity: Swift.max(range.count, capacity))
    result.append(from: self, range)
    return result
  }

  public func copy() -> ArrayObject { copy(0..<count) }

  /// Adds elements of another array of the same kind.
  public func append(from other: ArrayObject, _ range: Range<Int>) {
    reserve(count + range.count)
    (storage + count).update(from: other.storage + range.lowerBound, count: range.count)
    if holdsObjects {
      for index in range { _ = other.storage[index].unmanagedObject?.retain() }
    }
    count += range.count
  }

  public func append(contentsOf other: ArrayObject) { append(from: other, 0..<other.count) }

  /// Puts another array's elements in the place of a range.
  public func replace(_ range: Range<Int>, with other: ArrayObject) {
    let new = other === self ? other.copy() : other
    let tail = copy(range.upperBound..<count)
    truncate(to: range.lowerBound)
    append(contentsOf: new)
    append(contentsOf: tail)
  }

  /// Removes the elements from `newCount` on.
  public func truncate(to newCount: Int) {
    guard newCount < count else { return }
    let removed = newCount..<count
    count = newCount
    releaseSlots(removed)
  }

  /// Removes the last element and hands it over.
  public func popLast() -> Slot? {
    guard count > 0 else { return nil }
    count -= 1
    let bits = storage[count]
    return holdsObjects ? Slot(bits.unmanagedObject?.takeRetainedValue()) : Slot(raw: bits)
  }

  public func swapAt(_ first: Int, _ second: Int) {
    let bits = storage[first]
    storage[first] = storage[second]
    storage[second] = bits
  }

  /// Makes room for `minimum` elements in all.
  public func reserve(_ minimum: Int) {
    guard minimum > capacity else { return }
    let newCapacity = Swift.max(minimum, capacity * 2)
    storage = Self.memory(newCapacity, from: storage)
    capacity = newCapacity
  }

  private func releaseSlots(_ range: Range<Int>) {
    guard holdsObjects else { return }
    for index in range { DeferredRelease.release(storage[index]) }
  }
}
