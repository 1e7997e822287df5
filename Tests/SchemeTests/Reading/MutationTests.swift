import Foundation
import JSON
import Scheme
import Testing
import TestSupport

/// Whatever stands in a file, reading ends, and every place is one of the file.
@Suite struct MutationTests {
  static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data")

  /// The beginning of a file of the sample, small enough to be broken thousands of times.
  static func beginning(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: data.appending(path: file)).prefix(6000))
  }

  /// A few bytes changed, taken out, put in, or the end cut off.
  static func broken(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let likely = Array(#"{}[]",:\/0123456789-.eEtfn u"#.utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xFF]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let byte = likely[Int.random(in: likely.indices, using: &generator)]
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      case 3 where place > 3000: bytes.removeSubrange(place...)
      default: bytes[place] = byte
      }
    }
    return bytes
  }

  func check<Record>(_ reading: FileReading<Record>, _ bytes: [UInt8]) {
    #expect(reading.problems.allSatisfy { (0...bytes.count).contains($0.problem.offset) })
    #expect(
      reading.records.allSatisfy {
        $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count
          && bytes[$0.range.lowerBound] == UInt8(ascii: "{")
          && bytes[$0.range.upperBound - 1] == UInt8(ascii: "}")
      }
    )
    #expect(
      reading.isWhole
        != reading.problems.contains {
          if case .syntax = $0.problem.problem { true } else { false }
        }
    )
  }

  @Test(arguments: [
    "exchanges/extratex.json", "feedback/extratex.json", "organisations.json", "partnerships.json",
    "documents.json", "scheme.json", "questionnaire.json",
  ])
  func a_broken_file_never_stops_the_program(file: String) throws {
    let whole = try Self.beginning(of: file)
    var generator = SeededGenerator(seed: UInt64(file.utf8.count))
    for _ in 0..<600 {
      let bytes = Self.broken(whole, &generator)
      switch file {
      case "organisations.json": check(Organisation.readFile(bytes), bytes)
      case "partnerships.json": check(Partnership.readFile(bytes), bytes)
      case "documents.json": check(Document.readFile(bytes), bytes)
      case "scheme.json":
        let problems = SchemeDefinition.readFile(bytes).problems
        #expect(problems.allSatisfy { (0...bytes.count).contains($0.offset) })
      case "questionnaire.json":
        let problems = Questionnaire.readFile(bytes).problems
        #expect(problems.allSatisfy { (0...bytes.count).contains($0.offset) })
      case let file where file.hasPrefix("feedback"): check(Feedback.readFile(bytes), bytes)
      default: check(Exchange.readFile(bytes), bytes)
      }
    }
  }
}
