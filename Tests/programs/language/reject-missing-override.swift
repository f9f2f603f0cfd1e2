// reject
class A { func f() {} }
class B: A { func f() {} }

// error: 3:19: overriding declaration requires an 'override' keyword
