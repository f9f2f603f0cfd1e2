struct Temperature { static let boiling = 100.0; static var readings = 0; let c: Double
  init(_ c: Double) { self.c = c; Temperature.readings += 1 }
  static func isHot(_ t: Temperature) -> Bool { t.c > boiling / 2 } }
print(Temperature.isHot(Temperature(60)), Temperature.isHot(.init(20)), Temperature.readings)

// expect: true false 2
