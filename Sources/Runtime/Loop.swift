internal import Glibc
internal import Interface
internal import Screen
internal import Store
internal import Terminal

/// The one place that waits: for keys, signals and workers together.
///
/// Owns the state and the terminal.
///
/// Confined to the thread that runs it.
final class Loop {
  private var state: State
  private let tty: TTY
  private let signals: SignalPipe
  private let screen: CursesScreen
  private let mailbox: Mailbox
  private let loader: Loader
  private let saver: Saver
  private let directory: DataDirectory
  private let editor: Editor
  private let watch: DirectoryWatch
  /// When the data is to be read again because others changed it, in milliseconds; nil where they did not.
  private var reloadDue: Int?
  /// When files are looked at next on a file system whose changes the kernel does not tell.
  private var lookDue: Int?
  private let escapeDelay: Int
  private var decoder = KeyDecoder()
  private var burst = BurstGuard()
  /// When the bytes came that the decoder is still waiting to see the end of.
  private var lastRead = 0
  private var isChanged = true
  /// Whether the terminal is the shell's, from stopping until the signal to go on is taken.
  private var isStopped = false
  /// The exit status, once the program is to end.
  private var status: Int32?

  init(
    _ options: FullScreen.Options,
    environment: [String: String]
  ) throws(TerminalError) {
    let capabilities = try TerminalCapabilities.choose(
      environment: environment,
      ascii: options.settings.isASCII
    )
    guard let mailbox = Mailbox() else { throw .system(call: "pipe2", errno: errno) }
    self.mailbox = mailbox
    tty = try TTY.open()
    // Before ncurses, which puts in handlers of its own where there are none.
    signals = try SignalPipe()
    var look = CursesScreen.Options()
    look.theme = options.theme
    if options.isColourless || capabilities.noColour { look.colours = .none }
    look.isASCII = capabilities.isASCII
    look.synchronizesOutput = capabilities.synchronizesOutput
    look.setsTitle = capabilities.setsTitle
    look.hidesCursorWhileDrawing = !options.settings.isAccessible
    screen = try CursesScreen(type: capabilities.type, size: tty.size, options: look)
    var settings = options.settings
    settings.isASCII = capabilities.isASCII
    state = State(
      settings: settings,
      size: tty.size,
      hostDay: HostClock.today,
      asOf: options.asOf
    )
    directory = options.directory
    loader = Loader(directory, into: mailbox)
    saver = Saver(
      Desk(
        directory: directory,
        drafts: DraftFolder(environment: environment),
        login: SavingContext.currentLogin
      ),
      into: mailbox,
      reloading: loader
    )
    editor = Editor(environment: environment)
    watch = DirectoryWatch(directory)
    if watch.descriptor == nil {
      lookDue = HostClock.milliseconds + DirectoryWatch.pollingInterval
    }
    escapeDelay = KeyDecoder.escapeDelay(environment: environment)
  }

  func run() throws(TerminalError) -> Int32 {
    try tty.makeRaw(restoring: screen.restoringBytes)
    draw()
    loader.load()
    while status == nil {
      wait()
      takeSignals()
      takeMail()
      takeKeys()
      takeTime()
      draw()
    }
    // Before the terminal is given back: a line that takes no more bytes may take its time.
    saver.finish(state.unkeptDraft)
    leave()
    return status ?? 0
  }

  /// A line for the shell prompt, once the program has been left.
  var farewell: String? { state.farewell }

  // MARK: Waiting

