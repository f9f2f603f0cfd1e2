/// What to do here instead of what other kernels' commands and a shell do.
enum ElsewhereAdvice {
  /// For `%name` that this notebook does not have.
  static func insteadOfCommand(_ name: String, argument: String) -> String? {
    switch name {
    case "matplotlib", "pylab", "config":
      "charts need no setting up: the value of 'Chart.line(…)' is shown below the cell"
    case "pip", "conda", "mamba", "uv":
      "packages are not installed from a cell: the Gradus library is there already"
    case "cd", "pwd", "ls", "cat", "mkdir", "rm", "cp", "mv", "env", "set_env", "bash", "sh",
      "system", "sx", "script", "writefile", "file":
      "commands of the system belong in a terminal (File ▸ New ▸ Terminal); files are found from the notebook's folder"
    case "run": "to put a file's text into this cell write '%load FILE'"
    case "timeit":
      "'%time STATEMENT' measures one run, and '%%time' the whole cell; for more runs write a loop below it"
    case "prun", "lprun", "memit", "mprun", "profile":
      "'%time STATEMENT' says how long a statement takes"
    case "debug", "pdb": "print values with 'print(…)', or look at them with '%whos'"
    case "autoreload", "load_ext", "reload_ext", "unload_ext":
      "there are no extensions to load; run a cell again to declare its functions again"
    case "magic", "lsmagic", "quickref": "'%help' lists the commands"
    case "hist", "recall": "'%history' lists the cells that were run"
    case "pinfo", "pdoc", "pinfo2", "psource", "pdef":
      "write the name with a question mark: '\(argument.isEmpty ? "name" : argument)?'"
    case "clear", "cls": "'clearOutput()' clears the cell's output"
    case "store": "'%save FILE' keeps the session's values, and '%restore FILE' brings them back"
    case "who_ls": "'%who' lists the names"
    case "vars": "'%whos' lists your variables with their types and values"
    case "html": "'displayHTML(\"…\")' shows HTML below the cell"
    case "markdown":
      "'displayMarkdown(\"…\")' shows Markdown below the cell; or use a Markdown cell"
    case "reset_selective", "xdel", "del": "'%reset NAME' forgets a name"
    case "python", "python3", "py", "javascript", "js", "latex", "svg", "ruby", "perl", "R":
      "cells are Swift; for text use a Markdown cell"
    default: nil
    }
  }

  /// Programs that a line may mean that begins with `!`; a Swift line with `!` begins with a name of its own.
  static func isProgram(_ word: String) -> Bool {
    [
      "ls", "pip", "pip3", "cd", "pwd", "cat", "mkdir", "rm", "cp", "mv", "echo", "python",
      "python3", "git", "wget", "curl", "apt", "sudo", "head", "tail", "which", "unzip", "tar",
      "conda", "bash", "sh", "swift", "swiftc", "nvidia", "ps", "top", "kill", "df", "du", "free",
      "grep", "find", "make", "jupyter", "export", "touch", "wc", "date", "whoami", "uname",
    ].contains(word)
  }

  static let insteadOfShell =
    "cells do not run programs of the system; use a terminal (File ▸ New ▸ Terminal)"
}
