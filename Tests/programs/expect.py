"""Compiles programs with swiftc and writes what they print as `// expect: line` comments at their ends.

Usage: expect.py [--check] FILE.swift …   (all programs with comments of this kind if none is named)

A program whose first line is `// reject` has to be refused. Our errors are written as `// error: LINE:COLUMN: sentence`,
in order; if swiftc's first error stands in another place or says something else, `// swiftc: LINE:COLUMN: sentence`
follows. Ours may say more: `; did you mean 'x'?` at its end. Names that swiftc gives types besides their own
(`'String.Element' (aka 'Character')`) do not count.
`--check` changes nothing and says what differs.
"""

import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).parent
FOLDERS = ["language", "tutorial", "rejected"]
BINARY = os.environ.get("GRADUS_BINARY", "gradus")


def programs():
    """Every program whose expected output stands in its comments."""
    return sorted(path for name in FOLDERS for path in (FOLDER / name).glob("*.swift"))


def is_rejected(path):
    return path.read_text().startswith("// reject")


def expected(path):
    """The lines that a program is to print."""
    lines = path.read_text().split("\n")
    return [line.removeprefix("// expect:").removeprefix(" ") for line in lines if line.startswith("// expect:")]


COMMENTS = ("// expect:", "// error:", "// swiftc:")


def source(path):
    """A program's text without the expected lines."""
    lines = path.read_text().split("\n")
    return "\n".join(line for line in lines if not line.startswith(COMMENTS)).rstrip("\n") + "\n"


def marked(path, mark):
    """The comments of one kind, without their marks."""
    lines = path.read_text().split("\n")
    return [line.removeprefix(mark).strip() for line in lines if line.startswith(mark)]


def errors(text):
    """`LINE:COLUMN: sentence` of every error among diagnostics, in the order of their places."""
    found = re.findall(r"^[^:\n]*:(\d+):(\d+): error: (.*?)(?: \[#[\w-]+\])?$", text, re.MULTILINE)
    ordered = sorted(found, key=lambda item: (int(item[0]), int(item[1])))
    return [f"{line}:{column}: {message}" for line, column, message in ordered]


def warnings(text):
    """`LINE: sentence` of every warning among diagnostics, in the order of their lines."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    found = re.findall(r"^[^:\n]*:(\d+):\d+: warning: (.*?)(?: \[#[\w-]+\])?$", text, re.MULTILINE)
    return [f"{line}: {plain(message)}" for line, message in sorted(found, key=lambda item: (int(item[0]), item[1]))]


def plain(sentence):
    """A sentence with types under one name each."""
    return re.sub(r"'[^']*' \(aka '([^']*)'\)", r"'\1'", sentence)


def says(ours, theirs):
    """Whether an error of ours is swiftc's."""
    return ours in (theirs, plain(theirs)) or ours.startswith(plain(theirs) + "; ")


def own_errors(path):
    """What the checker says about a program."""
    result = subprocess.run([BINARY, "run", str(path)], capture_output=True, text=True, timeout=60)
    return errors(result.stderr)


def compiler_errors(path):
    """What swiftc says about a program, definite initialisation included."""
    return kept(path, "errors", compile_only)


def compile_only(path):
    with tempfile.TemporaryDirectory() as work:
        program = pathlib.Path(work) / "main.swift"
        program.write_text(path.read_text())
        command = ["swiftc", "-diagnostic-style", "llvm", "-suppress-warnings", "-emit-sil", "-o", os.devnull]
        result = subprocess.run([*command, str(program)], capture_output=True, text=True)
        return errors(result.stderr)


def update_rejected(path, check):
    """Writes or compares the sentences about a program that is refused; returns a complaint or `None`."""
    theirs = compiler_errors(path)
    if not theirs:
        return f"{path.name}: swiftc accepts it"
    if check:
        other = marked(path, "// swiftc:")
        ours = marked(path, "// error:")
        agrees = other == theirs[:1] if other else not ours or says(ours[0], theirs[0])
        return None if agrees else f"{path.name}: swiftc says {theirs[0]}"
    ours = own_errors(path)
    if not ours:
        return f"{path.name}: accepted"
    comments = "".join(f"// error: {error}\n" for error in ours)
    if not says(ours[0], theirs[0]):
        comments += f"// swiftc: {theirs[0]}\n"
    path.write_text(source(path) + "\n" + comments)
    return None


def kept(path, kind, compute):
    """What swiftc said about this very text before, if a folder is given to keep it in; otherwise what it says now."""
    folder = os.environ.get("GRADUS_SCRATCH")
    if not folder:
        return compute(path)
    text = f"{kind} {compiler_version()} {path.read_text()}"
    file = pathlib.Path(folder) / "swiftc-results" / f"{hashlib.sha256(text.encode()).hexdigest()}.json"
    if file.exists():
        return json.loads(file.read_text())
    result = compute(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(result))
    return result


@functools.cache
def compiler_version():
    return subprocess.run(["swiftc", "--version"], capture_output=True, text=True).stdout


def compiled_output(path):
    """What swiftc's program prints; `None` if swiftc refuses it."""
    return kept(path, "output", compile_and_run)


def compile_and_run(path):
    with tempfile.TemporaryDirectory() as work:
        program = pathlib.Path(work) / "main.swift"
        program.write_text(path.read_text())
        command = ["swiftc", "-suppress-warnings", str(program), "-o", f"{work}/main", "-lm"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            return None, result.stderr
        result = subprocess.run([f"{work}/main"], capture_output=True, text=True, timeout=60)
        if result.returncode != 0:
            return None, result.stderr
        return result.stdout.removesuffix("\n").split("\n"), ""


def update(path, check):
    """Writes or compares one program's expected lines; returns a complaint or `None`."""
    if is_rejected(path):
        return update_rejected(path, check)
    lines, problem = compiled_output(path)
    if lines is None:
        return f"{path.name}: {problem}"
    if check:
        # Comments of expected lines end without spaces.
        printed = [line.rstrip() for line in lines]
        return f"{path.name}: differs" if printed != expected(path) else None
    wanted = "".join(f"// expect: {line}".rstrip() + "\n" for line in lines)
    path.write_text(source(path) + "\n" + wanted)
    return None


def main():
    names = [name for name in sys.argv[1:] if name != "--check"]
    paths = [pathlib.Path(name) for name in names] or programs()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        problems = list(pool.map(lambda path: update(path, "--check" in sys.argv), paths))
    for problem in filter(None, problems):
        print(problem)
    sys.exit(1 if any(problems) else 0)


if __name__ == "__main__":
    main()
