// reject
struct S { var x: Int; init() {} }
