"""A letter shows its address, and nothing else, behind the window of an envelope."""

from dataclasses import dataclass, replace
from itertools import product

import pytest

from synpunkt_desk.documents.model import Paragraph, Window
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.errors import KnownError
from tests.helpers.documents import HEAD, make_document
from tests.helpers.pdfs import read_glyphs, read_texts

MM = 72 / 25.4
ADDRESS = ("Åsa Öhman Ängström", "Södra Älvsborgsgatan 12 B, lgh 1203", "503 38 BORÅS")


@dataclass(frozen=True)
class Envelope:
    """Its width, its window (from the side and the top), and how far a sheet may slide, in mm."""

    width: float
    top: float
    window: tuple[float, float]
    slide: tuple[float, float]

    def seen(self, side: Window, dx: float, dy: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what is seen of a sheet that has slid."""
        wide, high = self.window
        left = 15 if side is Window.LEFT else self.width - 15 - wide
        return left - dx, self.top - dy, left - dx + wide, self.top - dy + high


E65 = Envelope(220, 40, (95, 30), (10, 11))
C5 = Envelope(229, 44, (105, 35), (19, 13.5))


def letter(side: Window, address: tuple[str, ...]) -> bytes:
    head = replace(HEAD, window=side, receiver="\n".join(address))
    return render_pdf(make_document(Paragraph("Tack för din synpunkt. " * 300), head=head))


@pytest.mark.parametrize("side", [Window.RIGHT, Window.LEFT])
@pytest.mark.parametrize(
    ("envelope", "address"), [(E65, ADDRESS), (C5, (ADDRESS[0], "c/o Lindqvist", *ADDRESS[1:]))]
)
def test_the_window_shows_the_address_and_nothing_else(
    side: Window, envelope: Envelope, address: tuple[str, ...]
) -> None:
    (_, height), glyphs = next(read_glyphs(letter(side, address)))
    wanted = sum(len(line.replace(" ", "")) for line in address)
    for dx, dy in product((0, envelope.slide[0]), (0, envelope.slide[1])):
        left, top, right, bottom = (mm * MM for mm in envelope.seen(side, dx, dy))

        across = [g for g in glyphs if g.left < right and g.right > left]
        seen = [g for g in across if height - g.top < bottom and height - g.bottom > top]
        assert "".join(glyph.sign for glyph in seen) == "".join(address).replace(" ", "")
        assert len(seen) == wanted
        assert all(left <= g.left and g.right <= right for g in seen)
        assert all(top <= height - g.top and height - g.bottom <= bottom for g in seen)


def test_a_letter_without_an_address_begins_in_the_same_place() -> None:
    (with_one, without) = (letter(Window.RIGHT, address) for address in (ADDRESS, ()))
    first, second = (
        next(g.top for g in next(read_glyphs(pdf))[1] if g.sign == "R" and g.top < 600)
        for pdf in (with_one, without)
    )
    assert first == pytest.approx(second)


def test_the_second_page_says_whose_and_which_letter_it_is() -> None:
    second = read_texts(letter(Window.RIGHT, ADDRESS))[1]
    assert HEAD.diary_number in second
    assert HEAD.municipality in second


def test_an_address_that_has_no_room_is_refused_and_never_cut() -> None:
    with pytest.raises(KnownError, match="address_too_long"):
        letter(Window.RIGHT, tuple(f"Rad {number}" for number in range(7)))
    (text,) = read_texts(letter(Window.RIGHT, tuple(f"Rad {n}" for n in range(6))))[:1]
    assert "Rad 5" in text
