def run():
    values = []
    for i in range(100_000): values.append((i * 31) % 97)
    prefix = [0]
    for v in values: prefix.append(prefix[-1] + v)
    best = 0
    for i, v in enumerate(values):
        if v > 90: best += i
    for a, b in zip(values, prefix): best = max(best, a + b)
    for i in range(1, len(values), 2): best += prefix[i] - prefix[i - 1]
    return best
