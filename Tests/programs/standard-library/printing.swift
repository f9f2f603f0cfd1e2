print()
print(1, "two", 3.0, true, separator: ", ", terminator: ".\n")
print("a", terminator: "")
print("b")
print([1, 2], ["x"], (1, "y"), (x: 1, y: "z"), nil as Int? as Any, Int.self, [Int].self)
debugPrint("quoted", 1, ["s"])
struct P { var x = 1; var name = "n"; var inner: [Double] = [1] }
print(P(), "\(P())")
enum E { case plain, payload(Int, label: String) }
print(E.plain, E.payload(1, label: "q"))
struct D: CustomStringConvertible { var description: String { "custom" } }
print(D(), [D()], "\(D())", (D(), 1), ["k": D()], String(describing: D()))
print((1, (2, "b")), [(1, "a")], Optional(D()) as Any, [Optional("s")])
print("\(1)\("two")\([3])", "sum: \([1, 2].reduce(0, +))", "nested \("in \(1)")")
let pi = 3.14159
print("pi is \(pi), rounded \((pi * 100).rounded() / 100)")
print(Float(1.5), [Float(0.1)], 1e100, -1.0, 1.0e-7, 0.1 as Float)
