// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsContentsBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["HTMLView"],
      text: ##"""
        /// A piece of a web page that the program can replace.
        ///
        /// ```swift
        /// let note = HTMLView("<b>0</b> errors")
        /// note.html = "<b>1</b> error"
        /// print(note)   // <b>1</b> error
        /// ```
        @representation("native")
        class HTMLView: Widget, CustomStringConvertible {
          /// Creates a piece.
          ///
          /// - Parameter html: The HTML; it is shown as it is, so text from elsewhere must be escaped first.
          @native("HTMLView.init(_:)")
          init(_ html: String)

          /// The HTML that is shown.
          @native("HTMLView.html", "HTMLView.html=")
          var html: String { get set }

          /// The HTML.
          @native("HTMLView.description")
          var description: String { get }
        }
        """##),
    .init(
      names: ["Column"],
      text: ##"""
        /// Widgets one below the other.
        ///
        /// ```swift
        /// print(Column(Slider("rate", in: 0...1), Button("Stop")))   // rate: 0.0, [Stop]
        /// ```
        @representation("native")
        class Column: Widget, CustomStringConvertible {
          /// Creates a column.
          ///
          /// - Parameter parts: The widgets, from top to bottom.
          @native("Column.init(_:)")
          init(_ parts: any Widget...)

          /// The parts' texts.
          @native("Column.description")
          var description: String { get }
        }
        """##),
    .init(
      names: ["Row"],
      text: ##"""
        /// Widgets side by side.
        ///
        /// ```swift
        /// print(Row(Checkbox("shuffle"), Button("Stop")))   // shuffle: false, [Stop]
        /// ```
        @representation("native")
        class Row: Widget, CustomStringConvertible {
          /// Creates a row.
          ///
          /// - Parameter parts: The widgets, from left to right.
          @native("Row.init(_:)")
          init(_ parts: any Widget...)

          /// The parts' texts.
          @native("Row.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("HTMLView.init(_:)") { call in
      let a0 = try call.read(String.self)
      let result: HTMLView = HTMLView(a0)
      call.write(result)
    }
    registry.add("HTMLView.html") { call in
      let receiver = try call.read(HTMLView.self)
      let result: String = receiver.html
      call.write(result)
    }
    registry.add("HTMLView.html=") { call in
      let receiver = try call.read(HTMLView.self)
      let a0 = try call.read(String.self)
      receiver.html = a0
    }
    registry.add("HTMLView.description") { call in
      let receiver = try call.read(HTMLView.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Column.init(_:)") { call in
      let a0 = try call.readExistentials((any Widget).self)
      let result: Column
      switch a0.count {
      case 0: result = Column()
      case 1: result = Column(a0[0])
      case 2: result = Column(a0[0], a0[1])
      case 3: result = Column(a0[0], a0[1], a0[2])
      case 4: result = Column(a0[0], a0[1], a0[2], a0[3])
      case 5: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4])
      case 6: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5])
      case 7: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6])
      case 8: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7])
      case 9: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8])
      case 10: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9])
      case 11: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10])
      case 12: result = Column(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10], a0[11])
      default: throw tooManyArguments(a0.count)
      }
      call.write(result)
    }
    registry.add("Column.description") { call in
      let receiver = try call.read(Column.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Row.init(_:)") { call in
      let a0 = try call.readExistentials((any Widget).self)
      let result: Row
      switch a0.count {
      case 0: result = Row()
      case 1: result = Row(a0[0])
      case 2: result = Row(a0[0], a0[1])
      case 3: result = Row(a0[0], a0[1], a0[2])
      case 4: result = Row(a0[0], a0[1], a0[2], a0[3])
      case 5: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4])
      case 6: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5])
      case 7: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6])
      case 8: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7])
      case 9: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8])
      case 10: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9])
      case 11: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10])
      case 12: result = Row(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10], a0[11])
      default: throw tooManyArguments(a0.count)
      }
      call.write(result)
    }
    registry.add("Row.description") { call in
      let receiver = try call.read(Row.self)
      let result: String = receiver.description
      call.write(result)
    }
  }
}
