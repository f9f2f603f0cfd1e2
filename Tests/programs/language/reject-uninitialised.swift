// reject
struct S { var x: Int; init() {} }

// error: 2:32: return from initializer without initializing all stored properties
