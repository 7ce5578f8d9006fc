"""What stands on the screen while a newer program makes every list again, before its window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.theme import scaled, space


class Opening(QWidget):
    """Comes forth when there is something to wait for, and not otherwise."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint)
        self.setWindowTitle(t.PRODUCT)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(t.MADE_AGAIN)
        column = QVBoxLayout(self)
        margin = space(24)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(space(12))
        for part in (Title(t.MADE_AGAIN), Muted(t.MADE_AGAIN_TEXT), self.bar):
            column.addWidget(part)
        self.resize(scaled(520), self.sizeHint().height())

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it has come; whoever works tells it now and then."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.show()
        QApplication.processEvents()
