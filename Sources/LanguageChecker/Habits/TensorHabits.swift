/// What PyTorch and NumPy call the operations of tensors and layers.
///
/// In what is to be written, `$0` stands for the value before the dot, `$1` and `$2` for arguments, `$*` for all of them.
struct TensorHabits {
  typealias Advice = HabitNotes.Advice
  let line: LineTokens
  let index: Int

  // MARK: Members

  /// For a member that a tensor does not have, `x.view(2, 3)`.
  func memberAdvice(_ name: String) -> Advice? {
    guard let member = member(name), let base = line.operand(before: member - 1) else { return nil }
    return advice(Self.members, name, at: member, from: base.lowerBound, base: line.text(base))
  }

  /// For a member that the type `Tensor` does not have, `Tensor.randn(2, 3)`.
  func typeMemberAdvice(_ name: String) -> Advice? {
    guard let member = member(name) else { return nil }
    return advice(Self.makers, name, at: member, from: member - 2, base: "Tensor")
  }

  /// For a member that no layer and no optimizer has, `model.forward(x)`.
  func modelAdvice(_ name: String) -> Advice? {
    guard let member = member(name), let base = line.operand(before: member - 1) else { return nil }
    return advice(Self.models, name, at: member, from: base.lowerBound, base: line.text(base))
  }

  private func member(_ name: String) -> Int? {
    line.tokens.indices.first {
      $0 >= index && line.tokens[$0].text == name && line.text(at: $0 - 1) == "."
    }
  }

  // MARK: Functions and modules

  /// `torch.zeros(2, 3)`, `np.exp(x)`, `nn.Linear(2, 3)`, `F.relu(x)`; also with one module in another.
  func moduleAdvice(_ module: String) -> Advice? {
    guard ["torch", "np", "numpy", "nn", "F", "optim"].contains(module) else { return nil }
    var name = index
    while line.text(at: name + 1) == ".", line.isWord(at: name + 2) { name += 2 }
    guard name > index else { return nil }
    let word = line.text(at: name)
    if let layer = Self.layers[word] {
      return Advice(
        "layers and optimizers stand alone: write '\(layer)'",
        line.tokens[index].start..<line.tokens[name].end,
        replacement: layer == word ? layer : nil)
    }
    return advice(Self.makers, word, at: name, from: index, base: "Tensor")
      ?? functionAdvice(word, at: name, from: index)
  }

  /// `relu(x)`, which is `x.relu()` for a tensor.
  func functionAdvice(_ name: String) -> Advice? {
    guard line.text(at: index + 1) == "(", line.text(at: index - 1) != ".",
      let member = functionAdvice(name, at: index, from: index),
      let written = member.replacement
    else { return nil }
    return Advice("tensors have it: write '\(written)'", member.range)
  }

  private func functionAdvice(_ name: String, at place: Int, from start: Int) -> Advice? {
    advice(Self.functions, name, at: place, from: start, base: "")
  }

  // MARK: Arguments and operators

  /// For calls and operators that tensors have in another form.
  func advice(about message: String) -> Advice? {
    if let function = message.quoted(after: "in call to instance method '") {
      return labelAdvice(of: function)
    }
    if message == "extra argument in call" || message == "extra arguments in call"
      || message.hasPrefix("extra arguments at positions")
      || message == "cannot convert value of type 'Int' to expected argument type '[Int]'"
    {
      return shapeAdvice
    }
    if let name = message.quoted(after: "binary operator '"),
      ["<", ">", "<=", ">="].contains(name), line.text(at: index) == name,
      message.contains("of type 'Tensor' and") || message.hasSuffix("and 'Tensor'")
        || message.contains("two 'Tensor' operands")
    {
      return Advice(
        "tensors are compared element by element: write '.\(name)'",
        line.tokens[index].start..<line.tokens[index].end, replacement: ".\(name)")
    }
    return nil
  }

