extension NativeRegistry {
  mutating func addCharacters() {
    add("Character.description") { call in call.write(try call.read(Character.self).description) }
    add("Character.hash") { call in call.write(Character.hash(call.readInt())) }
    addTest("isLetter", \.isLetter)
    addTest("isNumber", \.isNumber)
    addTest("isWhitespace", \.isWhitespace)
    addTest("isNewline", \.isNewline)
    addTest("isPunctuation", \.isPunctuation)
    addTest("isSymbol", \.isSymbol)
    addTest("isMathSymbol", \.isMathSymbol)
    addTest("isCurrencySymbol", \.isCurrencySymbol)
    addTest("isUppercase", \.isUppercase)
    addTest("isLowercase", \.isLowercase)
    addTest("isHexDigit", \.isHexDigit)
    add("Character.asciiValue") { call in
      call.write(try call.read(Character.self).asciiValue.map { Int($0) })
    }
    add("Character.wholeNumberValue") { call in
      call.write(try call.read(Character.self).wholeNumberValue)
    }
    add("Character.hexDigitValue") { call in
      call.write(try call.read(Character.self).hexDigitValue)
    }
    add("Character.uppercased") { call in
      call.write(try call.read(Character.self).uppercased())
    }
    add("Character.lowercased") { call in
      call.write(try call.read(Character.self).lowercased())
    }
  }

  private mutating func addTest(_ name: String, _ test: @escaping (Character) -> Bool) {
    // The answers for ASCII, which most characters are.
    let answers = (0..<128).map { test(Character(bits: $0)) }
    add("Character.\(name)") { call in
      let bits = call.readInt()
      call.write((0..<128).contains(bits) ? answers[bits] : test(Character(bits: bits)))
    }
  }
}
