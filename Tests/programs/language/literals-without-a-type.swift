// Where nothing says what an empty array holds, it holds anything; and elements become optionals only if nothing else will do.
print((false ? [] : []).count)
print([].isEmpty, [[], []].count, [])
print([].contains { _ in true })
print([1, 2].reduce([]) { $0 + [$1 * 2] })

var flags: [Bool?] = []
flags += [true && true, true]
print(flags)

let n = 3
var numbers: [Int?] = []
numbers += [n]
print(numbers, ([] ?? [5, n]) as [Int?])
let missing: [Int?] = n < 5 ? [n, n].map({ _ in nil }) : [n]
print(missing)

// The operators of a quotient of literals are there for Float too; a literal alone has its own type first.
let third: Float = abs(1.0 / 3).remainder(dividingBy: 1000)
print(third)

// expect: 0
// expect: true 2 []
// expect: false
// expect: [2, 4]
// expect: [Optional(true), Optional(true)]
// expect: [Optional(3)] []
// expect: [nil, nil]
// expect: 0.33333334
