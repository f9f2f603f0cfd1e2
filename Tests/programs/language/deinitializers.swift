class Connection {
  let name: String
  init(_ name: String) { self.name = name; print("open", name) }
  deinit { print("close", name) }
}
func use() {
  let c = Connection("a")
  print("using", c.name)
}
use()
var k: Connection? = Connection("b")
k = nil
print("after nil")
do {
  let d = Connection("d")
  print("in do", d.name)
}
var list = [Connection("x"), Connection("y")]
list.removeFirst()
print("removed")
list = []
print("end")

// expect: open a
// expect: using a
// expect: close a
// expect: open b
// expect: close b
// expect: after nil
// expect: open d
// expect: in do d
// expect: close d
// expect: open x
// expect: open y
// expect: close x
// expect: removed
// expect: close y
// expect: end
