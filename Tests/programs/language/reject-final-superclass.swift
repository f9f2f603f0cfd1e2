// reject
final class A { var x = 1 }
class B: A {}
