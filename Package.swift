// swift-tools-version: 6.1
import PackageDescription

// The list below is the architecture: a target may import only what it names, and every arrow points down the list.
// `.ci/run` builds with `--explicit-target-dependency-import-check error`, so that an arrow that points up does not compile.

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

// lld, because the default linker warns about a function that Foundation brings along and nobody here calls; without
// symbols, because the static runtime has a third of the file's size in them; with few and packed relocations, because a
// worker process pays for each of them whenever it starts.
let linker = ["-s", "--no-export-dynamic", "-z", "pack-relative-relocs"].flatMap { ["-Xlinker", $0] }
let small: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"] + linker, .when(configuration: .release))]

func layer(_ name: String, _ dependencies: [Target.Dependency], _ more: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + more)
}

// What is confined to one thread is checked for overlapping accesses in debug builds, where the tests run. In a release
// build the checks cost three percent of what a request costs.
let confined: [SwiftSetting] = [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

func tests(of name: String, _ others: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + others, swiftSettings: strict)
}

func product(_ name: String, _ package: String) -> Target.Dependency { .product(name: name, package: package) }

let package = Package(
  name: "interleave",
  products: [.executable(name: "interleave", targets: ["interleave"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "interleave",
      dependencies: [
        "Tutor", "Terminal", "Exports", "Canvas", "Lessons", "Experiments", "Models", "Lab", "Transfers", "Scheduling",
        "Interpreter", "Wording", "Timeline", "Platform", product("ArgumentParser", "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: small),
    layer(
      "Tutor",
      [
        "Terminal", "Canvas", "Lessons", "Experiments", "Models", "Scheduling", "Interpreter", "Wording", "Timeline",
        "Platform",
      ]),
    layer("Terminal", ["Canvas", "Platform", "CNcurses"]),
    layer("Exports", ["Canvas", "Experiments", "Wording", "Timeline"]),
    layer("Canvas", ["Wording", "Timeline", "CPlatform"]),
    layer("Lessons", ["Experiments", "Wording", "Timeline", "Platform", "CCMarkGFM", product("Yams", "Yams")]),
    layer(
      "Experiments",
      [
        "Models", "Lab", "Transfers", "Scheduling", "Interpreter", "Wording", "Timeline", "Platform",
        product("Yams", "Yams"),
      ]),
    layer(
      "Models",
      [
        "Transfers", "Interpreter", "Timeline", "Platform", "CPlatform",
        product("DequeModule", "swift-collections"), product("HeapModule", "swift-collections"),
      ], confined),
    layer(
      "Lab",
      [
        "Platform", product("NIOCore", "swift-nio"), product("NIOPosix", "swift-nio"),
        product("NIOHTTP1", "swift-nio"), product("NIOSSL", "swift-nio-ssl"), product("X509", "swift-certificates"),
        product("SwiftASN1", "swift-asn1"), product("Crypto", "swift-crypto"),
      ]),
    layer("Transfers", ["Timeline", "Platform", "CCurl"], confined),
    layer("Scheduling", ["Interpreter", "Timeline", "Platform"]),
    layer("Interpreter", []),
    layer("Wording", ["Timeline"]),
    layer("Timeline", ["Platform", "CPlatform"]),
    layer("Platform", ["CPlatform"]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CCMarkGFM", linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CPlatform"),

    .executableTarget(
      name: "interleave-bench",
      dependencies: ["Canvas", "Experiments", "Models", "Lab", "Scheduling", "Interpreter", "Timeline", "Platform"],
      path: "Benchmarks", exclude: ["control", "programs"], swiftSettings: strict, linkerSettings: small),

    tests(
      of: "Tutor",
      [
        "SamplePrograms", "Terminal", "Canvas", "Lessons", "Experiments", "Scheduling", "Interpreter", "Wording",
        "Timeline", "Platform",
      ]),
    tests(of: "Canvas", ["Wording", "Timeline"]),
    tests(of: "Terminal", ["Canvas", "Platform"]),
    tests(of: "Exports", ["Canvas", "Experiments", "Wording", "Timeline"]),
    tests(of: "Lessons", ["Experiments", "Wording", "Timeline"]),
    tests(of: "Experiments", ["Models", "Scheduling", "Wording", "Timeline"]),
    .target(
      name: "TestSupport", dependencies: ["Timeline", "Platform"], path: "Tests/TestSupport", swiftSettings: strict),
    tests(
      of: "Models", ["TestSupport", "SamplePrograms", "interleave", "Lab", "Interpreter", "Timeline", "Platform"]),
    tests(
      of: "Lab",
      [
        "Platform", product("NIOCore", "swift-nio"), product("NIOPosix", "swift-nio"),
        product("NIOSSL", "swift-nio-ssl"),
      ]),
    tests(of: "Transfers", ["Lab", "Timeline", "Platform"]),
    .target(name: "SamplePrograms", path: "Tests/SamplePrograms", swiftSettings: strict),
    tests(of: "Scheduling", ["SamplePrograms", "Interpreter", "Timeline", "Platform"]),
    tests(of: "Interpreter", ["SamplePrograms", "Platform"]),
    tests(of: "Wording", ["Timeline"]),
    tests(of: "Timeline", ["Platform"]),
    tests(of: "Platform"),
    .testTarget(
      name: "BenchmarksTests", dependencies: ["interleave-bench", "Timeline"], path: "Tests/BenchmarksTests",
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "interleave", "Timeline", "Platform"],
      swiftSettings: strict),
  ]
)
