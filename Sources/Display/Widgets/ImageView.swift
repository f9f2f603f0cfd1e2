internal import JSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A picture that the program can replace.
///
/// ```swift
/// if let picture = try? ImageView(contentsOf: "there-is-no.png") { display(picture) }
/// ```
public final class ImageView: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel

  /// Creates a picture of the bytes of a PNG file.
  public init(png: [UInt8]) {
    model = WidgetModel(
      .control("Image"), ["format": "png", "width": "", "height": ""], bytes: ["value": png])
  }

  /// Reads a picture.
  ///
  /// - Parameter path: A PNG file.
  ///
  /// Errors: one that says why the file cannot be read.
  public convenience init(contentsOf path: String) throws {
    self.init(png: try contents(ofImage: path))
  }

  /// Shows another picture in its place.
  ///
  /// - Parameter path: A PNG file.
  ///
  /// Errors: one that says why the file cannot be read.
  public func show(contentsOf path: String) throws { png = try contents(ofImage: path) }

  /// The bytes of the PNG file that is shown.
  public var png: [UInt8] {
    get { model.bytes("value") }
    set { model.set("value", toBytes: newValue) }
  }

  /// How large the picture's file is.
  public var description: String { "picture of \(png.count) bytes" }
}

/// Why a picture cannot be read.
package enum ImageFileError: Error, Hashable, Sendable {
  /// There is no such file, or it may not be read.
  case unreadable(path: String, reason: String)
}

extension ImageFileError: CustomStringConvertible {
  /// The error as one sentence.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    }
  }
}

private func contents(ofImage path: String) throws(ImageFileError) -> [UInt8] {
  var contents: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  guard let file = fopen(path, "re") else {
    throw .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
  defer { fclose(file) }
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    contents.append(contentsOf: chunk[..<count])
  }
  guard ferror(file) == 0 else {
    throw .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
  return contents
}
