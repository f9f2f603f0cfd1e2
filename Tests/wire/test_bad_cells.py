"""What a student gets wrong: a clear error at the right place, variables as they were, and the next cell runs."""

import re

import pytest


def lines(message):
    """The traceback as a reader sees it, without colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(message)).split("\n")


# code, name of the error, its sentence, the place `line:column` in the cell, the marked text
CASES = {
    "typo": ("let rate = lerningRate * 2", "CompileError", "cannot find 'lerningRate' in scope; did you mean 'learningRate'?",
             "1:12", "^~~~~~~~~~~"),
    "wrong label": ("scale(2, bye: 3)", "CompileError", "incorrect argument label in call (have '_:bye:', expected '_:by:')",
                    "1:6", "^~~~~~~"),
    "type error": ('kept = "text"', "CompileError", "cannot assign value of type 'String' to type 'Int'", "1:8", "^~~~~~"),
    "type error in an argument": ('scale("2", by: 3)', "CompileError",
                                  "cannot convert value of type 'String' to expected argument type 'Double'", "1:7", "^~~"),
    "shape mismatch": ("kept = 1\nlet a = Tensor([[1, 2, 3]])\nlet b = a.matmul(Tensor([1, 2]))", None,
                       "matmul: the last axis of the left operand has 3 elements but the first axis of the right has 2 "
                       "(shapes [1, 3] and [2]); they must be equal", "3:9", None),
    "no such file": ('kept = 7\nlet table = CSVTable(contentsOf: "/none/x.csv")', "InvalidData",
                     "there is no file '/none/x.csv' and no folder '/none'", "2:13", None),
    "division by zero": ("kept = 2\nlet none = 0\nprint(7 / none)", "DivisionByZero", "division by zero", "3:7", "^~~~~~~~"),
    "index out of range": ("kept = 3\nnumbers[7]", "IndexOutOfRange",
                           "index 7 is out of range for an array of 3 elements (valid: 0...2)", "2:1", "^~~~~~~~~~"),
    "integer overflow": ("kept = 4\nlet large = Int.max\nlarge + 1", "ArithmeticOverflow",
                         "9223372036854775807 + 1 overflows Int", "3:1", "^~~~~~~~~"),
    "endless recursion": ("kept = 5\nfunc down(_ n: Int) -> Int { down(n + 1) + 1 }\ndown(0)", "StackOverflow",
                          "too many calls inside one another: endless recursion?", "2:30", None),
    "an unwrapped nil": ('kept = 6\nInt("x")!', "UnexpectedNil", "found nil while unwrapping an optional value with '!'", "2:1", None),
}


@pytest.mark.conformance(45, 46)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_wrong_cell_says_what_and_where_and_changes_nothing(shared, case):
    code, name, sentence, place, marked = case
    assert shared.execute("var kept = 40\nlet learningRate = 0.1\nlet numbers = [1, 2, 3]\n"
                          "func scale(_ x: Double, by factor: Double) -> Double { x * factor }")[0]["status"] == "ok"
    reply, _ = shared.execute(code)
    assert reply["status"] == "error"
    assert reply["evalue"] == sentence
    if name:
        assert reply["ename"] == name
    shown = lines(reply["traceback"])
    assert f":{place}: error: " in shown[0], shown[0]
    assert shown[0].endswith(sentence), shown[0]
    if marked:
        assert any(line.split("|")[-1].strip() == marked for line in shown[1:4]), shown
    assert shared.execute("print(kept, scale(2, by: 3), numbers)")[1][2]["content"]["text"] == "40 6.0 [1, 2, 3]\n"


@pytest.mark.conformance(46, 47)
def test_ten_terabytes_are_refused_before_anything_is_allocated(shared):
    reply, _ = shared.execute("let huge = Tensor.zeros([1_000_000, 2_500_000])")
    assert reply["status"] == "error"
    assert reply["evalue"].startswith("zeros: a tensor of shape [1000000, 2500000] needs 10 TB but only "), reply["evalue"]
    assert shared.execute("1 + 1")[0]["status"] == "ok"


@pytest.mark.conformance(46, 47)
def test_huge_arrays_and_texts_are_refused(shared):
    for code in ("Array(repeating: 0, count: 1 << 60)", 'String(repeating: "x", count: 1 << 60)'):
        reply, _ = shared.execute(code)
        assert reply["status"] == "error", code
    assert shared.execute("1 + 1")[0]["status"] == "ok"


def test_several_mistakes_are_told_at_once(shared):
    reply, _ = shared.execute('let a: Int = "x"\nlet b = unknownName\nprint(a, b)')
    assert reply["evalue"] == "cannot convert value of type 'String' to specified type 'Int' (and 1 more)"
    assert len([line for line in lines(reply["traceback"]) if ": error: " in line]) == 2


@pytest.mark.conformance(46)
def test_a_refused_cell_has_no_effect_at_all(shared):
    reply, published = shared.execute('print("before")\nlet broken: Int = "x"')
    assert reply["status"] == "error"
    assert not [m for m in published if m["header"]["msg_type"] == "stream"]


@pytest.mark.conformance(47)
def test_deep_nesting_does_not_end_the_kernel(shared):
    for code in ("(" * 20000 + "1" + ")" * 20000, "[" * 5000 + "]" * 5000, "- " * 3000 + "1", "{" * 5000,
                 " + ".join(["1"] * 3000), "!" * 2000 + "true", 'if true {' * 2000 + "}" * 2000):
        assert shared.execute(code)[0]["status"] in ("ok", "error")
    assert shared.execute("1 + 1")[0]["status"] == "ok"
