"""Draws the program's icon in the sizes that Windows asks for: make_icon.py FILE.ico."""

import sys
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon, QImageWriter

from synpunkt_desk.ui.widgets.icons import APP_ICON

SIZES = (16, 24, 32, 48, 64, 128, 256)


def main(file: str) -> None:
    """Write the largest picture, from which the format keeps the others."""
    app = QGuiApplication(["make_icon", "-platform", "offscreen"])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn = QIcon(str(APP_ICON)).pixmap(SIZES[-1]).toImage()
    QImageWriter(buffer, QByteArray(b"png")).write(drawn)
    picture = Image.open(BytesIO(buffer.data().data()))
    picture.save(file, sizes=[(size, size) for size in SIZES])
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1])
