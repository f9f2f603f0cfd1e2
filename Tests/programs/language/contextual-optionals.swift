// Values where optionals are wanted, and what closures of several statements return there.
let first: Int?
let three = 3
first = Int("7") ?? three
print(first as Any)
func smallest(_ text: String) -> Character? { return text.min() ?? "?" }
print(smallest("ba") as Any, smallest("") as Any)
var table: [Character: Float?] = ["b": 2.0, "a": nil]
table["c"] = 2.5
table["d"] = 3
print(table["c"] as Any, table["d"] as Any, table["a"] as Any)
print([1, 2].map { p in let c = p; return 3 - c } as [Double])
let empty = ([1.0, 2.5] as [Double]).map({ p in let isLarge = p > 2; print(isLarge); return [] }) as [[Character]]
print(empty)
enum Shape {
  case pair((Int, String)), at(point: (Int, Int)), two(Int, Int), named((x: Int, y: Int))
}
print(Shape.pair((1, "x")), Shape.at(point: (1, 2)), Shape.two(1, 2), Shape.named((x: 1, y: 2)))
var angle = 725.5
angle.formTruncatingRemainder(dividingBy: 360)
print(angle)

// expect: Optional(7)
// expect: Optional("a") Optional("?")
// expect: Optional(Optional(2.5)) Optional(Optional(3.0)) Optional(nil)
// expect: [2.0, 1.0]
// expect: false
// expect: true
// expect: [[], []]
// expect: pair(1, "x") at(point: (1, 2)) two(1, 2) named(x: 1, y: 2)
// expect: 5.5
