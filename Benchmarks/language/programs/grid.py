def run():
    grid = [[1.5] * 200 for _ in range(200)]
    grid[100][100] = 100.0
    for _ in range(10):
        for i in range(1, 199):
            for j in range(1, 199):
                grid[i][j] = (grid[i - 1][j] + grid[i + 1][j] + grid[i][j - 1] + grid[i][j + 1]) * 0.25
    return grid[100][100]
