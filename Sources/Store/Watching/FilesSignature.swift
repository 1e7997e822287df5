internal import Catalogue

/// Size, dates, rights and identity of every file that is data, and what could not be looked at.
struct FilesSignature: Equatable {
  private var files: [ListedFile] = []
  private var failures: [String: Int32] = [:]

  init(of directory: DataDirectory) {
    let listing = FileListing(directory)
    files = listing.files
    for failure in listing.failures { failures[failure.path] = failure.error.number }
  }
}
