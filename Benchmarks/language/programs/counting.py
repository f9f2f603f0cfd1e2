def run():
    counts = {}
    for i in range(200_000):
        key = i * 7 % 1000
        counts[key] = counts.get(key, 0) + 1
    return counts[7]
