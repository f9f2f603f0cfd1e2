var flag = true
flag.toggle()
print(flag, !flag, true && false, true || false, true == true, true != false)
print(Bool("true") ?? false, Bool("yes") ?? false, flag.description)
func loud(_ value: Bool) -> Bool {
  print("asked")
  return value
}
print(false && loud(true), true || loud(true), true && loud(false))

let some: Int? = 4
let none: Int? = nil
print(some ?? 0, none ?? 0, some == 4, none == nil, some != nil, some == none)
print(some.map { $0 * 2 } ?? -1, none.map { $0 * 2 } ?? -1)
print(some.flatMap { $0 > 3 ? $0 + 1 : nil } ?? -1, some.flatMap { $0 > 5 ? $0 : nil } ?? -1)
print(some as Any, none as Any, [some, none])
print("\(String(describing: some)) \(String(describing: none))")
if let some { print("has", some) }
if let value = none { print(value) } else { print("none") }
print(some!)
let text: String? = "abc"
print(text?.count ?? 0, text?.uppercased() ?? "", (nil as String?)?.count ?? -1)
let nested: Int?? = some
print(nested as Any)
let strings: [String?] = ["a", nil]
print(strings, strings.compactMap { $0 })
let first = none ?? some ?? 9
print(first)
print(max(some ?? 0, 7), [3: "x"][3] ?? "-", Optional(3) == some, Optional("q") as Any)
