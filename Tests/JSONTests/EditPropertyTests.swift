import JSON
import Testing

/// What has to hold for edits of any document, in each layout.
@Suite struct EditPropertyTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func replacing_leaves_all_other_bytes_and_gives_the_new_value(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let value = random.value(depth: 5)
    let path = random.path(in: value)
    let new = random.value()
    let bytes = random.text(of: value)
    let range = try #require(try JSONDocument(bytes).range(of: path))
    let edited = try JSONEdit.replacing(path, with: new, in: bytes)
    #expect(edited.prefix(range.lowerBound) == bytes.prefix(range.lowerBound))
    #expect(
      edited.suffix(bytes.count - range.upperBound) == bytes.suffix(bytes.count - range.upperBound)
    )
    #expect(try JSONDocument(edited).value(at: path) == new)
    let old = try JSONDocument(bytes).value(at: path)
    #expect(try JSONEdit.replacing(path, with: old, in: bytes) == bytes)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func inserting_and_removing_change_the_value_as_they_say(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let object = random.object(depth: 5)
    let new = random.value()
    let index = object.members.indices.randomElement(using: &random.generator)
    let earlier = index.map { object.members[$0].name }
    let bytes = random.text(of: ["outer": [.object(object)]])
    let path: JSONPath = ["outer", 0]
    let edited = try JSONEdit.inserting(member: "new", new, after: earlier, into: path, in: bytes)
    var members = object.members
    members.insert(.init(name: "new", value: new), at: index.map { $0 + 1 } ?? 0)
    #expect(try JSONDocument(edited).value(at: path) == .object(JSONObject(members)))
    let back = try JSONEdit.removing(path.appending(.member("new")), from: edited)
    #expect(back == bytes)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func a_member_put_before_all_others_and_removed_gives_the_same_bytes_again(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let object = random.object(depth: 5)
    let new = random.value()
    let bytes = random.text(of: ["outer": [.object(object)]])
    let path: JSONPath = ["outer", 0]
    let edited = try JSONEdit.inserting(member: "new", new, first: true, into: path, in: bytes)
    let members = [JSONObject.Member(name: "new", value: new)] + object.members
    #expect(try JSONDocument(edited).value(at: path) == .object(JSONObject(members)))
    #expect(try JSONEdit.removing(path.appending(.member("new")), from: edited) == bytes)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func an_element_put_anywhere_and_removed_gives_the_same_bytes_again(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let elements = (0..<Int.random(in: 0..<4, using: &random.generator)).map { _ in random.value() }
    let new = random.value()
    let bytes = random.text(of: ["outer": .array(elements)])
    for index in 0...elements.count {
      let edited = try JSONEdit.inserting(new, at: index, into: ["outer"], in: bytes)
      var all = elements
      all.insert(new, at: index)
      #expect(try JSONDocument(edited).value(at: ["outer"]) == .array(all))
      #expect(try JSONEdit.removing(["outer", .element(index)], from: edited) == bytes)
    }
    let appended = try JSONEdit.appending(new, to: ["outer"], in: bytes)
    #expect(
      try JSONEdit.inserting(new, at: elements.count, into: ["outer"], in: bytes) == appended
    )
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func a_text_laid_out_like_no_other_is_edited_all_the_same(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let object = random.object(depth: 5)
    let array = random.value(depth: 5).array ?? []
    let new = random.value()
    let value: JSONValue = ["o": .object(object), "a": .array(array)]
    let bytes = random.raggedText(of: value)
    #expect(try read(bytes) == value)

    let inserted = try JSONEdit.inserting(member: "new", new, into: ["o"], in: bytes)
    var members = object
    members["new"] = new
    #expect(try JSONDocument(inserted).value(at: ["o"]) == .object(members))

    let appended = try JSONEdit.appending(new, to: ["a"], in: bytes)
    #expect(try JSONDocument(appended).value(at: ["a"]) == .array(array + [new]))

    if let name = object.members.randomElement(using: &random.generator)?.name {
      let removed = try JSONEdit.removing(["o", .member(name)], from: bytes)
      var members = object
      members[name] = nil
      #expect(try JSONDocument(removed).value(at: ["o"]) == .object(members))
    }

    let path = random.path(in: value)
    let replaced = try JSONEdit.replacing(path, with: new, in: bytes)
    #expect(try JSONDocument(replaced).value(at: path) == new)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func an_edit_of_a_file_with_cr_lf_adds_no_other_line_end(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let records = (0..<3).map { _ in random.object() }
    let bytes = JSONWriter.houseRecords(records).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let value = JSONValue.array(records.map(JSONValue.object))
    let path = random.path(in: value)
    let new = random.value()
    var edits = [try JSONEdit.replacing(path, with: new, in: bytes)]
    edits.append(try JSONEdit.appending(new, to: [], in: bytes))
    edits.append(try JSONEdit.inserting(member: "new", new, into: [0], in: bytes))
    edits.append(try JSONEdit.removing([1], from: bytes))
    for edited in edits {
      let feeds = edited.indices.filter { edited[$0] == 0x0A }
      #expect(feeds.allSatisfy { edited[$0 - 1] == 0x0D })
      #expect(edited.count { $0 == 0x0D } == feeds.count)
    }
  }
}
