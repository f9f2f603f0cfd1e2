import Foundation

protocol FeatureTransform {
  mutating func fit(_ column: [Double])
  func apply(_ x: Double) -> Double
  func inverse(_ y: Double) -> Double
}

struct StandardScaler: FeatureTransform {
  private(set) var mean = 0.0
  private(set) var deviation = 1.0
  mutating func fit(_ column: [Double]) {
    mean = column.reduce(0, +) / Double(column.count)
    deviation = sqrt(column.map { pow($0 - mean, 2) }.reduce(0, +) / Double(column.count))
    if deviation == 0 { deviation = 1 }
  }
  func apply(_ x: Double) -> Double { (x - mean) / deviation }
  func inverse(_ y: Double) -> Double { y * deviation + mean }
}

struct MinMaxScaler: FeatureTransform {
  private var low = 0.0
  private var high = 1.0
  mutating func fit(_ column: [Double]) {
    guard let low = column.min(), let high = column.max(), low < high else { return }
    (self.low, self.high) = (low, high)
  }
  func apply(_ x: Double) -> Double { (x - low) / (high - low) }
  func inverse(_ y: Double) -> Double { low + y * (high - low) }
}

extension FeatureTransform {
  mutating func fitted(to column: [Double]) -> [Double] {
    fit(column)
    return column.map(apply)
  }
}

enum Colour: Int, CaseIterable {
  case red, green, blue
  var oneHot: [Double] { Self.allCases.map { $0 == self ? 1 : 0 } }
  init?(oneHot: [Double]) {
    guard let index = oneHot.firstIndex(of: 1), let colour = Colour(rawValue: index) else { return nil }
    self = colour
  }
}

let sizes = [150.0, 160, 170, 180, 190]
var transforms: [(String, any FeatureTransform)] = [("standard", StandardScaler()), ("min-max", MinMaxScaler())]
for i in transforms.indices {
  let scaled = transforms[i].1.fitted(to: sizes)
  print(transforms[i].0, scaled.map { String(format: "%.3f", $0) })
  print("  back:", scaled.map { transforms[i].1.inverse($0).rounded() })
}
for colour in Colour.allCases { print(colour, colour.oneHot, Colour(oneHot: colour.oneHot) == colour) }
print(Colour(oneHot: [0, 0, 0]) as Any, Colour(rawValue: 7) as Any)
let rows: [(size: Double, colour: Colour)] = [(150, .blue), (190, .red)]
let matrix = rows.map { row in [transforms[1].1.apply(row.size)] + row.colour.oneHot }
print(matrix)

// expect: standard ["-1.414", "-0.707", "0.000", "0.707", "1.414"]
// expect:   back: [150.0, 160.0, 170.0, 180.0, 190.0]
// expect: min-max ["0.000", "0.250", "0.500", "0.750", "1.000"]
// expect:   back: [150.0, 160.0, 170.0, 180.0, 190.0]
// expect: red [1.0, 0.0, 0.0] true
// expect: green [0.0, 1.0, 0.0] true
// expect: blue [0.0, 0.0, 1.0] true
// expect: nil nil
// expect: [[0.0, 0.0, 0.0, 1.0], [1.0, 1.0, 0.0, 0.0]]
