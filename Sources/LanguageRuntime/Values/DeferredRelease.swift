/// Releases what objects hold without recursing once per link, so that the end of a list of a million nodes cannot end the process.
///
/// Values live on one thread: the one that runs cells.
enum DeferredRelease {
  private nonisolated(unsafe) static var depth = 0
  private nonisolated(unsafe) static var pending: [Int] = []
  private static let maximumDepth = 200

  /// Gives up the reference that the bits own.
  static func release(_ bits: Int) {
    guard let object = bits.unmanagedObject else { return }
    if depth >= maximumDepth {
      pending.append(bits)
      return
    }
    depth += 1
    object.release()
    depth -= 1
    if depth == 0 {
      while let next = pending.popLast() {
        depth += 1
        next.unmanagedObject?.release()
        depth -= 1
      }
    }
  }
}
