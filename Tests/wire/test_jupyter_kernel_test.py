"""Jupyter's own conformance suite, with no test left out."""

import unittest

import jupyter_kernel_test
import pytest


@pytest.mark.conformance(96)
class GradusKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "gradus"
    language_name = "swift"
    file_extension = ".swift"

    code_hello_world = 'print("hello, world")'
    code_stderr = 'printError("oops")'
    completion_samples = [
        {"text": "printE", "matches": {"printError"}},
        {"text": "let x = binaryC", "matches": {"binaryCrossEntropy"}},
    ]
    complete_code_samples = [
        "1 + 1", 'print("hello, world")', "let x = [1, 2]", "for i in 0..<3 {\n  print(i)\n}", "func f(x: Int) -> Int { x }",
        "// a comment",
    ]
    incomplete_code_samples = ["print(", "for i in 0..<3 {", "func f(x: Int) -> Int {\n  x", "let x = [1,", 'let s = """\ntext']
    invalid_code_samples = ["let x = [1, 2}}", "let s = \"abc", "class { }"]
    code_page_something = 'help("relu")'
    code_generate_error = "1 / 0"
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "20 + 22", "result": "42"},
        {"code": '"text"', "result": '"text"'},
    ]
    code_display_data = [{"code": "display(3)", "mime": "text/plain"}]
    code_history_pattern = "1 ? 2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "relu"
    code_clear_output = "clearOutput()"


@pytest.mark.conformance(96)
class GradusWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "gradus"
    support_iopub_welcome = True


@pytest.mark.conformance(96)
def test_no_test_of_the_suite_is_skipped():
    """The suite skips a test in silence whose attribute is empty, as all are at first."""
    settings = [name for name, value in vars(jupyter_kernel_test.KernelTests).items()
                if not name.startswith("_") and value in ("", (), [])]
    assert len(settings) >= 12
    assert [name for name in settings if not getattr(GradusKernelTests, name)] == []


if __name__ == "__main__":
    unittest.main()
