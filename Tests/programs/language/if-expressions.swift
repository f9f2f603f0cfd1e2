let x = 7
let kind = if x % 2 == 0 { "even" } else if x > 5 { "big odd" } else { "odd" }
let name = switch kind { case "even": 0; case "odd": 1; default: 2 }
print(kind, name)

// expect: big odd 2
