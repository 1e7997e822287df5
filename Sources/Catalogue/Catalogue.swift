public import Scheme

/// All records of a data directory in memory, with their links both ways and their text ready for search.
///
/// A value that never changes: a reload makes a new one. Indexes into its collections are good only for the
/// catalogue that gave them; ids are good for all.
public struct Catalogue: Sendable {
  public let scheme: SchemeDefinition
  public let questionnaire: Questionnaire
  public let files: [DataFile]
  /// What is wrong with the files and records, sorted by file, line and column.
  public let findings: [Finding]

  /// By acronym without regard to accents and case, then by id.
  public let partnerships: [Partnership]
  /// By partnership in the order of `partnerships`, then by id with numbers by their value.
  public let exchanges: [Exchange]
  /// Newest first, then by id.
  public let feedback: [Feedback]
  /// By name without regard to accents and case, then by id.
  public let organisations: [Organisation]
  /// Newest first, then by title; those without a date last.
  public let documents: [Document]

  /// Tells one catalogue from another, for what remembers indexes into it.
  let identity = UInt64.random(in: .min ... .max)
  let recordPlaces: [[RecordPlace]]
  let references: IDIndex
  let links: Links
  private let keptForm: Once<MergedForm>
  private let keptScores: Once<FeedbackScores>
  /// The results by partnership of the day last looked at: every partnership's page needs all of them.
  let keptPartnershipResults = Kept<CivilDate, [ResultsGroup]>()
  /// The results of the whole scheme, of the day last looked at.
  let keptResults = Kept<CivilDate, Results?>()
  /// Which of the partnerships' may be shown, which is all that the pages of records need.
  let keptPartnershipParts = Kept<CivilDate, [String: ShownParts]>()
  let texts: SearchTexts
  private let findingsOfRecord: [RecordID: [Int32]]

  /// Sorts and links the records, folds their text, and finds what only the whole can show to be wrong.
  ///
  /// Of two records with one id the earlier in the order of reading counts; the other is a finding.
  ///
  /// The records are moved out of contents that nobody else has.
  public init(_ contents: consuming CatalogueContents) {
    let repeated = RepeatedIDs(in: copy contents)
    let records = SortedRecords(&contents, without: repeated)
    let references = records.references(repeated)
    scheme = contents.scheme
    questionnaire = contents.questionnaire
    files = contents.files
    partnerships = records.partnerships
    exchanges = records.exchanges
    feedback = records.feedback
    organisations = records.organisations
    documents = records.documents
    recordPlaces = records.places
    self.references = references
    links = Links(records, ids: references)
    let keptForm = Once { [questionnaire = contents.questionnaire, scheme = contents.scheme] in
      MergedForm(questionnaire, scheme)
    }
    self.keptForm = keptForm
    keptScores = Once { FeedbackScores(records.feedback, keptForm.value) }
    texts = SearchTexts(
      SearchSource(
        records: records,
        links: links,
        scheme: contents.scheme,
        references: references
      )
    )

    let integrity = Integrity(of: records, repeated: repeated, links: links, in: copy contents) {
      references[$0]?.kind
    }
    findings = (contents.findings + integrity.findings + EmptyLists.findings(in: contents))
      .sorted(by: Finding.precedes)
    var findingsOfRecord: [RecordID: [Int32]] = [:]
    for (index, finding) in findings.enumerated() {
      if let id = finding.record { findingsOfRecord[id, default: []].append(Int32(index)) }
    }
    self.findingsOfRecord = findingsOfRecord
  }

  /// All versions of the questionnaire as one list of questions; to be taken out before a loop.
  var form: MergedForm { keptForm.value }

  /// The answers that figures rest on; to be taken out before a loop.
  var scores: FeedbackScores { keptScores.value }

  /// What is wrong with a record, in the order of `findings`; also of one that is not in the catalogue.
  public func findings(of id: RecordID) -> [Finding] {
    (findingsOfRecord[id] ?? []).map { findings[Int($0)] }
  }
}
