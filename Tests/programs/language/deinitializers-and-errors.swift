class Leak { var other: Leak?; deinit { print("never") } }
var x: Leak? = Leak()
x!.other = x
x = nil
print("leaked")
class Logger { static var log: [String] = []; let n: String; init(_ n: String) { self.n = n }; deinit { Logger.log.append(n) } }
func run() { _ = Logger("a"); let b = Logger("b"); defer { print("defer", b.n) } }
run()
print(Logger.log)
func thrower() throws { let l = Logger("t"); if l.n == "t" { throw E.x } }
enum E: Error { case x }
do { try thrower() } catch { print(error) }
print(Logger.log)

// expect: leaked
// expect: defer b
// expect: ["a", "b"]
// expect: x
// expect: ["a", "b", "t"]
