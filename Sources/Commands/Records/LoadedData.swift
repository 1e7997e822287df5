internal import Catalogue
internal import Interface
internal import Scheme
internal import Store

/// The data directory as a command found it, and the day on which it is looked at.
struct LoadedData {
  let directory: DataDirectory
  let catalogue: Catalogue
  let day: CivilDate

  var context: RecordContext { RecordContext(catalogue: catalogue, day: day) }
}

extension SharedOptions {
  /// Finds the data directory; one of a newer format than the program knows is refused.
  func locate(in surroundings: Surroundings) throws(CommandError) -> DataDirectory {
    let directory: DataDirectory
    do throws(DataDirectory.Refusal) {
      directory = try DataDirectory.locate(
        option: data,
        environment: surroundings.environment["CLUSTERXCHANGE_DATA"]
      )
    } catch {
      throw .dataDirectory(error)
    }
    if let format = directory.newerFormat {
      throw .newerFormat(format, directory: directory.path)
    }
    return directory
  }

  /// Loads the data; what could not be read is told in one line.
  func load(
    on day: DayOptions,
    in surroundings: Surroundings
  ) throws(CommandError) -> LoadedData {
    let data = try loadQuietly(on: day, in: surroundings)
    let errors = data.catalogue.findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return data }
    let scheme = errors.contains { $0.file == "scheme.json" } ? ", scheme.json among them" : ""
    let count = Wording.count(errors.count, "finding")
    surroundings.tell("Warning: \(count) of error\(scheme): 'clusterxchange check' lists them")
    return data
  }

  /// Loads the data and leaves it to the caller to tell what could not be read.
  func loadQuietly(
    on day: DayOptions,
    in surroundings: Surroundings
  ) throws(CommandError) -> LoadedData {
    let directory = try locate(in: surroundings)
    let catalogue = surroundings.load(directory)
    return LoadedData(
      directory: directory,
      catalogue: catalogue,
      day: day.asOf ?? catalogue.scheme.today ?? surroundings.today
    )
  }
}
