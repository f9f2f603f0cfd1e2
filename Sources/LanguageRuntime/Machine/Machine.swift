internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs cells. One machine is one session: it holds the values of the session's variables.
///
/// All but `requestInterrupt`, `clearInterrupt` and `requestPause` belong on the one thread that runs cells.
public final class Machine {
  // Plain memory: its pages exist from their first use on. Freed with the machine.
  let rawBank: UnsafeMutablePointer<Int>
  let objectBank: UnsafeMutablePointer<AnyObject?>
  let frames: UnsafeMutablePointer<Frame>
  let live: UnsafeMutablePointer<LiveState>
  /// Whether the running cell is to look at what is asked of it: to stop, or to pause.
  let needsAttention = Atomic<Bool>(false)
  let stopRequested = Atomic<Bool>(false)

  public let registry: NativeRegistry
  let state = MachineState()

  /// Called after each native function: throws what the library recorded without throwing it.
  public var nativeErrorCheck: (() throws -> Void)? {
    get { live.pointee.nativeErrorCheck }
    set { live.pointee.nativeErrorCheck = newValue }
  }
  /// Called on the thread that runs cells: before one with where the number of its line stands that calls a native function,
  /// and with `nil` after it. ``CellLines`` names the lines.
  public var onRun: ((UnsafePointer<UInt32>?) -> Void)?
  /// Called, on the interrupting thread, when an interrupt is requested.
  public var onInterrupt: (() -> Void)?
  /// Called on the thread of cells soon after a pause was requested, if a cell runs. It may read values, and no code of cells may run in it.
  public var onPause: (() -> Void)?
  /// Improves a failure's sentence. Gets the values whose methods were running, innermost first, and no code of cells may run in it.
  public var onFailure: ((inout RuntimeFailure, [ConformingValue]) -> Void)?
  /// An error that waits for the running native function to return.
  var deferredError: (any Error)? {
    get { live.pointee.deferredError }
    set { live.pointee.deferredError = newValue }
  }

  public init(registry: NativeRegistry) {
    self.registry = registry
    rawBank = Self.zeroedMemory(Limits.bankRegisters)
    objectBank = Self.zeroedMemory(Limits.bankRegisters)
    // The last two are for calls that are refused.
    frames = .allocate(capacity: Limits.maximumDepth + 2)
    live = .allocate(capacity: 1)
    live.initialize(
      to: LiveState(
        frame: frames, raw: rawBank + Limits.globals, objects: objectBank + Limits.globals))
  }

  deinit {
    for index in 0..<state.nextObjectGlobal { objectBank[index] = nil }
    live.deinitialize(count: 1)
    live.deallocate()
    free(rawBank)
    free(objectBank)
    frames.deallocate()
  }

  private static func zeroedMemory<T>(_ count: Int) -> UnsafeMutablePointer<T> {
    guard let memory = calloc(count, MemoryLayout<T>.stride) else {
      preconditionFailure("no address space for \(count) registers")
    }
    return memory.assumingMemoryBound(to: T.self)
  }

  // MARK: Interrupts

  /// Stops the running cell at its next backward jump or call. Any thread may call this.
  public func requestInterrupt() {
    stopRequested.store(true, ordering: .releasing)
    needsAttention.store(true, ordering: .releasing)
    onInterrupt?()
  }

  public func clearInterrupt() {
    stopRequested.store(false, ordering: .releasing)
    needsAttention.store(false, ordering: .releasing)
  }

  /// Lets the running cell call ``onPause`` at its next backward jump or call. Any thread may call this.
  public func requestPause() { needsAttention.store(true, ordering: .releasing) }

  /// Whether the cell has to stop; a pause happens in here.
  @inline(never)
  func mustStop() -> Bool {
    needsAttention.store(false, ordering: .releasing)
    if stopRequested.load(ordering: .acquiring) {
      needsAttention.store(true, ordering: .releasing)
      return true
    }
    onPause?()
    return stopRequested.load(ordering: .acquiring)
  }
}

/// How large programs may get.
enum Limits {
  /// Registers of each bank that hold the session's variables; a cell's own registers follow.
  static let globals = 16_384
  /// Registers of each bank.
  static let bankRegisters = 8 << 20
  /// Calls inside one another.
  static let maximumDepth = 100_000
  /// Runs of the loop inside one another: closures called by native code.
  static let maximumNativeDepth = 400
}

/// What goes on in a call while it waits for another one.
struct Frame {
  var record: UnsafeMutablePointer<FunctionRecord>
  /// Where it goes on.
  var next: UnsafeMutablePointer<Instruction>
  var raw: UnsafeMutablePointer<Int>
  var objects: UnsafeMutablePointer<AnyObject?>
}
