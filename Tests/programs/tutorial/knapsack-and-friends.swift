struct Item {
  let name: String
  let weight: Int
  let value: Int
}

func knapsack(_ items: [Item], capacity: Int) -> (value: Int, chosen: [String]) {
  var best = Array(repeating: Array(repeating: 0, count: capacity + 1), count: items.count + 1)
  for (i, item) in items.enumerated() {
    for room in 0...capacity {
      best[i + 1][room] = best[i][room]
      if item.weight <= room {
        best[i + 1][room] = max(best[i + 1][room], best[i][room - item.weight] + item.value)
      }
    }
  }
  var chosen: [String] = []
  var room = capacity
  for i in items.indices.reversed() where best[i + 1][room] != best[i][room] {
    chosen.append(items[i].name)
    room -= items[i].weight
  }
  return (best[items.count][capacity], chosen.reversed())
}

func longestCommonSubsequence(_ a: String, _ b: String) -> String {
  let (x, y) = (Array(a), Array(b))
  var table = [[String]](repeating: [String](repeating: "", count: y.count + 1), count: x.count + 1)
  for i in x.indices {
    for j in y.indices {
      if x[i] == y[j] {
        table[i + 1][j + 1] = table[i][j] + String(x[i])
      } else {
        let (up, left) = (table[i][j + 1], table[i + 1][j])
        table[i + 1][j + 1] = up.count >= left.count ? up : left
      }
    }
  }
  return table[x.count][y.count]
}

func longestIncreasing(_ numbers: [Int]) -> [Int] {
  var best: [[Int]] = []
  for (i, n) in numbers.enumerated() {
    let before = (0..<i).filter { numbers[$0] < n }.map { best[$0] }.max { $0.count < $1.count } ?? []
    best.append(before + [n])
  }
  return best.max { $0.count < $1.count } ?? []
}

func ways(toMake amount: Int, with coins: [Int]) -> Int {
  var ways = [1] + Array(repeating: 0, count: amount)
  for coin in coins where coin <= amount {
    for total in coin...amount { ways[total] += ways[total - coin] }
  }
  return ways[amount]
}

func maximumSubarray(_ a: [Int]) -> (sum: Int, range: Range<Int>) {
  var best = (sum: Int.min, range: 0..<0)
  var (sum, start) = (0, 0)
  for (i, x) in a.enumerated() {
    if sum <= 0 { (sum, start) = (0, i) }
    sum += x
    if sum > best.sum { best = (sum, start..<i + 1) }
  }
  return best
}

let items = [
  Item(name: "map", weight: 9, value: 150), Item(name: "compass", weight: 13, value: 35),
  Item(name: "water", weight: 153, value: 200), Item(name: "sandwich", weight: 50, value: 160),
  Item(name: "camera", weight: 32, value: 30),
]
let (value, chosen) = knapsack(items, capacity: 100)
print(value, chosen)
print(longestCommonSubsequence("AGGTAB", "GXTXAYB"), longestCommonSubsequence("abc", "xyz").isEmpty)
print(longestIncreasing([10, 9, 2, 5, 3, 7, 101, 18]))
print(ways(toMake: 100, with: [1, 5, 10, 25, 50]), ways(toMake: 3, with: [2]))
let found = maximumSubarray([-2, 1, -3, 4, -1, 2, 1, -5, 4])
print(found.sum, found.range, found)

// expect: 345 ["map", "compass", "sandwich"]
// expect: GTAB true
// expect: [2, 5, 7, 101]
// expect: 292 0
// expect: 6 3..<7 (sum: 6, range: Range(3..<7))
