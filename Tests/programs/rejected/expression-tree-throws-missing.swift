// reject
indirect enum Expression {
  case number(Double)
  case variable(String)
  case sum(Expression, Expression)
  case product(Expression, Expression)
}

enum EvaluationError: Error {
  case unknown(String)
}

func evaluate(_ expression: Expression, with values: [String: Double]) -> Double {
  switch expression {
  case .number(let value):
    return value
  case .variable(let name):
    guard let value = values[name] else { throw EvaluationError.unknown(name) }
    return value
  case .sum(let left, let right):
    return try evaluate(left, with: values) + evaluate(right, with: values)
  case .product(let left, let right):
    return try evaluate(left, with: values) * evaluate(right, with: values)
  }
}

let tree = Expression.sum(.number(1), .product(.variable("x"), .number(3)))
do {
  print(try evaluate(tree, with: ["x": 2]))
  print(try evaluate(tree, with: [:]))
} catch EvaluationError.unknown(let name) {
  print("what is \(name)?")
} catch {
  print(error)
}

// error: 18:43: error is not handled because the enclosing function is not declared 'throws'
