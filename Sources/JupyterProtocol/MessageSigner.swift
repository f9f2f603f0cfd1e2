internal import CSodium

/// Signs and checks messages: HMAC-SHA256 over their four JSON parts, as lower-case hexadecimal.
///
/// With an empty key nothing is signed and everything is accepted, as Jupyter's protocol wants it.
public struct MessageSigner: Sendable {
  /// The hash after the key has been taken in: the same for every message.
  private let keyed: crypto_auth_hmacsha256_state?

  /// Creates a signer.
  ///
  /// - Parameter key: The connection file's `key`, as its bytes; not decoded from hexadecimal.
  public init(key: [UInt8]) {
    guard !key.isEmpty else {
      keyed = nil
      return
    }
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    keyed = state
  }

  /// Whether messages are signed at all.
  public var signs: Bool { keyed != nil }

  /// The signature of the parts, 64 digits; empty if nothing is signed.
  public func signature(of parts: some Sequence<[UInt8]>) -> [UInt8] {
    guard var state = keyed else { return [] }
    for part in parts { crypto_auth_hmacsha256_update(&state, part, UInt64(part.count)) }
    var digest = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    crypto_auth_hmacsha256_final(&state, &digest)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * digest.count)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  /// Whether a signature is that of the parts; takes equally long wherever the two differ.
  public func accepts(_ signature: [UInt8], of parts: some Sequence<[UInt8]>) -> Bool {
    guard signs else { return true }
    let expected = self.signature(of: parts)
    return signature.count == expected.count
      && sodium_memcmp(signature, expected, expected.count) == 0
  }
}
