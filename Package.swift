// swift-tools-version: 6.2
import PackageDescription

/// One list of strict settings for every Swift target.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the program and the only modules it may import (see `Tests/PackageTests`).
func module(
  _ name: String,
  uses dependencies: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module.
func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: [],
    swiftSettings: strict
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "clusterxchange",
  products: [.executable(name: "clusterxchange", targets: ["clusterxchange"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    module("JSON"),
    module("Scheme", uses: ["JSON"]),
    module("Catalogue", uses: ["Scheme", "JSON"]),
    module(
      "Store",
      uses: ["Scheme", "Catalogue", "JSON"],
      // Links to the sample's files: what `init` writes is in no Swift code, and stands nowhere twice.
      resources: [
        .embedInCode("Template/scheme.json"), .embedInCode("Template/questionnaire.json"),
      ]
    ),
    module("Screen", uses: ["CTerminal"]),
    module("Interface", uses: ["Scheme", "Catalogue", "Screen", "JSON"]),
    module("Terminal", uses: ["CTerminal", "Screen"]),
    module(
      "Runtime",
      uses: ["Interface", "Terminal", "Store", "Screen", "Catalogue", "Scheme", "CTerminal"]
    ),
    module(
      "Commands",
      uses: [
        "Runtime", "Interface", "Terminal", "Store", "Screen", "Catalogue", "Scheme", "JSON",
        "CTerminal", argumentParser,
      ]
    ),
    .executableTarget(
      name: "clusterxchange",
      dependencies: ["Commands"],
      swiftSettings: strict
    ),

    .target(
      name: "TestSupport",
      dependencies: ["Screen"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    tests(of: "JSON"),
    tests(of: "Scheme", uses: ["JSON"]),
    tests(of: "Catalogue", uses: ["Scheme", "JSON"]),
    tests(of: "Store", uses: ["Scheme", "Catalogue", "JSON"]),
    tests(of: "Screen"),
    tests(of: "Terminal", uses: ["Screen", "CTerminal"]),
    tests(of: "Interface", uses: ["Scheme", "Catalogue", "Store", "Screen"]),
    tests(of: "Runtime", uses: ["Interface", "Store", "Screen", "Scheme", "JSON", "Catalogue"]),
    tests(of: "Commands", uses: ["Store", "Catalogue", "Scheme", "JSON", argumentParser]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["clusterxchange", "TestSupport", "Screen", "JSON"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PackageTests",
      dependencies: ["TestSupport"],
      swiftSettings: strict
    ),
  ]
)
