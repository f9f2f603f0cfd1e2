internal import LanguageRuntime

/// Keeps what a session holds, so that little is lost when its process ends unexpectedly.
///
/// The thread of cells collects the bytes: between cells, and in a cell that runs for long at a place where
/// it could also be interrupted. Another thread writes them. Collecting may take one fiftieth of the time;
/// a session that is larger than the limit is not kept.
public final class AutomaticSnapshots: @unchecked Sendable {
  /// How a session is kept.
  public struct Policy: Sendable {
    /// Seconds between two snapshots while a cell runs.
    public var interval: Double
    /// How many bytes a snapshot may have.
    public var limit: Int

    public init(interval: Double = 30, limit: Int = 256 << 20) {
      self.interval = interval
      self.limit = limit
    }
  }

  private struct State {
    /// What waits to be written.
    var bytes: [UInt8]?
    var isWriting = false
    /// Whether cells were run since the last snapshot.
    var isBehind = false
    var isRunning = false
    /// When the next snapshot may be taken: collecting must not take too much of the time.
    var earliest = 0.0
    /// When one has to be taken, if cells run until then.
    var deadline = 0.0

    var isDue: Bool { isRunning && monotonicSeconds() >= max(earliest, deadline) }
  }

  /// How many times as long as a snapshot took nothing is collected after it.
  private static let pauseFactor = 50.0

  let store: SnapshotStore
  private let policy: Policy
  private let state = WaitingLock(State())
  private unowned let session: NotebookSession
  private let report: (String) -> Void
  private var hasReported = false

  init(
    _ session: NotebookSession, store: SnapshotStore, policy: Policy,
    report: @escaping (String) -> Void
  ) {
    self.session = session
    self.store = store
    self.policy = policy
    self.report = report
  }

  func start() {
    session.machine.onPause = { [unowned self] in takeNow() }
    startBackgroundThread { [self] in
      while true {
        let bytes = state.wait(seconds: policy.interval / 10) { state -> [UInt8]? in
          defer { state.bytes = nil }
          if state.bytes != nil { state.isWriting = true }
          return state.bytes
        }
        if let bytes {
          write(bytes)
        } else if state.withLock({ $0.isDue }) {
          session.machine.requestPause()
        }
      }
    }
  }

  private func write(_ contents: [UInt8]) {
    do throws(CommandError) {
      try store.write(SessionFile.bytes(of: contents))
    } catch {
      if !hasReported { report("the session is not kept: \(error.message)") }
      hasReported = true
    }
    state.update { $0.isWriting = false }
  }

  // MARK: When

  /// Notes that a cell begins.
  func noteCell() {
    state.withLock { state in
      if !state.isBehind { state.deadline = monotonicSeconds() + policy.interval }
      state.isBehind = true
      state.isRunning = true
    }
  }

  /// Takes a snapshot if one is due. Called on the thread of cells while no cell runs.
  ///
  /// - Returns: How many seconds from now one is due; `nil` if none is until a cell has run.
  public func rest() -> Double? {
    let now = monotonicSeconds()
    let due: Double? = state.withLock { state in
      state.isRunning = false
      return state.isBehind ? max(0, state.earliest - now) : nil
    }
    guard let due, due <= 0 else { return due }
    take(log: session.log)
    return nil
  }

  /// Takes a snapshot in the middle of a cell: what there would be if it were interrupted here.
  private func takeNow() {
    guard let (program, text) = session.running,
      state.withLock({ $0.isDue && $0.bytes == nil })
    else { return }
    session.machine.withSettledVariables {
      var log = session.log
      log.add(program, text: text, kept: session.happened(of: program))
      take(log: log)
    }
    state.withLock { state in
      state.isBehind = true
      state.deadline = monotonicSeconds() + policy.interval
    }
  }

  private func take(log: DeclarationLog) {
    session.machineLock.lock()
    defer { session.machineLock.unlock() }
    let start = monotonicSeconds()
    let writer = try? SessionWriter(session, log: log, limit: policy.limit)
    let end = monotonicSeconds()
    state.update { state in
      state.isBehind = false
      state.earliest = end + Self.pauseFactor * (end - start)
      if let writer, writer.variableCount > 0 { state.bytes = writer.bytes }
    }
  }

  /// Waits until everything is written, at most for a time.
  public func finish(seconds: Double) {
    _ = state.wait(seconds: seconds) { $0.bytes == nil && !$0.isWriting ? () : nil }
  }
}

extension NotebookSession {
  /// Keeps the session by itself from now on.
  ///
  /// - Parameter report: Told once if it cannot be kept, with the reason.
  public func keepSnapshots(
    in store: SnapshotStore, policy: AutomaticSnapshots.Policy = .init(),
    report: @escaping (String) -> Void
  ) {
    let snapshots = AutomaticSnapshots(self, store: store, policy: policy, report: report)
    self.snapshots = snapshots
    snapshots.start()
  }
}
