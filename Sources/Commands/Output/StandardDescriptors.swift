internal import Glibc

/// The three descriptors that every process is given, and some are not.
enum StandardDescriptors {
  /// Sees to it that all three are taken.
  ///
  /// Else a file opened later would get the number of one, and with it what is meant for standard output. One that was closed can be neither read from nor written to.
  static func occupy() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number, which is this one, as those below are taken.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
