import JSON
import Testing

struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

  @Test func readsEveryKindOfValue() throws {
    let value = try parse(#" {"a": [1, -2.5e1, true, false, null], "b": {"c": "text"}} "#)
    #expect(value == ["a": [1, -25.0, true, false, nil], "b": ["c": "text"]])
  }

  @Test func keepsAllBitsOfIntegersAndMakesLargerOnesDoubles() throws {
    #expect(try parse("9223372036854775807") == .integer(.max))
    #expect(try parse("-9223372036854775808") == .integer(.min))
    #expect(try parse("9223372036854775808") == .double(9_223_372_036_854_775_808))
    #expect(try parse("1" + String(repeating: "0", count: 400)) == .double(.infinity))
  }

  @Test func givesWholeDoublesAsIntegers() throws {
    #expect(try parse("3.0").integer == 3)
    #expect(try parse("3.5").integer == nil)
    #expect(try parse("1e300").integer == nil)
  }

  @Test func keepsTheSignOfZeroAndSubnormalNumbers() throws {
    #expect(try parse("-0").double?.sign == .minus)
    #expect(try parse("4.9406564584124654e-324").double == .leastNonzeroMagnitude)
  }

  @Test func readsEscapes() throws {
    #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e9""#) == "\"\\/\u{8}\u{C}\n\r\té")
    #expect(try parse(#""\ud83d\ude00""#) == "😀")
  }

  @Test func repairsWhatIsNotUnicode() throws {
    #expect(try parse(#""a\ud83dz""#) == "a\u{FFFD}z")
    #expect(try parse(#""\ud83d\u0041""#) == "\u{FFFD}A")
    #expect(try parse(#""\ude00""#) == "\u{FFFD}")
    #expect(try JSONValue(parsing: [0x22, 0xFF, 0x22]) == "\u{FFFD}")
  }

  @Test func takesTheLastOfEqualKeys() throws {
    #expect(try parse(#"{"a": 1, "b": 2, "a": 3}"#) == ["a": 3, "b": 2])
  }

  @Test(arguments: [
    ("", "the JSON text ends too early"),
    ("[1, 2", "the JSON text ends too early"),
    (#""abc"#, "the JSON text ends too early"),
    ("-", "the JSON text ends too early"),
    ("[1 2]", "byte 0x32 cannot stand at offset 3 of JSON text"),
    ("{1: 2}", "byte 0x31 cannot stand at offset 1 of JSON text"),
    ("01", "byte 0x31 cannot stand at offset 1 of JSON text"),
    ("nul!", "byte 0x21 cannot stand at offset 3 of JSON text"),
    ("\"a\nb\"", "byte 0xa cannot stand at offset 2 of JSON text"),
    (#""\x""#, "byte 0x78 cannot stand at offset 2 of JSON text"),
    ("1 1", "byte 0x31 cannot stand at offset 2 of JSON text"),
    ("NaN", "byte 0x4e cannot stand at offset 0 of JSON text"),
  ])
  func saysWhatIsWrong(_ text: String, _ sentence: String) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    #expect(error?.description == sentence)
  }

  @Test func refusesDeepNestingBeforeTheStackEnds() throws {
    let limit = JSONValue.depthLimit
    let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(try parse(deepest).array?.count == 1)
    let error = #expect(throws: JSONError.self) {
      try JSONValue(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
    #expect(error == .tooDeep(limit: limit))
    #expect(error?.description == "the JSON text is nested more than 512 levels deep")
  }

  @Test func survivesDamagedText() throws {
    var generator = SplitMix(state: 7)
    let text = Array(#"{"a": [1, -2.5e-3, "x\u00e9\n"], "b": {"c": [true, null, {}]}}"#.utf8)
    for _ in 0..<20_000 {
      var damaged = text
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      guard let value = try? JSONValue(parsing: damaged) else { continue }
      // What was read can be written and read again.
      #expect(try JSONValue(parsing: value.serialized) == value)
    }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
