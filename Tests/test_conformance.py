"""docs/conformance.md says of every item which tests show it."""

import conformance


def test_the_page_names_the_tests_that_show_each_item():
    assert conformance.PAGE.read_text() == conformance.updated(), "run: python3 Tests/conformance.py --update"


def test_every_item_has_a_row_and_every_row_a_proof_or_a_reason():
    rows = conformance.rows()
    assert sorted(rows) == list(range(1, conformance.COUNT + 1))
    assert [item for item, (_, shown, missing) in rows.items() if shown == "-" and not missing.strip()] == []


def test_no_test_shows_an_item_that_does_not_exist():
    assert [item for item in conformance.marked() if not 1 <= item <= conformance.COUNT] == []
