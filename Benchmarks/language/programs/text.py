def run():
    text = ""
    for i in range(100_000):
        text += f"{i},"
    return len(text)
