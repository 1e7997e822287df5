import JSON
import Testing

@Suite struct ValueTests {
  @Test func members_keep_their_order_and_their_repeats() throws {
    let object = try #require(try read(#"{"b": 1, "a": 2, "b": 3, "c": 4, "b": 5}"#).object)
    #expect(object.members.map(\.name) == ["b", "a", "b", "c", "b"])
    #expect(object["b"] == 5)
    #expect(object["x"] == nil)
    #expect(object.duplicates == ["b"])
  }

  @Test func setting_a_member_keeps_its_place() {
    var object: JSONObject = ["a": 1, "b": 2, "a": 3]
    object["a"] = 4
    object["c"] = nil
    object["d"] = .null
    #expect(object == ["a": 1, "b": 2, "a": 4, "d": nil])
    #expect(object.removeMember("a") == 4)
    #expect(object.removeMember("a") == nil)
    #expect(object == ["b": 2, "d": nil])
  }

  @Test func equality_is_byte_for_byte() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    #expect(composed == decomposed, "Swift takes them for equal, which is the hazard")
    #expect(JSONValue.string(composed) != .string(decomposed))
    #expect(JSONPath([.member(composed)]) != JSONPath([.member(decomposed)]))
    var object = JSONObject([.init(name: composed, value: 1)])
    object[decomposed] = 2
    #expect(object.members.count == 2)
    #expect(object.duplicates.isEmpty)
    #expect(
      object != JSONObject([.init(name: decomposed, value: 1), .init(name: composed, value: 2)])
    )
  }

  @Test func equality_counts_order_and_spelling() throws {
    #expect(try read(#"{"a": 1, "b": 2}"#) != read(#"{"b": 2, "a": 1}"#))
    #expect(try read("1.0") != read("1"))
    #expect(try read(#""\u0041""#) == read(#""A""#))
    #expect(Set([try read("[1, {}]"), try read("[1,{}]"), try read("[1]")]).count == 2)
  }

  @Test func a_value_answers_only_for_its_own_kind() {
    let values: [JSONValue] = [nil, true, 1, "a", [], [:]]
    #expect(values.map(\.kind) == [.null, .boolean, .number, .string, .array, .object])
    #expect(values.map(\.isNull) == [true, false, false, false, false, false])
    #expect(values.map(\.boolean) == [nil, true, nil, nil, nil, nil])
    #expect(values.map(\.integer) == [nil, nil, 1, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, "a", nil, nil])
    #expect(values.map { $0.array != nil } == [false, false, false, false, true, false])
    #expect(values.map { $0.object != nil } == [false, false, false, false, false, true])
  }

  @Test func values_as_deep_as_the_limit_are_compared_hashed_written_and_released() throws {
    let depth = 4096
    let text = [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    let first = try read(text, depthLimit: depth)
    let second = try read(text, depthLimit: depth)
    #expect(Set([first, second]).count == 1)
    #expect(JSONWriter.inline(first) == text)
  }
}
