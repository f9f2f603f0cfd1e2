class Counter {
  var n = 0
  var onTick: (() -> Void)?
  func setUp() {
    onTick = { [weak self] in
      guard let self else { return }
      self.n += 1
    }
  }
  deinit { print("counter freed") }
}
func go() {
  let c = Counter()
  c.setUp()
  c.onTick?()
  c.onTick?()
  print(c.n)
}
go()
class T {
  let id = 7
  lazy var f: () -> Int = { [unowned self] in self.id }
}
let t = T()
print(t.f())
var x = 1
let cap = { [x] in x }
let cap2 = { [y = x * 10] in y }
x = 5
print(cap(), cap2())

// expect: 2
// expect: counter freed
// expect: 7
// expect: 1 10
