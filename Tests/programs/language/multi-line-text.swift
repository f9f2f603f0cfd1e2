let poem = """
  roses
    are
  red
  """
for (i, line) in poem.split(separator: "\n").enumerated() { print(i, line) }

// expect: 0 roses
// expect: 1   are
// expect: 2 red
