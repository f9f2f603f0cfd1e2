/// Positions in texts are offsets in UTF-8; those of a part are the whole's.
extension NativeRegistry {
  mutating func addStringPositions() {
    add("String.startIndex") { call in call.write(try call.readText().start) }
    add("String.endIndex") { call in
      let text = try call.readText()
      call.write(text.start + text.count)
    }
    add("String.indexAfter") { call in
      let text = try call.readText()
      call.write(try text.position(call.readInt(), movedBy: 1))
    }
    add("String.indexBefore") { call in
      let text = try call.readText()
      call.write(try text.position(call.readInt(), movedBy: -1))
    }
    add("String.indexOffset") { call in
      let text = try call.readText()
      let start = call.readInt()
      call.write(try text.position(start, movedBy: call.readInt()))
    }
    add("String.distance") { call in
      let text = try call.readText()
      let lower = try text.checked(call.readInt())
      let upper = try text.checked(call.readInt())
      if text.isSimple {
        call.write(upper - lower)
      } else {
        let part = text.substring
        call.write(
          part.distance(
            from: part.base.utf8.index(part.base.startIndex, offsetBy: lower),
            to: part.base.utf8.index(part.base.startIndex, offsetBy: upper)))
      }
    }
    add("String.character") { call in
      let text = try call.readText()
      let offset = try text.checked(call.readInt()) - text.start
      guard offset < text.count else { throw RuntimeFailure.stringIndexOutOfRange }
      call.write(text.character(at: offset).bits)
    }
    add("String.substring") { call in
      let text = try call.readText()
      let lower = try text.checked(call.readInt())
      let upper = try text.checked(call.readInt())
      guard lower <= upper else { throw RuntimeFailure.stringIndexOutOfRange }
      let start = text.start
      call.writeSlot(Slot(text.part(lower - start, upper - start)))
    }
    add("String.firstPosition") { call in
      let text = try call.readText()
      let other = try call.readText()
      call.writeOptional(text.firstOffset(of: other, from: try text.checked(call.readInt())))
    }
    add("String.positionAfter") { call in
      let text = try call.readText()
      let other = try call.readText()
      let position = try text.checked(call.readInt())
      if text.isSimple {
        call.write(position + other.count)
      } else {
        // What was found may be written in another way.
        let length = other.string.count
        call.write(try text.position(position, movedBy: length))
      }
    }
    add("String.movedPosition") { call in
      _ = try call.readText()
      let position = call.readInt()
      call.write(position &+ call.readInt())
    }
    add("String.replace") { call in
      let register = call.readLater()
      let lower = call.readInt()
      let upper = call.readInt()
      let replacement = try call.readText()
      guard let text = call.takeSlot(register).object as? TextObject else {
        throw RuntimeFailure.notInitialized
      }
      let start = try text.checked(lower)
      let end = try text.checked(upper)
      guard start <= end else { throw RuntimeFailure.stringIndexOutOfRange }
      let builder = TextBuilder(capacity: text.count - (end - start) + replacement.count)
      try builder.append(text.part(0, start))
      try builder.append(replacement)
      try builder.append(text.part(end, text.count))
      call.putSlot(Slot(builder.text), in: register)
    }
    add("Substring.string") { call in
      let part = try call.readText()
      call.writeSlot(
        Slot(TextObject.make(copying: part.bytes, count: part.count, isSimple: part.isSimple)))
    }
  }
}

extension TextObject {
  /// A position if it lies in the text or at its end, on a boundary of scalars.
  fileprivate func checked(_ position: Int) throws -> Int {
    let offset = position - start
    guard offset >= 0, offset <= count else { throw RuntimeFailure.stringIndexOutOfRange }
    if isSimple || offset == count { return position }
    // Swift rounds a position inside a scalar down.
    var rounded = offset
    while rounded > 0, bytes[rounded] & 0xC0 == 0x80 { rounded -= 1 }
    return position - (offset - rounded)
  }

  fileprivate func position(_ position: Int, movedBy distance: Int) throws -> Int {
    let position = try checked(position)
    if isSimple {
      let (moved, overflow) = position.addingReportingOverflow(distance)
      guard !overflow, moved >= start, moved <= start + count else {
        throw RuntimeFailure.stringIndexOutOfRange
      }
      return moved
    }
    let part = substring
    let base = part.base
    let index = base.utf8.index(base.startIndex, offsetBy: position)
    guard
      let moved = part.index(
        index, offsetBy: distance, limitedBy: distance < 0 ? part.startIndex : part.endIndex)
    else { throw RuntimeFailure.stringIndexOutOfRange }
    return base.utf8.distance(from: base.startIndex, to: moved)
  }
}
