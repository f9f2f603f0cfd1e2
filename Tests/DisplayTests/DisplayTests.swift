import Display
import JSON
import Synchronization
import Testing

/// Remembers what it is asked to show.
final class RecordingSink: OutputSink {
  private let entries = Mutex<[String]>([])
  var recorded: [String] { entries.withLock { $0 } }
  var updatesInPlace: Bool { true }

  private func record(_ entry: String) { entries.withLock { $0.append(entry) } }
  func write(_ text: String, to stream: StandardStream) { record("\(stream.rawValue): \(text)") }
  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    record("display \(bundle.data.keys.map(\.rawValue).sorted()) \(bundle.plainText)")
  }
  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {
    record("update \(bundle.plainText)")
  }
  func clearOutput(wait: Bool) { record("clear wait: \(wait)") }
}

private struct Square: Displayable {
  var mimeBundle: MIMEBundle { MIMEBundle([.svg: "<svg/>", .plainText: "a square"]) }
}

/// These tests replace the process's sink, so they run one after another.
@Suite(.serialized) struct DisplayTests {
  private func recording(_ body: () -> Void) -> [String] {
    let sink = RecordingSink()
    let before = Output.sink
    Output.sink = sink
    defer { Output.sink = before }
    body()
    return sink.recorded
  }

  @Test func showsTheRichestForm() {
    #expect(
      recording { display(Square()) } == ["display [\"image/svg+xml\", \"text/plain\"] a square"])
  }

  @Test func showsStringsInQuotesAndOtherValuesAsPrintDoes() {
    let shown = recording {
      display("a \"b\"")
      display([1, 2])
      display(Int?.none as Any)
    }
    #expect(
      shown == [
        "display [\"text/plain\"] \"a \\\"b\\\"\"", "display [\"text/plain\"] [1, 2]",
        "display [\"text/plain\"] nil",
      ])
  }

  @Test func showsMarkdownAndHTMLWithTheirSourceAsText() {
    let shown = recording {
      displayMarkdown("*x*")
      displayHTML("<b>x</b>")
    }
    #expect(
      shown == [
        "display [\"text/markdown\", \"text/plain\"] *x*",
        "display [\"text/html\", \"text/plain\"] <b>x</b>",
      ])
  }

  @Test func writesErrorsWithANewline() {
    #expect(recording { printError("no") } == ["stderr: no\n"])
  }

  @Test func clearsTheOutput() {
    #expect(recording { clearOutput(wait: true) } == ["clear wait: true"])
  }

  @Test func explainsOnlyWhatIsKnown() {
    let before = Documentation.lookup
    Documentation.lookup = { $0 == "relu" ? MIMEBundle(text: "max(0, x)") : nil }
    defer { Documentation.lookup = before }
    let shown = recording {
      help("relu")
      help("rellu")
    }
    #expect(shown == ["stdout: max(0, x)\n", "stderr: nothing is known about 'rellu'\n"])
  }

  @Test func everyDisplayHasItsOwnIdentifier() {
    #expect(Set((0..<1000).map { _ in DisplayIdentifier() }).count == 1000)
  }

  @Test func aBundleWithoutTextHasEmptyText() {
    #expect(MIMEBundle([.svg: "<svg/>"]).plainText == "")
    #expect(MIMEBundle(text: "x").data == [.plainText: "x"])
  }
}
