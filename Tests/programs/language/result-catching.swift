enum E: Error { case bad(Int) }
func f(_ x: Int) throws -> Int { if x < 0 { throw E.bad(x) }; return x * 2 }
let r = Result { try f(3) }
print(try r.get())
let q = Result { try f(-3) }
let m = q.mapError { _ in E.bad(0) }
print(r.map { $0 + 1 }.flatMap { x in Result { try f(x) } })
switch q { case .success(let v): print(v); case .failure(let e): print("fail", e) }
let t: Result<Int, E> = .success(4)
print((try? t.get()) ?? 0)
let fm = t.flatMapError { _ in Result<Int, E>.success(0) }
if case .failure(E.bad(let n)) = q { print(n) }
do { _ = try q.get() } catch E.bad(let n) { print("bad", n) }

// expect: 6
// expect: success(14)
// expect: fail bad(-3)
// expect: 4
// expect: -3
// expect: bad -3
