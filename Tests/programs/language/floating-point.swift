print(0.1 + 0.2, 1.0 / 3, 1e100, -0.0, 2.0.squareRoot() * 2.0.squareRoot() == 2, (0.1 + 0.2).rounded(), Double.infinity > 1e308)

// expect: 0.30000000000000004 0.3333333333333333 1e+100 -0.0 false 0.0 true
