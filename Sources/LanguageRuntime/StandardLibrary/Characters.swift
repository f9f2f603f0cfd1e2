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
    add("Character.\(name)") { call in call.write(test(try call.read(Character.self))) }
  }
}
