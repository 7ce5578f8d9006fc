"""Files that are dropped or pasted."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from synpunkt_desk.services.registering.case_files import Pasted, Source
from synpunkt_desk.texts import case_editor as t


def files_in(data: QMimeData) -> list[Source]:
    """The local files that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def pasted_files(data: QMimeData) -> list[Source]:
    """Copied files; a copied picture becomes a file that never lies open on the disk."""
    picture = data.imageData()
    if data.urls() or not isinstance(picture, QImage):
        return files_in(data)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, b"PNG")
    return [Pasted(t.PASTED_PICTURE, bytes(buffer.data().data()))]
