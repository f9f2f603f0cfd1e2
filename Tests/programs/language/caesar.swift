func shift(_ s: String, _ n: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz")
  return String(s.map { c in letters.firstIndex(of: c).map { letters[($0 + n + 26) % 26] } ?? c })
}
print(shift("hello, world", 3), shift(shift("abc", 5), -5))

// expect: khoor, zruog abc
