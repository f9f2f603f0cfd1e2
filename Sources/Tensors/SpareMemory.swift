internal import CNumerics

/// The allocator's spare memory.
package enum SpareMemory {
  /// Gives memory that was freed, but is still held for the next allocation, back to the system.
  ///
  /// Cost: a few milliseconds; for moments when nothing else happens.
  package static func release() { cn_release_free_memory() }
}
