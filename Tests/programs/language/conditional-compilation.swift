#if DEBUG
print("debug")
#else
print("release")
#endif
#if os(Linux)
print("linux")
#endif
#if canImport(Foundation)
import Foundation
#endif
#if swift(>=5.0)
let v = 1
#else
let v = 2
#endif
print(v)
struct S {
  #if os(Linux)
  var a = 1
  #else
  var b = 2
  #endif
}
print(S().a)

// expect: release
// expect: linux
// expect: 1
// expect: 1
