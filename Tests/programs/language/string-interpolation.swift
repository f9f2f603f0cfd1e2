let pi = 3.14159
let list = [1, 2, 3]
let pair = (1, "two")
let nothing: Int? = nil
let something: Int? = 7
print("\(pi) \(list) \(pair)")
print("\(something as Any) \(nothing as Any) \(something ?? 0) \(String(describing: nothing))")
print("\(["a": 1]) \(Set([1]))")
print("nested \("inner \(1 + 1)") done")
struct Point { var x = 1; var y = 2.5 }
class Thing {}
enum Kind { case small, big(Int) }
print("\(Point()) \(Kind.small) \(Kind.big(3))")
print(Point(), [Point()], Optional(Point()) as Any)
print("\(1 < 2 ? "yes" : "no") \(list.map { $0 * 2 }.reduce(0, +))")
struct Named: CustomStringConvertible {
  let name: String
  var description: String { "<\(name)>" }
}
print(Named(name: "x"), [Named(name: "y")], "\(Named(name: "z"))")
print("\("quoted")", ["quoted"], ("quoted", 1), Optional("quoted") as Any)
print([Optional(1), nil], ["k": Optional(2.5)], 1...3, 0..<2)

// expect: 3.14159 [1, 2, 3] (1, "two")
// expect: Optional(7) nil 7 nil
// expect: ["a": 1] [1]
// expect: nested inner 2 done
// expect: Point(x: 1, y: 2.5) small big(3)
// expect: Point(x: 1, y: 2.5) [main.Point(x: 1, y: 2.5)] Optional(main.Point(x: 1, y: 2.5))
// expect: yes 12
// expect: <x> [<y>] <z>
// expect: quoted ["quoted"] ("quoted", 1) Optional("quoted")
// expect: [Optional(1), nil] ["k": Optional(2.5)] 1...3 0..<2
