print(Int.max, Int.min, Int.max &+ 1, (Int.max / 2).multipliedReportingOverflow(by: 3).overflow, -7 / 2, -7 % 3)

// expect: 9223372036854775807 -9223372036854775808 -9223372036854775808 true -3 -1
