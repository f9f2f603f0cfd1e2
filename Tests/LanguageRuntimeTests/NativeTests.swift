import LanguageChecker
import LanguageRuntime
import Testing

/// A little library: a struct, a class behind a protocol, and functions that throw and call back.
private struct Interval: BridgedBox, Equatable {
  var low: Double
  var high: Double
}

private protocol Scale { func apply(_ x: Double) -> Double }

private final class Doubling: Scale, BridgedObject {
  func apply(_ x: Double) -> Double { 2 * x }
}

/// A cell's own `Scale`.
private struct ConformingScale: Scale {
  let value: ConformingValue
  func apply(_ x: Double) -> Double {
    value.machine.keepingErrors(fallback: 0) {
      try value.call("apply(_:)", x, returning: Double.self)
    }
  }
}

private struct Refusal: Error, CustomStringConvertible { let description = "not today" }

private let library = ModuleInterface(
  name: "Library",
  chunks: [
    .init(
      names: ["Interval"],
      text: """
        @representation("native") struct Interval: Equatable {
          @native("Interval.init") init(_ low: Double, _ high: Double)
          @native("Interval.low", "Interval.setLow") var low: Double { get set }
          @native("Interval.widen") mutating func widen(by amount: Double)
          @native("Interval.==") static func == (left: Interval, right: Interval) -> Bool
        }
        """),
    .init(
      names: ["Scale"],
      text: """
        protocol Scale { @native("Scale.apply") func apply(_ x: Double) -> Double }
        """),
    .init(
      names: ["Doubling"],
      text: """
        @representation("native") final class Doubling: Scale {
          @native("Doubling.init") init()
          @native("Doubling.apply") func apply(_ x: Double) -> Double
        }
        """),
    .init(
      names: ["total", "integrate", "refuse"],
      text: """
        @native("total") func total(_ scales: [any Scale], _ x: Double) -> Double
        @native("integrate") func integrate(_ f: (Double) -> Double, steps: Int) -> Double
        @native("refuse") func refuse() throws -> Int
        """),
  ])

private func addLibrary(_ registry: inout NativeRegistry) {
  registry.addType(Interval.self, as: "Interval")
  registry.addType(Doubling.self, as: "Doubling")
  registry.add("Interval.init") { call in
    let low = call.readDouble()
    call.write(Interval(low: low, high: call.readDouble()))
  }
  registry.add("Interval.low") { call in call.write(try call.read(Interval.self).low) }
  registry.add("Interval.setLow") { call in
    let register = call.readLater()
    let low = call.readDouble()
    var interval = try call.take(register, as: Interval.self)
    interval.low = low
    call.put(interval, in: register)
  }
  registry.add("Interval.widen") { call in
    let register = call.readLater()
    let amount = call.readDouble()
    var interval = try call.take(register, as: Interval.self)
    interval.low -= amount
    interval.high += amount
    call.put(interval, in: register)
  }
  registry.add("Interval.==") { call in
    let left = try call.read(Interval.self)
    call.write(try left == call.read(Interval.self))
  }
  registry.add("Doubling.init") { call in call.write(Doubling()) }
  registry.add("Doubling.apply") { call in
    let scale = try call.read(Doubling.self)
    call.write(scale.apply(call.readDouble()))
  }
  registry.add("total") { call in
    let scales = try call.readExistentials((any Scale).self)
    let x = call.readDouble()
    call.write(scales.reduce(0) { $0 + $1.apply(x) })
  }
  registry.add("integrate") { call in
    let function = try call.readClosure(Double.self, returning: Double.self)
    let steps = call.readInt()
    let machine = call.machine
    let values = (0..<steps).map { step in
      machine.keepingErrors(fallback: 0) { try function((Double(step) + 0.5) / Double(steps)) }
    }
    call.write(values.reduce(0, +) / Double(steps))
  }
  registry.add("refuse") { _ in throw Refusal() }
  registry.addAdapter(forProtocol: "Scale") { ConformingScale(value: $0) }
}

@Suite struct Natives {
  private func session() -> Session { Session(modules: [library], natives: addLibrary) }

  @Test func valuesOfTheLibraryAreCopied() {
    let cell = """
      var a = Interval(1, 2)
      var b = a
      b.widen(by: 0.5)
      b.low -= 1
      "\\(a.low) \\(b.low) \\(a == b) \\(a == Interval(1, 2))"
      """
    #expect(session().run(cell) == "1.0 -0.5 false true")
  }

  @Test func theirTextIsSwifts() {
    #expect(session().run("[Interval(1, 2)]").hasSuffix("Interval(low: 1.0, high: 2.0)]"))
  }

  @Test func aSwiftValueComesOut() throws {
    let session = session()
    #expect(session.run("Interval(1, 2)").hasSuffix("Interval(low: 1.0, high: 2.0)"))
    let shown = try #require(session.lastValue)
    #expect(session.machine.swiftValue(of: shown) as? Interval == Interval(low: 1, high: 2))
  }

  @Test func nativeCodeCallsClosures() {
    let session = session()
    #expect(
      session.run("let k = 3.0\nintegrate({ x in k * x * x }, steps: 1000).rounded()") == "1.0")
    // (0.5/2)² + (1.5/2)² halved, by hand: (0.0625 + 0.5625) / 2
    #expect(session.run("integrate({ $0 * $0 }, steps: 2)") == "0.3125")
  }

  @Test func aFailureInAClosureStopsTheCell() {
    let cell = "let none: [Double] = []\nintegrate({ x in none[0] * x }, steps: 10)"
    #expect(
      session().run(cell)
        == "IndexOutOfRange: index 0 is out of range for an array of 0 elements (it is empty)")
  }

  @Test func errorsOfTheLibraryCanBeCaught() {
    let session = session()
    #expect(session.run("do { try refuse() } catch { print(\"caught\", error) }; 1") == "1")
    #expect(session.output == "caught not today\n")
    #expect(session.run("(try? refuse()) == nil") == "true")
    #expect(session.run("try refuse()") == "Refusal: not today")
  }

  @Test func aCellsTypeConformsToALibrarysProtocol() {
    let session = session()
    session.run(
      "struct Adding: Scale { var d: Double; func apply(_ x: Double) -> Double { x + d } }")
    #expect(session.run("total([Adding(d: 1), Doubling(), Adding(d: 10)], 4)") == "27.0")
    #expect(session.run("let s: any Scale = Doubling()\ns.apply(3)") == "6.0")
  }
}
