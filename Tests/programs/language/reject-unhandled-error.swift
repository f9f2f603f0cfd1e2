// reject
func f() throws {}
func g() { f() }

// error: 3:12: call can throw but is not marked with 'try'
// swiftc: 3:12: call can throw, but it is not marked with 'try' and the error is not handled
