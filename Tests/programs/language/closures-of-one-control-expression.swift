let xs = [1, 2, 3, 4]
print(xs.map { if $0 > 2 { "big" } else { "small" } })
print(xs.map { x in switch x { case 1: "one"; case 2...3: "some"; default: "many" } })
let o: [Int?] = [1, nil]
print(o.filter { if case .some = $0 { true } else { false } }.count)
print(xs.filter { if case 2...3 = $0 { true } else { false } })
let f: (Int) -> String = { if $0.isMultiple(of: 2) { "even" } else { "odd" } }
print(f(3))
xs.forEach { if $0 > 3 { print("x", $0) } }
xs.forEach { x in switch x { case 1: print("1"); default: break } }

// expect: ["small", "small", "big", "big"]
// expect: ["one", "some", "some", "many"]
// expect: 1
// expect: [2, 3]
// expect: odd
// expect: x 4
// expect: 1
