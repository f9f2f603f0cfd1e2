// swift-tools-version: 6.1
import PackageDescription

// A package of its own, as a program of yours would be: it sees of Gradus what anybody sees.
let package = Package(
  name: "operations",
  dependencies: [.package(name: "Gradus", path: "../..")],
  targets: [
    .executableTarget(
      name: "operations", dependencies: [.product(name: "Gradus", package: "Gradus")],
      swiftSettings: [.swiftLanguageMode(.v5)])
  ]
)
