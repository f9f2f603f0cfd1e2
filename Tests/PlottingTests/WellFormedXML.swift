/// The first thing in a text that XML does not allow, or `nil` if the text is one well-formed
/// element. Covers what charts write: elements, attributes in double quotes, text, five entities.
func xmlProblem(in text: String) -> String? {
  var open: [Substring] = []
  var rest = Substring(text)
  var rootCount = 0
  while !rest.isEmpty {
    guard rest.first == "<" else {
      let content = rest.prefix { $0 != "<" }
      if open.isEmpty { return "text outside the root: \(content.prefix(20))" }
      if let problem = entityProblem(in: content) { return problem }
      rest = rest.dropFirst(content.count)
      continue
    }
    guard let end = rest.firstIndex(of: ">") else { return "unfinished tag" }
    var tag = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.first == "/" {
      guard open.popLast() == tag.dropFirst() else { return "unexpected </\(tag.dropFirst())>" }
      continue
    }
    let isEmpty = tag.last == "/"
    if isEmpty { tag = tag.dropLast() }
    let name = tag.prefix { $0 != " " }
    if open.isEmpty { rootCount += 1 }
    if let problem = attributeProblem(in: tag.dropFirst(name.count)) { return problem }
    if !isEmpty { open.append(name) }
  }
  if let left = open.last { return "<\(left)> is not closed" }
  return rootCount == 1 ? nil : "\(rootCount) roots"
}

private func attributeProblem(in text: Substring) -> String? {
  var rest = text
  var names: Set<Substring> = []
  while !rest.isEmpty {
    guard rest.first == " " else { return "no space before '\(rest.prefix(10))'" }
    rest = rest.dropFirst()
    let name = rest.prefix { $0 != "=" }
    guard !name.isEmpty, names.insert(name).inserted else { return "attribute '\(name)'" }
    rest = rest.dropFirst(name.count + 1)
    guard rest.first == "\"" else { return "no quote after '\(name)='" }
    let value = rest.dropFirst().prefix { $0 != "\"" }
    if value.contains("<") { return "'<' in '\(name)'" }
    if let problem = entityProblem(in: value) { return problem }
    rest = rest.dropFirst(value.count + 2)
  }
  return nil
}

private func entityProblem(in text: Substring) -> String? {
  for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
    guard ["amp;", "lt;", "gt;", "quot;", "apos;"].contains(where: { part.hasPrefix($0) }) else {
      return "'&\(part.prefix(6))' is no entity"
    }
  }
  let forbidden = text.unicodeScalars.first {
    $0.value < 0x20 && !["\t", "\n", "\r"].contains($0) || $0.value == 0xFFFE || $0.value == 0xFFFF
  }
  return forbidden.map { "U+\(String($0.value, radix: 16)) in text" }
}
