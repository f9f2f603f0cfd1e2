struct Complex {
  var re, im: Double
  static func + (a: Complex, b: Complex) -> Complex { Complex(re: a.re + b.re, im: a.im + b.im) }
  var squared: Complex { Complex(re: re * re - im * im, im: 2 * re * im) }
  var squaredMagnitude: Double { re * re + im * im }
}

func escapeTime(_ c: Complex, limit: Int) -> Int? {
  var z = Complex(re: 0, im: 0)
  for step in 0..<limit {
    if z.squaredMagnitude > 4 { return step }
    z = z.squared + c
  }
  return nil
}

struct Viewport {
  let real: ClosedRange<Double>
  let imaginary: ClosedRange<Double>
  let columns: Int
  let rows: Int

  func point(_ column: Int, _ row: Int) -> Complex {
    let x = real.lowerBound + (real.upperBound - real.lowerBound) * Double(column) / Double(columns - 1)
    let y = imaginary.upperBound
      - (imaginary.upperBound - imaginary.lowerBound) * Double(row) / Double(rows - 1)
    return Complex(re: x, im: y)
  }

  func render(limit: Int = 60) -> [String] {
    let shades = Array(" .:-=+*%#")
    return (0..<rows).map { row in
      String(
        (0..<columns).map { column -> Character in
          guard let time = escapeTime(point(column, row), limit: limit) else { return "@" }
          return shades[min(time, shades.count - 1)]
        })
    }
  }
}

let view = Viewport(real: -2.1...0.7, imaginary: -1.1...1.1, columns: 56, rows: 17)
let picture = view.render()
for line in picture { print(line) }
let inside = picture.joined().filter { $0 == "@" }.count
print("inside:", inside)

// expect: .........::::::-----------------====+%#++====---::::::::
// expect: .......:::::---------------=======++*%###%*+====----::::
// expect: ......:::---------------=======++**###@@@##*+++===-----:
// expect: .....::--------------=====+++#########@@@####%*%#*==----
// expect: ....:------------===++++++**%#@@@@@@@@@@@@@@@@@@##*+=---
// expect: ...:-------===++##*****%%%###@@@@@@@@@@@@@@@@@@@@##+==--
// expect: ...--======++++%######@#####@@@@@@@@@@@@@@@@@@@@@##*===-
// expect: ...=====++***#####@@@@@@@@#@@@@@@@@@@@@@@@@@@@@@@#*+===-
// expect: ..@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@##%*+===-
// expect: ...=====++***#####@@@@@@@@#@@@@@@@@@@@@@@@@@@@@@@#*+===-
// expect: ...--======++++%######@#####@@@@@@@@@@@@@@@@@@@@@##*===-
// expect: ...:-------===++##*****%%%###@@@@@@@@@@@@@@@@@@@@##+==--
// expect: ....:------------===++++++**%#@@@@@@@@@@@@@@@@@@##*+=---
// expect: .....::--------------=====+++#########@@@####%*%#*==----
// expect: ......:::---------------=======++**###@@@##*+++===-----:
// expect: .......:::::---------------=======++*%###%*+====----::::
// expect: .........::::::-----------------====+%#++====---::::::::
// expect: inside: 237
