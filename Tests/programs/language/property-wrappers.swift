@propertyWrapper struct Clamped {
  private var value: Double
  let range: ClosedRange<Double>
  var wrappedValue: Double {
    get { value }
    set { value = min(max(newValue, range.lowerBound), range.upperBound) }
  }
  var projectedValue: Bool { value == range.upperBound }
  init(wrappedValue: Double, _ range: ClosedRange<Double>) {
    self.range = range
    value = min(max(wrappedValue, range.lowerBound), range.upperBound)
  }
}
struct Hyper {
  @Clamped(0...1) var dropout: Double = 0.1
  @Clamped(wrappedValue: 0.5, 0...1) var rate
}
var h = Hyper()
h.dropout = 3
print(h.dropout, h.$dropout, h.rate)
@propertyWrapper struct Logged<T> {
  var history: [T] = []
  var wrappedValue: T { didSet { history.append(oldValue) } }
  var projectedValue: [T] { history }
  init(wrappedValue: T) { self.wrappedValue = wrappedValue }
}
class Trainer { @Logged var loss = 1.0; @Logged var name: String = "a" }
let t = Trainer()
t.loss = 0.5; t.loss *= 0.5
print(t.loss, t.$loss, t.name)
struct W { @Logged var x = 1; @Logged var y: Int }
var w = W(x: 3, y: 4)
w.x += 1
print(w.x, w.y, w.$x)

// expect: 1.0 true 0.5
// expect: 0.25 [1.0, 0.5] a
// expect: 4 4 [3]
