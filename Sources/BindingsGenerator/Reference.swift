internal import Foundation

/// The page that lists everything cells see of the library.
struct Reference {
  /// Types with more members than this are divided by what their files are about.
  private static let undividedCount = 30

  /// One declaration with what is inside it.
  private struct Entry {
    /// What its file is about.
    var topic = ""
    var comment: [String] = []
    /// The declaration on one line, without the marks for the machine.
    var declaration = ""
    var members: [Entry] = []
  }

  /// - Parameters:
  ///   - modules: The modules with their files' declarations, in order.
  ///   - byHand: Declarations that are not generated.
  static func text(
    modules: [(name: String, chunks: [(topic: String, lines: [String])])], byHand: [[String]]
  ) -> String {
    var text = """
      # The library as cells see it

      Written by `scripts/update-bindings` from the library's own public declarations and their comments: a test fails
      when it is out of date. In a notebook, `name?` and Shift-Tab show the whole comment, with formula, examples and
      errors. What cells do not see is in [not-in-cells.md](not-in-cells.md), how all this is made in
      [bindings.md](bindings.md).


      """
    var sections: [(name: String, body: String)] = modules.map { module in
      (module.name, body(module.chunks.flatMap { entries($0.lines, $0.topic) }))
    }
    sections.append(("Beside the library", body(byHand.flatMap { entries($0, "") })))
    // Headings of one name get numbers in their links.
    var counts: [String: Int] = [:]
    func link(_ name: String) -> String {
      let anchor = name.lowercased().split(separator: " ").joined(separator: "-")
      let count = counts[anchor, default: 0]
      counts[anchor] = count + 1
      return "[\(name)](#\(anchor)\(count == 0 ? "" : "-\(count)"))"
    }
    for section in sections {
      let heading = link(section.name)
      let names = section.body.split(separator: "\n").filter { $0.hasPrefix("### ") }
        .map { link(String($0.dropFirst(4))) }
      text += "- \(heading): \(names.joined(separator: ", "))\n"
    }
    for section in sections { text += "\n## \(section.name)\n\(section.body)" }
    return text
  }

  // MARK: Reading

  /// The declarations of interface text, by their indentation.
  private static func entries(_ lines: [String], _ topic: String) -> [Entry] {
    var result: [Entry] = []
    var comment: [String] = []
    var index = 0
    while index < lines.count {
      let line = lines[index].drop { $0 == " " }
      index += 1
      if line.hasPrefix("///") {
        comment.append(String(line))
      } else if line.hasPrefix("@") || line.isEmpty {
        continue
      } else if line.hasSuffix("{") {
        // The body ends at a brace as far to the right as its declaration.
        let indentation = lines[index - 1].prefix { $0 == " " }
        let end = lines[index...].firstIndex { $0 == indentation + "}" } ?? lines.count
        var entry = Entry(
          topic: topic, comment: comment, declaration: String(line.dropLast(2)))
        if isType(line) { entry.members = entries(Array(lines[index..<end]), topic) }
        result.append(entry)
        comment = []
        index = end + 1
      } else if !line.hasPrefix("}") {
        var declaration = String(line)
        // A computed property of one line: what it computes is nobody's business.
        if !declaration.hasSuffix(" { get }"), !declaration.hasSuffix(" { get set }"),
          let brace = declaration.range(of: " { ")
        {
          declaration = String(declaration[..<brace.lowerBound])
        }
        result.append(Entry(topic: topic, comment: comment, declaration: declaration))
        comment = []
      }
    }
    return result.filter { !$0.declaration.hasPrefix("func _") }
  }

  private static func isType(_ line: Substring) -> Bool {
    ["struct ", "class ", "enum ", "protocol ", "extension "].contains { line.hasPrefix($0) }
  }

  // MARK: Writing

  private static func body(_ entries: [Entry]) -> String {
    var types: [(name: String, entries: [Entry])] = []
    var functions: [Entry] = []
    for entry in entries {
      guard isType(entry.declaration[...]) else {
        functions.append(entry)
        continue
      }
      let name = typeName(entry.declaration)
      if let index = types.firstIndex(where: { $0.name == name }) {
        types[index].entries.append(entry)
      } else {
        types.append((name, [entry]))
      }
    }
    var text = ""
    for type in types.sorted(by: { $0.name < $1.name }) {
      // The declaration itself comes before what adds to it.
      let sorted =
        type.entries.filter { !$0.declaration.hasPrefix("extension ") }
        + type.entries.filter { $0.declaration.hasPrefix("extension ") }
      let members = sorted.flatMap(\.members)
      let own = sorted.first { !$0.declaration.hasPrefix("extension ") }
      if own == nil, members.isEmpty { continue }
      text += "\n### \(type.name)\n\n"
      if let own {
        text += "`\(own.declaration)`\n\n\(sentence(own))\n\n"
      } else {
        text += "What this module adds.\n\n"
      }
      var topic = own?.topic ?? ""
      for member in members {
        if members.count > undividedCount, member.topic != topic {
          topic = member.topic
          text += "\n**\(topic)**\n\n"
        }
        text += item(member, indentation: "")
      }
    }
    if !functions.isEmpty {
      text += "\n### Functions\n\n"
      for function in functions.sorted(by: { $0.declaration < $1.declaration }) {
        text += item(function, indentation: "")
      }
    }
    return text
  }

  private static func typeName(_ declaration: String) -> String {
    let name = declaration.split(separator: " ").dropFirst().first ?? ""
    return String(name.prefix { $0 != ":" })
  }

  private static func item(_ entry: Entry, indentation: String) -> String {
    var text = "\(indentation)- `\(entry.declaration)`"
    let sentence = sentence(entry)
    if !sentence.isEmpty { text += "  \n\(indentation)  \(sentence)" }
    text += "\n"
    for member in entry.members { text += item(member, indentation: indentation + "  ") }
    return text
  }

  /// The first sentence, and what the comment says about shapes.
  private static func sentence(_ entry: Entry) -> String {
    let documentation = Documentation(entry.comment)
    let shapes = documentation.shapes
    let first = documentation.firstSentence.replacingDoubledBackticks
    return shapes.isEmpty ? first : "\(first) Shapes: \(shapes.joined(separator: ", "))."
  }
}

extension String {
  /// DocC's ``links`` as plain code.
  fileprivate var replacingDoubledBackticks: String {
    split(separator: "``", omittingEmptySubsequences: false).joined(separator: "`")
  }
}
