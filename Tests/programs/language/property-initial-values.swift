// Initial values of stored properties mention what the same cell declares, also further down.
let width = 3
let sizes = [width, width * 2]
struct Layer {
  var count = width
  var weights = [Double](repeating: 0.5, count: width)
  var inner = Inner()
  var total = sum(sizes)
  var name: String = label("layer")
  static let shared = Layer()
}
struct Inner {
  var depth = depthOfInner() + 1
  static func make() -> Inner { Inner(depth: 7) }
}
class Counter {
  var start = Inner.make().depth
  var kind = Kind.second
  var text = Kind.first.rawValue
}
enum Kind: String { case first, second }
func depthOfInner() -> Int { width }
func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }
func label(_ text: String) -> String { text + "!" }
print(Layer())
print(Layer.shared.inner.depth, Layer(count: 1).count)
let counter = Counter()
print(counter.start, counter.kind, counter.text)

// expect: Layer(count: 3, weights: [0.5, 0.5, 0.5], inner: main.Inner(depth: 4), total: 9, name: "layer!")
// expect: 4 1
// expect: 7 second first
