func key(_ s: String) -> String { String(s.lowercased().sorted()) }
let words = ["listen", "silent", "enlist", "google"]
let groups = Dictionary(grouping: words, by: key)
print(groups.values.filter { $0.count > 1 }.map { $0.sorted() })

// expect: [["enlist", "listen", "silent"]]
