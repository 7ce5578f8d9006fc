"""Every mistake in a municipality's folder has a sentence."""

import pytest

from synpunkt_desk.texts.municipality import placed_sentence, problem_sentence


def test_a_proposal_is_made_where_there_is_one() -> None:
    assert "Menade du ”namn”?" in problem_sentence("unknown_key", word="nman", proposal="namn")
    assert "Menade" not in problem_sentence("unknown_key", word="xyz", proposal="")


@pytest.mark.parametrize(
    ("line", "expected"),
    [(7, "laws.yaml, rad 7: Fel."), (0, "laws.yaml: Fel.")],
)
def test_the_place_stands_first(line: int, expected: str) -> None:
    assert placed_sentence("laws.yaml", line, "Fel.") == expected
