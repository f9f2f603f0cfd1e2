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
print(-5, +3, 1 - -1)
print(1.0 / 3, Float(1) / 3, Float(0.1), 2.0.squareRoot())
print(Double.infinity, -Double.infinity, Double.nan.isNaN)

// expect: 1 1000000 255 10 15
// expect: 1.0 1000.0 1.5e-07 0.30000000000000004 1e+17 1e+16 123456789.125
// expect: a	b quote "q" back\slash 😀 6
// expect: raw \n text with 2
// expect: first
// expect:   second joined
// expect: true false false true
// expect: 9223372036854775807 -9223372036854775808 3.141592653589793
// expect: -5 3 2
// expect: 0.3333333333333333 0.33333334 0.1 1.4142135623730951
// expect: inf -inf true
