for i in 1...15 {
  switch (i % 3 == 0, i % 5 == 0) {
  case (true, true): print("FizzBuzz", terminator: " ")
  case (true, false): print("Fizz", terminator: " ")
  case (false, true): print("Buzz", terminator: " ")
  case (false, false): print(i, terminator: " ")
  }
}
print()
var n = 27
var steps = 0
while n != 1 {
  n = n % 2 == 0 ? n / 2 : 3 * n + 1
  steps += 1
}
print(steps)
var k = 0
repeat { k += 3 } while k < 10
print(k)
outer: for i in 0..<5 {
  for j in 0..<5 {
    if j == 3 { continue outer }
    if i == 2 { break outer }
    print(i, j, terminator: "; ")
  }
}
print()
for i in 0..<10 where i % 4 == 1 { print(i) }
let x = 5
if x > 3, x < 10, let y = Optional(x) { print("in", y) } else if x == 0 { print("zero") } else { print("out") }
let size = if x > 3 { "big" } else { "small" }
let word = switch x {
case 0: "none"
case 1...5: "few"
default: "many"
}
print(size, word)
func early(_ v: Int) -> String {
  guard v >= 0 else { return "negative" }
  if v == 0 { return "zero" }
  return "positive"
}
print(early(-1), early(0), early(1))
do {
  let inner = x * 2
  print(inner)
}
switch x {
case let v where v > 4:
  print("greater", v)
  fallthrough
case 0: print("fell")
default: print("no")
}
loop: while true {
  switch k {
  case 0: break loop
  default: k -= 4
  }
}
print(k)

// expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
// expect: 111
// expect: 12
// expect: 0 0; 0 1; 0 2; 1 0; 1 1; 1 2;
// expect: 1
// expect: 5
// expect: 9
// expect: in 5
// expect: big few
// expect: negative zero positive
// expect: 10
// expect: greater 5
// expect: fell
// expect: 0
