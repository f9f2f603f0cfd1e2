struct P { let name: String; let age: Int }
let ps = [P(name: "A", age: 3), P(name: "B", age: 1)]
print(ps.map(\.name), ps.map(\.age).max()!, ps.sorted { $0.age < $1.age }.map(\.name))

// expect: ["A", "B"] 3 ["B", "A"]
