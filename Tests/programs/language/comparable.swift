struct Version: Comparable { let major: Int, minor: Int
  static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) } }
let v = [Version(major: 1, minor: 5), Version(major: 1, minor: 2), Version(major: 0, minor: 9)]
print(v.sorted().map { "\($0.major).\($0.minor)" }, v.max()!.minor, v[0] >= v[1])

// expect: ["0.9", "1.2", "1.5"] 5 true
