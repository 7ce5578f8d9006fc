"""Buttons that show their keys, with a ring when they have the focus."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.icons import IconRole, icon
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import colours

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DeskButton(QPushButton):
    """What all buttons share; use one of the classes below."""

    _look = "secondary"
    _icon_role = IconRole.INK

    def __init__(
        self,
        label: str,
        *,
        keys: str = "",
        icon_name: str = "",
        bind_keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`keys` such as "Ctrl+Return" are shown; `bind_keys=False` when an action owns them."""
        super().__init__(parent)
        self._label = label
        self._bind_keys = bind_keys
        self._shortcuts: list[QShortcut] = []
        mark(self, desk=self._look)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name, self._icon_role))
        self.set_keys(keys)

    def set_keys(self, keys: str) -> None:
        """Show other keys, and listen to them."""
        self._keys = keys
        self._show()
        if self._bind_keys:
            self._bind(keys)

    def set_label(self, label: str) -> None:
        """Show another label with the same keys."""
        self._label = label
        self.set_keys(self._keys)

    def _show(self) -> None:
        gap = "" if self.icon().isNull() else " "
        self.setText(gap + t.with_keys(self._label, self._keys))
        self.setAccessibleName(self._label.replace("&", ""))

    def _bind(self, keys: str) -> None:
        """Listen to the keys; a shortcut of Qt's own button would wait a tenth of a second.

        Enter on the number pad is another key than Return.
        """
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        both = dict.fromkeys((keys, keys.replace("Return", "Enter"))) if keys else ()
        self._shortcuts = [QShortcut(QKeySequence(key), self) for key in both]
        for shortcut in self._shortcuts:
            shortcut.activated.connect(self.click)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter presses the button one stands on, but no button that one does not stand on."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and is_plain:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            ring = colours().on_accent if self._look == "primary" else colours().accent
            paint_focus(QPainter(self), self.rect(), ring, inset=2.5)


def name_tool(button: QAbstractButton, label: str, keys: str = "") -> None:
    """Say what a button without words does: to a screen reader, and over it to who points."""
    button.setAccessibleName(label)
    button.setAccessibleDescription(t.key_name(keys))
    button.setToolTip(t.with_keys(label, keys))


class PrimaryButton(DeskButton):
    """The one thing a screen most wants done."""

    _look = "primary"
    _icon_role = IconRole.ON_ACCENT


class SecondaryButton(DeskButton):
    """Any other thing to do."""


class PlainButton(DeskButton):
    """A thing to do without a border, as a link."""

    _look = "plain"
    _icon_role = IconRole.ACCENT


class MenuButton(DeskButton):
    """Opens a menu of further things to do."""

    _look = "menu"

    def __init__(
        self,
        label: str,
        *,
        keys: str = "",
        icon_name: str = "",
        bind_keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, keys=keys, icon_name=icon_name, bind_keys=bind_keys, parent=parent)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.accessibleName())
        self.setMenu(self._menu)

    def add_action(self, label: str, *, keys: str = "", icon_name: str = "") -> QAction:
        """Add an entry and return it; connect to its `triggered`."""
        action = self._menu.addAction(label)
        action.setShortcut(QKeySequence(keys))
        if icon_name:
            action.setIcon(icon(icon_name))
        return action

    def clear(self) -> None:
        """Take every entry away."""
        self._menu.clear()

    def add_menu(self, label: str) -> QMenu:
        """Add an entry that leads to further ones and return what holds those."""
        return self._menu.addMenu(label)
