print(1 < 2, 2 <= 2, 3 > 4, 4 >= 5, 1 == 1, 1 != 1)
print("apple" < "banana", "a" == "a", "Z" < "a")
print([1, 2] == [1, 2], [1, 2] != [2, 1], (1, "a") == (1, "a"), (1, 2) < (1, 3))
let a: Int? = 5
let b: Int? = nil
print(a == 5, b == nil, a != nil, a == b)
print(true && false, true || false, !(1 < 2) || 3 > 2)
print(1.0 == 1, 0.1 + 0.2 == 0.3)
print(["a": 1] == ["a": 1], Set([1, 2]) == Set([2, 1]))
func side(_ name: String, _ value: Bool) -> Bool {
  print("evaluating \(name)")
  return value
}
print(side("a", false) && side("b", true))
print(side("c", true) || side("d", true))

// expect: true true false false true false
// expect: true true true
// expect: true true true true
// expect: true true true false
// expect: false true true
// expect: true false
// expect: true true
// expect: evaluating a
// expect: false
// expect: evaluating c
// expect: true
