import Display
import JSON
import JupyterProtocol
import Testing

struct ContentTests {
  private func object(_ text: String) throws -> JSONObject {
    try #require(try JSONValue(parsing: text).object)
  }

  @Test func givesMissingFieldsOfAnExecuteRequestTheirDefaults() throws {
    let request = try ExecuteRequest(content: object(#"{"code":"1","unknown":[],"silent":null}"#))
    #expect(!request.isSilent && request.storesHistory && request.stopsOnError)
    #expect(!request.allowsInput && request.userExpressions.isEmpty)
  }

  @Test func neverStoresASilentCell() throws {
    let content = try object(#"{"code":"1","silent":true,"store_history":true}"#)
    #expect(try !ExecuteRequest(content: content).storesHistory)
  }

  @Test(arguments: [
    (#"{}"#, "the field 'code' is missing"),
    (#"{"code":1}"#, "the field 'code' has the wrong type"),
    (#"{"code":"","silent":"yes"}"#, "the field 'silent' has the wrong type"),
    (
      #"{"code":"","user_expressions":{"a":1}}"#,
      "the field 'user_expressions.a' has the wrong type"
    ),
  ])
  func namesTheFieldThatIsWrong(_ text: String, _ sentence: String) throws {
    let content = try object(text)
    let error = #expect(throws: ProtocolError.self) { try ExecuteRequest(content: content) }
    #expect(error?.description == sentence)
  }

  @Test func countsTheCursorInUnicodeScalars() throws {
    // "e" with a combining accent and an emoji: 2 + 1 scalars, 2 characters, 7 bytes.
    let code = #""code":"e\u0301😀x""#
    #expect(try CompleteRequest(content: object("{\(code),\"cursor_pos\":3.0}")).cursor == 3)
    #expect(try CompleteRequest(content: object("{\(code)}")).cursor == 4)
    #expect(try InspectRequest(content: object("{\(code),\"cursor_pos\":99}")).cursor == 4)
    #expect(try InspectRequest(content: object("{\(code),\"cursor_pos\":-1}")).cursor == 0)
    #expect(try InspectRequest(content: object("{\(code),\"cursor_pos\":1e300}")).cursor == 4)
    #expect(throws: ProtocolError.wrongFieldType("cursor_pos")) {
      try InspectRequest(content: object("{\(code),\"cursor_pos\":1.5}"))
    }
  }

  @Test func repeatsTheErrorOfAFailedCellInTheReply() throws {
    let failure = ExecuteReply.Failure(name: "E", value: "v", traceback: ["t"])
    let reply = ExecuteReply(executionCount: 3, failure: failure).content
    #expect(reply["status"] == "error")
    #expect(reply["execution_count"] == 3)
    for (key, value) in failure.content { #expect(reply[key] == value) }
    #expect(ExecuteReply(executionCount: nil).content["execution_count"] == .null)
  }

  @Test func readsEveryKindOfHistoryRequest() throws {
    let range = try HistoryRequest(
      content: object(#"{"hist_access_type":"range","session":0,"start":2,"stop":5,"output":true}"#)
    )
    guard case .range(0, 2, 5) = range.access else {
      Issue.record("not a range: \(range.access)")
      return
    }
    #expect(range.wantsOutput)
    let tail = try HistoryRequest(content: object(#"{"hist_access_type":"tail","n":-3}"#))
    #expect(tail.limit == 0)
    #expect(throws: ProtocolError.wrongFieldType("hist_access_type")) {
      try HistoryRequest(content: object(#"{"hist_access_type":"all"}"#))
    }
  }

  @Test func showsABundleWithPlainTextAndItsIdentifier() {
    let bundle = MIMEBundle([.html: "<b>1</b>"], metadata: ["a": 1])
    #expect(
      bundle.content(identifier: DisplayIdentifier(rawValue: "d")).description
        == #"{"data":{"text/html":"<b>1</b>","text/plain":""},"metadata":{"a":1},"transient":{"display_id":"d"}}"#
    )
  }

  @Test func writesStreamsAsJSON() {
    let text = String(decoding: streamContent(.error, utf8: Array("a\"\n".utf8)), as: UTF8.self)
    #expect(text == #"{"name":"stderr","text":"a\"\n"}"#)
  }

  @Test func namesTheReplyOfARequest() {
    #expect(MessageType.executeRequest.reply == .executeReply)
    #expect(MessageType.commOpen.reply == nil)
  }
}

struct ConnectionFileTests {
  private let ports = #""shell_port":1,"control_port":2,"iopub_port":3,"stdin_port":4,"hb_port":5"#

  private func sentence(_ text: String) -> String? {
    do throws(ProtocolError) {
      _ = try ConnectionFile(parsing: Array(text.utf8))
      return nil
    } catch {
      return error.description
    }
  }

  @Test func readsWhatJupyterWrites() throws {
    let file = try ConnectionFile(
      parsing: Array(
        #"{\#(ports),"ip":"127.0.0.1","key":"ab-c","transport":"tcp","signature_scheme":"hmac-sha256","kernel_name":"k"}"#
          .utf8))
    #expect(file.key == Array("ab-c".utf8))
    #expect(file.endpoint(port: file.iopubPort).address == "tcp://127.0.0.1:3")
  }

  @Test func addressesIPCSocketsByPath() throws {
    let file = try ConnectionFile(
      parsing: Array(#"{\#(ports),"ip":"/run/k","transport":"ipc"}"#.utf8))
    #expect(file.endpoint(port: 1).address == "ipc:///run/k-1")
    #expect(file.endpoint(port: 1).path == "/run/k-1")
  }

  @Test func saysWhatIsWrongWithAConnectionFile() {
    #expect(sentence("") == "the connection file is not JSON: the JSON text ends too early")
    #expect(sentence("[]") == "the connection file is not a JSON object")
    #expect(sentence(#"{"shell_port":1}"#) == "the field 'control_port' is missing")
    #expect(sentence(#"{"shell_port":70000}"#) == "the field 'shell_port' is not a port")
    #expect(
      sentence(#"{"signature_scheme":"hmac-md5"}"#)
        == "the signature scheme 'hmac-md5' is not supported; 'hmac-sha256' is")
    #expect(
      sentence(#"{"transport":"udp"}"#)
        == "the transport 'udp' is not supported; 'tcp' and 'ipc' are")
  }

  @Test func saysWhyAFileCannotBeRead() {
    let error = #expect(throws: ProtocolError.self) {
      try ConnectionFile(path: "/nonexistent/kernel.json")
    }
    #expect(error?.description == "cannot read /nonexistent/kernel.json: No such file or directory")
  }
}
