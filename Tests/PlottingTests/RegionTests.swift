import Plotting
import Testing

@Suite struct RegionTests {
  /// Two classes on a grid of 3 columns and 2 rows, from the bottom: `0 0 1` and `0 0 1`.
  @Test func mergesRunsAndRows() {
    let regions = Region.merged(
      classes: [0, 0, 1, 0, 0, 1], columnCount: 3, xRange: 0...3, yRange: 0...2)
    #expect(
      regions == [
        Region(color: 0, left: 0, right: 2, bottom: 0, top: 2),
        Region(color: 1, left: 2, right: 3, bottom: 0, top: 2),
      ])
  }

  @Test func coversEveryCellOnce() {
    let columns = 17, rows = 11
    let classes = (0..<columns * rows).map { ($0 * 7919 % 13) % 3 }
    let regions = Region.merged(
      classes: classes, columnCount: columns, xRange: 0...Double(columns),
      yRange: 0...Double(rows))
    var seen = Array(repeating: -1, count: classes.count)
    for region in regions {
      for row in Int(region.bottom.rounded())..<Int(region.top.rounded()) {
        for column in Int(region.left.rounded())..<Int(region.right.rounded()) {
          #expect(seen[row * columns + column] == -1)
          seen[row * columns + column] = region.color
        }
      }
    }
    #expect(seen == classes)
  }

  @Test func isEmptyWithoutCells() {
    #expect(Region.merged(classes: [], columnCount: 0, xRange: 0...1, yRange: 0...1).isEmpty)
    #expect(Region.merged(classes: [], columnCount: 5, xRange: 0...1, yRange: 0...1).isEmpty)
  }
}
