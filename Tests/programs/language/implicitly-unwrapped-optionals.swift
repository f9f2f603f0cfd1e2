class View { var title: String! 
  var count: Int! = 3 }
let v = View()
print(v.title == nil)
v.title = "hello"
print(v.title.count)
let t: String = v.title
print(t, v.count + 1)
var n: Int! = 5
let m: Int = n
print(m)
func find(_ s: String) -> Int! { Int(s) }
let r: Int = find("12")
print(r)

// expect: true
// expect: 5
// expect: hello 4
// expect: 5
// expect: 12
