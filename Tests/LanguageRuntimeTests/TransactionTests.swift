import LanguageRuntime
import Testing

/// A cell that fails leaves the session's variables as they were; one that is interrupted keeps what it assigned.
@Suite struct Transactions {
  @Test func aFailedCellChangesNoVariable() {
    let session = Session()
    session.run("var a = [1, 2]\nvar n = 1\nvar s = \"x\"")
    let failed = session.run("a.append(3)\nn = 5\ns += \"y\"\na[9]")
    #expect(failed.hasPrefix("IndexOutOfRange"))
    #expect(session.run("\"\\(a) \\(n) \\(s)\"") == "[1, 2] 1 x")
  }

  @Test func whatAFailedCellDeclaresIsUnknown() {
    let session = Session()
    session.run("let fresh = 3\nlet zero = 0\nfresh / zero")
    #expect(session.run("fresh") == "error: cannot find 'fresh' in scope")
  }

  @Test func aVariableThatIsBeingChangedComesBack() {
    let session = Session()
    session.run(
      """
      struct Log { var lines = ["a"]; mutating func add(_ i: Int) { lines.append("b"); lines[i] = "c" } }
      var log = Log()
      """)
    #expect(session.run("log.add(7)").hasPrefix("IndexOutOfRange"))
    #expect(session.run("log.lines") == #"["a"]"#)
  }

  @Test func objectsKeepWhatWasDoneToThem() {
    let session = Session()
    session.run(
      """
      struct Inner { var items = [1]; mutating func change(_ i: Int) { items[0] = 9; items[i] = 1 } }
      class Box { var n = 0; var inner = Inner(); func work() { n += 1; inner.change(5) } }
      let box = Box()
      """)
    #expect(session.run("box.work()").hasPrefix("IndexOutOfRange"))
    #expect(session.run("\"\\(box.n) \\(box.inner.items)\"") == "1 [9]")
  }

  @Test func anInterruptedCellKeepsWhatItAssigned() {
    let session = interrupting()
    session.run("var n = 0\nvar items: [Int] = []")
    let result = session.run(
      """
      while true {
        n += 1
        items.append(n)
        if n == 1000 { interrupt() }
      }
      """)
    #expect(result == "Interrupted: the cell was interrupted")
    session.machine.clearInterrupt()
    #expect(session.run("n") == "1000")
    #expect(session.run("items.count") == "1000")
  }

  @Test func anInterruptInsideAMutatingMethodKeepsWhatItDid() {
    let session = interrupting()
    session.run(
      """
      struct Trainer {
        var steps = 0
        var losses: [Double] = []
        mutating func train() { while true { steps += 1; losses.append(1); if steps == 50 { interrupt() } } }
      }
      var trainer = Trainer()
      """)
    #expect(session.run("trainer.train()").hasPrefix("Interrupted"))
    session.machine.clearInterrupt()
    #expect(session.run("trainer.steps + trainer.losses.count") == "100")
  }

  @Test func aRedeclaredVariableIsAnotherOne() {
    let session = Session()
    session.run("var x = 1\nfunc get() -> Int { x }")
    session.run("var x = \"text\"")
    #expect(session.run("x") == "text")
    #expect(session.run("get()") == "1")
  }

  /// A session with a function `interrupt()`.
  private func interrupting() -> Session {
    let session = Session { registry in
      registry.add("readLine") { call in
        call.machine.requestInterrupt()
        call.write(String?.none)
      }
    }
    session.run("func interrupt() { _ = readLine() }")
    return session
  }
}
