// reject
struct S { weak var x: Int? }

// error: 2:12: 'weak' may only be applied to class and class-bound protocol types, not 'Int'
// swiftc: 2:21: 'weak' may only be applied to class and class-bound protocol types, not 'Int'
