def run():
    moves = ["up", "right", "down", "left", "up", "up", "right"]
    x = y = 0
    for i in range(100_000):
        m = moves[i % 7]
        if m == "up": y += 1
        elif m == "down": y -= 1
        elif m == "left": x -= 1
        else: x += 1
    ops = [("push", 3), ("push", 4), ("add",), ("push", 5), ("multiply",), ("drop",)]
    stack = []
    for i in range(60_000):
        op = ops[i % 6]
        k = op[0]
        if k == "push": stack.append(op[1])
        elif k == "add":
            b = stack.pop(); a = stack.pop()
            stack.append(a + b)
        elif k == "multiply":
            b = stack.pop(); a = stack.pop()
            stack.append(a * b % 1000)
        else: x += stack.pop()
    return x * 1_000_000 + y
