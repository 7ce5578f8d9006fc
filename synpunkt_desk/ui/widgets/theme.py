"""Puts colours, font and measures on the application, and follows the platform's scheme."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from synpunkt_desk.ui.widgets.measures import Units, measure_anew
from synpunkt_desk.ui.widgets.stylesheet import build_stylesheet, write_marks
from synpunkt_desk.ui.widgets.tokens import (
    CLOSENESS,
    LIGHT,
    SCHEMES,
    Colours,
    Density,
    Look,
    Scheme,
)

FAMILY: Final = "Source Sans Pro"
_BASE_POINTS: Final = 10.5
_BASE_LINE: Final = 17.578125  # height of a line at that size and 96 dots per inch
_SCHEME_KEY: Final = "desk_scheme"
_DENSITY_KEY: Final = "desk_density"
_FONTS: Final = Path(__file__).parents[2] / "resources" / "fonts"


@cache
def colours() -> Colours:
    """The colours in use now; read them at paint time, never keep them."""
    app = QApplication.instance()
    scheme = app.property(_SCHEME_KEY) if app else None
    return SCHEMES[Scheme(str(scheme))] if scheme else LIGHT


def scaled(length: float) -> int:
    """A length of the design (drawn at 100 %) in pixels that grow with the application's font."""
    return round(length * _unit())


def space(length: float) -> int:
    """A room between or round parts, which is smaller where the user wants them closer."""
    return round(length * _unit() * _closeness())


def font(ratio: float = 1.0, *, bold: bool = False) -> QFont:
    """The application's font, larger or smaller."""
    return QFont(_font(ratio, bold))


@cache
def _unit() -> float:
    """One of the design's pixels. Drawing one screen asks for thousands."""
    return QFontMetricsF(QApplication.font()).height() / _BASE_LINE


@cache
def _closeness() -> float:
    app = QApplication.instance()
    density = app.property(_DENSITY_KEY) if app else None
    return CLOSENESS[Density(str(density))] if density else 1.0


@cache
def _font(ratio: float, bold: bool) -> QFont:
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * ratio)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def apply_theme(
    app: QApplication,
    scheme: Scheme = Scheme.SYSTEM,
    *,
    text_percent: int = 100,
    density: Density = Density.COMFORTABLE,
) -> "Theme":
    """Dress the application; called again, it changes the dress of every open window."""
    theme = app.findChild(Theme)
    if theme is None:
        theme = Theme(app)
    theme.wear(Look(scheme=scheme, text_percent=text_percent, density=density))
    return theme


def follow_dress(measure: Callable[[], None]) -> None:
    """Call a method of a widget whenever colours or sizes of text have become others."""
    theme = worn_theme()
    if theme is not None:
        theme.changed.connect(measure)


def worn_theme() -> "Theme | None":
    """The dress of the application, if it has been dressed."""
    app = QApplication.instance()
    return app.findChild(Theme) if app else None


class Theme(QObject):
    """The dress of the application.

    Signals: changed() after colours or sizes are others.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._look = Look()
        self._worn: Look | None = None
        self._marks = QTemporaryDir()
        for file in sorted(_FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow_platform)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow_platform)

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    def wear(self, look: Look) -> None:
        """Use colours, a size of text and a density from now on."""
        self._look = look
        shown = replace(look, scheme=_shown_scheme(look.scheme))
        if self._worn != shown:  # dressing every part anew takes its time
            self._worn = shown
            self._dress(shown)

    def follow_platform(self) -> None:
        """Look again what the platform wants, where the user leaves it to the platform."""
        self.wear(self._look)

    def _dress(self, look: Look) -> None:
        before = _units()
        worn = SCHEMES[look.scheme]
        self._app.setProperty(_SCHEME_KEY, look.scheme.value)
        self._app.setProperty(_DENSITY_KEY, look.density.value)
        base = QFont(FAMILY)
        base.setPointSizeF(_BASE_POINTS * look.text_percent / 100)
        self._app.setFont(base)
        for kept in (colours, _unit, _closeness, _font):
            kept.cache_clear()
        self._app.setPalette(_palette(worn))
        marks = write_marks(Path(self._marks.path()) / look.scheme.value, worn)
        lengths = {"u": scaled, "r": space}
        sheet = build_stylesheet(worn, marks=marks, lengths=lengths, points=base.pointSizeF())
        self._app.setStyleSheet(sheet)
        measure_anew(self._app.allWidgets(), before, _units())
        self.changed.emit()


def _units() -> Units:
    return Units(size=_unit(), room=_unit() * _closeness())


def _shown_scheme(scheme: Scheme) -> Scheme:
    if scheme is not Scheme.SYSTEM:
        return scheme
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.HIGH_CONTRAST
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if is_dark else Scheme.LIGHT


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    wanted = {
        role.Window: c.ground,
        role.WindowText: c.ink,
        role.Base: c.surface,
        role.AlternateBase: c.ground,
        role.Text: c.ink,
        role.PlaceholderText: c.muted,
        role.Button: c.surface,
        role.ButtonText: c.ink,
        role.BrightText: c.on_accent,
        role.ToolTipBase: c.surface,
        role.ToolTipText: c.ink,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.Light: c.surface,
        role.Midlight: c.line,
        role.Mid: c.border,
        role.Dark: c.border,
        role.Shadow: c.border,
    }
    palette = QPalette()
    for one, colour in wanted.items():
        palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(c.disabled))
    return palette
