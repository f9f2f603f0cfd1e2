enum E: Error, Equatable { case a, b(Int) }
func f(_ n: Int) throws -> Int { if n < 0 { throw E.a }; if n > 9 { throw E.b(n) }; return n }
do { print(try f(1)); print(try f(-1)) } catch { print("caught", error) }
do { _ = try f(10) } catch E.b(let n) where n > 5 { print("b", n) } catch { print("other") }
print((try? f(-1)) as Any, (try? f(2)) ?? 0, try! f(3))
func g() throws -> String { let x = try f(5); defer { print("deferred") }; return "g\(x)" }
print(try g())
func r(_ body: () throws -> Int) rethrows -> Int { try body() + 1 }
print(r { 1 })
do { print(try r { try f(-5) }) } catch let e as E { print("E", e == .a) } catch { print("?") }
func order() { defer { print("1") }; defer { print("2") }; print("body") }
order()
let result: Result<Int, E> = .failure(.a)
switch result { case .success(let v): print(v); case .failure(let e): print("failed", e) }
print((try? Result<Int, E>.success(4).get()) ?? 0)
struct Custom: Error, CustomStringConvertible { var description: String { "custom error" } }
do { throw Custom() } catch { print(error) }
for i in 0..<3 { do { if i == 1 { throw E.a }; print(i) } catch { print("skip"); continue } }
func h() throws { try [1, -1].forEach { _ = try f($0) } }
do { try h() } catch { print("h", error) }

// expect: 1
// expect: caught a
// expect: b 10
// expect: nil 2 3
// expect: deferred
// expect: g5
// expect: 2
// expect: E true
// expect: body
// expect: 2
// expect: 1
// expect: failed a
// expect: 4
// expect: custom error
// expect: 0
// expect: skip
// expect: 2
// expect: h a
