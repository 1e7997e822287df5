internal import Catalogue
internal import JSON
internal import Scheme
internal import Store

/// Records in JSON output: as they are stored, unknown members and spelling included, without personal members,
/// and with a member `computed`, which takes the place of a stored one of that name.
struct RecordJSON {
  let catalogue: Catalogue
  let day: CivilDate
  private let counts: [PartnershipCounts]

  init(_ data: LoadedData) {
    catalogue = data.catalogue
    day = data.day
    counts = data.catalogue.partnershipCounts(on: data.day)
  }

  /// The members of a record in the order of output, values as JSON text in the layout of the file.
  func members(
    of reference: RecordReference,
    withFindings: Bool = false
  ) -> [(name: String, value: [UInt8])] {
    var computed = computed(reference)
    if withFindings, let id = catalogue.id(of: reference) {
      computed["findings"] = .array(
        catalogue.findings(of: id).map { .object(FindingJSON.object($0)) }
      )
    }
    return stored(reference) + [("computed", JSONWriter.inline(.object(computed)))]
  }

  /// A record as one JSON object.
  func object(_ reference: RecordReference) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, member) in members(of: reference).enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      JSONWriter.appendString(member.name, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      bytes.append(contentsOf: member.value)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private func stored(_ reference: RecordReference) -> [(name: String, value: [UInt8])] {
    guard let place = catalogue.place(of: reference), catalogue.files.indices.contains(place.file)
    else { return [] }
    let bytes = catalogue.files[place.file].bytes
    var members: [(name: String, value: [UInt8])] = []
    do throws(JSONError) {
      try JSONReader.read(bytes, in: place.range) { json throws(JSONError) in
        try json.beginObject()
        while let name = try json.nextMember() {
          let text = name.text
          let value = Array(bytes[try json.skipValue()])
          if text != "computed", !isPersonal(text, value, reference.kind) {
            members.append((text, value))
          }
        }
      }
    } catch {
      // The bytes were read as JSON a moment ago; what they held until here is what there is.
    }
    return members
  }

  /// Whether a member never leaves by JSON, as it tells who stands behind a record.
  private func isPersonal(_ name: String, _ value: [UInt8], _ kind: RecordKind) -> Bool {
    // Of others than these the value is of no account, and need not be read.
    let value = name == StoredClash.member ? try? JSONDocument(value).value() : nil
    return PersonalMembers.contains(name, value ?? .null, of: kind)
  }
}

extension RecordJSON {
  /// What is worked out of a record on the day; of each kind its own members, always all of them.
  ///
  /// Partnerships: how many of their exchanges are `completed`, `ongoing` and `upcoming`. Exchanges: `state`,
  /// `milestone`, `workingDays`, `feedback` (a count) and `rating`. Feedback: the `partnership` of its exchange.
  /// Organisations: how often they `visited` and `hosted`. Documents: whether they are `upcoming`.
  private func computed(_ reference: RecordReference) -> JSONObject {
    let index = reference.index
    switch reference.kind {
    case .partnership:
      let counts = counts[index]
      return [
        "completed": .number(JSONNumber(counts.completed)),
        "ongoing": .number(JSONNumber(counts.ongoing)),
        "upcoming": .number(JSONNumber(counts.upcoming)),
      ]
    case .exchange:
      let computed = catalogue.computed(index, on: day)
      return [
        "state": .text(computed.state?.name), "milestone": .text(computed.milestone?.name),
        "workingDays": .number(computed.workingDays), "feedback": .number(computed.feedback),
        "rating": .number(computed.rating),
      ]
    case .feedback:
      let exchange = catalogue.exchange(ofFeedback: index).map { catalogue.exchanges[$0] }
      return ["partnership": .text(exchange?.visitorPartnership.text)]
    case .organisation:
      return [
        "visited": .number(existing(catalogue.exchanges(visitedBy: index))),
        "hosted": .number(existing(catalogue.exchanges(hostedBy: index))),
      ]
    case .document: return ["upcoming": .boolean(catalogue.documents[index].isUpcoming(on: day))]
    }
  }

  private func existing(_ exchanges: ArraySlice<Int32>) -> Int {
    exchanges.count { catalogue.exchanges[Int($0)].state(on: day) != nil }
  }
}
