enum BankError: Error, Equatable { case insufficient(needed: Int), closed }
struct ParseError: Error { let line: Int }
struct Bank {
  var balance = 10
  mutating func withdraw(_ n: Int) throws -> Int { guard n <= balance else { throw BankError.insufficient(needed: n - balance) }; balance -= n; return balance }
}
var bank = Bank()
do { print(try bank.withdraw(4)); print(try bank.withdraw(40)); print("never") }
catch BankError.insufficient(let needed) { print("need", needed) } catch { print("other") }
print(bank.balance)
func parse(_ s: String) throws -> Int { guard let n = Int(s) else { throw ParseError(line: s.count) }; return n }
func sumAll(_ xs: [String]) throws -> Int { var t = 0; for x in xs { defer { print("done", x) }; t += try parse(x) }; return t }
do { print(try sumAll(["1", "2"])); print(try sumAll(["3", "zz", "4"])) } catch let e as ParseError { print("line", e.line) } catch { print(error) }
print((try? parse("7")) ?? -1, (try? parse("q")) ?? -1, try! parse("8"))
let r = ["1", "b", "3"].map { try? parse($0) }
print(r)
do { _ = try ["1", "b"].map { try parse($0) } } catch { print("caught", error) }
func nested() throws { do { throw BankError.closed } catch BankError.insufficient { print("no") } }
do { try nested() } catch { print(error, (error as? BankError) == BankError.closed) }
func order() { defer { print("first in, last out") }; defer { print("second") }; print("body"); for i in 0..<2 { defer { print("loop", i) }; if i == 0 { continue }; print("in") } }
order()
func early(_ n: Int) -> String { defer { print("leaving", n) }; if n > 0 { return "positive" }; return "rest" }
print(early(1), early(0))
func process(_ x: Int?) throws -> Int { guard let x, x > 0 else { throw ParseError(line: 0) }; return x }
do { print(try process(3)); print(try process(nil)) } catch { print("bad", error) }
class Resource { init(fail: Bool) throws { if fail { throw BankError.closed } }; func use() -> String { "used" } }
print((try? Resource(fail: false))?.use() ?? "none", (try? Resource(fail: true))?.use() ?? "none")
struct Positive { let n: Int; init?(_ n: Int) { if n <= 0 { return nil }; self.n = n } }
print(Positive(3)?.n ?? 0, Positive(-3)?.n ?? 0)
let result: Result<Int, BankError> = .failure(.closed)
switch result { case .success(let v): print(v); case .failure(let e): print("failure", e) }

// expect: 6
// expect: need 34
// expect: 6
// expect: done 1
// expect: done 2
// expect: 3
// expect: done 3
// expect: done zz
// expect: line 2
// expect: 7 -1 8
// expect: [Optional(1), nil, Optional(3)]
// expect: caught ParseError(line: 1)
// expect: closed true
// expect: body
// expect: loop 0
// expect: in
// expect: loop 1
// expect: second
// expect: first in, last out
// expect: leaving 1
// expect: leaving 0
// expect: positive rest
// expect: 3
// expect: bad ParseError(line: 0)
// expect: used none
// expect: 3 0
// expect: failure closed
