// reject
struct A { private var s = 1 }
print(A().s)
