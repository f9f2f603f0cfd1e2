public import Display

/// A language that a kernel can run: what happens inside a cell, and nothing about wires.
///
/// The kernel numbers cells, keeps their history, captures their output and reports their state; a
/// backend only runs code and answers questions about it.
///
/// | Called on          | Members                                                                |
/// | ------------------ | ---------------------------------------------------------------------- |
/// | the cell thread    | ``begin()``, ``prepare()``, ``execute(_:)``, ``evaluate(expression:)``, ``call(_:)``, ``rest()``, ``clearInterrupt()`` |
/// | the service thread | ``complete(code:cursor:)``, ``inspect(code:cursor:detail:)``, ``isComplete(code:)`` |
/// | any thread         | ``interrupt()``, ``language``                                          |
///
/// The service thread asks while a cell runs, so those three answer from a snapshot, without waiting
/// for the cell, and never run code. Output goes through `Output.sink`, input through
/// `Input.source`; the kernel installs both before the first cell.
public protocol LanguageBackend: AnyObject, Sendable {
  /// The language, as front ends show and highlight it. Constant.
  var language: LanguageInformation { get }

  /// Runs what is to be run before the first cell; does nothing if not implemented.
  func begin()

  /// Warms up after the kernel has begun to answer; does nothing if not implemented.
  func prepare()

  /// Runs one cell to its end. Never traps and never throws: every failure is an outcome.
  func execute(_ request: CellRequest) -> CellOutcome

  /// Evaluates one of a request's user expressions after its cell has succeeded.
  func evaluate(expression: String) -> Result<MIMEBundle, CellError>

  /// Runs something that a cell has left behind, such as what is to happen when a widget changes.
  ///
  /// - Returns: Why it failed, or `nil`.
  func call(_ body: () -> Void) -> CellError?

  /// Does what is to be done while no cell waits, such as keeping what the session holds; does nothing if not implemented.
  ///
  /// - Returns: After how many milliseconds without a cell it wants to be called again; `nil` for not before another cell has run.
  func rest() -> Int?

  /// Finishes what goes on in the background, because the kernel ends; returns soon.
  func finish()

  /// Asks the running cell to stop soon. Called only while ``execute(_:)`` or
  /// ``evaluate(expression:)`` is in progress; sets a flag and returns at once.
  func interrupt()

  /// Forgets an interrupt that came too late for its cell. Called before every cell.
  func clearInterrupt()

  /// Lists what may stand at the cursor.
  ///
  /// - Parameters:
  ///   - code: The cell's text.
  ///   - cursor: An offset in Unicode scalars, `0...code.unicodeScalars.count`.
  func complete(code: String, cursor: Int) -> Completion

  /// Describes the name at the cursor.
  ///
  /// - Parameters:
  ///   - code: The cell's text.
  ///   - cursor: An offset in Unicode scalars, `0...code.unicodeScalars.count`.
  ///   - detail: How much to tell.
  /// - Returns: The description, or `nil` if nothing is known.
  func inspect(code: String, cursor: Int, detail: InspectionDetail) -> MIMEBundle?

  /// Tells whether a console should run the text or wait for another line.
  func isComplete(code: String) -> Completeness
}

extension LanguageBackend {
  public func begin() {}
  public func prepare() {}
  public func rest() -> Int? { nil }
  public func finish() {}
}

/// A language's names and versions, as front ends know them.
public struct LanguageInformation: Sendable {
  /// The language's name; it selects highlighting where nothing more exact is given.
  public var name: String
  public var version: String
  /// The type of source files, such as `text/x-swift`.
  public var mimeType: String
  /// The extension of source files, with its dot.
  public var fileExtension: String
  public var pygmentsLexer: String
  public var codeMirrorMode: String
  /// What a console prints when it starts.
  public var banner: String
  /// Links for the front end's Help menu.
  public var helpLinks: [HelpLink]

  public struct HelpLink: Sendable {
    public var text: String
    public var url: String
    public init(text: String, url: String) {
      self.text = text
      self.url = url
    }
  }

  public init(
    name: String, version: String, mimeType: String, fileExtension: String,
    pygmentsLexer: String, codeMirrorMode: String, banner: String, helpLinks: [HelpLink] = []
  ) {
    self.name = name
    self.version = version
    self.mimeType = mimeType
    self.fileExtension = fileExtension
    self.pygmentsLexer = pygmentsLexer
    self.codeMirrorMode = codeMirrorMode
    self.banner = banner
    self.helpLinks = helpLinks
  }
}

/// One cell to run.
public struct CellRequest: Sendable {
  /// The cell's text.
  public var code: String
  /// The cell's number `n`, as in `In[n]`; 1 for the first.
  public var number: Int
  /// Whether the cell runs for its effects only: nothing is numbered, recorded or shown as result.
  public var isSilent: Bool
  /// Whether the cell is one of the notebook's, and not something that a front end asks for itself.
  public var isRecorded: Bool

  public init(code: String, number: Int, isSilent: Bool = false, isRecorded: Bool = true) {
    self.code = code
    self.number = number
    self.isSilent = isSilent
    self.isRecorded = isRecorded
  }
}

/// How a cell ended.
public enum CellOutcome: Sendable {
  /// It ran to its end, and its last line may have been an expression worth showing.
  case success(result: MIMEBundle? = nil, payloads: [Payload] = [])
  /// It was refused, or failed while running.
  case failure(CellError)
  /// It was stopped from outside. The error's name is `Interrupted`.
  case interrupted(CellError)
}

/// Why a cell failed, as a front end shows it.
public struct CellError: Error, Hashable, Sendable {
  /// The kind of error.
  public var name: String
  /// What happened, in one sentence.
  public var value: String
  /// The lines below the cell; they may be coloured with ANSI sequences.
  public var traceback: [String]

  public init(name: String, value: String, traceback: [String]) {
    self.name = name
    self.value = value
    self.traceback = traceback
  }
}

/// What a cell asks the front end to do after it has run.
public enum Payload: Hashable, Sendable {
  /// Show text beside the notebook rather than below the cell.
  case page(MIMEBundle)
  /// Put text into the next cell, or into this one.
  case setNextInput(String, replacesCell: Bool)
}

/// What may stand at a cursor.
public struct Completion: Hashable, Sendable {
  /// One candidate.
  public struct Candidate: Hashable, Sendable {
    /// The text that replaces the range.
    public var text: String
    /// `function`, `instance`, `class`, `keyword`, `module`, … as JupyterLab knows them; may be empty.
    public var kind: String
    /// The parameters, such as `(x: Tensor) -> Tensor`; may be empty.
    public var signature: String
    /// What it is for, in a few words; may be empty.
    public var documentation: String

    public init(
      text: String, kind: String = "", signature: String = "", documentation: String = ""
    ) {
      self.text = text
      self.kind = kind
      self.signature = signature
      self.documentation = documentation
    }
  }

  /// The candidates, best first; the kernel leaves out repetitions.
  public var candidates: [Candidate]
  /// What a candidate replaces: offsets in Unicode scalars.
  public var range: Range<Int>

  public init(candidates: [Candidate], range: Range<Int>) {
    self.candidates = candidates
    self.range = range
  }
}

/// How much an inspection tells.
public enum InspectionDetail: Int, Sendable {
  /// Signature, type and one paragraph.
  case brief = 0
  /// Also the definition.
  case full = 1
}

/// Whether text is a whole cell.
public enum Completeness: Hashable, Sendable {
  case complete
  /// More lines are needed; the next one begins with this indentation.
  case incomplete(indent: String)
  /// No further line can make it valid.
  case invalid
  case unknown
}
