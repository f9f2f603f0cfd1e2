var s = ""
for i in 0..<5 { s += "\(i)" + (i < 4 ? "," : ".") }
print(s, s.count, s.hasSuffix("."))

// expect: 0,1,2,3,4. 10 true
