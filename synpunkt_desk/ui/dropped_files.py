"""Files that come by drag or paste."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData

MAIL_FILES: Final = (".eml", ".msg")


def only_mails(files: Sequence[str]) -> bool:
    """Whether all of these are mails, by their names; there are some."""
    return bool(files) and all(file.lower().endswith(MAIL_FILES) for file in files)


def local_files(source: QMimeData) -> list[str]:
    """The paths of the files on this computer that are dragged or pasted."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
