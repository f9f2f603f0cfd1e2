final class Box<T> { var value: T; init(_ v: T) { value = v } }
let b = Box([1]); let c = b; c.value.append(2); print(b.value, b === c)
struct S { var box = Box(1); var arr = [1] }
var s = S(); var t = s; t.arr.append(2); t.box.value = 9; print(s.arr, s.box.value)
protocol Animal: AnyObject { var legs: Int { get set } }
class Dog: Animal { var legs = 4 }
let an: any Animal = Dog(); an.legs = 3; print(an.legs)
class Tree { var l: Tree?, r: Tree?; var v: Int; init(_ v: Int) { self.v = v }
  func insert(_ x: Int) { if x < v { if let l { l.insert(x) } else { l = Tree(x) } } else { if r == nil { r = Tree(x) } else { r!.insert(x) } } }
  func walk(_ f: (Int) -> Void) { l?.walk(f); f(v); r?.walk(f) } }
let tr = Tree(5); for x in [3, 8, 1] { tr.insert(x) }; var out: [Int] = []; tr.walk { out.append($0) }; print(out)

// expect: [1, 2] true
// expect: [1] 9
// expect: 3
// expect: [1, 3, 5, 8]
