internal import CNumerics

extension Tensor {
  /// The quotients of two tensors, rounded down to whole numbers.
  ///
  /// ```
  /// a.floorDivided(by: b) = ⌊a / b⌋
  /// ```
  ///
  /// ```swift
  /// print(Tensor([7, -7]).floorDivided(by: Tensor([2])).scalars)   // [3.0, -4.0]
  /// ```
  ///
  /// - Parameter divisor: What is divided by; both are stretched as for `/`.
  /// - Returns: Whole numbers of whole numbers (0 where the divisor is 0), otherwise float32. No gradient flows through it.
  ///
  /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  ///
  /// Source: `numpy.floor_divide`, Python's `//`.
  public func floorDivided(by divisor: Tensor) -> Tensor {
    Tensor.binary("floorDivided", CNFloorDivide, self, divisor)
  }

  /// The quotients of the elements and a number, rounded down to whole numbers.
  ///
  /// ```swift
  /// print(Tensor([7, -7], dtype: .int32).floorDivided(by: 2).integers)   // [3, -4]
  /// ```
  ///
  /// - Parameter divisor: What is divided by.
  public func floorDivided<S: TensorScalar>(by divisor: S) -> Tensor {
    floorDivided(by: Tensor(operand: divisor, beside: self))
  }

  /// What is left of each element after `floorDivided(by:)`: it has the sign of the divisor.
  ///
  /// ```
  /// a % b = a − ⌊a / b⌋ b
  /// ```
  ///
  /// ```swift
  /// print((Tensor([7, -7]) % Tensor([3])).scalars)   // [1.0, 2.0]
  /// ```
  ///
  /// Of two numbers of Swift, `-7 % 3` is -1 instead.
  ///
  /// - Returns: Whole numbers of whole numbers (0 where the divisor is 0), otherwise float32 (NaN there).
  ///
  /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  ///
  /// Source: `numpy.remainder`, Python's `%`.
  public static func % (left: Tensor, right: Tensor) -> Tensor {
    binary("%", CNRemainder, left, right)
  }

  /// What is left of each element after `floorDivided(by:)` by a number.
  ///
  /// ```swift
  /// print((Tensor.arange(5) % 2).scalars)   // [0.0, 1.0, 0.0, 1.0, 0.0]
  /// ```
  public static func % <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left % Tensor(operand: right, beside: left)
  }

  /// What is left of a number after dividing it by each element.
  public static func % <S: TensorScalar>(left: S, right: Tensor) -> Tensor {
    Tensor(operand: left, beside: right) % right
  }
}
