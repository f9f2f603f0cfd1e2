// reject
if 1 { print(1) }

// error: 2:4: integer literal value '1' cannot be used as a boolean; did you mean 'true'?
