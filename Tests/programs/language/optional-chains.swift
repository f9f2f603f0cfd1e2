struct Engine { var power: Int }
struct Car { var engine: Engine? }
var cars = ["a": Car(engine: Engine(power: 90)), "b": Car()]
print(cars["a"]?.engine?.power ?? 0, cars["b"]?.engine?.power ?? 0, cars["c"]?.engine?.power as Any)
cars["a"]?.engine?.power += 10
print(cars["a"]!.engine!.power)

// expect: 90 0 nil
// expect: 100
