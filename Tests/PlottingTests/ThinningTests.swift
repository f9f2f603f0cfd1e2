import Plotting
import Testing

@Suite struct ThinningTests {
  @Test func keepsShortLinesWhole() {
    #expect(Thinning.lineIndices([3, 1, 2]) == [0, 1, 2])
  }

  @Test func keepsEndsAndPeaksOfLongLines() {
    var values = (0..<100_000).map { Double($0 % 10) }
    values[77_777] = 1e6
    values[5] = -1e6
    let kept = Thinning.lineIndices(values)
    #expect(kept.count <= Thinning.lineLimit)
    #expect(kept.count > Thinning.lineLimit / 2)
    #expect(kept.first == 0 && kept.last == 99_999)
    #expect(kept.contains(77_777) && kept.contains(5))
    #expect(kept == kept.sorted() && Set(kept).count == kept.count)
  }

  @Test func spreadsPoints() {
    #expect(Thinning.spread(3) == [0, 1, 2])
    #expect(Thinning.spread(10, limit: 5) == [0, 2, 4, 6, 8])
    #expect(Thinning.spread(0).isEmpty)
  }

  @Test func saysHowMuchIsDrawn() {
    let many = Array(0..<12_000)
    let points = Chart.scatter(x: many, y: many)
    #expect(points.notes == ["5000 of 12000 points are drawn"])
    #expect(Chart.line(x: many, y: many).notes == ["2000 of 12000 points are drawn"])
    #expect(points.svg.utf8.count < 100_000)
  }

  @Test func averagesBlocksOfLargeHeatMaps() {
    let map = Chart.heatMap((0..<256).map { row in (0..<256).map { $0 / 2 + row / 2 * 128 } })
    #expect(map.notes == ["each cell is the mean of 2 × 2 values"])
    guard case .heatMap(let cells)? = map.marks.first else {
      Issue.record("not a heat map")
      return
    }
    #expect(cells.rowCount == 128 && cells.columnCount == 128)
    #expect(cells.values == (0..<128 * 128).map(Double.init))
  }
}
