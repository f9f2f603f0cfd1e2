// reject
let o: Int? = 1
print(o + 1)
