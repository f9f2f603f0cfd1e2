// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayMIMEBundleBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["MIMEBundle"],
      text: ##"""
        /// One output in several representations; the front end picks the richest one it can draw.
        @representation("native")
        struct MIMEBundle: Hashable {
          /// Creates a bundle of plain text.
          @native("MIMEBundle.init(text:)")
          init(text: String)

          /// Creates a bundle of HTML, with text for front ends that show none.
          ///
          /// ```swift
          /// display(MIMEBundle(html: "<b>bold</b>", text: "bold"))   // bold
          /// ```
          ///
          /// - Parameters:
          ///   - html: The HTML; it is shown as it is, so text from elsewhere must be escaped first.
          ///   - text: What a terminal shows.
          @native("MIMEBundle.init(html:text:)")
          init(html: String, text: String)

          /// Creates a bundle of Markdown, with text for front ends that show none.
          @native("MIMEBundle.init(markdown:text:)")
          init(markdown: String, text: String)

          /// Creates a bundle with a drawing in SVG, with text for front ends that show none.
          @native("MIMEBundle.init(svg:text:)")
          init(svg: String, text: String)

          /// The plain text, which every bundle has; empty if it was left out.
          @native("MIMEBundle.plainText")
          var plainText: String { get }

          @native("MIMEBundle.==")
          static func == (left: MIMEBundle, right: MIMEBundle) -> Bool
        }
        """##),
    .init(
      names: ["Displayable"],
      text: ##"""
        /// A value that knows what it looks like in a notebook.
        ///
        /// ```swift
        /// struct Score: Displayable {
        ///   var value: Double
        ///   var mimeBundle: MIMEBundle {
        ///     MIMEBundle(html: "<b>\(value)</b> points", text: "\(value) points")
        ///   }
        /// }
        /// display(Score(value: 0.5))   // 0.5 points
        /// ```
        @representation("native")
        protocol Displayable {
          /// The value in every representation it has; `text/plain` is always among them.
          @required
          @native("Displayable.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("MIMEBundle.init(text:)") { call in
      let a0 = try call.read(String.self)
      let result: MIMEBundle = MIMEBundle(text: a0)
      call.write(result)
    }
    registry.add("MIMEBundle.init(html:text:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: MIMEBundle = MIMEBundle(html: a0, text: a1)
      call.write(result)
    }
    registry.add("MIMEBundle.init(markdown:text:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: MIMEBundle = MIMEBundle(markdown: a0, text: a1)
      call.write(result)
    }
    registry.add("MIMEBundle.init(svg:text:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: MIMEBundle = MIMEBundle(svg: a0, text: a1)
      call.write(result)
    }
    registry.add("MIMEBundle.plainText") { call in
      let receiver = try call.read(MIMEBundle.self)
      let result: String = receiver.plainText
      call.write(result)
    }
    registry.add("MIMEBundle.==") { call in
      let a0 = try call.read(MIMEBundle.self)
      let a1 = try call.read(MIMEBundle.self)
      let result: Bool = a0 == a1
      call.write(result)
    }
    registry.add("Displayable.mimeBundle") { call in
      let receiver = try call.readExistential((any Displayable).self)
      let result: MIMEBundle = receiver.mimeBundle
      call.write(result)
    }
    registry.addAdapter(forProtocol: "Displayable") { DisplayableAdapter(value: $0) }
  }
}

/// A value of a cell's type that conforms to `Displayable`, as the library sees it.
struct DisplayableAdapter: Displayable, ConformingAdapter {
  let value: ConformingValue

  var mimeBundle: MIMEBundle {
    return value.machine.keepingErrors(fallback: fallback(for: MIMEBundle.self)) {
      try value.call("mimeBundle", returning: MIMEBundle.self)
    }
  }
}
