// swift-tools-version: 6.1
import PackageDescription

// The repository's own scripts set this (see scripts/build.sh); those who import the library never
// do. A versioned dependency may not carry unsafe flags, and a newer compiler's warnings must not
// stop a user. The scripts build everything in one configuration, "debug" with -O: swift-syntax file
// by file in 95 s instead of 558 s as one module, and our own targets as whole modules.
let fromScripts = Context.environment["GRADUS_SCRIPTS"] == "1"

let commonSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v5),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let settings: [SwiftSetting] =
  commonSettings
  + (fromScripts
    ? [
      .unsafeFlags([
        "-warnings-as-errors", "-whole-module-optimization", "-num-threads", "1",
      ])
    ] : [])

/// On Linux SwiftPM finds tests in the compiler's index, which the scripts have made for tests alone.
let testSettings: [SwiftSetting] =
  commonSettings
  + (Context.environment["GRADUS_INDEX_STORE"].map {
    [.unsafeFlags(["-warnings-as-errors", "-index-store-path", $0])]
  } ?? [])

let syntax: [Target.Dependency] = [
  .product(name: "SwiftSyntax", package: "swift-syntax"),
  .product(name: "SwiftParser", package: "swift-syntax"),
  .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
  .product(name: "SwiftDiagnostics", package: "swift-syntax"),
  .product(name: "SwiftOperators", package: "swift-syntax"),
]

/// A library target and everything it may import.
func library(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: settings)
}

/// A command-line tool: wiring only.
func tool(_ name: String, uses: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: uses, swiftSettings: settings)
}

/// The tests of one library target.
func tests(_ name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + uses, resources: resources,
    swiftSettings: testSettings)
}

let package = Package(
  name: "Gradus",
  products: [
    .library(name: "Gradus", targets: ["Gradus"]),
    .executable(name: "gradus", targets: ["GradusCommand"]),
  ],
  dependencies: [
    // Parses cells; gives the tree, recovery and diagnostics.
    .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1"),
    // The command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    // MARK: C libraries
    .systemLibrary(name: "CZeroMQ", providers: [.apt(["libzmq3-dev"]), .yum(["zeromq-devel"])]),
    .systemLibrary(
      name: "CSodium", providers: [.apt(["libsodium-dev"]), .yum(["libsodium-devel"])]),
    .target(
      name: "CNumerics", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

    // MARK: Shared words
    library("JSON"),
    library("Display", uses: ["JSON"]),

    // MARK: Numerics and plots: the library a notebook and a compiled program share
    library("Tensors", uses: ["CNumerics", "JSON"]),
    library("NeuralNetworks", uses: ["Tensors"]),
    library("Plotting", uses: ["Display", "JSON"]),
    library("Gradus", uses: ["Tensors", "NeuralNetworks", "Plotting", "Display", "JSON"]),

    // MARK: Language
    library("LanguageChecker", uses: syntax),
    library("LanguageRuntime", uses: ["LanguageChecker"]),

    // MARK: Wire and kernel
    library("JupyterProtocol", uses: ["JSON", "Display", "CSodium"]),
    library("JupyterKernel", uses: ["JupyterProtocol", "JSON", "Display", "CZeroMQ"]),

    // MARK: Where the columns meet
    library("NotebookSession", uses: ["LanguageChecker", "LanguageRuntime", "Display", "JSON"]),
    library(
      "NotebookBindings",
      uses: [
        "LanguageChecker", "LanguageRuntime", "Gradus", "Tensors", "NeuralNetworks", "Plotting",
        "Display", "JSON",
      ]),
    tool(
      "GradusCommand",
      uses: [
        "JupyterKernel", "JupyterProtocol", "NotebookSession", "NotebookBindings", "Display",
        "JSON", "LanguageRuntime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tool("BindingsGenerator", uses: Array(syntax.prefix(2))),

    // MARK: Tests
    .executableTarget(
      name: "CellDriver",
      dependencies: [
        "NotebookSession", "NotebookBindings", "LanguageChecker", "LanguageRuntime", "Display",
      ], path: "Tests/CellDriver", swiftSettings: settings),
    tests("JSON"),
    tests("Display", uses: ["JSON"]),
    tests("Tensors"),
    tests("NeuralNetworks", uses: ["Tensors"]),
    tests("Plotting", uses: ["Display", "JSON"]),
    tests("Gradus", uses: ["Tensors", "NeuralNetworks", "Plotting", "Display", "JSON"]),
    tests("LanguageChecker"),
    tests("LanguageRuntime", uses: ["LanguageChecker"]),
    tests("JupyterProtocol", uses: ["JSON", "Display"]),
    tests("JupyterKernel", uses: ["JupyterProtocol", "JSON", "Display"]),
    tests(
      "NotebookSession",
      uses: ["NotebookBindings", "Display", "JSON", "LanguageChecker", "LanguageRuntime"]),
    tests(
      "NotebookBindings",
      uses: [
        "LanguageChecker", "LanguageRuntime", "Gradus", "Display", "JSON", "BindingsGenerator",
      ]),
  ]
)
