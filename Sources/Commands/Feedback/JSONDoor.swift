internal import JSON
internal import Scheme
internal import Store

/// Feedback as data: one record or many, checked all at once and stored all or none.
struct JSONDoor {
  let data: LoadedData
  let saving: Saving
  let means: FeedbackMeans
  /// What the command line says of records that do not.
  var exchange: RecordID?
  var role: FeedbackRole?

  /// Reads, checks and stores the records of a file; answers their ids in the order of the file.
  func store(_ file: String, _ surroundings: Surroundings) throws(CommandError) -> [RecordID] {
    let values = try values(in: file, surroundings)
    var records = values.map { FeedbackRecord($0, exchange: exchange, role: role, means) }
    var problems: [(record: Int, problem: FeedbackRecordProblem)] = []
    var ready: [(plan: FeedbackPlan, submission: FeedbackSubmission)] = []
    var met: [FeedbackTarget: Int] = [:]
    for index in records.indices {
      let plan = plan(&records[index], index, &met)
      problems += records[index].problems.map { (index, $0) }
      switch plan {
      case .failure(let problem)?: problems.append((index, problem))
      case .success(let plan)?:
        guard records[index].problems.isEmpty,
          var submission = FeedbackSubmission(
            records[index].entry,
            to: plan.form,
            on: plan.exchange.id
          )
        else { break }
        submission.illustrative = records[index].illustrative
        ready.append((plan, submission))
      case nil: break
      }
    }
    guard problems.isEmpty else { throw .feedbackRecords(problems, among: values.count) }
    if ready.isEmpty { return [] }
    return try saving.save { directory, context throws(SavingError) in
      if means == .correction {
        let corrections = ready.compactMap { ready in
          ready.plan.corrected.map {
            FeedbackCorrection(of: $0.id, to: ready.submission, base: nil)
          }
        }
        return try directory.correct(corrections, context).map(\.record.id)
      }
      let person: FeedbackSubmission.Person = means == .another ? .another : .only
      return try directory.submit(
        ready.map(\.submission),
        as: person,
        today: data.day,
        context
      ).map(\.id)
    }
  }

  /// What a record is about: two of one target among others need to be said to be of two people.
  private struct FeedbackTarget: Hashable {
    let exchange: RecordID
    let role: FeedbackRole
    /// The feedback that is corrected.
    let corrected: RecordID?
  }

  private enum Planned {
    case success(FeedbackPlan)
    case failure(FeedbackRecordProblem)
  }

  /// Plans a record and notes in it which of its answers do not fit; nil where it does not say what it is about.
  private func plan(
    _ record: inout FeedbackRecord,
    _ index: Int,
    _ met: inout [FeedbackTarget: Int]
  ) -> Planned? {
    do throws(CommandError) {
      let plan: FeedbackPlan
      if let id = record.id {
        plan = try FeedbackPlan.correction(of: id, data)
        if let exchange = record.exchange, exchange != plan.exchange.id {
          return .failure(.contradicts("exchange"))
        }
        if let role = record.role, role != plan.role { return .failure(.contradicts("role")) }
      } else if let exchange = record.exchange, let role = record.role {
        plan = try FeedbackPlan.feedback(on: exchange, as: role, means, data)
      } else {
        return nil
      }
      record.check(plan.form)
      let target = FeedbackTarget(
        exchange: plan.exchange.id,
        role: plan.role,
        corrected: plan.corrected?.id
      )
      if means != .another, met.updateValue(index, forKey: target) != nil {
        let twice = FeedbackGiven(exchange: plan.exchange.id, role: plan.role, records: [])
        return .failure(.refused(.saving(.feedbackGiven([twice]))))
      }
      return .success(plan)
    } catch {
      return .failure(.refused(error))
    }
  }

  private func values(
    in file: String,
    _ surroundings: Surroundings
  ) throws(CommandError) -> [JSONValue] {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try surroundings.read(file)
    } catch {
      throw .input(file: file, error)
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONDocument(bytes).value()
    } catch {
      let place = error.place(in: bytes)
      throw .inputNotJSON(file: file, line: place.line, column: place.column, error.kind)
    }
    switch value {
    case .object: return [value]
    case .array(let values): return values
    default: throw .notFeedback(file: file)
    }
  }
}
