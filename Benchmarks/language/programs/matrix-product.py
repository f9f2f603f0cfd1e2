def run():
    n = 60
    a = [[0.0] * n for _ in range(n)]
    b = [[0.0] * n for _ in range(n)]
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            a[i][j] = float(i + j); b[i][j] = float(i - j)
    for i in range(n):
        for j in range(n):
            sum = 0.0
            for k in range(n): sum += a[i][k] * b[k][j]
            c[i][j] = sum
    return c[10][20]
