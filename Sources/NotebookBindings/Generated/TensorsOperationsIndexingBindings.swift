// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsIndexingBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["TensorIndex"],
      text: ##"""
        /// What selects elements along one axis of a tensor: an index, or a range of indices.
        @representation("native")
        protocol TensorIndex {
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Int"],
      text: ##"""
        extension Int: TensorIndex {
        }
        """##),
    .init(
      names: ["Range"],
      text: ##"""
        extension Range: TensorIndex where Bound == Int {
        }
        """##),
    .init(
      names: ["ClosedRange"],
      text: ##"""
        extension ClosedRange: TensorIndex where Bound == Int {
        }
        """##),
    .init(
      names: ["PartialRangeFrom"],
      text: ##"""
        extension PartialRangeFrom: TensorIndex where Bound == Int {
        }
        """##),
    .init(
      names: ["PartialRangeUpTo"],
      text: ##"""
        extension PartialRangeUpTo: TensorIndex where Bound == Int {
        }
        """##),
    .init(
      names: ["PartialRangeThrough"],
      text: ##"""
        extension PartialRangeThrough: TensorIndex where Bound == Int {
        }
        """##),
    .init(
      names: ["StrideTo"],
      text: ##"""
        extension StrideTo: TensorIndex where Element == Int {
        }
        """##),
    .init(
      names: ["StrideThrough"],
      text: ##"""
        extension StrideThrough: TensorIndex where Element == Int {
        }
        """##),
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The part of the tensor at an index of the first axis, which disappears.
          ///
          /// ```swift
          /// let m = Tensor([[1, 2], [3, 4]])
          /// print(m[1].scalars)    // [3.0, 4.0]
          /// print(m[-1].scalars)   // [3.0, 4.0]
          /// ```
          ///
          /// Negative indices count from the end. Assigning replaces the part; the value is stretched to it.
          ///
          /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``,
          /// ``TensorError/tooManyIndices(count:shape:)``. Cost: reading copies no elements.
          @native("Tensor.subscript(_:)[Int]", "Tensor.subscript(_:)=[Int, Tensor]")
          subscript(index: Int) -> Tensor { get set }

          /// The part of the tensor at indices and ranges, one for each leading axis.
          ///
          /// ```swift
          /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
          /// print(m[1, 2].item())            // 6.0
          /// print(m[0..., 0].scalars)        // [1.0, 4.0]
          /// print(m[0..<1, 1...].scalars)    // [2.0, 3.0]
          /// print(m[1, stride(from: 2, through: 0, by: -2)].scalars)   // [6.0, 4.0]
          /// ```
          ///
          /// An index removes its axis, a range or a stride keeps it. Unlike in NumPy, they must lie within the
          /// axis.
          ///
          /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``,
          /// ``TensorError/rangeOutOfRange(range:axis:shape:)``,
          /// ``TensorError/stepsOutOfRange(index:start:step:axis:shape:)``,
          /// ``TensorError/tooManyIndices(count:shape:)``. Cost: reading copies no elements.
          @native("Tensor.subscript(_:)[any TensorIndex...]", "Tensor.subscript(_:)=[any TensorIndex..., Tensor]")
          subscript(indices: any TensorIndex...) -> Tensor { get set }

          /// The parts at several indices of the first axis, in the order given; an index may repeat.
          ///
          /// ```swift
          /// let m = Tensor([[1, 2], [3, 4], [5, 6]])
          /// print(m[[2, 0]].scalars)   // [5.0, 6.0, 1.0, 2.0]
          /// ```
          ///
          /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``.
          @native("Tensor.subscript(_:)[[Int]]")
          subscript(rows: [Int]) -> Tensor { get }

          /// The elements where a mask is true: of a mask with the tensor's shape, along one axis.
          ///
          /// A mask with fewer axes selects parts along the leading ones.
          ///
          /// ```swift
          /// let x = Tensor([3, -1, 2])
          /// print(x[x .> 0].scalars)   // [3.0, 2.0]
          /// ```
          ///
          /// Errors: ``TensorError/maskDoesNotFit(mask:shape:)``.
          @native("Tensor.subscript(_:)[Tensor]")
          subscript(mask: Tensor) -> Tensor { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.subscript(_:)[Int]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let result: Tensor = receiver[a0]
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.subscript(_:)=[Int, Tensor]") { call in
      openErrorScope()
      let place = call.readLater()
      let a0 = call.readInt()
      let a1 = try call.read(Tensor.self)
      var receiver = try call.take(place, as: Tensor.self)
      receiver[a0] = a1
      try checkLibraryErrors()
      call.put(receiver, in: place)
    }
    registry.add("Tensor.subscript(_:)[any TensorIndex...]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.readExistentials((any TensorIndex).self)
      let result: Tensor
      switch a0.count {
      case 1: result = receiver[a0[0]]
      case 2: result = receiver[a0[0], a0[1]]
      case 3: result = receiver[a0[0], a0[1], a0[2]]
      case 4: result = receiver[a0[0], a0[1], a0[2], a0[3]]
      case 5: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4]]
      case 6: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5]]
      case 7: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6]]
      case 8: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7]]
      case 9: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8]]
      case 10: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9]]
      case 11: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10]]
      case 12: result = receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10], a0[11]]
      default: throw tooManyArguments(a0.count)
      }
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.subscript(_:)=[any TensorIndex..., Tensor]") { call in
      openErrorScope()
      let place = call.readLater()
      let a0 = try call.readExistentials((any TensorIndex).self)
      let a1 = try call.read(Tensor.self)
      var receiver = try call.take(place, as: Tensor.self)
      switch a0.count {
      case 0: receiver[] = a1
      case 1: receiver[a0[0]] = a1
      case 2: receiver[a0[0], a0[1]] = a1
      case 3: receiver[a0[0], a0[1], a0[2]] = a1
      case 4: receiver[a0[0], a0[1], a0[2], a0[3]] = a1
      case 5: receiver[a0[0], a0[1], a0[2], a0[3], a0[4]] = a1
      case 6: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5]] = a1
      case 7: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6]] = a1
      case 8: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7]] = a1
      case 9: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8]] = a1
      case 10: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9]] = a1
      case 11: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10]] = a1
      case 12: receiver[a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10], a0[11]] = a1
      default: throw tooManyArguments(a0.count)
      }
      try checkLibraryErrors()
      call.put(receiver, in: place)
    }
    registry.add("Tensor.subscript(_:)[[Int]]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read([Int].self)
      let result: Tensor = receiver[a0]
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.subscript(_:)[Tensor]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver[a0]
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
