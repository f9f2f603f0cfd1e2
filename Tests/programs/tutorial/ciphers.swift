extension Character {
  func rotated(by shift: Int) -> Character {
    guard let ascii = asciiValue, isLetter else { return self }
    let base = Int(isUppercase ? Character("A").asciiValue! : Character("a").asciiValue!)
    let moved = ((Int(ascii) - base + shift) % 26 + 26) % 26
    return Character(UnicodeScalar(UInt8(base + moved)))
  }
}

protocol Cipher {
  func encrypt(_ text: String) -> String
  func decrypt(_ text: String) -> String
}

struct Caesar: Cipher {
  let shift: Int
  func encrypt(_ text: String) -> String { String(text.map { $0.rotated(by: shift) }) }
  func decrypt(_ text: String) -> String { String(text.map { $0.rotated(by: -shift) }) }
}

struct Vigenere: Cipher {
  private let shifts: [Int]
  init?(key: String) {
    let letters = key.lowercased().filter { $0.isLetter && $0.isASCII }
    guard !letters.isEmpty else { return nil }
    shifts = letters.map { Int($0.asciiValue! - Character("a").asciiValue!) }
  }
  private func apply(_ text: String, sign: Int) -> String {
    var position = 0
    return String(
      text.map { c -> Character in
        guard c.isLetter else { return c }
        defer { position += 1 }
        return c.rotated(by: sign * shifts[position % shifts.count])
      })
  }
  func encrypt(_ text: String) -> String { apply(text, sign: 1) }
  func decrypt(_ text: String) -> String { apply(text, sign: -1) }
}

func crackCaesar(_ text: String) -> (shift: Int, text: String) {
  let common = Set("etaoin shrdlu")
  return (0..<26)
    .map { (shift: $0, text: Caesar(shift: $0).decrypt(text)) }
    .max { a, b in a.text.filter(common.contains).count < b.text.filter(common.contains).count }!
}

let message = "Attack at Dawn, said the Xylophone!"
let ciphers: [(String, any Cipher)] = [
  ("caesar 3", Caesar(shift: 3)), ("caesar -29", Caesar(shift: -29)), ("lemon", Vigenere(key: "Lemon")!),
]
for (name, cipher) in ciphers {
  let secret = cipher.encrypt(message)
  print("\(name): \(secret) \(cipher.decrypt(secret) == message)")
}
print(Vigenere(key: "123") == nil)
let cracked = crackCaesar(Caesar(shift: 11).encrypt("the rain in spain stays mainly on the plain"))
print(cracked.shift, cracked.text)

// expect: caesar 3: Dwwdfn dw Gdzq, vdlg wkh Aborskrqh! true
// expect: caesar -29: Xqqxzh xq Axtk, pxfa qeb Uvilmelkb! true
// expect: lemon: Lxfopv ef Rnhr, eovo xts Kjpaduzrq! true
// expect: true
// expect: 11 the rain in spain stays mainly on the plain
