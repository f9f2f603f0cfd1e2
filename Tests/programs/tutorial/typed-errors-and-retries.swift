// Errors with payloads, rethrowing helpers, clean-up with defer and Result.
enum LoadError: Error, Equatable, CustomStringConvertible {
  case missing(String)
  case malformed(line: Int, text: String)
  case tooLarge(bytes: Int, limit: Int)

  var description: String {
    switch self {
    case .missing(let name): "no file '\(name)'"
    case .malformed(line: let line, text: let text): "line \(line): '\(text)'"
    case let .tooLarge(bytes, limit) where bytes > 2 * limit: "far too large: \(bytes)"
    case .tooLarge(let bytes, _): "too large: \(bytes)"
    }
  }
  var isTemporary: Bool { if case .missing = self { true } else { false } }
}

var files = ["a.csv": "1,2\n3,4", "b.csv": "1,x", "c.csv": String(repeating: "9", count: 50)]
var log: [String] = []

func read(_ name: String, limit: Int = 20) throws -> [[Int]] {
  log.append("open \(name)")
  defer { log.append("close \(name)") }
  guard let text = files[name] else { throw LoadError.missing(name) }
  guard text.utf8.count <= limit else { throw LoadError.tooLarge(bytes: text.utf8.count, limit: limit) }
  return try text.split(separator: "\n").enumerated().map { number, line in
    try line.split(separator: ",").map { field in
      guard let value = Int(field) else { throw LoadError.malformed(line: number + 1, text: String(line)) }
      return value
    }
  }
}

func retrying<T>(_ times: Int, _ body: (Int) throws -> T) rethrows -> T {
  for attempt in 1..<times {
    do { return try body(attempt) } catch let error as LoadError where error.isTemporary {
      log.append("again after: \(error)")
    }
  }
  return try body(times)
}

for name in ["a.csv", "b.csv", "c.csv", "d.csv"] {
  let result = Result { try read(name) }.map { $0.flatMap { $0 }.reduce(0, +) }
  switch result {
  case .success(let sum): print(name, "sum", sum)
  case .failure(LoadError.malformed(let line, _)): print(name, "bad line", line)
  case .failure(let error): print(name, error)
  }
}
let late = try retrying(3) { attempt -> Int in
  if attempt == 2 { files["late.csv"] = "7" }
  return try read("late.csv")[0][0]
}
print(late, log.count, log.suffix(3))
do {
  _ = try retrying(2) { _ in try read("c.csv", limit: 30) }
} catch LoadError.tooLarge(let bytes, let limit) where limit > 20 {
  print("over by", bytes - limit)
} catch {
  print("other", error)
}
print((try? read("e.csv")) ?? [], LoadError.missing("x") == .missing("x"), LoadError.tooLarge(bytes: 99, limit: 20))
print(["1", "two", "3"].map { text in Result { () throws -> Int in if let n = Int(text) { return n }; throw LoadError.missing(text) } }.compactMap { try? $0.get() })

// expect: a.csv sum 10
// expect: b.csv bad line 1
// expect: c.csv far too large: 50
// expect: d.csv no file 'd.csv'
// expect: 7 13 ["again after: no file \'late.csv\'", "open late.csv", "close late.csv"]
// expect: over by 20
// expect: [] true far too large: 99
// expect: [1, 3]
