"""What is chosen is worn by every window at once, and kept for the next start."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.look.look_window import LookWindow
from synpunkt_desk.ui.look.remembered import remember, remembered
from synpunkt_desk.ui.widgets.theme import Theme, apply_theme, colours, scaled, space
from synpunkt_desk.ui.widgets.tokens import HIGH_CONTRAST, Density, Look, Scheme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = apply_theme(qapp, Scheme.LIGHT)
    remember(Look())
    yield made
    remember(Look())
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> LookWindow:
    made = LookWindow(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_what_is_worn(window: LookWindow) -> None:
    shown = (window.scheme.value(), window.text_size.value(), window.density.value())
    assert shown == ("light", "100", "comfortable")


def test_what_is_chosen_is_worn_and_kept(window: LookWindow, theme: Theme) -> None:
    choose(window, "Hög kontrast", "150\N{NO-BREAK SPACE}%", "Tätt")

    assert colours() == HIGH_CONTRAST
    assert theme.look == remembered()
    assert remembered() == Look(
        scheme=Scheme.HIGH_CONTRAST, text_percent=150, density=Density.COMPACT
    )


def test_who_has_not_chosen_follows_the_computer(theme: Theme) -> None:
    assert remembered() == Look()


def test_what_stands_takes_the_new_room_and_comes_back(
    window: LookWindow, theme: Theme, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(space(16), space(12), space(16), space(12))
    column.setSpacing(space(6))
    held = QLabel("Sparat")
    held.setFixedWidth(scaled(245))
    column.addWidget(held)
    before = measured(page, held)

    choose(window, "125\N{NO-BREAK SPACE}%", "Tätt")

    assert measured(page, held) == (space(16), space(6), scaled(245))
    assert held.width() > before[2]
    for percent in (200, 175, 100):
        theme.wear(Look(scheme=Scheme.LIGHT, text_percent=percent))
    assert measured(page, held) == before


def measured(page: QWidget, held: QWidget) -> tuple[int, int, int]:
    """The room round a page, between its parts, and how wide a part is held."""
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    return column.contentsMargins().left(), column.spacing(), held.minimumWidth()


def choose(window: LookWindow, *labels: str) -> None:
    """Click choices by what stands on them."""
    for group in (window.scheme, window.text_size, window.density):
        for box in group.findChildren(QAbstractButton):
            if box.accessibleName() in labels:
                box.click()
