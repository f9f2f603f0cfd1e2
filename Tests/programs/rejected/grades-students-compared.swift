// reject
struct Student: Hashable {
  let name: String
  var grades: [Double]
  var mean: Double? {
    grades.isEmpty ? nil : grades.reduce(0, +) / Double(grades.count)
  }
}

enum Level: String, CaseIterable {
  case low, middle, high
  init(_ mean: Double) {
    switch mean {
    case ..<4: self = .low
    case 4..<5: self = .middle
    default: self = .high
    }
  }
}

var students = [
  Student(name: "Ada", grades: [6, 5.5]),
  Student(name: "Bo", grades: [3.5, 4]),
  Student(name: "Cy", grades: []),
]
for student in students {
  guard let mean = student.mean else { continue }
  print(student.name, mean, Level(mean).rawValue)
}
let groups = Dictionary(grouping: students) { $0.mean.map { Level($0) } }
print(students[0] < students[1])
students[0].grades.append(4)

// error: 31:19: binary operator '<' cannot be applied to two 'Student' operands
// swiftc: 31:19: referencing operator function '<' on 'Comparable' requires that 'Student' conform to 'Comparable'
