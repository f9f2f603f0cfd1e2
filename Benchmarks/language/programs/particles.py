class Particle:
    __slots__ = ("x", "v")

    def __init__(self, x, v):
        self.x = x
        self.v = v

    def step(self, dt):
        self.v -= self.x * dt
        self.x += self.v * dt


def run():
    particles = [Particle(float(i), 0.0) for i in range(1000)]
    for _ in range(200):
        for particle in particles:
            particle.step(0.01)
    return particles[10].x
