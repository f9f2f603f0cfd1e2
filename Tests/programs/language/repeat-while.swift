var x = 1.0
var steps = 0
repeat { x /= 2; steps += 1 } while x > 0.01
print(steps, x)

// expect: 7 0.0078125
