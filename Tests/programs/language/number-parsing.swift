for t in ["42", "4.5", "abc", "-7", ""] { print(Int(t) as Any, Double(t) as Any) }

// expect: Optional(42) Optional(42.0)
// expect: nil Optional(4.5)
// expect: nil nil
// expect: Optional(-7) Optional(-7.0)
// expect: nil nil
