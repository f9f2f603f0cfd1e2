/// How a thunk reads an argument of a type and writes a result of it.
extension BoundType {
  /// Whether the type's Swift form conforms to `Bridged`.
  var isBridged: Bool {
    switch self {
    case .named, .parameter: return true
    case .array(let element), .optional(let element): return element.isBridged
    // A dictionary of cells is a struct of the prelude, which Swift code cannot make.
    case .dictionary, .tuple, .function, .existential, .any, .opaque: return false
    }
  }

  /// Statements that read the next argument into a constant.
  func readLines(_ name: String) throws(NotBindable) -> [String] {
    switch self {
    case .function(let function):
      return [
        "let \(name)Callback = try call.readCallback()",
        "let \(name) = \(try function.wrapper(of: "\(name)Callback"))",
      ]
    case .optional(.function(let function)):
      return [
        "let \(name) = call.readOptionalCallback().map { callback in",
        "  \(try function.wrapper(of: "callback"))",
        "}",
      ]
    default: return ["let \(name) = \(try readText())"]
    }
  }

  private func readText() throws(NotBindable) -> String {
    switch self {
    case .named("Int"): return "call.readInt()"
    case .named("Double"): return "call.readDouble()"
    case .named("Float"): return "call.readFloat()"
    case .named("Bool"): return "call.readBool()"
    case _ where isBridged: return "try call.read(\(swiftText).self)"
    case .existential(let name): return "try call.readExistential((any \(name)).self)"
    case .array(.existential(let name)):
      return "try call.readExistentials((any \(name)).self)"
    case .optional(.existential(let name)):
      return "try call.readOptionalExistential((any \(name)).self)"
    case .any: return "try call.readDescribable()"
    case .array(.any): return "try call.readDescribables()"
    case .opaque: return "call.readSlot()"
    default: throw NotBindable("it takes values of type \(interfaceText)")
    }
  }

  func writeText(_ value: String) throws(NotBindable) -> String {
    switch self {
    case _ where isBridged: return "call.write(\(value))"
    case .existential: return "try call.writeExistential(\(value))"
    case .array(.existential): return "try call.writeExistentials(\(value))"
    case .optional(.existential):
      return
        "if let \(value) { try call.writeExistential(\(value)) } else { call.writeSlot(Slot(nil)) }"
    case .opaque: return "call.writeSlot(\(value))"
    case .tuple(let elements) where !elements.isEmpty:
      guard elements.allSatisfy(\.type.isBridged) else {
        throw NotBindable("it returns \(interfaceText)")
      }
      let list = elements.indices.map { "\(value).\($0).encode(call.machine)" }
      return "try call.writeTuple([\(list.joined(separator: ", "))])"
    default: throw NotBindable("it returns values of type \(interfaceText)")
    }
  }
}

extension BoundType.Function {
  /// A Swift closure that calls a closure of the cell.
  ///
  /// A closure that may not throw keeps its error until the library returns and answers with a
  /// fallback meanwhile.
  func wrapper(of callback: String) throws(NotBindable) -> String {
    guard parameters.count <= 3, parameters.allSatisfy(\.isBridged) else {
      throw NotBindable("it calls a closure with arguments that cells cannot take")
    }
    let names = parameters.indices.map { "p\($0)" }
    let declared = zip(names, parameters).map { "\($0): \($1.swiftText)" }
    let list = names.joined(separator: ", ")
    let separator = names.isEmpty ? "" : ", "
    var body: String
    switch result {
    case .void: body = "try \(callback).callVoid(\(list))"
    case .opaque:
      guard names.isEmpty, self.throws else { throw NotBindable("it calls a generic closure") }
      body = "try \(callback).call(slots: [], resultType: resultType)"
    case _ where result.isBridged:
      body = "try \(callback).call(\(list)\(separator)returning: \(result.swiftText).self)"
    default: throw NotBindable("it calls a closure that returns \(result.interfaceText)")
    }
    let arrow = "\(self.throws ? " throws" : "") -> \(result.swiftText)"
    if !self.throws {
      let fallback = result == .void ? "()" : "fallback(for: \(result.swiftText).self)"
      body = "\(callback).machine.keepingErrors(fallback: \(fallback)) { \(body) }"
    }
    return "{ (\(declared.joined(separator: ", ")))\(arrow) in \(body) }"
  }
}
