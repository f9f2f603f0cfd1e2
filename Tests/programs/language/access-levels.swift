public struct Acc { private var secret = 1; fileprivate(set) var n = 0; internal let k = 2; public init() {}; private(set) var r = 5
  public mutating func bump() { secret += 1; n = secret; r += 1 } }
var a = Acc(); a.bump(); print(a.n, a.k, a.r)
open class O { open func f() {}; public final func g() -> Int { 1 } }
print(O().g())

// expect: 2 2 6
// expect: 1
