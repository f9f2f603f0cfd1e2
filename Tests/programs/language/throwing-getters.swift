enum E: Error { case bad }
struct M {
  var v: Int
  var inverse: Int { get throws { if v == 0 { throw E.bad }; return 100 / v } }
  subscript(i: Int) -> Int { get throws { if i > v { throw E.bad }; return i } }
}
print(try M(v: 5).inverse)
do { _ = try M(v: 0).inverse } catch { print(error) }
print((try? M(v: 0).inverse) as Any)
print(try M(v: 3)[2])

// expect: 20
// expect: bad
// expect: nil
// expect: 2
