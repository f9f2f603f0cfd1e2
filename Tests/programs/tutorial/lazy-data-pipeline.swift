// A pipeline over lazily filtered sequences: nothing is done before it is wanted.
var reads = 0
struct Records: Sequence {
  let lines: [String]
  func makeIterator() -> AnyIterator<String> {
    var index = 0
    return AnyIterator {
      guard index < lines.count else { return nil }
      reads += 1
      defer { index += 1 }
      return lines[index]
    }
  }
}

struct Sample: Equatable {
  let label: String
  let features: [Double]
  init?(_ line: String) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    guard let label = fields.first, !label.isEmpty, fields.count > 1 else { return nil }
    let numbers = fields.dropFirst().compactMap(Double.init)
    guard numbers.count == fields.count - 1 else { return nil }
    (self.label, features) = (label, numbers)
  }
}

let records = Records(lines: ["a,1,2", "bad", "b,3,x", "b,3,4", ",1,1", "a,5,6", "c,0,0"])
let firstB = records.lazy.compactMap(Sample.init).first { $0.label == "b" }
print(firstB?.features ?? [], reads)

let samples = records.compactMap(Sample.init)
print(samples.count, reads, samples.map(\.label))
let groups = Dictionary(grouping: samples, by: \.label)
for label in groups.keys.sorted() {
  let rows = groups[label]!.map(\.features)
  let means = rows[0].indices.map { column in rows.map { $0[column] }.reduce(0, +) / Double(rows.count) }
  print(label, rows.count, means)
}

func batches<S: Sequence>(_ sequence: S, of size: Int) -> some Sequence<[S.Element]> {
  var iterator = sequence.makeIterator()
  return sequence_(of: { () -> [S.Element]? in
    var batch: [S.Element] = []
    while batch.count < size, let next = iterator.next() { batch.append(next) }
    return batch.isEmpty ? nil : batch
  })
}
func sequence_<T>(of next: @escaping () -> T?) -> AnySequence<T> { AnySequence { AnyIterator(next) } }

for batch in batches(samples.map(\.label), of: 3) { print(batch) }
let squares = (1...).lazy.map { $0 * $0 }.filter { $0 % 3 == 1 }
print(Array(squares.prefix(5)), squares.first { $0 > 50 } ?? 0)
print(sequence(first: 1) { $0 < 100 ? $0 * 3 : nil }.map { $0 }, Array(sequence(state: (0, 1)) { state -> Int? in
  defer { state = (state.1, state.0 + state.1) }
  return state.0 < 30 ? state.0 : nil
}))

// expect: [3.0, 4.0] 4
// expect: 4 11 ["a", "b", "a", "c"]
// expect: a 2 [3.0, 4.0]
// expect: b 1 [3.0, 4.0]
// expect: c 1 [0.0, 0.0]
// expect: ["a", "b", "a"]
// expect: ["c"]
// expect: [1, 4, 16, 25, 49] 64
// expect: [1, 3, 9, 27, 81, 243] [0, 1, 1, 2, 3, 5, 8, 13, 21]
