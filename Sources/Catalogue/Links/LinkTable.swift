/// From each of a collection's records to many records of another, in two arrays.
///
/// All targets stand in one array, those of one source side by side: eight bytes a source and four a link,
/// where an array of arrays would take a heap block for each source.
struct LinkTable: Sendable {
  private let starts: [Int32]
  private let targets: [Int32]

  /// Sorts `links` by source; the targets of one source keep the order in which they come.
  ///
  /// Linear. A link from a source outside `0..<sources` is left out.
  init(sources: Int, links: some Sequence<(source: Int32, target: Int32)>) {
    let links = links.filter { $0.source >= 0 && Int($0.source) < sources }
    var starts = [Int32](repeating: 0, count: sources + 1)
    for link in links { starts[Int(link.source) + 1] += 1 }
    for source in 0..<sources { starts[source + 1] += starts[source] }
    var next = starts
    var targets = [Int32](repeating: 0, count: links.count)
    for link in links {
      targets[Int(next[Int(link.source)])] = link.target
      next[Int(link.source)] += 1
    }
    self.starts = starts
    self.targets = targets
  }

  /// The targets of a source, none where the source is not one of the table's.
  subscript(source: Int) -> ArraySlice<Int32> {
    guard source >= 0, source < starts.count - 1 else { return [] }
    return targets[Int(starts[source])..<Int(starts[source + 1])]
  }
}
