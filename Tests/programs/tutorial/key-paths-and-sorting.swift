struct Student {
  let name: String
  let year: Int
  let grades: [Double]
  var average: Double { grades.isEmpty ? 0 : grades.reduce(0, +) / Double(grades.count) }
}

extension Sequence {
  func sorted<Value: Comparable>(by path: (Element) -> Value, descending: Bool = false) -> [Element] {
    sorted { descending ? path($0) > path($1) : path($0) < path($1) }
  }

  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [Key: [Element]] {
    Dictionary(grouping: self, by: key)
  }

  func sum<Number: Numeric>(of value: (Element) -> Number) -> Number {
    reduce(0) { $0 + value($1) }
  }
}

let students = [
  Student(name: "Kari", year: 2, grades: [4, 5, 6]),
  Student(name: "Ola", year: 1, grades: [3, 3.5]),
  Student(name: "Nora", year: 2, grades: [5.5, 6]),
  Student(name: "Emil", year: 1, grades: []),
  Student(name: "Ida", year: 3, grades: [4]),
]

print(students.map(\.name))
print(students.sorted(by: \.average, descending: true).map(\.name))
print(students.sorted { ($0.year, $0.name) < ($1.year, $1.name) }.map(\.name))
print(students.sum(of: \.year), students.sum(of: \.grades.count))
for (year, members) in students.grouped(by: \.year).sorted(by: { $0.key < $1.key }) {
  print("year \(year):", members.map(\.name).joined(separator: ", "))
}
print(students.filter(\.grades.isEmpty).map(\.name))
print(students.max { $0.average < $1.average }?.name ?? "nobody")
print(students.compactMap(\.grades.first), students.flatMap(\.grades).count)
print(students.contains { $0.year > 2 }, students.allSatisfy { $0.average <= 6 })
let names = Dictionary(uniqueKeysWithValues: students.map { ($0.name, $0.average) })
print(names["Kari"] ?? 0, names["Per"] == nil)
let (passed, failed) = (students.filter { $0.average >= 4 }, students.filter { $0.average < 4 })
print(passed.count, failed.count)
print(students.min(by: { $0.name.count < $1.name.count })?.name ?? "")
print(zip(students, students.dropFirst()).map { "\($0.name)<\($1.name)" })

// expect: ["Kari", "Ola", "Nora", "Emil", "Ida"]
// expect: ["Nora", "Kari", "Ida", "Ola", "Emil"]
// expect: ["Emil", "Ola", "Kari", "Nora", "Ida"]
// expect: 9 8
// expect: year 1: Ola, Emil
// expect: year 2: Kari, Nora
// expect: year 3: Ida
// expect: ["Emil"]
// expect: Nora
// expect: [4.0, 3.0, 5.5, 4.0] 8
// expect: true true
// expect: 5.0 true
// expect: 3 2
// expect: Ola
// expect: ["Kari<Ola", "Ola<Nora", "Nora<Emil", "Emil<Ida"]