  private func wait() {
    var descriptors = [
      pollfd(
        fd: tty.descriptor,
        events: Int16(tty.isDrained ? POLLIN : POLLIN | POLLOUT),
        revents: 0
      ),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    if let descriptor = watch.descriptor {
      descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    // Interrupted by a signal, it returns early, and the pipe tells which.
    _ = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if descriptors[0].revents & Int16(POLLOUT) != 0 { drain() }
    isLineGone = descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// Whether the last wait found the terminal closed.
  private var isLineGone = false

  private func drain() {
    do { try tty.drain() } catch { hangUp() }
  }

  /// Milliseconds until something is due that no descriptor will tell; −1 for never.
  private var timeout: Int32 {
    let now = HostClock.milliseconds
    var due: [Int] = []
    if let wait = decoder.wait(escapeDelay: escapeDelay) { due.append(lastRead + wait - now) }
    if let wakeUp = state.wakeUp { due.append(wakeUp - now) }
    if let reloadDue { due.append(reloadDue - now) }
    if let lookDue { due.append(lookDue - now) }
    if state.followsHostDay { due.append(HostClock.millisecondsToMidnight) }
    return due.min().map { Int32(clamping: max(0, $0)) } ?? -1
  }

  // MARK: Taking in

  private func takeSignals() {
    for number in signals.read() {
      switch number {
      case SIGWINCH:
        // Also where the size is what it was: it may have been smaller meanwhile, and what was beyond
        // the edge then is gone from the terminal.
        screen.redraw()
        handle(.resized(tty.size))
      case SIGTSTP: suspend()
      case SIGCONT: takeTerminalBack()
      default: status = status ?? 128 + number
      }
    }
  }

  private func takeMail() {
    for event in mailbox.take() { handle(event) }
  }

  /// Everything typed so far, so that a held key is drawn once and not once for each repeat.
  private func takeKeys() {
    var events: [InputEvent] = []
    while status == nil {
      switch tty.read() {
      case .bytes(let bytes):
        lastRead = HostClock.milliseconds
        events += decoder.feed(bytes)
        guard events.count > Loop.mostEvents else { continue }
        take(events)
        events = []
      case .nothing:
        take(events)
        if isLineGone { hangUp() }
        return
      case .hangUp:
        take(events)
        return hangUp()
      }
    }
  }

  /// Events taken at once: what belongs together is seen together, and a huge paste that the
  /// terminal does not mark is a few large ones and not a million letters.
  private static let mostEvents = 65_536

  private func take(_ events: [InputEvent]) {
    let now = HostClock.milliseconds
    for event in burst.guarding(events, at: now) where status == nil {
      handle(.input(event, at: now))
    }
  }

  private func takeTime() {
    let now = HostClock.milliseconds
    if let wait = decoder.wait(escapeDelay: escapeDelay), lastRead + wait <= now {
      take(decoder.flush())
    }
    if let wakeUp = state.wakeUp, wakeUp <= now { handle(.woken(at: now)) }
    takeChanges(now)
    if state.followsHostDay {
      let today = HostClock.today
      if today != state.today { handle(.dayChanged(today)) }
    }
  }

  /// Reads the data again a moment after others changed it: `git pull` changes many files, one after the other.
  private func takeChanges(_ now: Int) {
    if watch.takeChanges(), reloadDue == nil { reloadDue = now + Loop.rest }
    // The kernel can come to be unable to tell, as where more folders are made than it watches for one person.
    if watch.descriptor == nil, lookDue == nil { lookDue = now + DirectoryWatch.pollingInterval }
    if let due = lookDue, due <= now {
      lookDue = now + DirectoryWatch.pollingInterval
      if watch.isChanged() { reloadDue = now }
    }
    guard let due = reloadDue, due <= now else { return }
    // One's own change is read again by itself, and is no change of others.
    guard !saver.isBusy else { return reloadDue = now + Loop.rest }
    reloadDue = nil
    loader.load(becauseOfOthers: true)
  }

  /// How long after a change the data is read again, in milliseconds.
  private static let rest = 200

  private func handle(_ event: Event) {
    isChanged = true
    for effect in state.update(event) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: status = status ?? 0
    case .suspend: suspend()
    case .copy(let text): send(Clipboard.setting(text))
    case .redraw: screen.redraw()
    case .reload: loader.load()
    case .store(let request): saver.perform(request)
    case .cancelSaving: saver.cancel()
    case .edit(let file, let line, let column): edit(file: file, line: line, column: column)
    }
  }

  // MARK: Drawing and the terminal

  /// Draws one frame, unless the last one has not left yet: frames are skipped and never queued.
  private func draw() {
    guard isChanged, tty.isDrained, !isStopped, status == nil else { return }
    isChanged = false
    decoder.reportsMouse = state.wantsMouse
    send(screen.draw(state.render()))
  }

  private func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    do { try tty.send(bytes) } catch { hangUp() }
  }

  private func hangUp() {
    status = status ?? 128 + SIGHUP
  }

  /// Gives the terminal back as it was found.
  ///
  /// A line that takes no more bytes is not waited for long.
  private func leave() {
    try? tty.send(screen.leave())
    tty.drain(within: 100)
    tty.restore()
  }

  private func suspend() {
    guard JobControl.canSuspend else { return handle(.suspendRefused) }
    saver.finish(state.unkeptDraft)
    leave()
    isStopped = true
    JobControl.suspend()
    // The signal that continued the program is in the pipe and takes the terminal back.
  }

  /// Takes the terminal after another program had it: a shell, an editor.
  private func takeTerminalBack() {
    isStopped = false
    do { try tty.makeRaw(restoring: screen.restoringBytes) } catch { return hangUp() }
    screen.redraw()
    handle(.resized(tty.size))
  }

  private func edit(file: String, line: Int, column: Int) {
    leave()
    do throws(Editor.Failure) {
      try editor.edit(file: directory.path(of: file), line: line, column: column)
    } catch {
      handle(.editorFailed(words(error)))
    }
    takeTerminalBack()
    loader.load()
  }

  private func words(_ failure: Editor.Failure) -> String {
    switch failure {
    case .notStarted(let number):
      "The editor '\(editor.command)' did not start: \(String(cString: strerror(number)))"
    case .ended: "The editor '\(editor.command)' ended with an error; EDITOR names another one"
    }
  }
}
