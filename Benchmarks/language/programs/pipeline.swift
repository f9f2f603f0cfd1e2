func run() -> Int {
  (0..<300_000).map { $0 &* 3 }.filter { $0 % 2 == 0 }.reduce(0, +)
}
