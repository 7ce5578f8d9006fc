"""What makes a text hard to read, and what is said about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.plain_language import LONG, Advice, advice
from synpunkt_desk.services.answers.letter_templates import LetterTemplate, shipped_letters
from synpunkt_desk.texts.plain_language import PASSIVE, PLAIN, quiet_line


def line(text: str) -> str:
    return quiet_line(advice(text, plain=PLAIN, passive=PASSIVE))


def test_words_of_officials_get_plain_ones_beside_them() -> None:
    found = advice("Vi har erhållit ditt brev. Erhållit, ja. Beslut avseende vägen fattas ej.",
                   plain=PLAIN, passive=PASSIVE)  # fmt: skip

    assert found.instead == (("erhållit", "få"), ("avseende", "om"), ("ej", "inte"))
    assert (
        line("I dagsläget plogar vi.")
        == "Klarspråk: Skriv hellre ”nu” i stället för ”i dagsläget”."
    )


def test_who_acts_should_be_said() -> None:
    assert line("Ärendet handläggs nu.") == "Klarspråk: Säg gärna vem som gör det: ”handläggs”."


@pytest.mark.parametrize(("count", "longest"), [(LONG, 0), (LONG + 1, LONG + 1)])
def test_a_long_sentence_is_counted(count: int, longest: int) -> None:
    text = f"Hej!\n\nKort här. {' '.join(['ord'] * count)}. Kort 2026-11-18 kl. 10.30."
    assert advice(text, plain={"x": "y"}, passive=["z"]) == Advice(longest=longest)


def test_parts_of_words_are_words_of_their_own() -> None:
    assert line("Hejdå, sej och avseendena.") == ""


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert line(text) == "" or line(text).startswith("Klarspråk: ")


@pytest.mark.parametrize("letter", shipped_letters(), ids=lambda letter: letter.name)
def test_the_letters_that_come_along_are_plain(letter: LetterTemplate) -> None:
    assert line(letter.text) == ""
