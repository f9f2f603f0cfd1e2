extension CellChecker {
  /// Says which name of a key path does not exist.
  func diagnoseKeyPath(_ node: ExpressionNode, _ root: TypeNode?, _ names: [String]) {
    guard let root else {
      report(
        "cannot infer key path type from context; consider explicitly specifying a root type",
        at: node.range)
      return
    }
    let start = resolve(root, currentScope)
    for count in 1...max(1, names.count)
    where keyPath(Array(names.prefix(count)), from: start) == nil {
      guard let known = keyPath(Array(names.prefix(count - 1)), from: start)?.value else { return }
      let name = names[count - 1]
      let candidates = known.nominal?.memberNames ?? []
      let hint = name.closest(in: candidates).map { "; did you mean '\($0)'?" } ?? ""
      report("value of type '\(known)' has no member '\(name)'\(hint)", at: node.range)
      return
    }
  }
}
