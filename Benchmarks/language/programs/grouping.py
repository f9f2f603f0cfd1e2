def run():
    groups = {}
    for i in range(100_000):
        groups.setdefault(i * i % 97, []).append(i)
    total = 0
    for key, members in groups.items():
        total += key * len(members)
    return total
