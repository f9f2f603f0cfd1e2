// What a closure of several statements returns follows from what its call's value is used for.
let scaled: (Float, String) -> [Float] = { x, name in
  ([x, x, x] as [Float]).map { _ in
    let percent = 100
    _ = percent
    return 100 / 0.5
  }
}
print(scaled(1, "rate"))

let halves: (Float) -> [Float] = { x in
  ([x] as [Float]).map { _ in
    let unused = 1
    _ = unused
    return 0.5
  }
}
print(halves(1))

func run<Result>(_ body: () -> Result) -> Result { body() }
let learningRate: Double? = run {
  let base = 3
  _ = base
  return 3
}
print(learningRate ?? 0)
let anything: [Any] = [1, 2].map { value in
  let next = value + 1
  return next
}
print(anything)
let perhaps: [Double?] = [1].map { value in
  let next = value
  _ = next
  return 5
}
print(perhaps)
print("\([]) and \([:])")
// expect: [200.0, 200.0, 200.0]
// expect: [0.5]
// expect: 3.0
// expect: [2, 3]
// expect: [Optional(5.0)]
// expect: [] and [:]
