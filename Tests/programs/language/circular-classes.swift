// reject
// A class that is its own superclass, in a roundabout way.
class First: Second {}
class Second: Third {}
class Third: First {}
