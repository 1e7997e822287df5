import Commands

/// The program: everything it does is in `Commands`.
@main
enum ClusterXchange {
  static func main() {
    Program.main()
  }
}
