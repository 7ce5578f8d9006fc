"""Files that come by drag or paste."""

from PySide6.QtCore import QMimeData


def local_files(source: QMimeData) -> list[str]:
    """The paths of the files on this computer that are dragged or pasted."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
