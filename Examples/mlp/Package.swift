// swift-tools-version: 6.1
import PackageDescription

// What a package of your own looks like: Gradus by its path or address, and no flags.
let package = Package(
  name: "mlp",
  dependencies: [.package(name: "Gradus", path: "../..")],
  targets: [
    .executableTarget(name: "mlp", dependencies: [.product(name: "Gradus", package: "Gradus")])
  ]
)
