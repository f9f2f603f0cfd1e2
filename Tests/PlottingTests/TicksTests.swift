import Plotting
import Testing

/// Expected labels: what a person would write along the axis.
@Suite struct TicksTests {
  private func linear(_ lower: Double, _ upper: Double, _ count: Int) -> [String] {
    Ticks.linear(from: lower, to: upper, count: count).map(\.label)
  }

  @Test func countsInOnesTwosAndFives() {
    #expect(linear(0, 1, 5) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(linear(-6, 6, 8) == ["−6", "−4", "−2", "0", "2", "4", "6"])
    #expect(linear(3, 47, 5) == ["10", "20", "30", "40"])
    #expect(linear(0, 0.3, 4) == ["0", "0.1", "0.2", "0.3"])
  }

  @Test func writesLargeAndSmallNumbersAsPowers() {
    #expect(linear(0, 3e6, 3) == ["0", "10⁶", "2×10⁶", "3×10⁶"])
    #expect(linear(0, 2e-9, 2) == ["0", "10⁻⁹", "2×10⁻⁹"])
    #expect(linear(-2e7, 0, 2) == ["−2×10⁷", "−10⁷", "0"])
  }

  @Test func labelsDecades() {
    let decades = Ticks.logarithmic(from: 0.001, to: 1000, count: 7)
    #expect(decades.map(\.label) == ["0.001", "0.01", "0.1", "1", "10", "100", "1000"])
    #expect(
      Ticks.logarithmic(from: 1e-12, to: 1, count: 4).map(\.label)
        == ["10⁻¹²", "10⁻⁹", "10⁻⁶", "0.001", "1"])
    #expect(
      Ticks.logarithmic(from: 0.009, to: 0.7, count: 6).map(\.label)
        == ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5"])
    #expect(
      Ticks.logarithmic(from: 1, to: 40, count: 6).map(\.label) == ["1", "2", "5", "10", "20"])
  }

  @Test(arguments: [
    (0.0, 0.0), (1, 0), (.nan, 1), (0, .infinity), (-1e308, 1e308), (1e16, 1e16 + 2),
    (0, .leastNonzeroMagnitude), (-.greatestFiniteMagnitude, .greatestFiniteMagnitude),
  ])
  func survivesEveryRange(_ bounds: (Double, Double)) {
    for count in [0, 1, 5] {
      #expect(Ticks.linear(from: bounds.0, to: bounds.1, count: count).count <= 101)
      #expect(Ticks.logarithmic(from: bounds.0, to: bounds.1, count: count).count <= 101)
    }
  }
}

@Suite struct NumberTextTests {
  @Test func keepsSignificantDigits() {
    #expect(NumberText.significant(0.0024726) == "0.00247")
    #expect(NumberText.significant(1234.5) == "1235")
    #expect(NumberText.significant(6.9) == "6.9")
    #expect(NumberText.significant(0) == "0")
    #expect(NumberText.significant(-0.5) == "-0.5")
    #expect(NumberText.significant(12_345_678) == "1.23e7")
    #expect(NumberText.significant(0.00001) == "1.00e-5")
    #expect(NumberText.significant(.nan) == "NaN")
    #expect(NumberText.significant(-.infinity) == "-∞")
  }

  @Test func fixesThePlaces() {
    #expect(NumberText.fixed(2.5, places: 2) == "2.50")
    #expect(NumberText.fixed(-0.04, places: 1) == "0.0")
    #expect(NumberText.fixed(0.05, places: 2) == "0.05")
    #expect(NumberText.fixed(1e300, places: 2) == "1e+300")
  }
}
