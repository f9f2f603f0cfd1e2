enum Month: Int, CaseIterable { case jan = 1, feb, mar }
print(Month.mar.rawValue, Month(rawValue: 2)!, Month(rawValue: 9) as Any, Month.allCases.map(\.rawValue))

// expect: 3 feb nil [1, 2, 3]
