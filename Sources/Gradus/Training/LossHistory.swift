/// The losses of a training run in bounded memory: the lowest and the highest of every group of
/// neighboring steps.
///
/// Groups begin as single steps. When there are too many, neighbors are joined and later groups
/// are twice as long, so that a run of any length is drawn with at most ``pointLimit`` points.
struct LossHistory {
  /// The most points of the curve.
  static let pointLimit = 300

  private struct Group {
    var lowest: (step: Int, loss: Float)
    var highest: (step: Int, loss: Float)
  }

  private var groups: [Group] = []
  /// How many steps a group holds, and how many the last one holds so far.
  private var groupSize = 1
  private var lastGroupCount = 0

  /// The first step, whatever happened since.
  private(set) var first: (step: Int, loss: Float)?
  /// The last step.
  private(set) var last: (step: Int, loss: Float)?
  /// The first step whose loss was not a number or infinite.
  private(set) var firstNonFiniteStep: Int?

  init() { groups.reserveCapacity(Self.pointLimit / 2 + 1) }

  /// Takes a step in. Costs a few nanoseconds.
  mutating func append(step: Int, loss: Float) {
    let point = (step: step, loss: loss)
    if first == nil { first = point }
    last = point
    guard loss.isFinite else {
      if firstNonFiniteStep == nil { firstNonFiniteStep = step }
      return
    }
    if lastGroupCount < groupSize, let index = groups.indices.last {
      if loss < groups[index].lowest.loss { groups[index].lowest = point }
      if loss > groups[index].highest.loss { groups[index].highest = point }
      lastGroupCount += 1
      return
    }
    // Two points a group, but for the room that the last step takes.
    if groups.count == Self.pointLimit / 2 - 1 { joinNeighbors() }
    groups.append(Group(lowest: point, highest: point))
    lastGroupCount = 1
  }

  private mutating func joinNeighbors() {
    var joined: [Group] = []
    joined.reserveCapacity(Self.pointLimit / 2 + 1)
    for start in stride(from: 0, to: groups.count, by: 2) {
      var group = groups[start]
      if start + 1 < groups.count {
        let next = groups[start + 1]
        if next.lowest.loss < group.lowest.loss { group.lowest = next.lowest }
        if next.highest.loss > group.highest.loss { group.highest = next.highest }
      }
      joined.append(group)
    }
    groups = joined
    groupSize *= 2
  }

  /// The curve: steps and losses in order, at most ``pointLimit`` of them.
  var points: (steps: [Double], losses: [Double]) {
    var steps: [Double] = [], losses: [Double] = []
    func add(_ point: (step: Int, loss: Float)) {
      if let previous = steps.last, previous >= Double(point.step) { return }
      steps.append(Double(point.step))
      losses.append(Double(point.loss))
    }
    for group in groups {
      let isFalling = group.highest.step < group.lowest.step
      add(isFalling ? group.highest : group.lowest)
      add(isFalling ? group.lowest : group.highest)
    }
    if let last, last.loss.isFinite { add(last) }
    return (steps, losses)
  }

  /// Whether powers of ten show more than equal steps: all losses are positive and they differ by a
  /// factor of at least 30.
  var suitsLogarithms: Bool {
    var lowest = Float.infinity, highest: Float = 0
    for group in groups {
      lowest = min(lowest, group.lowest.loss)
      highest = max(highest, group.highest.loss)
    }
    return lowest > 0 && highest >= 30 * lowest
  }
}
