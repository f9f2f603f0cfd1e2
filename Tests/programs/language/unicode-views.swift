let s = "héllo🙂"
print(s.utf8.count, s.utf16.count, s.unicodeScalars.count, Array(s.utf8), Array(s.utf16))
for u in s.unicodeScalars { print(u.value, u, terminator: " ") }
print()
print(Array("hi".unicodeScalars.map { $0.value }))
print(String(decoding: [104, 105] as [UInt8], as: UTF8.self))
print("a".utf8.first!, "abc".utf8.map { Int($0) })
print(Character("a").asciiValue!, Character("é").unicodeScalars.first!.value)
var sum: UInt32 = 0
for u in "abc".unicodeScalars { sum += u.value }
print(sum)
let bytes = [UInt8]("hey".utf8)
print(bytes, bytes.map { String($0, radix: 16) })

// expect: 10 7 6 [104, 195, 169, 108, 108, 111, 240, 159, 153, 130] [104, 233, 108, 108, 111, 55357, 56898]
// expect: 104 h 233 é 108 l 108 l 111 o 128578 🙂
// expect: [104, 105]
// expect: hi
// expect: 97 [97, 98, 99]
// expect: 97 233
// expect: 294
// expect: [104, 101, 121] ["68", "65", "79"]
