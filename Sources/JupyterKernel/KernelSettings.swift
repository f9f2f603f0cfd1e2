/// What the user of a kernel can choose about it.
public struct KernelSettings: Sendable {
  /// How many bytes of text a cell shows before the rest goes to a file; `nil` for all.
  public var cellOutputLimit: Int? = 5_000_000
  /// Whether a cell that writes faster than Jupyter's server accepts has to wait.
  public var pacesOutput = true
  /// Where requests are logged; `nil` for nowhere.
  public var logFile: String?
  /// Whether the log has what messages contain, which may be private.
  public var logsContent = false
  /// Where the cells of all sessions are kept; `nil` to keep none.
  public var historyPath: String?
  /// Where a report is written if the process crashes; `nil` for nowhere.
  public var crashFile: String?

  public init() {}
}
