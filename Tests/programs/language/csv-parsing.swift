let csv = """
name,age
Anna,31
Ben,27
"""
let rows = csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
let ages = rows.compactMap { Int($0[1]) }
print(rows, ages, ages.reduce(0, +))

// expect: [["Anna", "31"], ["Ben", "27"]] [31, 27] 58
