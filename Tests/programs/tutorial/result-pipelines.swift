enum ImportError: Error, Equatable {
  case missingColumn(String)
  case notANumber(String, line: Int)
  case empty
}

struct Measurement {
  let sensor: String
  let value: Double
}

func header(_ lines: [String]) -> Result<[String: Int], ImportError> {
  guard let first = lines.first else { return .failure(.empty) }
  let names = first.split(separator: ",").map(String.init)
  for wanted in ["sensor", "value"] where !names.contains(wanted) {
    return .failure(.missingColumn(wanted))
  }
  return .success(Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) }))
}

func measurements(_ text: String) -> Result<[Measurement], ImportError> {
  let lines = text.split(separator: "\n").map(String.init)
  return header(lines).flatMap { columns in
    var result: [Measurement] = []
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let text = cells[columns["value"]!]
      guard let value = Double(text) else {
        return .failure(.notANumber(text, line: number + 1))
      }
      result.append(Measurement(sensor: cells[columns["sensor"]!], value: value))
    }
    return .success(result)
  }
}

func mean(_ text: String) -> Result<Double, ImportError> {
  measurements(text)
    .map { $0.map(\.value) }
    .flatMap { $0.isEmpty ? .failure(.empty) : .success($0.reduce(0, +) / Double($0.count)) }
}

let good = "sensor,unit,value\na,C,20.5\nb,C,21.5\na,C,24"
for text in [good, "", "sensor,unit\na,C", "value,sensor\n1,a\ntwo,b", "sensor,value"] {
  switch mean(text) {
  case .success(let value): print("mean", value)
  case .failure(let error):
    if case .missingColumn(let name) = error {
      print("no column named", name)
    } else {
      print("failed:", error)
    }
  }
}

let total = try measurements(good).get().reduce(0) { $0 + $1.value }
print(total)
do {
  print(try mean("").get())
} catch {
  print("caught", error)
}

// expect: mean 22.0
// expect: failed: empty
// expect: no column named value
// expect: failed: notANumber("two", line: 3)
// expect: failed: empty
// expect: 66.0
// expect: caught empty
