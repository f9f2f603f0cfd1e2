protocol Animal {
  var name: String { get }
  var sound: String { get }
  func speak() -> String
}

extension Animal {
  func speak() -> String { "\(name) says \(sound)" }
  func twice() -> String { speak() + ", " + speak() }
}

struct Dog: Animal {
  let name: String
  let sound = "woof"
}

struct Cat: Animal {
  var name: String
  var lives = 9
  var sound: String { lives > 1 ? "meow" : "..." }
  func speak() -> String { name.uppercased() + ": " + sound }
}

final class Parrot: Animal {
  let name: String
  var sound = "hello"
  init(name: String) { self.name = name }
  func learn(_ word: String) { sound = word }
}

let parrot = Parrot(name: "Polly")
let animals: [any Animal] = [Dog(name: "Rex"), Cat(name: "Tom"), parrot, Cat(name: "Old", lives: 1)]
for animal in animals { print(animal.speak()) }
parrot.learn("goodbye")
print(animals[2].twice())

func chorus<A: Animal>(_ animals: [A]) -> String {
  animals.map { $0.sound }.joined(separator: "-")
}
print(chorus([Dog(name: "a"), Dog(name: "b")]))

func loudest(_ animals: [any Animal]) -> (any Animal)? {
  animals.max { $0.sound.count < $1.sound.count }
}
if let loud = loudest(animals) { print(loud.name) }
for animal in animals {
  if let cat = animal as? Cat {
    print(cat.name, cat.lives)
  } else if animal is Dog {
    print("a dog")
  }
}

// expect: Rex says woof
// expect: TOM: meow
// expect: Polly says hello
// expect: OLD: ...
// expect: Polly says goodbye, Polly says goodbye
// expect: woof-woof
// expect: Polly
// expect: a dog
// expect: Tom 9
// expect: Old 1
