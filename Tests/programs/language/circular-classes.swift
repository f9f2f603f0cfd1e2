// reject
// A class that is its own superclass, in a roundabout way.
class First: Second {}
class Second: Third {}
class Third: First {}

// error: 5:7: 'Third' inherits from itself
// swiftc: 3:7: 'First' inherits from itself
