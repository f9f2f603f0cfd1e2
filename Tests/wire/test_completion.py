"""Completion and inspection answer wherever the cursor stands, in one session that has seen many other cells."""

import pathlib
import random

import pytest

PROGRAMS = sorted((pathlib.Path(__file__).parents[1] / "programs").glob("*/*.swift"))


def places(text, count, chosen):
    """Behind dots, opening brackets and letters, which is where people ask."""
    asked = [i for i in range(1, len(text)) if text[i - 1] in ".(" or text[i - 1].isalpha()]
    return chosen.sample(asked, min(count, len(asked)))


@pytest.mark.conformance(79, 82)
@pytest.mark.parametrize("kind", ["complete_request", "inspect_request"])
def test_every_question_is_answered(shared_kernel, kind):
    client = shared_kernel.client()
    chosen = random.Random(kind)
    for path in chosen.sample(PROGRAMS, min(150, len(PROGRAMS))):
        text = path.read_text()
        for place in places(text, 2, chosen):
            # As it is typed: half of the time the rest is not written yet.
            code = text[:place] if chosen.random() < 0.5 else text
            reply = client.reply(client.send(kind, {"code": code, "cursor_pos": place, "detail_level": 0}))
            assert reply["content"]["status"] == "ok", (path.name, place)
