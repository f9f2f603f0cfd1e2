// `dump` shows a value with all its parts.
struct Point { var x = 1; var name = "a" }
class Shape { let sides = 3 }
final class Figure: Shape {
  var at = Point()
  weak var next: Figure?
  var tags = ["t"]
}
enum Token { case end, number(Double), pair(x: Int, y: String), point(Point) }
struct Money: CustomStringConvertible {
  var cents = 150
  var description: String { "1.50" }
}
dump(5)
dump("hi\n")
dump([1, 2])
dump([[1], [2, 3]])
dump(["k": 1])
dump([String: Int]())
dump((1, "b"))
dump((x: 1, y: 2.0))
dump(Optional(3))
dump(nil as Int?)
dump(Optional(Point()))
dump([Point(), Point(x: 2)])
let figure = Figure()
figure.next = figure
dump(figure)
dump([figure, figure])
dump([Token.end, .number(1), .pair(x: 1, y: "q"), .point(Point())])
dump(Money())
dump(1...3)
dump([1, 2, 3][1...])
print(dump(Point(x: 9), name: "point").x)
dump([1, 2, 3, 4], maxItems: 3)
dump([[1, [2]] as [Any]], maxDepth: 1)
dump([1, "a", Point()] as [Any])
dump((1, (2, [3])), indent: 2)

// expect: - 5
// expect: - "hi\n"
// expect: ▿ 2 elements
// expect:   - 1
// expect:   - 2
// expect: ▿ 2 elements
// expect:   ▿ 1 element
// expect:     - 1
// expect:   ▿ 2 elements
// expect:     - 2
// expect:     - 3
// expect: ▿ 1 key/value pair
// expect:   ▿ (2 elements)
// expect:     - key: "k"
// expect:     - value: 1
// expect: - 0 key/value pairs
// expect: ▿ (2 elements)
// expect:   - .0: 1
// expect:   - .1: "b"
// expect: ▿ (2 elements)
// expect:   - x: 1
// expect:   - y: 2.0
// expect: ▿ Optional(3)
// expect:   - some: 3
// expect: - nil
// expect: ▿ Optional(main.Point(x: 1, name: "a"))
// expect:   ▿ some: main.Point
// expect:     - x: 1
// expect:     - name: "a"
// expect: ▿ 2 elements
// expect:   ▿ main.Point
// expect:     - x: 1
// expect:     - name: "a"
// expect:   ▿ main.Point
// expect:     - x: 2
// expect:     - name: "a"
// expect: ▿ main.Figure #0
// expect:   ▿ super: main.Shape
// expect:     - sides: 3
// expect:   ▿ at: main.Point
// expect:     - x: 1
// expect:     - name: "a"
// expect:   ▿ next: Optional(main.Figure)
// expect:     ▿ some: main.Figure #0
// expect:   ▿ tags: 1 element
// expect:     - "t"
// expect: ▿ 2 elements
// expect:   ▿ main.Figure #0
// expect:     ▿ super: main.Shape
// expect:       - sides: 3
// expect:     ▿ at: main.Point
// expect:       - x: 1
// expect:       - name: "a"
// expect:     ▿ next: Optional(main.Figure)
// expect:       ▿ some: main.Figure #0
// expect:     ▿ tags: 1 element
// expect:       - "t"
// expect:   ▿ main.Figure #0
// expect: ▿ 4 elements
// expect:   - main.Token.end
// expect:   ▿ main.Token.number
// expect:     - number: 1.0
// expect:   ▿ main.Token.pair
// expect:     ▿ pair: (2 elements)
// expect:       - x: 1
// expect:       - y: "q"
// expect:   ▿ main.Token.point
// expect:     ▿ point: main.Point
// expect:       - x: 1
// expect:       - name: "a"
// expect: ▿ 1.50
// expect:   - cents: 150
// expect: ▿ ClosedRange(1...3)
// expect:   - lowerBound: 1
// expect:   - upperBound: 3
// expect: ▿ 2 elements
// expect:   - 2
// expect:   - 3
// expect: ▿ point: main.Point
// expect:   - x: 9
// expect:   - name: "a"
// expect: 9
// expect: ▿ 4 elements
// expect:   - 1
// expect:   - 2
// expect:     (2 more children)
// expect: ▿ 1 element
// expect:   ▹ 2 elements
// expect: ▿ 3 elements
// expect:   - 1
// expect:   - "a"
// expect:   ▿ main.Point
// expect:     - x: 1
// expect:     - name: "a"
// expect:   ▿ (2 elements)
// expect:     - .0: 1
// expect:     ▿ .1: (2 elements)
// expect:       - .0: 2
// expect:       ▿ .1: 1 element
// expect:         - 3
