let a = ["x": 1, "y": 2], b = ["y": 5, "z": 7]
let m = a.merging(b) { $0 + $1 }
print(m.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }, m["y"]!)

// expect: ["x=1", "y=7", "z=7"] 7
