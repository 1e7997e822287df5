import TestSupport

/// A small scheme that a test may change, in a folder of its own.
func makeScheme() throws -> TemporaryDirectory {
  try makeData([
    "partnerships.json": """
    [
      {"id": "p",   "acronym": "P", "partners": ["acme"], "coordinator": null}
    ]

    """,
    "organisations.json": """
    [
      {
        "id": "acme",
        "name": "Acme",
        "contact": {"name": "Zoe Planted", "email": "zoe@planted.example"}
      },
      {"id": "other", "name": "Other"}
    ]

    """,
    "exchanges/p.json": """
    [
      {
        "id": "p-1",
        "title": "Wool   in the mould",
        "visitorPartnership": "p",
        "mode": "virtual",
        "notes": "kept",
        "planned": {"start": "2021-02-01", "end": null}
      }
    ]

    """,
    "feedback/p.json": """
    [
      {"id": "p-1-host", "exchange": "p-1", "role": "host", "submitted": "2021-03-12T09:30:00Z", "answers": {"overall": 4}}
    ]

    """,
    "questionnaire.json": """
    {"version": 1, "sections": [{"title": "All", "questions": [{"id": "overall", "kind": "rating", "text": "?"}, {"id": "addedValue", "kind": "text", "text": "?"}]}]}
    """,
  ])
}

extension TemporaryDirectory {
  /// The lines of a file that are not among those of an earlier version.
  func lines(of name: String, notIn earlier: String?) -> [String] {
    let old = Set((earlier ?? "").split(separator: "\n"))
    return (text(name) ?? "").split(separator: "\n").filter { !old.contains($0) }.map(String.init)
  }
}
