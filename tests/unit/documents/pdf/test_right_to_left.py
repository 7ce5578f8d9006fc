"""Arabic stands as an Arabic reader reads it."""

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.pdf.fonts import REPLACEMENT, Face
from synpunkt_desk.documents.pdf.right_to_left import right_to_left_lines
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.documents.pdf.text import fragments_of, lines_of, shortened
from synpunkt_desk.documents.pdf.wrapping import Line

STYLE = Style(12, 18)
WIDE = 500.0
SIGNS = "شكوىسؤال لاBorås 12().،؟"  # noqa: RUF001 - Arabic letters


def drawn(line: Line) -> str:
    """What stands on the line, from left to right."""
    return "".join(part.text for part in line.fragments)


def test_letters_are_joined_and_run_from_the_right() -> None:
    (line,) = right_to_left_lines("شكوى", STYLE, WIDE)

    assert drawn(line) == "\ufeef\ufeee\ufedc\ufeb7"
    assert {part.face for part in line.fragments} == {Face.NASKH}


def test_a_bold_style_takes_the_bold_letters() -> None:
    (line,) = right_to_left_lines("شكوى", Style(12, 18, Face.SEMIBOLD), WIDE)

    assert {part.face for part in line.fragments} == {Face.NASKH_BOLD}


def test_swedish_names_stay_as_they_are() -> None:
    (line,) = right_to_left_lines("في Borås Stad.", STYLE, WIDE)

    assert drawn(line).startswith(".Borås Stad ")


def test_lines_break_in_the_order_of_reading() -> None:
    first, *_, last = right_to_left_lines("شكوى سؤال اقتراح", STYLE, 40)

    assert drawn(first) == "\ufeef\ufeee\ufedc\ufeb7"
    assert drawn(last)[-1] == "\ufe8d"


def test_what_is_cut_ends_with_an_ellipsis() -> None:
    (line,) = right_to_left_lines("Kommunövergripande frågor (بالسويدية)", STYLE, 100, most=1)

    assert drawn(line) == "…Kommunövergrip"
    assert line.width <= 100


@given(st.text(st.sampled_from(SIGNS)), st.floats(20, 200))
def test_no_line_is_wider_than_its_place(text: str, width: float) -> None:
    assert all(line.width <= width + 0.01 for line in right_to_left_lines(text, STYLE, width))


NURSERY = "روضة الأطفال"


def test_arabic_words_in_a_swedish_line_are_joined_and_stand_from_the_right() -> None:
    before, arabic, after = fragments_of(f"Förskolan {NURSERY} fick 3.", STYLE)
    assert (before.face, arabic.face, after.face) == (Face.REGULAR, Face.NASKH, Face.REGULAR)
    assert REPLACEMENT not in arabic.text
    reshaped = right_to_left_lines(NURSERY, STYLE, WIDE)[0].fragments
    drawn = "".join(part.text for part in reshaped)
    assert arabic.text.replace("\N{NO-BREAK SPACE}", " ") == drawn.replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_a_heading_in_arabic_is_strong() -> None:
    (part,) = fragments_of(NURSERY, Style(12, 18, Face.SEMIBOLD))
    assert part.face == Face.NASKH_BOLD


@given(st.text(alphabet="روضةال åA3 -\n", max_size=40), st.floats(30, 300))
def test_mixed_text_is_never_wider_than_its_place(text: str, width: float) -> None:
    assert all(line.width <= width + 0.01 for line in lines_of(text, STYLE, width))
    assert shortened(text, STYLE, width).width <= width + 0.01
