/// Something that may stand at the cursor.
public struct CompletionItem: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case function, method, property, variable, type, enumCase, keyword, argumentLabel, module
    /// A command of the notebook.
    case command
    case file
  }
  /// The text that replaces what has been typed of the name.
  public let text: String
  public let kind: Kind
  /// Parameters and result, or the type: `(x: Tensor) -> Tensor`.
  public let signature: String
  /// The first sentences of its documentation; may be empty.
  public let documentation: String

  public init(text: String, kind: Kind, signature: String, documentation: String = "") {
    self.text = text
    self.kind = kind
    self.signature = signature
    self.documentation = documentation
  }
}

/// What may stand at the cursor, best first, and the part of the text that it replaces, in UTF-8 offsets.
public struct CompletionList: Sendable {
  public let items: [CompletionItem]
  public let range: Range<Int>

  public init(items: [CompletionItem], range: Range<Int>) {
    self.items = items
    self.range = range
  }
}

extension Checker {
  /// What may stand at a place of a cell; nothing is run.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - utf8Offset: The cursor, in UTF-8 offsets.
  public func complete(_ text: String, at utf8Offset: Int) -> CompletionList {
    locked {
      let cursor = Cursor(text, utf8Offset)
      let range = cursor.prefixStart..<cursor.offset
      guard cursor.outline.place == .code, !cursor.declaresName else {
        return CompletionList(items: [], range: range)
      }
      if cursor.word(before: cursor.prefixStart) == "import" {
        let modules = Library.importableModules.union(Library.modulesOfTheLibrary)
          .subtracting(["Darwin", "FoundationEssentials"])
        let items = modules.sorted().filter {
          $0.lowercased().hasPrefix(cursor.prefix.lowercased())
        }
        return CompletionList(
          items: items.map { CompletionItem(text: $0, kind: .module, signature: "") }, range: range)
      }
      let analysis = PartialCell(self, text: cursor.before(cursor.expressionStart))
      return CompletionList(items: analysis.candidates(at: cursor).sortedTexts, range: range)
    }
  }
}

extension Cursor {
  /// Whether a new name is being written: nothing that exists helps.
  fileprivate var declaresName: Bool {
    guard base == nil else { return false }
    switch word(before: prefixStart) {
    case "let", "var", "struct", "class", "enum", "protocol", "typealias", "for": return true
    case "func": return !statement(before: prefixStart).contains("override")
    default:
      // A number: `1e5`, `0x1F`.
      return prefix.first.map { $0.isNumber } ?? false
    }
  }
}

/// A candidate with what decides where it stands in the list.
struct RankedItem {
  /// Where it comes from; nearer ones first.
  enum Origin: Int {
    case label, local, member, session, library, standard, keyword
  }

  let item: CompletionItem
  var origin: Origin
  /// Whether its type is the one that is wanted.
  var fits = false
  /// Whether it is part of a type's machinery rather than for everyday use.
  var isMachinery = false

  /// Smaller numbers come first.
  fileprivate func rank(prefix: String) -> (Int, Int, Int) {
    (
      origin == .label ? 0 : item.text.hasPrefix(prefix) ? 1 : 2,
      (fits ? 0 : 2) + (isMachinery ? 1 : 0), origin.rawValue
    )
  }
}

struct RankedItems {
  let prefix: String
  private var items: [RankedItem] = []

  init(prefix: String) { self.prefix = prefix }

  func matches(_ name: String) -> Bool {
    (!name.hasPrefix("_") || prefix.hasPrefix("_"))
      && (prefix.isEmpty || name.lowercased().hasPrefix(prefix.lowercased()))
  }

  mutating func add(_ item: RankedItem) { if matches(item.item.text) { items.append(item) } }

  /// Best first, each text once.
  var sortedTexts: [CompletionItem] {
    var ranked: [(rank: (Int, Int, Int), name: String, item: CompletionItem)] = []
    for item in items {
      ranked.append((item.rank(prefix: prefix), item.item.text.lowercased(), item.item))
    }
    ranked.sort { left, right in
      left.rank != right.rank ? left.rank < right.rank : left.name < right.name
    }
    var seen: Set<String> = []
    return ranked.map(\.item).filter { seen.insert($0.text).inserted }
  }
}
