"""A picture in the room there is, that can be enlarged and turned."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QLabel, QScrollArea


class PictureView(QScrollArea):
    """A picture at the width there is, times the zoom."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._whole = QPixmap()
        self._zoom = 1.0
        self._label = QLabel()
        self._label.setAccessibleName(name)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def show_picture(self, picture: QImage) -> None:
        """Show a picture."""
        self._whole = QPixmap.fromImage(picture)
        self._zoom = 1.0
        self._fit()

    def set_zoom(self, zoom: float) -> None:
        """Show it so many times wider than the room."""
        self._zoom = zoom
        self._fit()

    def turn(self) -> None:
        """Turn it a quarter to the right."""
        self._whole = self._whole.transformed(QTransform().rotate(90))
        self._fit()

    def resizeEvent(self, arg__1: QResizeEvent, /) -> None:
        super().resizeEvent(arg__1)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            return
        width = max(1, round((self.viewport().width() - 2) * self._zoom))
        smooth = Qt.TransformationMode.SmoothTransformation
        self._label.setPixmap(self._whole.scaledToWidth(width, smooth))
