public import JSON

/// What a kernel and its language are.
public struct KernelInfoReply: Sendable {
  public var implementation: String
  public var implementationVersion: String
  public var banner: String
  /// The fields of `language_info`.
  public var languageInformation: JSONObject
  public var helpLinks: [(text: String, url: String)]

  public init(
    implementation: String, implementationVersion: String, banner: String,
    languageInformation: JSONObject, helpLinks: [(text: String, url: String)]
  ) {
    self.implementation = implementation
    self.implementationVersion = implementationVersion
    self.banner = banner
    self.languageInformation = languageInformation
    self.helpLinks = helpLinks
  }

  public var content: JSONObject {
    [
      "status": "ok", "protocol_version": .string(MessageEncoder.protocolVersion),
      "implementation": .string(implementation),
      "implementation_version": .string(implementationVersion),
      "language_info": .object(languageInformation), "banner": .string(banner),
      "help_links": .array(
        helpLinks.map { ["text": .string($0.text), "url": .string($0.url)] }),
      "supported_features": [],
    ]
  }
}
