"""The places of a window: queues, screens and the parts of a screen that have a tab."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from synpunkt_desk.ui.shell.parts import Screen
from synpunkt_desk.ui.widgets.side_nav import SideNav
from synpunkt_desk.ui.widgets.tab_strip import TabStrip


class Places:
    """Goes to a place by its key; after a slash comes which tab of the screen."""

    def __init__(
        self,
        nav: SideNav,
        screens: Sequence[Screen],
        show_place: Callable[[str], None],
        page_of: Callable[[str], QWidget | None],
    ) -> None:
        self._nav = nav
        self._made: dict[str, QWidget] = {}
        self._screens = {screen.key: screen for screen in screens}
        self._show_place = show_place
        self._page_of = page_of

    def has(self, place: str) -> bool:
        """Whether somebody can go there now."""
        return bool(place) and self._nav.offers(_screen(place))

    def name_of(self, place: str) -> str:
        """What the screen of a place is called."""
        screen = self._screens.get(_screen(place))
        return screen.label if screen else ""

    def go(self, place: str) -> None:
        """Show it."""
        key, _, part = place.partition("/")
        self._show_place(key)
        page = self._page_of(key)
        if page:
            self._made[key] = page
            show_part = self._screens[key].show_part
            if part and show_part:
                show_part(page, part)
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def made(self, place: str) -> QWidget | None:
        """The screen of a place, None before somebody has gone there."""
        key = _screen(place)
        return self._page_of(key) if key == self._nav.current_key() else self._made.get(key)

    def is_shown(self, place: str) -> bool:
        """Whether the window shows that place now."""
        page, part = self.made(place), place.partition("/")[2]
        kinds = (TabStrip, SideNav)
        strips = [one for kind in kinds for one in page.findChildren(kind)] if page and part else []
        is_other = any(strip.has(part) and strip.current_key() != part for strip in strips)
        return page is not None and page.isVisible() and not is_other


def _screen(place: str) -> str:
    return place.partition("/")[0]
