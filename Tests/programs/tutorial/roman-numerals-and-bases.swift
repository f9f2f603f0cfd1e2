enum Roman {
  private static let table: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  static func text(_ number: Int) -> String? {
    guard (1..<4000).contains(number) else { return nil }
    var rest = number
    var result = ""
    for (value, text) in table {
      while rest >= value {
        result += text
        rest -= value
      }
    }
    return result
  }

  static func number(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
    var total = 0
    var previous = 0
    for character in text.uppercased().reversed() {
      guard let value = values[character] else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return self.text(total) == text.uppercased() ? total : nil
  }
}

func digits(of number: Int, base: Int) -> [Int] {
  precondition(base > 1)
  guard number >= base else { return [number] }
  return digits(of: number / base, base: base) + [number % base]
}

func english(_ n: Int) -> String {
  let small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
  let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  switch n {
  case ..<0: return "minus " + english(-n)
  case 0..<20: return small[n]
  case 20..<100: return tens[n / 10] + (n % 10 == 0 ? "" : "-" + small[n % 10])
  case 100..<1000: return small[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + english(n % 100))
  default: return english(n / 1000) + " thousand" + (n % 1000 == 0 ? "" : " " + english(n % 1000))
  }
}

for year in [1, 4, 9, 14, 1994, 2026, 3999] { print(year, Roman.text(year)!, Roman.number(Roman.text(year)!)! == year) }
print(Roman.text(0) as Any, Roman.number("IIX") as Any, Roman.number("abc") as Any, Roman.number("xlii")!)
print(digits(of: 255, base: 2), digits(of: 255, base: 16), String(255, radix: 16), Int("ff", radix: 16)!)
for n in [0, 13, 42, 100, 115, 1999, -7] { print(english(n)) }

// expect: 1 I true
// expect: 4 IV true
// expect: 9 IX true
// expect: 14 XIV true
// expect: 1994 MCMXCIV true
// expect: 2026 MMXXVI true
// expect: 3999 MMMCMXCIX true
// expect: nil nil nil 42
// expect: [1, 1, 1, 1, 1, 1, 1, 1] [15, 15] ff 255
// expect: zero
// expect: thirteen
// expect: forty-two
// expect: one hundred
// expect: one hundred and fifteen
// expect: one thousand nine hundred and ninety-nine
// expect: minus seven
