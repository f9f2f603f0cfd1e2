corpus = "emma olivia ava isabella sophia charlotte mia amelia harper evelyn " * 1500


def run():
    counts = {}
    characters = list(corpus)
    for i in range(len(characters) - 1):
        pair = (characters[i], characters[i + 1])
        counts[pair] = counts.get(pair, 0) + 1
    return counts[("i", "a")] + len(counts)
