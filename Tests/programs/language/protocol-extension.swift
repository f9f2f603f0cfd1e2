protocol Scored { var points: [Int] { get } }
extension Scored { var total: Int { points.reduce(0, +) }; var best: Int { points.max() ?? 0 } }
struct Player: Scored { let points: [Int] }
print(Player(points: [3, 9, 4]).total, Player(points: []).best)

// expect: 16 0
