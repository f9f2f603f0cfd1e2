// swift-tools-version: 6.1
import PackageDescription

// A package of its own, as a program of yours would be: it sees of Gradus what anybody sees.
let package = Package(
  name: "growth",
  dependencies: [.package(name: "Gradus", path: "../..")],
  targets: [
    .executableTarget(
      name: "growth", dependencies: [.product(name: "Gradus", package: "Gradus")],
      swiftSettings: [.swiftLanguageMode(.v5)])
  ]
)
