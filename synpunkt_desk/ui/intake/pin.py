"""Keeps what a field says for the next case of a stack."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.icons import IconRole, icon
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import font, scaled

PIN_KEY = "F8"


class Pin(QToolButton):
    """Stands beside the label of a field. Tab passes it by; the key works in the field itself."""

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        mark(self, desk="pin")
        self.setFont(font(0.85))
        self.setIconSize(QSize(scaled(12), scaled(12)))
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
        self.setIcon(icon("pin", IconRole.ACCENT if is_kept else IconRole.MUTED))
        self.setText(t.PINNED if is_kept else "")
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if is_kept else style.ToolButtonIconOnly
        )
