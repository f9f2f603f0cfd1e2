internal import Display

/// `%time STATEMENT`, `%%time`
enum TimeCommand: NotebookCommand {
  static let name = "time"
  static let usage = "%time STATEMENT"
  static let summary =
    "says how long a statement takes; '%%time' at the top of a cell, how long the cell takes"
  static let example = "%time let loss = meanSquaredError(model(x), y)"
  static let details = """
    *Wall time* is what the clock says, *CPU times* what the processors worked in it: with several of them at work it is \
    more. A cell is checked before it runs, and its functions are compiled when they are first called, so the \
    second run of the same statement may be faster.
    """
  static let takesStatement = true
  static let takesCell = true

  static func run(_ argument: String, in session: NotebookSession) {}

  static func report(_ times: CellTimes) {
    let total = CellTimes.text(times.user + times.system)
    Output.sink.write(
      """
      CPU times: user \(CellTimes.text(times.user)), sys: \(CellTimes.text(times.system)), total: \(total)
      Wall time: \(CellTimes.text(times.wall.total)) (check \(CellTimes.text(times.wall.check)), \
      run \(CellTimes.text(times.wall.run)))

      """, to: .output)
  }
}
