struct Particle {
  var x: Double
  var v: Double
  mutating func step(_ dt: Double) {
    v -= x * dt
    x += v * dt
  }
}
func run() -> Double {
  var particles = (0..<1000).map { Particle(x: Double($0), v: 0) }
  for _ in 0..<200 {
    for i in 0..<particles.count { particles[i].step(0.01) }
  }
  return particles[10].x
}
