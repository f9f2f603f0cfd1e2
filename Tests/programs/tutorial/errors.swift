enum ParseError: Error {
  case empty
  case notANumber(String)
  case outOfRange(Int, limit: Int)
}

func parse(_ text: String, limit: Int = 100) throws -> Int {
  if text.isEmpty { throw ParseError.empty }
  guard let number = Int(text) else { throw ParseError.notANumber(text) }
  if number > limit { throw ParseError.outOfRange(number, limit: limit) }
  return number
}

func report(_ text: String) {
  do {
    let value = try parse(text)
    print("got \(value)")
  } catch ParseError.empty {
    print("nothing there")
  } catch ParseError.notANumber(let bad) {
    print("'\(bad)' is not a number")
  } catch let ParseError.outOfRange(value, limit) {
    print("\(value) is over \(limit)")
  } catch {
    print("unexpected: \(error)")
  }
}

for text in ["12", "", "x7", "400"] { report(text) }

func sum(_ texts: [String]) throws -> Int {
  defer { print("done with \(texts.count)") }
  var total = 0
  for text in texts { total += try parse(text) }
  return total
}

print((try? sum(["1", "2"])) ?? -1)
print((try? sum(["1", "two"])) ?? -1)

do {
  let values = try ["3", "4", "five"].map { try parse($0) }
  print(values)
} catch {
  print("failed with \(error)")
}

struct TooShort: Error {
  let minimum: Int
}
func password(_ text: String) throws -> String {
  if text.count < 4 { throw TooShort(minimum: 4) }
  return String(repeating: "*", count: text.count)
}
do {
  print(try password("secret"))
  print(try password("abc"))
} catch let error as TooShort {
  print("at least", error.minimum)
} catch {
  print("other")
}

// expect: got 12
// expect: nothing there
// expect: 'x7' is not a number
// expect: 400 is over 100
// expect: done with 2
// expect: 3
// expect: done with 2
// expect: -1
// expect: failed with notANumber("five")
// expect: ******
// expect: at least 4
