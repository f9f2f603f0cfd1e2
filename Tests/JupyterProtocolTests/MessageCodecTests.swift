import JSON
import JupyterProtocol
import Testing

struct MessageCodecTests {
  private let signer = MessageSigner(key: Array("secret".utf8))
  private let header =
    #"{"msg_id":"1","session":"s","username":"u","msg_type":"execute_request","version":"5.3","subshell_id":null}"#

  /// The frames of a request, signed for the four JSON parts as they are given.
  private func frames(
    header: String? = nil, parent: String = "{}", metadata: String = "{}",
    content: String = #"{"code":"1"}"#, buffers: [[UInt8]] = []
  ) -> [[UInt8]] {
    let parts = [header ?? self.header, parent, metadata, content].map { Array($0.utf8) }
    return [Array("client".utf8), MessageDecoder.delimiter, signer.signature(of: parts)] + parts
      + buffers
  }

  // conformance: 2
  @Test func signsAsRFC4231() {
    // Test case 2 of RFC 4231, its data cut into the four parts of a message.
    let signer = MessageSigner(key: Array("Jefe".utf8))
    let parts = ["what do ", "ya want ", "for ", "nothing?"].map { Array($0.utf8) }
    #expect(
      String(decoding: signer.signature(of: parts), as: UTF8.self)
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test func decodesARequest() throws {
    var decoder = MessageDecoder(signer: signer)
    let message = try decoder.decode(frames(buffers: [[1, 2], []]))
    #expect(message.identities == [Array("client".utf8)])
    #expect(message.header.type == .executeRequest)
    #expect(message.header.messageID == "1")
    #expect(message.content == ["code": "1"])
    #expect(message.buffers == [[1, 2], []])
  }

  // conformance: 11
  @Test func repeatsTheHeaderByteForByteAsParent() throws {
    var decoder = MessageDecoder(signer: signer)
    var encoder = MessageEncoder(signer: signer, username: "kernel")
    let odd = #"{ "msg_type" : "x_request","msg_id":"7", "later": [1.0, 1e2] }"#
    let parent = try decoder.decode(frames(header: odd)).asParent
    let reply = encoder.encode(
      OutgoingMessage("x_reply", parent: parent, content: JSONObject()), prefix: [])
    #expect(reply[3] == Array(odd.utf8))
  }

  // conformance: 3, 4, 5
  @Test func refusesWrongSignatures() throws {
    var decoder = MessageDecoder(signer: signer)
    let good = frames()
    for wrong in [
      [], Array("0".utf8), good[2].dropLast(), good[2] + [0x30], Array(good[2].reversed()),
      [UInt8](repeating: 0xFF, count: 64),
      Array(String(decoding: good[2], as: UTF8.self).uppercased().utf8),
    ] as [[UInt8]] {
      var forged = good
      forged[2] = wrong
      #expect(throws: ProtocolError.wrongSignature) { try decoder.decode(forged) }
    }
    // The genuine one is still welcome, but only once.
    _ = try decoder.decode(good)
    let error = #expect(throws: ProtocolError.self) { try decoder.decode(good) }
    #expect(error?.description == "the message was received before")
  }

  @Test func acceptsEverythingWithoutAKey() throws {
    let open = MessageSigner(key: [])
    var decoder = MessageDecoder(signer: open)
    var encoder = MessageEncoder(signer: open, username: "kernel")
    var message = frames()
    message[2] = Array("whatever".utf8)
    _ = try decoder.decode(message)
    _ = try decoder.decode(message)
    let sent = encoder.encode(
      OutgoingMessage("x", parent: .none, content: JSONObject()), prefix: [])
    #expect(sent[1].isEmpty)
  }

  @Test func saysWhatIsWrongWithMalformedMessages() {
    func sentence(_ frames: [[UInt8]]) -> String? {
      var decoder = MessageDecoder(signer: signer)
      do throws(ProtocolError) {
        _ = try decoder.decode(frames)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(sentence([]) == "the message has no <IDS|MSG> frame")
    #expect(
      sentence(Array(frames().prefix(5)))
        == "the message has 3 frames after its delimiter instead of 5 or more")
    #expect(sentence(frames(header: "[]")) == "the header is not a JSON object")
    #expect(sentence(frames(header: "{}")) == "the field 'msg_id' is missing")
    #expect(sentence(frames(header: #"{"msg_id":1}"#)) == "the field 'msg_id' has the wrong type")
    #expect(
      sentence(frames(content: "{")) == "the content is not JSON: the JSON text ends too early")
    #expect(sentence(frames(metadata: "7")) == "the metadata is not a JSON object")
    #expect(sentence(frames(parent: "\"\"")) == "the parent header is not a JSON object")
  }

  @Test func encodesWhatItCanDecode() throws {
    var encoder = MessageEncoder(signer: signer, username: "ker\"nel")
    var decoder = MessageDecoder(signer: signer)
    let content: JSONObject = ["text": "é\n", "n": 1]
    let outgoing = OutgoingMessage(
      .displayData, parent: .none, content: content, metadata: ["m": true], buffers: [[0, 255]])
    let first = try decoder.decode(encoder.encode(outgoing, prefix: [[1], [2]]))
    #expect(first.identities == [[1], [2]])
    #expect(first.content == content)
    #expect(first.metadata == ["m": true])
    #expect(first.buffers == [[0, 255]])
    #expect(first.parentHeader.isEmpty)
    #expect(first.header.username == "ker\"nel")
    #expect(first.header.session == encoder.session)
    #expect(first.header.messageID == encoder.lastMessageID)
    let header = try JSONValue(parsing: first.header.bytes)
    #expect(header["version"] == "5.5")
    let second = try decoder.decode(encoder.encode(outgoing, prefix: []))
    #expect(second.header.messageID != first.header.messageID)
  }

  @Test func givesEveryProcessASessionOfItsOwn() {
    let sessions = (0..<1000).map { _ in MessageEncoder(signer: signer, username: "").session }
    #expect(Set(sessions).count == 1000)
    #expect(
      sessions.allSatisfy {
        $0.count == 36 && $0.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12]
      })
  }
}

struct TimestampsTests {
  private func text(_ seconds: Int, _ microseconds: Int) -> String {
    var clock = Timestamps()
    return String(decoding: clock.text(seconds: seconds, microseconds: microseconds), as: UTF8.self)
  }

  // Expected values from `date -u -d @SECONDS`.
  @Test func writesDatesWithZoneAndSixDigits() {
    #expect(text(0, 5) == "1970-01-01T00:00:00.000005Z")
    #expect(text(951_782_400, 123) == "2000-02-29T00:00:00.000123Z")
    #expect(text(2_000_000_000, 999_999) == "2033-05-18T03:33:20.999999Z")
  }

  @Test func neverGoesBack() {
    var clock = Timestamps()
    let later = clock.text(seconds: 100, microseconds: 7)
    #expect(clock.text(seconds: 99, microseconds: 999_999) == later)
    #expect(clock.text(seconds: 100, microseconds: 6) == later)
    #expect(clock.text(seconds: 100, microseconds: 8) != later)
  }
}
