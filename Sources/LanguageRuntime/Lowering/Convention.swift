internal import LanguageChecker

/// A register of either bank, counted from its frame's first.
struct Register: Hashable {
  let bank: Bank
  let index: Int
}

/// Where a call's result and arguments stand, for the caller (behind the window's start) and the callee alike.
///
/// The result comes first in its bank, then references that go back to the caller, then the other arguments.
struct Convention {
  /// `nil` for `Void`.
  let result: Register?
  /// The closure that is being called, for functions that are called through a value.
  let closure: Register?
  let arguments: [Register]
  /// The registers of the result and of all arguments.
  let rawCount: Int
  let objectCount: Int
  /// Where the object registers begin that the callee clears.
  let firstCleared: Int

  /// - Parameter arguments: the bank of each argument, the receiver first, and whether it goes back.
  init(result: Bank?, hasClosure: Bool, arguments: [(bank: Bank, isInout: Bool)]) {
    var nextRaw = 0
    var nextObject = 0
    func next(_ bank: Bank) -> Register {
      switch bank {
      case .raw:
        nextRaw += 1
        return Register(bank: .raw, index: nextRaw - 1)
      case .object:
        nextObject += 1
        return Register(bank: .object, index: nextObject - 1)
      }
    }
    self.result = result.map { next($0) }
    var registers = [Register?](repeating: nil, count: arguments.count)
    for (index, argument) in arguments.enumerated() where argument.isInout {
      registers[index] = next(argument.bank)
    }
    firstCleared = nextObject
    closure = hasClosure ? next(.object) : nil
    self.arguments = arguments.enumerated().map { index, argument in
      registers[index] ?? next(argument.bank)
    }
    rawCount = nextRaw
    objectCount = nextObject
  }
}

/// One concrete instance of a function declaration.
struct InstanceKey: Hashable {
  let declaration: ObjectIdentifier
  /// The replacements of its own generic parameters and of its type's, in their order.
  let arguments: [StaticType]
  /// Called through a function value (with the closure as a further argument) or directly.
  let isClosure: Bool
}

/// A function that was made of a declaration, which may be gone when no cell can name it any more.
struct Instance {
  weak var declaration: FunctionDeclaration?
  let function: Function
}
