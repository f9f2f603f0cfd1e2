@propertyWrapper
struct Positive {
  private var value = 0.0
  var wrappedValue: Double {
    get { value }
    set { value = max(0, newValue) }
  }
}
@propertyWrapper
final class Shared<Value> {
  var wrappedValue: Value
  init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  var projectedValue: Shared<Value> { self }
}
@propertyWrapper
struct UserDefault<T> {
  let key: String
  let defaultValue: T
  private var stored: T?
  init(key: String, defaultValue: T) { self.key = key; self.defaultValue = defaultValue }
  var wrappedValue: T { get { stored ?? defaultValue } set { print("set \(key) = \(newValue)"); stored = newValue } }
}
struct Config {
  @Positive var rate: Double
  @Positive var decay
  @Shared var seed = 42
  @UserDefault(key: "epochs", defaultValue: 10) var epochs: Int
  let name: String
  var tags: [String] = []
  init(name: String, rate: Double) { self.name = name; self.rate = rate }
}
var c = Config(name: "a", rate: -3)
print(c.rate, c.decay, c.seed, c.epochs, c.tags)
c.rate = 2; c.rate += 0.5; c.decay = -1; c.epochs = 20
let copy = c
copy.$seed.wrappedValue = 7
print(c.rate, c.decay, c.seed, c.epochs, copy.seed)
@propertyWrapper struct Trimmed {
  private(set) var value = ""
  var wrappedValue: String { get { value } set { value = newValue.filter { $0 != " " } } }
  init(wrappedValue: String) { self.wrappedValue = wrappedValue }
}
class Post {
  @Trimmed var title: String
  @Trimmed var text = " x y "
  init(title: String) { self.title = title }
  func shout() -> String { title.uppercased() + text }
}
let p = Post(title: " he llo ")
print(p.title, p.shout())
p.title += " w "
print(p.title)
struct Point { @Trimmed var label: String; var x: Int; var y = 2; let z: Int; var opt: Int? ; var f: (Int) -> Int = { $0 } }
let q = Point(label: " l ", x: 1, z: 3)
print(q.label, q.x, q.y, q.z, q.opt as Any)
struct Model { @Clamped(min: 0, max: 1) var dropout = 0.5; @Clamped(min: 0, max: 10) var layers = 3
  mutating func grow() { layers += 5 } }
@propertyWrapper struct Clamped<V: Comparable> {
  private var v: V; private let lo: V; private let hi: V
  init(wrappedValue: V, min: V, max: V) { lo = min; hi = max; v = Swift.min(Swift.max(wrappedValue, min), max) }
  var wrappedValue: V { get { v } set { v = Swift.min(Swift.max(newValue, lo), hi) } }
  var projectedValue: (V, V) { (lo, hi) }
}
var m = Model(dropout: 7)
m.grow(); m.grow()
print(m.dropout, m.layers, m.$layers, Model().dropout)

// expect: 0.0 0.0 42 10 []
// expect: set epochs = 20
// expect: 2.5 0.0 7 20 7
// expect: hello HELLOxy
// expect: hellow
// expect: l 1 2 3 nil
// expect: 1.0 10 (0, 10) 0.5
