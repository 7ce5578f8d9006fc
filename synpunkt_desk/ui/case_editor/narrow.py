"""Where there is little room, what stands beside each other stands under each other."""

from PySide6.QtWidgets import QBoxLayout


def direction(is_narrow: bool) -> QBoxLayout.Direction:
    """How the parts of a row stand."""
    return QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
