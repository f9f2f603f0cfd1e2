internal import LanguageChecker
internal import Synchronization

/// Numbers for the lines of cells, so that what a line's native functions make can remember it in four bytes.
public enum CellLines {
  private struct Line: Hashable {
    let file: String
    let number: Int
  }
  private struct Known: ~Copyable {
    var numbers: [Line: UInt32] = [:]
    var lines: [Line] = []
  }
  private static let known = Mutex(Known())

  /// The name of a line, as traces have it: `In[3]:2`. No line has the number 0.
  public static func name(of number: UInt32) -> String? {
    known.withLock { known in
      let index = Int(number) - 1
      guard known.lines.indices.contains(index) else { return nil }
      return "\(known.lines[index].file):\(known.lines[index].number)"
    }
  }

  /// The number of the line that a part of a cell points at.
  static func number(of range: SourceRange) -> UInt32 {
    let line = Line(file: range.file.name, number: range.file.position(at: range.caret).line)
    return known.withLock { known in
      if let number = known.numbers[line] { return number }
      known.lines.append(line)
      let number = UInt32(truncatingIfNeeded: known.lines.count)
      known.numbers[line] = number
      return number
    }
  }
}

extension FunctionLowering {
  /// The number of the line of a cell that asks for what is lowered now; 0 if the library does.
  var cellLine: UInt32 {
    if let range, machine.state.files.contains(range.file) { return CellLines.number(of: range) }
    var call = site
    while let inner = call {
      if let range = inner.call, machine.state.files.contains(range.file) {
        return CellLines.number(of: range)
      }
      call = inner.outer
    }
    return 0
  }
}
