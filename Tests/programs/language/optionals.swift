func find(_ name: String) -> Int? { name == "a" ? 1 : nil }
if let value = find("a") { print("found", value) }
if let value = find("b") { print("found", value) } else { print("missing") }
print(find("a")!, find("b") ?? -1, find("a").map { $0 + 1 } ?? 0)
var maybe: String? = "text"
print(maybe?.count ?? 0, maybe?.uppercased() ?? "")
maybe = nil
print(maybe?.count as Any, maybe == nil)
func both(_ a: Int?, _ b: Int?) -> Int? {
  guard let a, let b else { return nil }
  return a + b
}
print(both(1, 2) as Any, both(1, nil) as Any)
let numbers = ["1", "x", "3"].map { Int($0) }
print(numbers, numbers.compactMap { $0 })
let nested: Int?? = .some(nil)
print(nested == nil, nested! == nil)
if case let x? = find("a") { print(x) }
switch find("b") {
case .some(let v): print(v)
case .none: print("none")
}
var counter: Int? = 1
counter? += 5
print(counter!)
struct Address { var street: String? }
struct Person { var address: Address? }
var p = Person(address: Address(street: "Main"))
print(p.address?.street?.count ?? 0)
p.address?.street = nil
print(p.address?.street ?? "unknown")
while let v = counter {
  counter = v > 7 ? nil : v + 1
}
print(counter as Any)
print(Optional(3).flatMap { $0 > 2 ? "big" : nil } ?? "small")

// expect: found 1
// expect: missing
// expect: 1 -1 2
// expect: 4 TEXT
// expect: nil true
// expect: Optional(3) nil
// expect: [Optional(1), nil, Optional(3)] [1, 3]
// expect: false true
// expect: 1
// expect: none
// expect: 6
// expect: 4
// expect: unknown
// expect: nil
// expect: big
