class Counter:
    def __init__(self):
        self.count = 0
        self.total = 0.0
    def add(self, x):
        self.count += 1
        self.total += x
    @property
    def mean(self): return self.total / self.count
def run():
    c = Counter()
    for i in range(200_000): c.add(float(i))
    return c.mean
