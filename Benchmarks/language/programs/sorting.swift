func run() -> Int {
  var values = (0..<50_000).map { ($0 * 7919) % 50_021 }
  values.sort { $0 > $1 }
  return values[10]
}
