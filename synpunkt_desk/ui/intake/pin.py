"""Keeps what a field says for the next case of a stack."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.icons import IconRole, icon
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled

PIN_KEY: Final = "F8"


class Pin(QToolButton):
    """Stands beside the label of a field. Tab passes it by; the key works in the field itself."""

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        mark(self, desk="pin")
        self.setIconSize(QSize(scaled(13), scaled(13)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setAccessibleName(t.pin_name(label))
        self.setToolTip(t.pin_hint(PIN_KEY))
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def say(self) -> None:
        """Let a screen reader say whether the field stays."""
        announce(self, t.pin_said(self._label, is_kept=self.isChecked()))

    def _on_toggled(self, is_kept: bool) -> None:
        role = IconRole.ACCENT if is_kept else IconRole.MUTED
        self.setIcon(icon("pin-filled" if is_kept else "pin", role))
