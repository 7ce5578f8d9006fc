"""Text is readable and parts are visible in every scheme (WCAG 1.4.3 and 1.4.11).

Nobody keeps a list of pairs: they are read from the style sheet and the code that paints, and seen
in a picture of every part.
"""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.theme import Theme
from synpunkt_desk.ui.widgets.tokens import SCHEMES, Look, Scheme, Tone
from tests.gallery import make_gallery
from tests.helpers.contrast import PART, TEXT, contrast, named, weak
from tests.helpers.style_pairs import (
    SHEET,
    needed,
    pairs_in_picture,
    pairs_of_painting,
    pairs_of_sheet,
)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_the_style_sheet_puts_together_stands_out(scheme: Scheme) -> None:
    pairs = pairs_of_sheet(SHEET.read_text(encoding="utf-8"))
    assert len(pairs) > 30
    assert weak(SCHEMES[scheme], pairs) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_painted_stands_out(scheme: Scheme) -> None:
    painted = pairs_of_painting()
    assert len(painted) > 8
    assert {name: weak(SCHEMES[scheme], pairs) for name, pairs in painted.items()} == {
        name: {} for name in painted
    }


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_on_every_tone_stand_out(scheme: Scheme) -> None:
    pairs = {(f"{tone}_ink", f"{tone}_ground"): TEXT for tone in Tone}
    filled = {("on_accent", name): TEXT for name in ("accent", "accent_hover", "done")}
    assert weak(SCHEMES[scheme], pairs | filled) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_touches_in_a_picture_stands_out(
    scheme: Scheme, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.wear(Look(scheme=scheme))
    sharp = QFont(qapp.font())
    sharp.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    qapp.setFont(sharp)
    page = make_gallery()
    qtbot.addWidget(page)
    page.show()
    names = named(SCHEMES[scheme])

    met = pairs_in_picture(page.grab().toImage(), names)

    told = {pair: needed(pair, names) for pair in met}
    assert sum(least == TEXT for least in told.values()) > 8
    assert {
        tuple(sorted(pair)): round(contrast(*pair), 2)
        for pair, least in told.items()
        if contrast(*pair) < least
    } == {}


def test_a_weak_pair_of_a_style_sheet_is_found() -> None:
    sheet = """
    QFrame[desk="card"] { background: $surface; }
    QLabel[desk="faint"] { color: $line; }
    QPushButton { background: $ink; color: $accent; border: 1px solid $border; }
    QPushButton:disabled { color: $ink; }
    QFrame[desk="toast"] { background: $ink; }
    QFrame[desk="toast"] QLabel { color: $surface; }
    """
    assert pairs_of_sheet(sheet) == {
        ("ink", "surface"): TEXT,
        ("line", "ground"): TEXT,
        ("line", "surface"): TEXT,
        ("accent", "ink"): TEXT,
        ("border", "ground"): PART,
        ("border", "surface"): PART,
        ("surface", "ink"): TEXT,
        ("ink", "ground"): PART,
    }