  /// `x.sum(dim: 0, keepdim: true)`
  private func labelAdvice(of function: String) -> Advice? {
    let labels = ["dim": "axis", "keepdim": "keepingAxis", "keepdims": "keepingAxis"]
    guard
      let start = line.tokens.indices.first(where: {
        $0 >= index && line.text(at: $0) == function
      }),
      let label = line.tokens.indices.first(where: {
        $0 > start && labels[line.text(at: $0)] != nil && line.text(at: $0 + 1) == ":"
      }), let word = labels[line.text(at: label)]
    else { return nil }
    return Advice(
      "the label is '\(word):'", line.tokens[label].start..<line.tokens[label].end,
      replacement: word)
  }

  /// `Tensor.zeros(2, 3)`
  private var shapeAdvice: Advice? {
    let names = ["zeros", "ones", "randomNormal", "randomUniform"]
    guard
      let name = line.tokens.indices.first(where: {
        names.contains(line.text(at: $0)) && line.text(at: $0 - 1) == "."
          && line.text(at: $0 - 2) == "Tensor"
      }), let arguments = line.arguments(of: name + 1), !arguments.isEmpty,
      let close = line.closing(name + 1),
      arguments.allSatisfy({ !line.text($0).contains(":") && !line.text($0).contains("[") })
    else { return nil }
    let written = "[\(line.text(name + 2..<close))]"
    return Advice(
      "a shape is an array: write '\(written)'",
      line.tokens[name + 2].start..<line.tokens[close - 1].end, replacement: written)
  }

  // MARK: Writing

  /// How a call of `name` at `place` is written, in place of everything from `start` on.
  private func advice(
    _ table: [String: [String]], _ name: String, at place: Int, from start: Int, base: String
  ) -> Advice? {
    guard let forms = table[name], start >= 0 else { return nil }
    let isCall =
      line.text(at: place + 1) == "("
      && line.tokens[place + 1].start == line.tokens[place].end
    let arguments = isCall ? (line.arguments(of: place + 1) ?? []).map { line.text($0) } : []
    let close = isCall ? line.closing(place + 1) : place
    // The form for this number of arguments; otherwise the first one says what it looks like.
    let fitting = forms.first { Self.fits($0, arguments.count) }
    guard let form = fitting ?? forms.first else { return nil }
    let isWhole = fitting != nil && form.contains("$") && close != nil
    let written = isWhole ? Self.filled(form, base, arguments) : Self.filled(form, base, [])
    let range = line.tokens[start].start..<line.tokens[isWhole ? close ?? place : place].end
    if form.contains(" ") && !form.contains("$") { return Advice(form, range) }
    return Advice("Gradus writes '\(written)'", range, replacement: isWhole ? written : nil)
  }

  private static func fits(_ form: String, _ count: Int) -> Bool {
    if form.contains("$*") { return count > 0 }
    return (form.contains("$2") ? 2 : form.contains("$1") ? 1 : 0) == count
  }

  private static func filled(_ form: String, _ base: String, _ arguments: [String]) -> String {
    var result = ""
    var isMark = false
    for character in form {
      if isMark {
        isMark = false
        switch character {
        case "0": result += base
        case "*":
          // A list that was written as one is not put into brackets again.
          let list = arguments.joined(separator: ", ")
          let isList = arguments.count == 1 && list.hasPrefix("[")
          if result.hasSuffix("["), isList || arguments.count == 1 && list.hasPrefix("(") {
            result += String(list.dropFirst().dropLast())
          } else {
            result += arguments.isEmpty ? "…" : list
          }
        default:
          let number = (character.wholeNumberValue ?? 1) - 1
          let argument = arguments.indices.contains(number) ? arguments[number] : "…"
          // An operand of several words, unless it stands in a call's parentheses.
          let isOperand = form.hasPrefix("$1.") && number == 0 || form.hasPrefix("$0 ")
          result += isOperand && argument.contains(" ") ? "(\(argument))" : argument
        }
      } else if character == "$" {
        isMark = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
