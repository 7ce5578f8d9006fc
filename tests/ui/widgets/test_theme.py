"""The dress: font, size of text, palette, icons that follow."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.icons import IconRole, icon
from synpunkt_desk.ui.widgets.theme import FAMILY, Theme, apply_theme, colours, scaled
from synpunkt_desk.ui.widgets.tokens import DARK, HIGH_CONTRAST, LIGHT, Look, Scheme


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == FAMILY


def test_a_chosen_scheme_reaches_palette_and_parts(qapp: QApplication, theme: Theme) -> None:
    theme.wear(Look(scheme=Scheme.DARK))

    assert colours() == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
    assert theme.look.scheme is Scheme.DARK


def test_the_dress_is_changed_not_doubled(qapp: QApplication, theme: Theme) -> None:
    assert apply_theme(qapp, Scheme.HIGH_CONTRAST) is theme
    assert colours() == HIGH_CONTRAST


def test_a_platform_without_a_scheme_gives_light(theme: Theme) -> None:
    theme.wear(Look(scheme=Scheme.SYSTEM))

    assert colours() == LIGHT


def test_lengths_grow_with_the_text(theme: Theme) -> None:
    theme.wear(Look(scheme=Scheme.LIGHT, text_percent=200))

    assert scaled(100) in range(190, 211)


def test_listeners_are_told(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.wear(Look(scheme=Scheme.DARK))


def test_nobody_is_told_when_the_dress_stays_the_same(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        apply_theme(qapp, Scheme.LIGHT)


def test_an_icon_made_before_follows_the_scheme(theme: Theme) -> None:
    made = icon("inbox", IconRole.ACCENT)
    assert LIGHT.accent in _colours_of(made.pixmap(QSize(32, 32)).toImage())

    theme.wear(Look(scheme=Scheme.DARK))

    assert DARK.accent in _colours_of(made.pixmap(QSize(32, 32)).toImage())


def test_an_icon_is_drawn_sharp_at_double_density() -> None:
    picture = icon("inbox").pixmap(QSize(16, 16), 2.0)

    assert picture.size() == QSize(32, 32)
    assert picture.devicePixelRatio() == 2.0


def _colours_of(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
