import JupyterKernel
import Testing

struct OutputPaceTests {
  /// The most that is sent in any 3 s by a writer who waits as told, with messages that take no time.
  private func most(text: [UInt8], messages count: Int) -> (messages: Int, bytes: Int) {
    var pace = OutputPace(now: 0)
    var now = 0
    var sent: [Int] = []
    for _ in 0..<count {
      sent.append(now)
      now += pace.note(text: text, now: now)
    }
    var first = 0
    var most = 0
    for last in sent.indices {
      while sent[last] - sent[first] > 3000 { first += 1 }
      most = max(most, last - first + 1)
    }
    return (most, most * text.count)
  }

  @Test func staysBelowWhatTheServerAllowsInThreeSeconds() {
    #expect((2800...2950).contains(most(text: [], messages: 10_000).messages))
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
    #expect((2_700_000...2_930_000).contains(most(text: chunk, messages: 200).bytes))
  }

  @Test func countsWhatIsEscapedTwice() {
    let lines = [UInt8](repeating: 0x0A, count: 65_536)
    #expect((1_350_000...1_465_000).contains(most(text: lines, messages: 200).bytes))
  }

  @Test func letsTheFirstMegabyteThroughAtOnce() {
    var pace = OutputPace(now: 0)
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
    #expect((0..<19).allSatisfy { _ in pace.note(text: chunk, now: 0) == 0 })
    #expect(pace.note(text: chunk, now: 0) > 0)
  }
}
