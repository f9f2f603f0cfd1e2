// Closures that share and capture state: counters, memoisation, middleware and undo.
final class Store<State> {
  private(set) var state: State
  private var undoStack: [State] = []
  private var observers: [(id: Int, call: (State) -> Void)] = []
  private var nextID = 0
  init(_ state: State) { self.state = state }

  func update(_ change: (inout State) -> Void) {
    undoStack.append(state)
    change(&state)
    observers.forEach { $0.call(state) }
  }
  func undo() -> Bool {
    guard let last = undoStack.popLast() else { return false }
    state = last
    return true
  }
  func observe(_ call: @escaping (State) -> Void) -> () -> Void {
    let id = nextID
    nextID += 1
    observers.append((id, call))
    return { [weak self] in self?.observers.removeAll { $0.id == id } }
  }
  deinit { print("store gone") }
}

struct Settings { var rate = 0.1, layers = [4, 2], name: String? }

func run() {
  let store = Store(Settings())
  var seen: [String] = []
  let stop = store.observe { seen.append("\($0.layers.count):\($0.name ?? "-")") }
  store.update { $0.layers.append(1) }
  store.update { settings in
    settings.name = "mlp"
    settings.rate *= 2
  }
  stop()
  store.update { $0.layers = [] }
  print(seen, store.state.layers, store.undo(), store.state.layers, store.undo(), store.state.name as Any)
}
run()

func memoised<Key: Hashable, Value>(_ body: @escaping ((Key) -> Value, Key) -> Value) -> (Key) -> Value {
  var cache: [Key: Value] = [:]
  func call(_ key: Key) -> Value {
    if let known = cache[key] { return known }
    let value = body(call, key)
    cache[key] = value
    return value
  }
  return call
}
let fib: (Int) -> Int = memoised { recurse, n in n < 2 ? n : recurse(n - 1) + recurse(n - 2) }
print(fib(50), fib(10))

typealias Layer = (Double) -> Double
func compose(_ layers: Layer...) -> Layer { { x in layers.reduce(x) { value, layer in layer(value) } } }
let scale = { (k: Double) -> Layer in { $0 * k } }
let network = compose(scale(3), { max(0, $0 - 1) }, { x in x * x })
print([-1, 0.5, 2].map(network))
var makers: [() -> Int] = []
for i in 1...3 { makers.append { i * 10 } }
var total = 0
makers.forEach { total += $0() }
let add = { (n: Int) in total += n }
add(5)
print(total, makers.map { $0() })

// expect: ["3:-", "3:mlp"] [] true [4, 2, 1] true nil
// expect: store gone
// expect: 12586269025 55
// expect: [0.0, 0.25, 25.0]
// expect: 65 [10, 20, 30]
