let symbols: [(value: Int, text: String)] = [
  (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
  (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]

func roman(_ number: Int) -> String {
  var rest = number
  var result = ""
  for (value, text) in symbols {
    while rest >= value {
      result += text
      rest -= value
    }
  }
  return result
}

func number(_ roman: String) -> Int? {
  let values: [Character: Int] = [
    "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
  ]
  var total = 0
  var previous = 0
  for character in roman.reversed() {
    guard let value = values[character] else { return nil }
    total += value < previous ? -value : value
    previous = max(previous, value)
  }
  return total
}

for year in [4, 9, 14, 1990, 2024, 3999] {
  let text = roman(year)
  print(year, text, number(text) ?? -1)
}
print(number("MMXXQ") as Any)
print((1...3999).allSatisfy { number(roman($0)) == $0 })
extension Int {
  var roman: String { self < 4 ? String(repeating: "I", count: self) : "many" }
  func times(_ action: (Int) -> Void) {
    for i in 0..<self { action(i) }
  }
  var isEven: Bool { self % 2 == 0 }
}
print(3.roman, 9.roman)
3.times { print("call", $0) }
print([1, 2, 3, 4].filter(\.isEven), 7.isEven)

// expect: 4 IV 4
// expect: 9 IX 9
// expect: 14 XIV 14
// expect: 1990 MCMXC 1990
// expect: 2024 MMXXIV 2024
// expect: 3999 MMMCMXCIX 3999
// expect: nil
// expect: true
// expect: III many
// expect: call 0
// expect: call 1
// expect: call 2
// expect: [2, 4] false
