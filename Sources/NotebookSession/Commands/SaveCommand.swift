internal import Display

/// `%save FILE`
enum SaveCommand: NotebookCommand {
  static let name = "save"
  static let usage = "%save FILE"
  static let summary =
    "keeps the session in a file: variables, models, optimizers, functions and types"
  static let example = "%save lesson.gradus"
  static let details = """
    A restored model goes on training as if nothing had happened: optimizers keep their memory, and random numbers go on where \
    they were. Closures, charts and what holds one of them cannot be kept; the command names them. How a tensor was \
    computed is forgotten, its value is kept.
    """
  static let argumentKind = CommandArgument.file

  static func run(_ argument: String, in session: NotebookSession) throws(CommandError) {
    let path = try TextFile.path(argument, of: Self.self)
    let writer: SessionWriter
    do {
      writer = try SessionWriter(session)
    } catch {
      throw CommandError("the session cannot be saved: \(error)")
    }
    let bytes = SessionFile.bytes(of: writer.bytes)
    try TextFile.write(bytes, to: path)
    let count = writer.variableCount == 1 ? "1 variable" : "\(writer.variableCount) variables"
    var text = "Saved \(count) to '\(path)', \(byteText(bytes.count)).\n"
    for (name, reason) in writer.omitted { text += "Not saved: '\(name)', because \(reason).\n" }
    Output.sink.write(text, to: .output)
  }

  private static func byteText(_ count: Int) -> String {
    func rounded(_ value: Double) -> String {
      value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
    }
    switch count {
    case ..<1000: return "\(count) bytes"
    case ..<1_000_000: return "\(rounded(Double(count) / 1e3)) kB"
    case ..<1_000_000_000: return "\(rounded(Double(count) / 1e6)) MB"
    default: return "\(rounded(Double(count) / 1e9)) GB"
    }
  }
}
