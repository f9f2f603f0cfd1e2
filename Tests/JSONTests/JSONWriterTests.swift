import JSON
import Testing

struct JSONWriterTests {
  @Test func writesWithoutSpacesAndInOrder() {
    let value: JSONValue = ["z": [1, 2.5, true, nil], "a": ["k": "v"]]
    #expect(value.description == #"{"z":[1,2.5,true,null],"a":{"k":"v"}}"#)
  }

  @Test func escapesWhatJSONReserves() {
    #expect(
      JSONValue.string("\"\\\n\r\t\u{1}\u{1F}é😀").description == #""\"\\\n\r\t\u0001\u001fé😀""#)
  }

  @Test func neverWritesWhatJSONCannotSay() {
    #expect(
      JSONValue.array([.double(.nan), .double(.infinity), .double(-.infinity)]).description
        == "[null,null,null]")
  }

  @Test(arguments: [
    0.1, -0.0, .leastNonzeroMagnitude, .leastNormalMagnitude / 3, .greatestFiniteMagnitude, 1e16,
    123_456_789.125,
  ])
  func writesDoublesThatReadBackTheSame(_ number: Double) throws {
    let read = try JSONValue(parsing: JSONValue.double(number).serialized).double
    #expect(read?.bitPattern == number.bitPattern)
  }

  @Test func writesTheExtremesOfIntegers() {
    #expect(
      JSONValue.array([.integer(.min), .integer(.max)]).description
        == "[-9223372036854775808,9223372036854775807]")
  }
}

struct JSONObjectTests {
  @Test func keepsOrderWhenMembersAreReplacedAndRemoved() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["a"] = 4
    object["b"] = nil
    object["d"] = 5
    #expect(object.description == #"{"a":4,"c":3,"d":5}"#)
  }

  @Test func findsMembersOfLargeObjectsAfterRemovals() {
    var object = JSONObject()
    for number in 0..<100 { object["key\(number)"] = .integer(Int64(number)) }
    for number in stride(from: 0, to: 100, by: 2) { object["key\(number)"] = nil }
    #expect(object.count == 50)
    #expect((0..<100).allSatisfy { object["key\($0)"]?.integer == ($0 % 2 == 0 ? nil : $0) })
  }

  @Test func comparesWithoutRegardToOrder() {
    let one: JSONObject = ["a": 1, "b": 2], other: JSONObject = ["b": 2, "a": 1]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["a": 1, "b": 3])
    #expect(one != ["a": 1])
  }
}
