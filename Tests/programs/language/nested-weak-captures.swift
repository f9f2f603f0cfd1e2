class Timer { var tick: ((Int) -> Void)?; func fire(_ n: Int) { tick?(n) } }
class Screen { let name: String; let timer: Timer; var lines: [String] = []
  init(_ name: String, _ timer: Timer) { self.name = name; self.timer = timer
    timer.tick = { [weak self] n in
      self?.lines.append("\(n)")
      let inner = { [weak self] in self?.name ?? "gone" }
      print(inner(), self?.lines.count ?? -1)
    } }
  deinit { print("screen freed") } }
let timer = Timer()
var screen: Screen? = Screen("a", timer)
timer.fire(1); timer.fire(2)
screen = nil
timer.fire(3)
func pair() { let s = Screen("b", timer); timer.fire(4); let f = { [unowned s, k = 3] in s.name + "\(k)" }; print(f()) }
pair()
timer.fire(5)

// expect: a 1
// expect: a 2
// expect: screen freed
// expect: gone -1
// expect: b 1
// expect: b3
// expect: screen freed
// expect: gone -1
