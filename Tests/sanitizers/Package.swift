// swift-tools-version: 6.1
import PackageDescription

// The kernel without its language, to be built with a sanitizer in a minute: see scripts/sanitize. The folders of
// Sources are links to the kernel's own.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v5),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sanitizers",
  targets: [
    .systemLibrary(name: "CZeroMQ"),
    .systemLibrary(name: "CSodium"),
    .target(name: "JSON", swiftSettings: settings),
    .target(name: "Display", dependencies: ["JSON"], swiftSettings: settings),
    .target(
      name: "JupyterProtocol", dependencies: ["JSON", "Display", "CSodium"],
      swiftSettings: settings),
    .target(
      name: "JupyterKernel", dependencies: ["JupyterProtocol", "JSON", "Display", "CZeroMQ"],
      swiftSettings: settings),
    .executableTarget(
      name: "EchoKernel", dependencies: ["JupyterKernel", "JupyterProtocol", "Display"],
      swiftSettings: settings),
  ])
