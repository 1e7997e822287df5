/// Which modules a target of the package may import (DESIGN.md, *Modules*).
struct Layering {
  /// By target: the modules of this package and of others.
  let allowed: [String: Set<String>]
  /// Modules of the system that every target may import.
  let system: Set<String> = ["Glibc", "Dispatch", "Synchronization"]

  /// The table of the design.
  ///
  /// `Interface` and `Catalogue` may import `JSON` too: for the words of its errors and
  /// for places in files. `Commands` is on top of all.
  static let design = Layering(
    allowed: [
      "CTerminal": [],
      "JSON": [],
      "Scheme": ["JSON"],
      "Catalogue": ["Scheme", "JSON"],
      "Store": ["Scheme", "Catalogue", "JSON"],
      "Interchange": ["Scheme", "Catalogue", "JSON"],
      "Screen": ["CTerminal"],
      "Interface": ["Scheme", "Catalogue", "Screen", "JSON"],
      "Terminal": ["CTerminal", "Screen"],
      "Runtime": [
        "Interface", "Terminal", "Store", "Interchange", "Screen", "Catalogue", "Scheme",
        "CTerminal",
      ],
      "Commands": [
        "Runtime", "Interface", "Terminal", "Store", "Interchange", "Screen", "Catalogue", "Scheme",
        "JSON", "CTerminal", "ArgumentParser",
      ],
      "clusterxchange": ["Commands"],
    ]
  )

  /// The imports of a file that its target may not have, and the target itself where the design has none such.
  func violations(in file: SourceFile) -> [Violation] {
    guard let mayImport = allowed[file.target] else {
      return [
        Violation(file: file.path, line: 1, text: "'\(file.target)' is no target of the design")
      ]
    }
    return file.lines(with: "import").compactMap { index, line in
      guard let module = Self.importedModule(line), !mayImport.contains(module),
        !system.contains(module)
      else { return nil }
      return Violation(
        file: file.path,
        line: index + 1,
        text: "'\(file.target)' may not import '\(module)'"
      )
    }
  }

  /// The module that a line imports, whatever attributes and access level come first.
  static func importedModule(_ line: String) -> String? {
    let pattern =
      #/
      ^\s* (?: @\w+ (?: \( [^)]* \) )? \s+ )*
      (?: (?: public | package | internal | fileprivate | private ) \s+ )?
      import \s+
      (?: (?: struct | class | enum | protocol | func | var | let | typealias ) \s+ )?
      (\w+)
      /#
    return line.firstMatch(of: pattern).map { String($0.1) }
  }
}
