struct Box<T> {
  var v: [T]
  init(n: Int) { v = [] }
  func other() -> Int { let b = Box(n: 3); return b.v.count }
  static func make() -> Box { let b = Box(n: 3); return b }
  func f() -> Bool { Box(n: 1).v.count == 0 }
}
print(Box<Int>(n: 1).other(), Box<Int>.make(), Box<Int>(n: 2).f())

// expect: 0 Box<Int>(v: []) true
