class Animal { func name() -> String { "?" } }
class Dog: Animal { override func name() -> String { "dog" } }
let a: Animal = Dog()
print(type(of: a))
print(type(of: 3), type(of: 3.5), type(of: "x"), type(of: [1, 2]))
print(type(of: ["a": 1.5]), type(of: (1, "a")), type(of: Optional(3)))
func describe<T>(_ x: T) -> String { "\(type(of: x))" }
print(describe(Float(2)), describe([Double]()))
let anything: Any = 4
print(type(of: anything))
print(type(of: a) == Dog.self)
if type(of: a) == Animal.self { print("animal") } else { print("not animal") }
print(Int.self, String.self, [Int].self)

// expect: Dog
// expect: Int Double String Array<Int>
// expect: Dictionary<String, Double> (Int, String) Optional<Int>
// expect: Float Array<Double>
// expect: Int
// expect: true
// expect: not animal
// expect: Int String Array<Int>
