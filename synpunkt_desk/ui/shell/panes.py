"""Going from one part of the window to the next by key."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class Parted(Protocol):
    """A page of several parts that one goes between in the same way."""

    def panes(self) -> Sequence[QWidget]:
        """Its parts in reading order."""
        ...


class Panes:
    """The parts of the window in reading order; each gets back the focus where it last was."""

    def __init__(self, panes: Callable[[], Sequence[QWidget]]) -> None:
        """`panes` tells which there are: some are made when they are first needed."""
        self._panes = panes
        self._last: dict[QWidget, QWidget] = {}

    def move(self, step: int) -> None:
        """Put the focus on the next part that is shown, or the one before when step is -1."""
        shown = [pane for pane in self._parts() if pane.isVisible() and _first(pane)]
        if not shown:
            return
        focus = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(shown) if _holds(pane, focus)), -1)
        if at >= 0 and focus:
            self._last[shown[at]] = focus
        pane = shown[(at + step) % len(shown) if at >= 0 else 0]
        target = self._remembered(pane) or _first(pane)
        if target:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _parts(self) -> Iterator[QWidget]:
        for pane in self._panes():
            yield from pane.panes() if isinstance(pane, Parted) else (pane,)

    def _remembered(self, pane: QWidget) -> QWidget | None:
        """Where the focus last was, if that is still to be seen there."""
        last = self._last.get(pane)
        here = [pane, *pane.findChildren(QWidget)]
        return last if last in here and last.isVisible() and last.isEnabled() else None


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _first(pane: QWidget) -> QWidget | None:
    """What a part gives the focus to, or the first thing in it that takes the focus by Tab."""
    proxy = pane.focusProxy()
    if proxy and _takes_focus(proxy):
        return proxy
    return next((part for part in _chain(pane) if _takes_focus(part)), None)


def _chain(pane: QWidget) -> Iterator[QWidget]:
    yield pane
    part = pane.nextInFocusChain()
    while part is not None and pane.isAncestorOf(part):
        yield part
        part = part.nextInFocusChain()


def _takes_focus(part: QWidget) -> bool:
    by_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and part.isVisible() and part.isEnabled()
