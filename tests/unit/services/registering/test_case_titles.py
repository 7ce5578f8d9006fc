"""What a case is proposed to be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.identity_numbers import find_identity_numbers
from synpunkt_desk.models.objects import Category, Municipality
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.registering.case_titles import MAX_LINE, title_for
from synpunkt_desk.texts import titles as t

PREFIX = "Synpunkt om "
TYPES = {"c": Category(kind="case_type", name="Klagomål")}


def office(pattern: str = "") -> Organisation:
    municipality = Municipality(title_pattern=pattern)
    return Organisation(municipality=municipality, units={}, categories=TYPES, members={})


def title(text: str, pattern: str = "") -> str:
    return title_for(office(pattern), text=text, case_type="c")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Ringer om att det är halt på gångvägen upp till Ekarängsskolan, någon kan ramla.",
            "halt på gångvägen upp till Ekarängsskolan",
        ),
        ("Från: Eva Ek <eva@ek.se>\nÄmne: Hål i vägen\n\nDet är djupt.", "hål i vägen"),
        ("Från: Eva Ek <eva@ek.se>\nSkickat: den 19 november\n\nMörkt där.", "mörkt där"),
        ("Undrar varför bussen inte stannar. Den är sen.", "varför bussen inte stannar"),
        ("Undrar om det finns fler bänkar?", "det finns fler bänkar"),
        ("Hon tycker att maten är för kall", "att maten är för kall"),
        ("Hej!\n\nJag vill klaga på snöröjningen\n\nMvh Eva", "snöröjningen"),
        ("Ringer och klagar på att det är så mörkt i parken.", "mörkt i parken"),
        ("Det saknas papperskorgar vid badet", "att det saknas papperskorgar vid badet"),
        ("Det är inte plogat på Hultavägen", "att det är inte plogat på Hultavägen"),
        ("SFI-lärarna är bra", "SFI-lärarna är bra"),
        ("E20 bullrar", "E20 bullrar"),
        ("Lampan slocknar kl. 8 varje kväll", "lampan slocknar kl. 8 varje kväll"),
        ("I går, när jag gick hem, ramlade jag", "i går, när jag gick hem"),
        ("Hej", "hej"),
        ("Vill framföra", "vill framföra"),
        (
            "Maten i skolan är kall varje dag och den är inte god",
            "maten i skolan är kall varje dag",
        ),
    ],
)
def test_how_it_was_told_is_left_out(text: str, subject: str) -> None:
    assert title(text) == PREFIX + subject


def test_the_pattern_of_the_municipality_is_kept() -> None:
    assert title("Tycker att maten är kall", "{type}: {subject}") == "Klagomål: maten är kall"


def test_no_words_give_no_title() -> None:
    assert title(" \n… !") == ""


def test_an_identity_number_is_masked() -> None:
    assert title("800101-0019 ringer") == PREFIX + "XXXXXX-XXXX ringer"


def test_a_text_as_one_long_word_is_cut() -> None:
    assert title("a" * 2000) == PREFIX + "a" * 90


PHRASES = st.sampled_from(
    [*t.GREETINGS, *t.TELLERS, *t.TELLING, *t.THAT_IT_IS, "\n\n", ",", ".", "19800101-0019", "  "]
)
TEXTS = st.lists(PHRASES | st.text(max_size=12), max_size=14).map(" ".join)


@given(TEXTS, st.sampled_from(["", "{type}: {subject}", "{subject}", "x" * 600 + " {subject}"]))
def test_whatever_is_told_the_title_is_one_short_line(text: str, pattern: str) -> None:
    made = title(text, pattern)
    assert made or not any(letter.isalpha() for letter in text)
    assert len(made) <= MAX_LINE
    assert len(made.splitlines()) <= 1
    assert find_identity_numbers(made) == ()


@given(st.lists(st.text("abcåäö", min_size=1, max_size=30), min_size=1, max_size=40))
def test_no_word_is_cut(words: list[str]) -> None:
    made = title(" ".join(words)).removeprefix(PREFIX).removeprefix("att ").split()
    assert made == words[: len(made)]
