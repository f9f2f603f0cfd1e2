// reject
final class A { var x = 1 }
class B: A {}

// error: 3:7: inheritance from a final class 'A'
