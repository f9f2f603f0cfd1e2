struct P { var x = 1 }
enum E { case a(P) }
print([P()], [E.a(P())], Optional(P()) as Any, ["k": P()], (P(), 1), [P.self], type(of: [P()]))
struct Box<T> { var v: T; struct In { var q = 1 } }
print([Box(v: 1)], [Int.self], [Box<P>.self], Box(v: P()))

// expect: [main.P(x: 1)] [main.E.a(main.P(x: 1))] Optional(main.P(x: 1)) ["k": main.P(x: 1)] (main.P(x: 1), 1) [main.P] Array<P>
// expect: [main.Box<Swift.Int>(v: 1)] [Swift.Int] [main.Box<main.P>] Box<P>(v: main.P(x: 1))
