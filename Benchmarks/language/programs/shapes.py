class Circle:
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r * self.r
class Rect:
    def __init__(self, w, h): self.w = w; self.h = h
    def area(self): return self.w * self.h
class Animal:
    def legs(self): return 0
class Dog(Animal):
    def legs(self): return 4
class Bird(Animal):
    def legs(self): return 2
def run():
    shapes = [Circle(1.0), Rect(2.0, 3.0), Circle(2.0), Rect(1.0, 1.0)]
    total = 0.0
    for i in range(100_000): total += shapes[i % 4].area()
    animals = [Dog(), Bird(), Dog()]
    legs = 0
    for _ in range(30_000):
        for a in animals: legs += a.legs()
    return total + float(legs)
