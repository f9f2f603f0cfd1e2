func sign(_ x: Int) -> String { x > 0 ? "positive" : x < 0 ? "negative" : "zero" }
print([-5, 0, 5].map(sign))

// expect: ["negative", "zero", "positive"]
