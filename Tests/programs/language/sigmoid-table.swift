import Foundation
func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
for x in stride(from: -2.0, through: 2, by: 1) { print(x, String(format: "%.4f", sigmoid(x))) }

// expect: -2.0 0.1192
// expect: -1.0 0.2689
// expect: 0.0 0.5000
// expect: 1.0 0.7311
// expect: 2.0 0.8808
