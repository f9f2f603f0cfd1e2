// reject
struct A { private var s = 1 }
print(A().s)

// error: 3:11: 's' is inaccessible due to 'private' protection level
