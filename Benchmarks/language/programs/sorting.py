from functools import cmp_to_key


def run():
    values = [i * 7919 % 50_021 for i in range(50_000)]
    values.sort(key=cmp_to_key(lambda a, b: b - a))
    return values[10]
