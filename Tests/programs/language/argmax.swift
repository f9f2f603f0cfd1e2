let scores = [0.1, 0.7, 0.2]
let best = scores.indices.max { scores[$0] < scores[$1] }!
print(best, scores.enumerated().max { $0.element < $1.element }!.offset)

// expect: 1 1
