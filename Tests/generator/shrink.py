"""Makes a program smaller while cells and swiftc still differ on it.

    shrink.py FILE.swift > SMALLER.swift

Statements go first, whole blocks before single lines; then blocks become what is in them; then expressions become simple.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from driver import Crashed, Driver


def indentation(line):
    return len(line) - len(line.lstrip())


def statement_end(lines, start):
    """The line after the statement that starts at a line: its blocks end with lines as far in as it is."""
    depth = indentation(lines[start])
    end = start + 1
    if not lines[start].rstrip().endswith("{"):
        return end
    while end < len(lines) and (indentation(lines[end]) > depth or lines[end].lstrip().startswith(("}", "case ", "default:"))
                                and indentation(lines[end]) == depth):
        end += 1
        if lines[end - 1].strip() == "}" and indentation(lines[end - 1]) == depth:
            break
    return end


def removals(lines):
    """Programs without some statements."""
    size = len(lines) // 2
    while size >= 1:
        for start in range(0, len(lines), size):
            yield lines[:start] + lines[start + size:]
        size //= 2
    for start in range(len(lines)):
        end = statement_end(lines, start)
        if end > start + 1:
            yield lines[:start] + lines[end:]
            inside = [line for line in lines[start + 1:end - 1]]
            yield lines[:start] + [line.removeprefix("  ") for line in inside] + lines[end:]


def groups(line):
    """The ranges of what stands between matching brackets."""
    stack, found = [], []
    for at, character in enumerate(line):
        if character in "([{":
            stack.append(at)
        elif character in ")]}" and stack:
            found.append((stack.pop(), at + 1))
    return sorted(found, key=lambda pair: pair[0] - pair[1])


def simplifications(lines):
    """Programs with a simpler expression."""
    for number, line in enumerate(lines):
        def with_(text):
            return lines[:number] + [text] + lines[number + 1:]
        for start, end in groups(line):
            inside = line[start + 1:end - 1]
            for other in (inside, "", "(0)", "0", "1", "nil", '""', "true", "[]", "()"):
                if len(other) < end - start:
                    yield with_(line[:start] + other + line[end:])
                    name = re.search(r"[\w.?!]*$", line[:start]).start()
                    if name < start:
                        yield with_(line[:name] + other + line[end:])
            parts = re.split(r", ", inside)
            for index in range(len(parts)):
                if len(parts) > 1:
                    yield with_(line[:start + 1] + ", ".join(parts[:index] + parts[index + 1:]) + line[end - 1:])
        for match in re.finditer(r" (\?\?|[-+*/%&|^<>=!]+|\?|:|as) [^,;{}]*", line):
            yield with_(line[:match.start()] + line[match.end():])
        for match in re.finditer(r"[^\s,(\[{]+ (\?\?|[-+*/%&|^]+) ", line):
            yield with_(line[:match.start()] + line[match.end():])
        for match in re.finditer(r"\.\w+(\(\))?", line):
            yield with_(line[:match.start()] + line[match.end():])


def shrink(lines, differs, budget=2000):
    """The smallest program found for which `differs`."""
    changed = True
    while changed and budget > 0:
        changed = False
        for candidates in (removals, simplifications):
            again = True
            while again and budget > 0:
                again = False
                for candidate in candidates(lines):
                    if candidate == lines:
                        continue
                    budget -= 1
                    if budget <= 0:
                        break
                    if differs(candidate):
                        lines, again, changed = candidate, True, True
                        break
    return lines


class Comparison:
    """Whether a program still shows the same kind of difference."""

    def __init__(self):
        self.driver = Driver()

    def interpreted(self, text):
        return self.driver.run([text], 5000)

    def compiled(self, text, run):
        """`(accepted, output)`."""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "main.swift"
            file.write_text(text)
            command = ["swiftc", "-suppress-warnings", str(file)]
            if not run:
                return subprocess.run([*command, "-typecheck"], capture_output=True).returncode == 0, None
            if subprocess.run([*command, "-Onone", "-o", folder + "/main"], capture_output=True).returncode != 0:
                return False, None
            try:
                result = subprocess.run([folder + "/main"], capture_output=True, timeout=10)
            except subprocess.TimeoutExpired:
                return False, None
            return result.returncode == 0, result.stdout.decode(errors="replace")

    def kind(self, text):
        """How cells fail, without what is different from program to program; `None` if they do not."""
        try:
            answer = self.interpreted(text)
        except Crashed:
            return "crash", ""
        if answer.status == "ok":
            return "ok", answer.output
        sentence = next((line for line in answer.error.split("\n") if "error: " in line or answer.status in line), "")
        return answer.status + re.sub(r"'[^']*'|[\d:\[\]]", "", sentence), answer.output

    def predicate(self, text):
        wanted, _ = self.kind(text)

        def differs(lines):
            candidate = "\n".join(lines) + "\n"
            kind, output = self.kind(candidate)
            if kind != wanted:
                return False
            accepted, printed = self.compiled(candidate, run=kind in ("ok",))
            return accepted and (kind != "ok" or printed != output)

        return differs


def main():
    text = pathlib.Path(sys.argv[1]).read_text()
    differs = Comparison().predicate(text)
    lines = [line for line in text.split("\n") if line.strip()]
    if not differs(lines):
        sys.exit("cells and swiftc agree")
    print("\n".join(shrink(lines, differs)))


if __name__ == "__main__":
    main()
