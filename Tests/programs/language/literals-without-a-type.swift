// Where nothing says what an empty array holds, it holds anything; and elements become optionals only if nothing else will do.
print((false ? [] : []).count)  // expect: 0
print([].isEmpty, [[], []].count, [])  // expect: true 2 []
print([].contains { _ in true })  // expect: false

var flags: [Bool?] = []
flags += [true && true, true]
print(flags)  // expect: [Optional(true), Optional(true)]

let n = 3
var numbers: [Int?] = []
numbers += [n]
print(numbers, ([] ?? [5, n]) as [Int?])  // expect: [Optional(3)] []
let missing: [Int?] = n < 5 ? [n, n].map({ _ in nil }) : [n]
print(missing)  // expect: [nil, nil]

// The operators of a quotient of literals are there for Float too; a literal alone has its own type first.
let third: Float = abs(1.0 / 3).remainder(dividingBy: 1000)
print(third)  // expect: 0.33333334
