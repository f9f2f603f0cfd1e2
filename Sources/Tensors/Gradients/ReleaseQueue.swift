internal import CNumerics

/// Nodes of released tensors that wait until the stack is short again.
///
/// The release of a tensor may be the last one of its node, which then releases the operands, and so on
/// along the whole computation: a million operations would need a stack of a million calls. Beyond a
/// depth that the stack surely bears, nodes wait here.
final class ReleaseQueue {
  @exclusivity(unchecked) private var waiting: [Unmanaged<GradientNode>] = []
  private static let deepest: Int32 = 64

  /// Gives up a tensor's hold of its node.
  static func release(_ node: Unmanaged<GradientNode>) {
    let state = cn_thread_state()!
    if state.pointee.release_depth >= deepest {
      ofThread(state).waiting.append(node)
      return
    }
    state.pointee.release_depth += 1
    releaseNow(node)
    if state.pointee.release_depth == 1, state.pointee.release_queue != nil {
      let queue = ofThread(state)
      while let next = queue.waiting.popLast() { releaseNow(next) }
    }
    state.pointee.release_depth -= 1
  }

  // A call of its own, so that the compiler cannot move the release behind the count of depths.
  @inline(never) private static func releaseNow(_ node: Unmanaged<GradientNode>) { node.release() }

  /// The thread's queue; there is one per thread, as long as the thread.
  private static func ofThread(_ state: UnsafeMutablePointer<CNThreadState>) -> ReleaseQueue {
    if let pointer = state.pointee.release_queue {
      return Unmanaged<ReleaseQueue>.fromOpaque(pointer).takeUnretainedValue()
    }
    let queue = ReleaseQueue()
    state.pointee.release_queue = Unmanaged.passRetained(queue).toOpaque()
    return queue
  }
}
