struct Run: Equatable {
  let character: Character
  var count: Int
}

func runs(_ text: String) -> [Run] {
  text.reduce(into: [Run]()) { result, c in
    if let last = result.last, last.character == c {
      result[result.count - 1].count += 1
    } else {
      result.append(Run(character: c, count: 1))
    }
  }
}
func packed(_ text: String) -> String { runs(text).map { $0.count > 1 ? "\($0.count)\($0.character)" : "\($0.character)" }.joined() }
func unpacked(_ text: String) -> String {
  var result = ""
  var digits = ""
  for c in text {
    if c.isNumber {
      digits.append(c)
    } else {
      result += String(repeating: String(c), count: Int(digits) ?? 1)
      digits = ""
    }
  }
  return result
}

indirect enum Code {
  case leaf(Character, Int)
  case node(Code, Code, Int)
  var weight: Int {
    switch self {
    case .leaf(_, let w), .node(_, _, let w): w
    }
  }
  func table(prefix: String = "") -> [(Character, String)] {
    switch self {
    case .leaf(let c, _): [(c, prefix.isEmpty ? "0" : prefix)]
    case .node(let l, let r, _): l.table(prefix: prefix + "0") + r.table(prefix: prefix + "1")
    }
  }
}

func huffman(_ text: String) -> Code? {
  var counts: [Character: Int] = [:]
  text.forEach { counts[$0, default: 0] += 1 }
  var queue = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { Code.leaf($0.key, $0.value) }
  while queue.count > 1 {
    let merged = Code.node(queue[0], queue[1], queue[0].weight + queue[1].weight)
    queue.removeFirst(2)
    let place = queue.firstIndex { $0.weight > merged.weight } ?? queue.count
    queue.insert(merged, at: place)
  }
  return queue.first
}

print(packed("WWWWBWWaa"), unpacked("12A3bc"), unpacked(packed("aaabccdddd")) == "aaabccdddd")
print(runs("aab"), runs("").isEmpty)
let text = "abracadabra alakazam"
if let tree = huffman(text) {
  let codes = Dictionary(uniqueKeysWithValues: tree.table())
  for (c, code) in codes.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) { print("'\(c)'", code) }
  let bits = text.map { codes[$0]! }.joined()
  print(bits.count, "bits instead of", text.count * 8)
  let reverse = Dictionary(uniqueKeysWithValues: codes.map { ($0.value, $0.key) })
  var (decoded, current) = ("", "")
  for bit in bits {
    current.append(bit)
    if let c = reverse[current] {
      decoded.append(c)
      current = ""
    }
  }
  print(decoded)
}
print(huffman("") == nil, huffman("zzz")?.table().map(\.1) ?? [])

// expect: 4WB2W2a AAAAAAAAAAAAbbbc true
// expect: [main.Run(character: "a", count: 2), main.Run(character: "b", count: 1)] true
// expect: 'a' 0
// expect: 'b' 1101
// expect: 'd' 1000
// expect: 'k' 1001
// expect: 'l' 1010
// expect: 'm' 1011
// expect: 'r' 1110
// expect: 'z' 1100
// expect: ' ' 11110
// expect: 'c' 11111
// expect: 55 bits instead of 160
// expect: abracadabra alakazam
// expect: true ["0"]
