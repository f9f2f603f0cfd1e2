struct M: Equatable { var a: Int
  static func + (l: M, r: M) -> M { M(a: l.a + r.a) }
  static func * (l: Int, r: M) -> M { M(a: l * r.a) }
  static prefix func - (m: M) -> M { M(a: -m.a) } }
print((M(a: 1) + 3 * M(a: 2)).a, -M(a: 4) == M(a: -4), [M(a: 1), M(a: 5)].reduce(M(a: 0), +).a)

// expect: 7 true 6
