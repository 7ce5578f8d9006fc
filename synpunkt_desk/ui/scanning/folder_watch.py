"""Looks into the watched folder now and then, and says when a file there is whole."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.services.papers import watched_folder
from synpunkt_desk.services.papers.watched_folder import Look
from synpunkt_desk.ui.operations import Operations

PAUSE: Final = 2000
"""Milliseconds between two looks; a scanner that still writes changes the file meanwhile."""


class FolderWatch(QObject):
    """Signals: found(paths) for files to take in, each told of once unless it changes."""

    found = Signal(object)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._folder: Path | None = None
        self._before: Look = {}
        self._told: Look = {}
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._folder

    def watch(self, folder: Path | None) -> None:
        """Watch this folder and no other."""
        self._folder, self._before = folder, {}
        self._told = {}
        if folder is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Look now."""
        folder = self._folder
        if folder is not None:
            self._operations.read(
                lambda _office: watched_folder.look(folder), self._on_looked, key="watched folder"
            )

    def _on_looked(self, now: Look) -> None:
        told = {path: size for path, size in self._told.items() if now.get(path) == size}
        ready = [p for p in watched_folder.ready(self._before, now) if p not in told]
        self._before = now
        self._told = told | {path: now[path] for path in ready}
        if ready:
            self.found.emit(ready)
