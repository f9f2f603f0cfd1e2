func longest(_ words: String...) -> String { words.max { $0.count < $1.count } ?? "" }
print(longest("a", "abc", "ab"), longest().isEmpty)

// expect: abc true
