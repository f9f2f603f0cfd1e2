extension Prelude {
  static let stride = ModuleInterface.Chunk(
    names: ["stride", "StrideTo", "StrideThrough", "StrideToIterator", "StrideThroughIterator"],
    text: #"""
      /// The values from `start` on in steps of `stride`, up to but not including `end`.
      func stride<T: Strideable>(from start: T, to end: T, by stride: T.Stride) -> StrideTo<T> {
        if stride == 0 { _fail("InvalidArgument", "stride: the step cannot be 0") }
        return StrideTo(_start: start, end, stride)
      }

      /// The values from `start` on in steps of `stride`, up to `end`, which is the last one if it is hit.
      func stride<T: Strideable>(from start: T, through end: T, by stride: T.Stride)
        -> StrideThrough<T>
      {
        if stride == 0 { _fail("InvalidArgument", "stride: the step cannot be 0") }
        return StrideThrough(_start: start, end, stride)
      }

      /// Values in equal steps, without the end.
      struct StrideTo<Element: Strideable>: Sequence {
        typealias Iterator = StrideToIterator<Element>
        let _start: Element
        let _end: Element
        let _stride: Element.Stride
        init(_start: Element, _ end: Element, _ stride: Element.Stride) {
          self._start = _start
          self._end = end
          self._stride = stride
        }
        func makeIterator() -> StrideToIterator<Element> {
          StrideToIterator(_start: _start, _end, _stride)
        }
      }

      struct StrideToIterator<Element: Strideable>: IteratorProtocol {
        let _start: Element
        let _end: Element
        let _stride: Element.Stride
        var _index: Int
        var _current: Element
        init(_start: Element, _ end: Element, _ stride: Element.Stride) {
          self._start = _start
          self._end = end
          self._stride = stride
          self._index = 0
          self._current = _start
        }
        mutating func next() -> Element? {
          let result = _current
          if _stride > 0 ? result >= _end : result <= _end { return nil }
          _index += 1
          _current = result._next(_index, from: _start, by: _stride)
          return result
        }
      }

      /// Values in equal steps, up to the end.
      struct StrideThrough<Element: Strideable>: Sequence {
        typealias Iterator = StrideThroughIterator<Element>
        let _start: Element
        let _end: Element
        let _stride: Element.Stride
        init(_start: Element, _ end: Element, _ stride: Element.Stride) {
          self._start = _start
          self._end = end
          self._stride = stride
        }
        func makeIterator() -> StrideThroughIterator<Element> {
          StrideThroughIterator(_start: _start, _end, _stride)
        }
      }

      struct StrideThroughIterator<Element: Strideable>: IteratorProtocol {
        let _start: Element
        let _end: Element
        let _stride: Element.Stride
        var _index: Int
        var _current: Element
        var _atEnd: Bool
        init(_start: Element, _ end: Element, _ stride: Element.Stride) {
          self._start = _start
          self._end = end
          self._stride = stride
          self._index = 0
          self._current = _start
          self._atEnd = false
        }
        mutating func next() -> Element? {
          let result = _current
          if _stride > 0 ? result >= _end : result <= _end {
            if result == _end && !_atEnd {
              _atEnd = true
              return result
            }
            return nil
          }
          _index += 1
          _current = result._next(_index, from: _start, by: _stride)
          return result
        }
      }
      """#)
}
