struct Vec { var x = 1.0 }
struct S { var z = Vec.zero; let k = S.table.count }
extension Vec { static let zero = Vec(x: 0) }
extension S { static let table = [1, 2, 3] }
print(S().z.x, S().k)

// expect: 0.0 3
