struct Address { var city: String }
struct Person { var name: String; var age: Int; var address: Address; var tags: [String] = []; var initial: Character { name.first! } }
var people = [Person(name: "B", age: 30, address: Address(city: "X")), Person(name: "A", age: 25, address: Address(city: "Y"))]
print(people.map(\.name), people.map(\.address.city), people.map(\Person.age))
let kp = \Person.age
print(people[0][keyPath: kp])
people[0][keyPath: kp] = 31
people[0][keyPath: kp] += 1
print(people[0].age)
let w: WritableKeyPath<Person, String> = \.address.city
people[0][keyPath: w] = "Z"
print(people[0].address.city, people[1][keyPath: \.initial])
func sorted<T, V: Comparable>(_ xs: [T], by k: KeyPath<T, V>) -> [T] { xs.sorted { $0[keyPath: k] < $1[keyPath: k] } }
print(sorted(people, by: \.age).map(\.name), sorted(people, by: \.name).map(\.age))
extension Array { func sorted<V: Comparable>(by k: KeyPath<Element, V>) -> [Element] { sorted { $0[keyPath: k] < $1[keyPath: k] } }
  func sum<V: Numeric>(_ k: KeyPath<Element, V>) -> V { reduce(0) { $0 + $1[keyPath: k] } } }
print(people.sorted(by: \.name).map(\.name), people.sum(\.age))
print(people.filter { $0.age > 26 }.map(\.name.count), ["a", "bb"].map(\.count), [[1], []].filter(\.isEmpty).count)
let f: (Person) -> Int = \.age
print(f(people[1]), [3, 1].map(\.self), Dictionary(grouping: people, by: \.age).count)
class Settings { var volume = 3; let name = "s" }
let s = Settings()
let v = \Settings.volume
s[keyPath: v] = 9
print(s.volume, s[keyPath: \.name])
let all: [KeyPath<Person, String>] = [\.name, \.address.city]
for k in all { print(people[0][keyPath: k]) }
func update<T, V>(_ x: inout T, _ k: WritableKeyPath<T, V>, _ v: V) { x[keyPath: k] = v }
update(&people[1], \.name, "New"); print(people[1].name)
print(people.max { $0.age < $1.age }?[keyPath: \.name] ?? "")
print(type(of: kp) == WritableKeyPath<Person, Int>.self)

// expect: ["B", "A"] ["X", "Y"] [30, 25]
// expect: 30
// expect: 32
// expect: Z A
// expect: ["A", "B"] [25, 32]
// expect: ["A", "B"] 57
// expect: [1] [1, 2] 1
// expect: 25 [3, 1] 2
// expect: 9 s
// expect: B
// expect: Z
// expect: New
// expect: B
// expect: true
