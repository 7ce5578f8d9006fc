"""Where lines and words are broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.pdf.fonts import Face, Fragment, drawable
from synpunkt_desk.documents.pdf.wrapping import Line, width_of_word, wrap

SIZE = 10.0


def lines_of(text: str, width: float) -> list[str]:
    fragment = Fragment(text, Face.REGULAR)
    return [written(line) for line in wrap((fragment,), SIZE, width)]


def written(line: Line) -> str:
    return "".join(part.text for part in line.fragments).replace("\N{SOFT HYPHEN}", "~")


def test_words_that_fit_stay_whole() -> None:
    assert lines_of("Gatan är mörk om kvällen", 60) == ["Gatan är mörk ", "om kvällen"]


def test_a_line_feed_breaks_and_an_empty_row_stays() -> None:
    assert lines_of("ett\n\ntvå", 60) == ["ett ", "", "två"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("medborgarsynpunkter", ["medborgar~", "synpunkter"]),
        ("verksamhetsspecifika", ["verksamhets~", "specifika"]),
        ("https://boras.se/synpunkt", ["https://boras.", "se/synpunkt"]),
        ("1234567890123456", ["12345678901", "23456"]),
    ],
)
def test_a_word_wider_than_the_line_is_cut_where_it_reads_best(word: str, parts: list[str]) -> None:
    assert lines_of(word, 58) == parts


def test_a_diary_number_goes_whole_to_the_next_line() -> None:
    assert lines_of("se ärende KS-2026-00412", 70) == ["se ärende ", "KS-2026-00412"]


def test_a_word_may_change_face_inside() -> None:
    parts = (Fragment("Stads", Face.BOLD), Fragment("kansliet svarar", Face.REGULAR))
    first, second = wrap(parts, SIZE, 60)
    assert first.fragments == (
        Fragment("Stads", Face.BOLD),
        Fragment("kansliet ", Face.REGULAR),
    )
    assert written(second) == "svarar"


@given(
    text=st.text(st.sampled_from("aå-/. \nWil") | st.characters(), max_size=200),
    width=st.floats(12, 300),
)
def test_no_line_is_too_wide_and_no_sign_is_lost(text: str, width: float) -> None:
    fragment = Fragment(drawable(text, Face.REGULAR), Face.REGULAR)
    lines = wrap((fragment,), SIZE, width)
    for line in lines:
        ink = "".join(part.text for part in line.fragments).rstrip(" ")
        assert len(ink) <= 1 or line.width <= width + 0.001
        assert line.width >= width_of_word((Fragment(ink, Face.REGULAR),), SIZE) - 0.001
    kept = "".join(map(written, lines)).replace("~", "").replace(" ", "")
    assert kept == fragment.text.replace("~", "").replace(" ", "").replace("\n", "")
