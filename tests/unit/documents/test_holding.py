"""Numbers that stay beside their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.holding import held_together
from synpunkt_desk.documents.html import render_html
from synpunkt_desk.documents.model import Paragraph
from synpunkt_desk.documents.pdf import render_pdf
from tests.helpers.documents import make_document
from tests.helpers.pdfs import read_texts


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("1 januari – 30 juni 2026", "1~januari – 30~juni 2026"),
        ("enligt 5 kap. 2 § OSL", "enligt 5~kap. 2~§ OSL"),
        ("1–3 §§ och § 27", "1–3~§§ och §~27"),
        ("inom 10 arbetsdagar, 1 arbetsdag", "inom 10~arbetsdagar, 1~arbetsdag"),
        ("35 procent kl. 9", "35~procent kl.~9"),
        ("10 dagböcker, 3 majgrevar, torr 5", "10 dagböcker, 3 majgrevar, torr 5"),
    ],
)
def test_a_number_stays_with_its_word(text: str, held: str) -> None:
    assert held_together(text) == held.replace("~", "\N{NO-BREAK SPACE}")


@given(st.text())
def test_nothing_but_spaces_changes(text: str) -> None:
    assert held_together(text).replace("\xa0", " ") == text.replace("\xa0", " ")


def test_pages_hold_numbers() -> None:
    document = make_document(Paragraph("Inom 10 arbetsdagar."))
    assert "10\N{NO-BREAK SPACE}arbetsdagar" in render_html(document)
    words = "a " * 40 + "10 arbetsdagar "
    pages = read_texts(render_pdf(make_document(*[Paragraph("a" * n + words) for n in range(20)])))
    lines = [line.strip() for page in pages for line in page.splitlines()]
    assert not any(line.endswith(" 10") for line in lines)
