// Loading a data set: every step may fail, and says how.
enum LoadError: Error, Equatable {
  case missingColumn(String)
  case badNumber(row: Int, text: String)
  case ragged(row: Int, expected: Int, found: Int)
  case empty
}

extension LoadError: CustomStringConvertible {
  var description: String {
    switch self {
    case .missingColumn(let name): return "there is no column '\(name)'"
    case .badNumber(let row, let text): return "row \(row): '\(text)' is not a number"
    case .ragged(let row, let expected, let found): return "row \(row) has \(found) fields, not \(expected)"
    case .empty: return "there are no rows"
    }
  }
}

struct Table {
  let columns: [String]
  let rows: [[Substring]]

  init(csv: String) throws {
    var lines = csv.split(separator: "\n", omittingEmptySubsequences: true)
    guard !lines.isEmpty else { throw LoadError.empty }
    columns = lines.removeFirst().split(separator: ",").map { String($0) }
    rows = try lines.enumerated().map { [columns] index, line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      if fields.count != columns.count {
        throw LoadError.ragged(row: index + 1, expected: columns.count, found: fields.count)
      }
      return fields
    }
    if rows.isEmpty { throw LoadError.empty }
  }

  subscript(column name: String) -> [Substring] {
    get throws {
      guard let index = columns.firstIndex(of: name) else { throw LoadError.missingColumn(name) }
      return rows.map { $0[index] }
    }
  }

  func numbers(_ name: String) throws -> [Double] {
    try self[column: name].enumerated().map { row, text in
      guard let number = Double(text) else { throw LoadError.badNumber(row: row + 1, text: String(text)) }
      return number
    }
  }
}

struct Summary { let mean, low, high: Double }
extension Summary {
  init?(_ values: [Double]) {
    guard let low = values.min(), let high = values.max() else { return nil }
    self.init(mean: values.reduce(0, +) / Double(values.count), low: low, high: high)
  }
}

func summarize(_ csv: String, column: String) -> Result<Summary, LoadError> {
  do {
    let values = try Table(csv: csv).numbers(column)
    return Summary(values).map { .success($0) } ?? .failure(.empty)
  } catch let error as LoadError {
    return .failure(error)
  } catch {
    fatalError("unexpected: \(error)")
  }
}

let good = "name,height,weight\nAda,1.7,60\nGrace,1.6,55.5\nAlan,1.8,75"
let cases: [(String, String)] = [
  (good, "height"), (good, "age"), (good, "name"), ("a,b\n1,2\n3", "a"), ("", "a"), ("a\n", "a"),
]
for (csv, column) in cases {
  switch summarize(csv, column: column) {
  case .success(let s): print(column, s.mean, s.low...s.high)
  case .failure(.badNumber(let row, let text)): print("cannot read \(text) in row \(row)")
  case .failure(let error): print("error:", error)
  }
}
let results = cases.map { summarize($0.0, column: $0.1) }
print(results.compactMap { try? $0.get().mean }, results.filter { if case .failure = $0 { true } else { false } }.count)
let firstError = results.lazy.compactMap { result -> LoadError? in
  guard case .failure(let error) = result else { return nil }
  return error
}.first
print(firstError == .missingColumn("age"), firstError.map(String.init(describing:)) ?? "none")

func retry<T>(_ attempts: Int, _ body: (Int) throws -> T) rethrows -> T {
  for attempt in 1..<attempts {
    do { return try body(attempt) } catch { print("attempt \(attempt) failed: \(error)") }
  }
  return try body(attempts)
}
print(try retry(3) { attempt -> Int in
  if attempt < 3 { throw LoadError.badNumber(row: attempt, text: "?") }
  return attempt * 100
})

// expect: height 1.7 1.6...1.8
// expect: error: there is no column 'age'
// expect: cannot read Ada in row 1
// expect: error: row 2 has 1 fields, not 2
// expect: error: there are no rows
// expect: error: there are no rows
// expect: [1.7] 5
// expect: true there is no column 'age'
// expect: attempt 1 failed: row 1: '?' is not a number
// expect: attempt 2 failed: row 2: '?' is not a number
// expect: 300
