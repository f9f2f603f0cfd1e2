// reject
struct S { weak var x: Int? }

// error: 2: 'weak' may only be applied to class and class-bound protocol types, not 'Int'
