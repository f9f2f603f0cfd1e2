func fahrenheit(_ celsius: Double) -> Double { celsius * 9 / 5 + 32 }

func pad(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

print(pad("C", to: 6) + pad("F", to: 8))
for celsius in stride(from: -20.0, through: 40, by: 10) {
  print(pad("\(celsius)", to: 6) + pad("\(fahrenheit(celsius))", to: 8))
}

enum Scale { case celsius, fahrenheit, kelvin }

struct Temperature {
  private var kelvin: Double

  init(_ value: Double, _ scale: Scale = .celsius) {
    switch scale {
    case .celsius: kelvin = value + 273.15
    case .fahrenheit: kelvin = (value - 32) * 5 / 9 + 273.15
    case .kelvin: kelvin = value
    }
  }

  var celsius: Double {
    get { kelvin - 273.15 }
    set { kelvin = newValue + 273.15 }
  }

  subscript(scale: Scale) -> Double {
    switch scale {
    case .celsius: return celsius
    case .fahrenheit: return celsius * 9 / 5 + 32
    case .kelvin: return kelvin
    }
  }
}

var t = Temperature(100)
print(t[.kelvin], t[.fahrenheit].rounded())
t.celsius -= 50
print(t[.kelvin])
t = Temperature(212, .fahrenheit)
print(t.celsius.rounded(), t.celsius == Temperature(373.15, .kelvin).celsius)
let week = [18.5, 21, 19.25, 24, 23.5, 20, 17]
let (coldest, warmest) = (week.min()!, week.max()!)
print("from \(coldest) to \(warmest), mean \(week.reduce(0, +) / Double(week.count))")
for (day, value) in zip(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], week) where value > 20 {
  print(day, value, terminator: "; ")
}
print()

// expect:      C       F
// expect:  -20.0    -4.0
// expect:  -10.0    14.0
// expect:    0.0    32.0
// expect:   10.0    50.0
// expect:   20.0    68.0
// expect:   30.0    86.0
// expect:   40.0   104.0
// expect: 373.15 212.0
// expect: 323.15
// expect: 100.0 true
// expect: from 17.0 to 24.0, mean 20.464285714285715
// expect: Tu 21.0; Th 24.0; Fr 23.5;
