enum Edit: CustomStringConvertible {
  case keep(Character)
  case insert(Character)
  case delete(Character)
  case replace(Character, with: Character)

  var description: String {
    switch self {
    case .keep(let c): " \(c)"
    case .insert(let c): "+\(c)"
    case .delete(let c): "-\(c)"
    case .replace(let a, let b): "\(a)>\(b)"
    }
  }

  var cost: Int {
    if case .keep = self { return 0 }
    return 1
  }
}

func edits(from source: String, to target: String) -> [Edit] {
  let a = Array(source)
  let b = Array(target)
  var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count { table[i][0] = i }
  for j in 0...b.count { table[0][j] = j }
  for i in stride(from: 1, through: a.count, by: 1) {
    for j in stride(from: 1, through: b.count, by: 1) {
      let same = a[i - 1] == b[j - 1]
      table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (same ? 0 : 1))
    }
  }
  var (i, j) = (a.count, b.count)
  var result: [Edit] = []
  while i > 0 || j > 0 {
    if i > 0, j > 0, a[i - 1] == b[j - 1], table[i][j] == table[i - 1][j - 1] {
      result.append(.keep(a[i - 1]))
      i -= 1
      j -= 1
    } else if i > 0, j > 0, table[i][j] == table[i - 1][j - 1] + 1 {
      result.append(.replace(a[i - 1], with: b[j - 1]))
      (i, j) = (i - 1, j - 1)
    } else if j > 0, table[i][j] == table[i][j - 1] + 1 {
      result.append(.insert(b[j - 1]))
      j -= 1
    } else {
      result.append(.delete(a[i - 1]))
      i -= 1
    }
  }
  return result.reversed()
}

for (source, target) in [("kitten", "sitting"), ("flaw", "lawn"), ("", "abc"), ("same", "same")] {
  let script = edits(from: source, to: target)
  let cost = script.map(\.cost).reduce(0, +)
  print("\(source) -> \(target): \(cost)")
  print("  " + script.map { "\($0)" }.joined(separator: " "))
}

// expect: kitten -> sitting: 3
// expect:   k>s  i  t  t e>i  n +g
// expect: flaw -> lawn: 2
// expect:   -f  l  a  w +n
// expect:  -> abc: 3
// expect:   +a +b +c
// expect: same -> same: 0
// expect:    s  a  m  e
