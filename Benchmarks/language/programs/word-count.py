words = ["the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "and", "runs"]


def text():
    result = ""
    state = 42
    for _ in range(40_000):
        state = (state * 1_103_515_245 + 12345) % 2_147_483_648
        result += words[state // 65536 % 10] + " "
    return result


corpus = text()


def run():
    counts = {}
    for word in corpus.split(" "):
        if word:
            counts[word] = counts.get(word, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ordered[0][1] + len(counts)
