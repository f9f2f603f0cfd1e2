/// Positions in texts are offsets in UTF-8.
extension NativeRegistry {
  mutating func addStringPositions() {
    add("String.startIndex") { call in
      _ = try call.read(String.self)
      call.write(0)
    }
    add("String.endIndex") { call in call.write(try call.read(String.self).utf8.count) }
    add("String.indexAfter") { call in
      let text = try call.read(String.self)
      call.write(text.offset(of: try text.index(call.readInt(), movedBy: 1)))
    }
    add("String.indexBefore") { call in
      let text = try call.read(String.self)
      call.write(text.offset(of: try text.index(call.readInt(), movedBy: -1)))
    }
    add("String.indexOffset") { call in
      let text = try call.read(String.self)
      let start = call.readInt()
      call.write(text.offset(of: try text.index(start, movedBy: call.readInt())))
    }
    add("String.distance") { call in
      let text = try call.read(String.self)
      let start = try text.index(at: call.readInt())
      call.write(text.distance(from: start, to: try text.index(at: call.readInt())))
    }
    add("String.character") { call in
      let text = try call.read(String.self)
      let index = try text.index(at: call.readInt())
      guard index < text.endIndex else { throw RuntimeFailure.stringIndexOutOfRange }
      call.write(text[index])
    }
    add("String.substring") { call in
      let text = try call.read(String.self)
      let lower = try text.index(at: call.readInt())
      let upper = try text.index(at: call.readInt())
      guard lower <= upper else { throw RuntimeFailure.stringIndexOutOfRange }
      call.write(text[lower..<upper])
    }
    add("String.replace") { call in
      let register = call.readLater()
      let lower = call.readInt()
      let upper = call.readInt()
      let replacement = try call.read(String.self)
      var text = try call.take(register, as: String.self)
      let start = try text.index(at: lower)
      let end = try text.index(at: upper)
      guard start <= end else { throw RuntimeFailure.stringIndexOutOfRange }
      text.replaceSubrange(start..<end, with: replacement)
      call.put(text, in: register)
    }
  }

  mutating func addSubstrings() {
    add("Substring.string") { call in call.write(String(try call.read(Substring.self))) }
    add("Substring.equal") { call in
      let left = try call.read(Substring.self)
      call.write(left == (try call.read(Substring.self)))
    }
    add("Substring.startIndex") { call in
      let part = try call.read(Substring.self)
      call.write(part.base.offset(of: part.startIndex))
    }
    add("Substring.endIndex") { call in
      let part = try call.read(Substring.self)
      call.write(part.base.offset(of: part.endIndex))
    }
    add("Substring.indexAfter") { call in
      let part = try call.read(Substring.self)
      call.write(part.base.offset(of: try part.index(call.readInt(), movedBy: 1)))
    }
    add("Substring.indexBefore") { call in
      let part = try call.read(Substring.self)
      call.write(part.base.offset(of: try part.index(call.readInt(), movedBy: -1)))
    }
    add("Substring.indexOffset") { call in
      let part = try call.read(Substring.self)
      let start = call.readInt()
      call.write(part.base.offset(of: try part.index(start, movedBy: call.readInt())))
    }
    add("Substring.character") { call in
      let part = try call.read(Substring.self)
      let index = try part.index(at: call.readInt())
      guard index < part.endIndex else { throw RuntimeFailure.stringIndexOutOfRange }
      call.write(part[index])
    }
    add("Substring.substring") { call in
      let part = try call.read(Substring.self)
      let lower = try part.index(at: call.readInt())
      let upper = try part.index(at: call.readInt())
      guard lower <= upper else { throw RuntimeFailure.stringIndexOutOfRange }
      call.write(part[lower..<upper])
    }
  }
}

extension String {
  fileprivate func offset(of index: Index) -> Int {
    utf8.distance(from: startIndex, to: index)
  }
}

extension String {
  fileprivate func index(at offset: Int) throws -> Index {
    guard offset >= 0, offset <= utf8.count else { throw RuntimeFailure.stringIndexOutOfRange }
    return utf8.index(startIndex, offsetBy: offset)
  }

  fileprivate func index(_ offset: Int, movedBy distance: Int) throws -> Index {
    let start = try index(at: offset)
    let limit = distance < 0 ? startIndex : endIndex
    guard let moved = index(start, offsetBy: distance, limitedBy: limit) else {
      throw RuntimeFailure.stringIndexOutOfRange
    }
    return moved
  }
}

extension Substring {
  fileprivate func index(at offset: Int) throws -> Index {
    let index = try base.index(at: offset)
    guard index >= startIndex, index <= endIndex else {
      throw RuntimeFailure.stringIndexOutOfRange
    }
    return index
  }

  fileprivate func index(_ offset: Int, movedBy distance: Int) throws -> Index {
    let start = try index(at: offset)
    let limit = distance < 0 ? startIndex : endIndex
    guard let moved = index(start, offsetBy: distance, limitedBy: limit) else {
      throw RuntimeFailure.stringIndexOutOfRange
    }
    return moved
  }
}
