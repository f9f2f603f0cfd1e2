from functools import reduce


def run():
    return reduce(lambda a, b: a + b, filter(lambda x: x % 2 == 0, map(lambda x: x * 3, range(300_000))), 0)
