class Animal {
  let name: String
  private(set) var energy = 10
  init(name: String) { self.name = name }
  func speak() -> String { "..." }
  func describe() -> String { "\(name): \(speak()) (\(energy))" }
  func eat(_ amount: Int) { energy += amount }
  class func kind() -> String { "animal" }
}
class Dog: Animal {
  var tricks: [String] = []
  override func speak() -> String { "Woof" }
  convenience init() { self.init(name: "Rex") }
  override init(name: String) {
    super.init(name: name + " the dog")
  }
  override class func kind() -> String { "dog" }
}
final class Puppy: Dog {
  override func speak() -> String { super.speak().lowercased() + "!" }
}
let animals: [Animal] = [Animal(name: "Thing"), Dog(), Puppy(name: "Bit")]
for a in animals { print(a.describe()) }
let d = Dog(name: "Max")
let same = d
same.tricks.append("sit")
same.eat(5)
print(d.tricks, d.energy, d === same, d === animals[1])
print(Animal.kind(), Dog.kind(), Puppy.kind())
if let dog = animals[1] as? Dog { print("dog", dog.name) }
print(animals[0] is Dog, animals[2] is Dog, animals.compactMap { $0 as? Dog }.count)
class Node {
  var value: Int
  weak var parent: Node?
  var children: [Node] = []
  init(_ value: Int) { self.value = value }
  func add(_ child: Node) -> Node {
    children.append(child)
    child.parent = self
    return self
  }
  var sum: Int { children.reduce(value) { $0 + $1.sum } }
}
let root = Node(1).add(Node(2).add(Node(3))).add(Node(4))
print(root.sum, root.children[0].parent?.value ?? 0)
class Shape { var area: Double { 0 }; var label: String { "area \(area)" } }
class Square: Shape { var side = 2.0; override var area: Double { side * side } }
let shape: Shape = Square()
print(shape.label)
func modify(_ node: Node) { node.value = 50 }
modify(root)
print(root.value)

// expect: Thing: ... (10)
// expect: Rex the dog: Woof (10)
// expect: Bit the dog: woof! (10)
// expect: ["sit"] 15 true false
// expect: animal dog dog
// expect: dog Rex the dog
// expect: false true 2
// expect: 10 1
// expect: area 4.0
// expect: 50
