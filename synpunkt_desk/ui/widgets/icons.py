"""Icons that are drawn anew in the colours of the moment, at whatever size is asked for."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from synpunkt_desk.ui.widgets.stylesheet import tinted_svg
from synpunkt_desk.ui.widgets.theme import colours
from synpunkt_desk.ui.widgets.tokens import Colours, ToneColours

APP_ICON: Final = Path(__file__).parents[2] / "resources" / "app" / "synpunkt-desk.svg"
"""The mark of the program, in its own colours in every scheme."""


class IconRole(StrEnum):
    """Which colour of the scheme an icon takes."""

    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"
    SURFACE = "surface"


def icon(name: str, role: IconRole = IconRole.MUTED) -> QIcon:
    """The icon `resources/icons/NAME.svg`; it follows every later change of the scheme."""
    return QIcon(_TintedEngine(name, role))


def icon_pixmap(name: str, role: IconRole, *, side: int, pixel_ratio: float) -> QPixmap:
    """The icon as a square picture, from the cache when drawn before."""
    return _drawn(name, _colour(colours(), role), round(side * pixel_ratio), pixel_ratio)


def paint_icon(painter: QPainter, rect: QRect, name: str, role: IconRole) -> None:
    """Draw the icon into a square."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect, icon_pixmap(name, role, side=rect.width(), pixel_ratio=ratio))


class _TintedEngine(QIconEngine):
    """Draws one icon with the colour its role has at that moment."""

    def __init__(self, name: str, role: IconRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        c = colours()
        is_off = mode is QIcon.Mode.Disabled
        colour = c.disabled if is_off else _colour(c, self._role)
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        target = QRect(0, 0, side, side)
        target.moveCenter(rect.center())
        painter.drawPixmap(target, _drawn(self._name, colour, round(side * ratio), ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role)


def _colour(c: Colours, role: IconRole) -> str:
    value: object = getattr(c, role.value)
    return value.ink if isinstance(value, ToneColours) else str(value)


def _drawn(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    key = f"desk:{name}:{colour}:{pixels}:{ratio}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(tinted_svg(name, colour)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture
