protocol Shape { var area: Double { get }; func scaled(_ f: Double) -> Self; static var name: String { get } }
extension Shape { var description: String { "\(Self.name) of \(area)" }; func doubled() -> Self { scaled(2) } }
struct Square: Shape { var side: Double; var area: Double { side * side }; static let name = "square"
  func scaled(_ f: Double) -> Square { Square(side: side * f) } }
struct Circle: Shape { var r: Double; var area: Double { 3 * r * r }; static var name: String { "circle" }
  func scaled(_ f: Double) -> Self { Circle(r: r * f) } }
let shapes: [any Shape] = [Square(side: 2), Circle(r: 1)]
for s in shapes { print(s.description) }
print(shapes.map { $0.area }.reduce(0, +), Square(side: 1).doubled().area)
func largest<S: Shape>(_ shapes: [S]) -> S { shapes.max { $0.area < $1.area }! }
print(largest([Square(side: 1), Square(side: 3)]).side)
protocol Greeter { func greet(_ name: String) -> String }
struct Formal: Greeter { func greet(_ name: String) -> String { "Good day, \(name)" } }
struct Custom: Greeter { let f: (String) -> String; func greet(_ name: String) -> String { f(name) } }
let greeters: [Greeter] = [Formal(), Custom { "Yo \($0)" }]
for g in greeters { print(g.greet("Al")) }
func total(_ items: [some Shape]) -> Double { items.reduce(0) { $0 + $1.area } }
print(total([Circle(r: 1), Circle(r: 2)]))
protocol Container { associatedtype Item; var items: [Item] { get set }; mutating func add(_ i: Item) }
extension Container { mutating func add(_ i: Item) { items.append(i) }; var count: Int { items.count } }
struct Box: Container { var items: [String] = [] }
var b = Box()
b.add("x")
b.add("y")
print(b.count, b.items)
protocol Named { var name: String { get } }
protocol Aged { var age: Int { get } }
struct Person: Named, Aged { let name: String; let age: Int }
func show(_ x: any Named & Aged) -> String { "\(x.name) \(x.age)" }
print(show(Person(name: "A", age: 3)))
protocol Default { func value() -> Int }
extension Default { func value() -> Int { 1 } }
struct D1: Default {}
struct D2: Default { func value() -> Int { 2 } }
let ds: [any Default] = [D1(), D2()]
print(ds.map { $0.value() })
if let sq = shapes[0] as? Square { print("square", sq.side) }

// expect: square of 4.0
// expect: circle of 3.0
// expect: 7.0 4.0
// expect: 3.0
// expect: Good day, Al
// expect: Yo Al
// expect: 15.0
// expect: 2 ["x", "y"]
// expect: A 3
// expect: [1, 2]
// expect: square 2.0
