// Dictionaries and sets whose keys or values become another type.

let counts: [String: Int] = ["a": 1, "b": 2]
let anything: [String: Any] = counts
print(anything["a"] as? Int ?? -1, anything.count, counts["b"]!)
func doubled(_ values: [String: Double?]) -> Double { values.values.reduce(0) { $0 + ($1 ?? 0) } }
let weights: [String: Double] = ["x": 2.5, "y": 0.5]
print(doubled(weights), doubled([:]))
class Animal { func name() -> String { "animal" } }
class Dog: Animal { override func name() -> String { "dog" } }
let dogs: [Int: Dog] = [1: Dog()]
let animals: [Int: Animal] = dogs
print(animals[1]!.name(), animals[2]?.name() ?? "none")
let nested: [String: [String: Any]] = ["inner": ["n": 1, "s": "text"]]
print(nested["inner"]!["n"] as! Int, nested["inner"]!["s"] as! String)
let optional: [String: Any]? = counts
print(optional?.count ?? 0)
var seen: Set<Int> = []
seen.insert(3)
seen.insert(3)
if seen.insert(4).inserted { print("new", seen.count) }
let (isNew, member) = seen.insert(4)
print(isNew, member, seen.sorted())
