/// The fields of a struct, tuple, enum payload, class instance, closure or box: slots behind a header, in one allocation.
///
/// Slots below `rawCount` hold raw bits, the rest owned references. A struct value is one reference to such an object; whoever changes it
/// makes sure first that nobody else has it. Class instances are changed in place.
final class Aggregate: ManagedBuffer<Aggregate.Header, Int> {
  struct Header {
    /// The type of a class instance or the function of a closure; otherwise nil. Both live as long as the machine.
    var info: UnsafeRawPointer?
    var rawCount: Int32
    /// `isInstance` for class instances, whose class knows which slots are references.
    var objectCount: Int32

    static let isInstance: Int32 = -1
    /// An instance on which `deinit` runs.
    static let isEnding: Int32 = -2
  }

  /// Byte offset of the first slot from the object's start.
  static let slotOffset = 32
  static let infoOffset = 16
  /// Of the two counts, each four bytes.
  static let countsOffset = 24

  /// Makes an object whose slots are all zero.
  static func make(info: UnsafeRawPointer? = nil, rawCount: Int, objectCount: Int) -> Aggregate {
    let count = rawCount + objectCount
    let buffer = Aggregate.create(minimumCapacity: count) { _ in
      Header(info: info, rawCount: Int32(rawCount), objectCount: Int32(objectCount))
    }
    buffer.withUnsafeMutablePointerToElements { $0.initialize(repeating: 0, count: count) }
    return unsafeDowncast(buffer, to: Aggregate.self)
  }

  /// Makes an instance of a class.
  static func makeInstance(_ layout: ClassLayout) -> Aggregate {
    let result = make(
      info: UnsafeRawPointer(Unmanaged.passUnretained(layout).toOpaque()),
      rawCount: layout.fields.count, objectCount: 0)
    result.header.objectCount = Header.isInstance
    return result
  }

  /// The class of an instance.
  var classLayout: ClassLayout? {
    guard header.objectCount < 0, let info = header.info else { return nil }
    return Unmanaged<ClassLayout>.fromOpaque(info).takeUnretainedValue()
  }

  deinit {
    if let layout = classLayout {
      if let pending = layout.pending, header.objectCount == Header.isInstance {
        // This object cannot be kept, but one with its fields can.
        let successor = Aggregate.makeInstance(layout)
        successor.slots.update(from: slots, count: rawCount)
        successor.header.objectCount = Header.isEnding
        pending.instances.append(successor)
        return
      }
      let slots = slots
      for slot in layout.objectSlots { DeferredRelease.release(slots[slot]) }
      return
    }
    withUnsafeMutablePointers { header, slots in
      let first = Int(header.pointee.rawCount)
      for index in first..<first + Int(header.pointee.objectCount) {
        DeferredRelease.release(slots[index])
      }
    }
  }

  @inline(__always)
  var slots: UnsafeMutablePointer<Int> {
    withUnsafeMutablePointerToElements { $0 }
  }

  var rawCount: Int { Int(header.rawCount) }
  var objectCount: Int { Int(header.objectCount) }

  /// Another object with the same fields.
  func copy() -> Aggregate {
    let result = Aggregate.make(
      info: header.info, rawCount: rawCount, objectCount: objectCount)
    let count = rawCount + objectCount
    result.slots.update(from: slots, count: count)
    for index in rawCount..<count { _ = slots[index].unmanagedObject?.retain() }
    return result
  }

  func object(at index: Int) -> AnyObject? { slots[index].unmanagedObject?.takeUnretainedValue() }

  func set(_ index: Int, _ object: AnyObject?) {
    let old = slots[index]
    slots[index] = Int(retaining: object)
    DeferredRelease.release(old)
  }
}
