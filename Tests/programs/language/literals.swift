print(1, 1_000_000, 0xFF, 0b1010, 0o17)
print(1.0, 1e3, 1.5e-7, 0.1 + 0.2, 100000000000000000.0, 1e16, 123456789.125)
print("a\tb", "quote \"q\"", "back\\slash", "\u{1F600}", "null:\0".count)
print(#"raw \n text"#, #"with \#(1 + 1)"#)
print("""
  first
    second \
  joined
  """)
print(true, false, !true, true != false)
print(Int.max, Int.min, Double.pi)
print(-5, -(-5), +3, 1 - -1)
print(1.0 / 3, Float(1) / 3, Float(0.1), 2.0.squareRoot())
print(Double.infinity, -Double.infinity, Double.nan.isNaN)
