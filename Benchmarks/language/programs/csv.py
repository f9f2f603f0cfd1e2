def run():
    lines = []
    for i in range(10_000):
        lines.append(",".join([str(n) for n in [i, i * i, i % 7]]))
    text = "\n".join(lines)
    total = 0
    for line in text.split("\n"):
        fields = [int(field) for field in line.split(",")]
        total += fields[0] + fields[1] - fields[2]
    return total
