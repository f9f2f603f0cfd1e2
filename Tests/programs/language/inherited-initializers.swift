class Animal {
  var name: String
  var legs = 4
  init(name: String) { self.name = name }
}
class Dog: Animal {
  var sound = "woof"
  var tricks = ["sit"]
}
class Puppy: Dog {
  var age: Int
  init(age: Int) {
    self.age = age
    super.init(name: "Pip")
    tricks.append("roll")
  }
  convenience init() { self.init(age: 1) }
}
let puppy = Puppy()
print(puppy.name, puppy.legs, puppy.sound, puppy.tricks, puppy.age)
let dog = Dog(name: "Rex")
print(dog.name, dog.sound, dog.tricks)
class Box<Element>: Animal {
  var items: [Element] = []
  var size = 2.5
}
class Kennel: Box<Dog> {
  let city: String
  init(city: String) {
    self.city = city
    super.init(name: "Kennel")
    items.append(Dog(name: "Fido"))
  }
}
let kennel = Kennel(city: "Oslo")
print(kennel.name, kennel.legs, kennel.items.count, kennel.items[0].tricks, kennel.size, kennel.city)

// expect: Pip 4 woof ["sit", "roll"] 1
// expect: Rex woof ["sit"]
// expect: Kennel 4 1 ["sit"] 2.5 Oslo
