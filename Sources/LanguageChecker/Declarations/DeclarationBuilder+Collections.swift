extension DeclarationBuilder {
  /// Gives a collection that a cell declares what the standard library gives every collection by default: iterator,
  /// slices, and steps between positions that are numbers. It is Swift text that goes through the same code as a cell's.
  func synthesizeCollectionMembers(_ nominal: NominalDeclaration, _ scope: Scope) {
    let protocols = Set(
      nominal.allConformances().filter { $0.module == .standardLibrary }.map(\.name))
    guard protocols.contains("Collection"), nominal.kind != .protocol else { return }
    let collection = nominal.allConformances().first { $0.name == "Collection" }
    let sequence = nominal.allConformances().first { $0.name == "Sequence" }
    for (requirements, name) in [(collection, "Index"), (sequence, "Element")]
    where nominal.associatedType(named: name) == nil {
      let associated = requirements?.associatedTypeDeclarations.first { $0.name == name }
      guard let requirements = collection, let associated,
        let type = inferred(associated, requirements, nominal)
      else { return }
      nominal.associatedTypes[name] = type
    }
    guard let index = nominal.associatedType(named: "Index") else { return }
    var text = ""
    if !nominal.memberNames.contains("makeIterator"),
      nominal.associatedType(named: "Iterator") == nil
    {
      text += """
        typealias Iterator = IndexingIterator<Self>
        func makeIterator() -> IndexingIterator<Self> { IndexingIterator(_elements: self) }

        """
    }
    if nominal.associatedType(named: "SubSequence") == nil, !hasSlices(nominal, index) {
      text += """
        typealias SubSequence = Slice<Self>
        subscript(bounds: Range<Index>) -> Slice<Self> { Slice(base: self, bounds: bounds) }
        subscript<R: RangeExpression>(r: R) -> Slice<Self> where R.Bound == Index {
          self[r.relative(to: self)]
        }

        """
    }
    if protocols.contains("RandomAccessCollection"), index == library.standard.int {
      text += integerSteps(nominal)
    }
    if protocols.contains("RangeReplaceableCollection") { text += replacements(nominal) }
    addSynthesized(text, to: nominal, scope)
  }

  /// Whether a type says itself what its slices are.
  private func hasSlices(_ nominal: NominalDeclaration, _ index: StaticType) -> Bool {
    nominal.members(named: "subscript").contains { member in
      guard let function = member as? FunctionDeclaration, function.parameters.count == 1 else {
        return false
      }
      return function.parameters[0].type.nominal?.name == "Range"
    }
  }

  /// Positions that are numbers can be reached in one step.
  private func integerSteps(_ nominal: NominalDeclaration) -> String {
    func declares(_ label: String) -> Bool {
      nominal.members(named: "index").contains { member in
        (member as? FunctionDeclaration)?.parameters.contains { $0.label == label } ?? false
      }
    }
    var text = ""
    if !declares("after") { text += "func index(after i: Int) -> Int { i + 1 }\n" }
    if !declares("before") { text += "func index(before i: Int) -> Int { i - 1 }\n" }
    if !declares("offsetBy") {
      text += "func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }\n"
    }
    if !nominal.memberNames.contains("count") {
      text += "var count: Int { endIndex - startIndex }\n"
    }
    if !nominal.memberNames.contains("indices") {
      text += "var indices: Range<Int> { startIndex..<endIndex }\n"
    }
    return text
  }

  /// What follows from `replaceSubrange(_:with:)`.
  private func replacements(_ nominal: NominalDeclaration) -> String {
    guard nominal.memberNames.contains("replaceSubrange") else { return "" }
    let members = [
      "append": """
      mutating func append(_ newElement: Element) { replaceSubrange(endIndex..<endIndex, with: [newElement]) }
      mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
        replaceSubrange(endIndex..<endIndex, with: Array(newElements))
      }
      """,
      "insert": """
      mutating func insert(_ newElement: Element, at i: Index) { replaceSubrange(i..<i, with: [newElement]) }
      """,
      "remove": """
      @discardableResult mutating func remove(at i: Index) -> Element {
        let element = self[i]
        replaceSubrange(i..<index(after: i), with: [])
        return element
      }
      """,
      "removeFirst": """
      @discardableResult mutating func removeFirst() -> Element { remove(at: startIndex) }
      """,
      "removeAll": """
      mutating func removeAll() { replaceSubrange(startIndex..<endIndex, with: []) }
      """,
    ]
    return members.filter { !nominal.memberNames.contains($0.key) }.sorted { $0.key < $1.key }
      .map { $0.value + "\n" }.joined()
  }
}
