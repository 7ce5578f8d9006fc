"""Beginnings of words find a text, also run together and without dots and rings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.word_beginnings import rank


@pytest.mark.parametrize(
    "typed", ["ny", "syn", "ny sy", "nysy", "sy ny", "NY", "nsy", "ny synpunkt"]
)
def test_what_finds_a_new_case(typed: str) -> None:
    assert rank(typed, "Ny synpunkt") is not None


@pytest.mark.parametrize("typed", ["punkt", "ysy", "ny x", "nyt"])
def test_what_does_not(typed: str) -> None:
    assert rank(typed, "Ny synpunkt") is None


def test_the_nearest_comes_first() -> None:
    told = ["Sök i alla synpunkter", "Gå till Sökningar", "Sortera i ordning", "Soka"]
    found = [(rank("sök", text), text) for text in told]

    assert [text for place, text in sorted((p, t) for p, t in found if p)] == [
        "Sök i alla synpunkter",
        "Gå till Sökningar",
        "Soka",
    ]


@given(st.lists(st.sampled_from(["åka", "älv", "öppna", "ny", "rapport"]), min_size=1, max_size=5))
def test_a_text_is_found_by_all_of_its_beginnings(parts: list[str]) -> None:
    text = " ".join(parts)

    assert rank(" ".join(part[:2] for part in parts), text) is not None
    assert rank("".join(part[:1] for part in parts), text) is not None
    assert rank(text.translate(str.maketrans("åäö", "aao")), text) is not None
