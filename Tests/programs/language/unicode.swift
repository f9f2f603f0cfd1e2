let s = "naïve 日本 👨‍👩‍👧"
print(s.count, s.uppercased(), Array(s.suffix(1)), s.utf8.count)

// expect: 10 NAÏVE 日本 👨‍👩‍👧 ["👨‍👩‍👧"] 32
