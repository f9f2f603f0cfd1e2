protocol Shape { var name: String { get }; func area() -> Double }
struct Circle: Shape { var r: Double; var name: String { "circle" }; func area() -> Double { 3 * r * r } }
struct Square: Shape { var s: Double; let name = "square"; func area() -> Double { s * s } }
func describe(_ s: some Shape) -> String { "\(s.name): \(s.area())" }
func make() -> some Shape { Circle(r: 2) }
func biggest(_ shapes: [any Shape]) -> (any Shape)? { shapes.max { $0.area() < $1.area() } }
print(describe(Square(s: 3)), describe(make()))
let all: [any Shape] = [Circle(r: 1), Square(s: 3)]
print(biggest(all)!.name)
for s in all { print(describe(s)) }
func sum(_ xs: some Sequence<Int>) -> Int { xs.reduce(0, +) }
print(sum([1, 2]), sum(1...3))
if let c = all[0] as? Circle { print(c.r) }
let old: [Shape] = all
print(old.count)

// expect: square: 9.0 circle: 12.0
// expect: square
// expect: circle: 3.0
// expect: square: 9.0
// expect: 3 6
// expect: 1.0
// expect: 2
