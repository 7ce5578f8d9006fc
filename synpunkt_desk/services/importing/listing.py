"""What became of every row of a file, as a table that can be kept."""

import zlib
from collections.abc import Sequence
from pathlib import Path

from synpunkt_desk.documents.csv_file import csv_line
from synpunkt_desk.services.office.saving import write_file

_MARK = "\ufeff"
"""Tells a spreadsheet that the text is UTF-8."""


class Listing:
    """A CSV table that is written row by row, and held compressed: it can be long."""

    def __init__(self, head: Sequence[str]) -> None:
        self._packer = zlib.compressobj(1)
        self._packed = [self._packer.compress(_MARK.encode())]
        self.add(head)

    def add(self, cells: Sequence[str]) -> None:
        """One more row."""
        self._packed.append(self._packer.compress(csv_line(cells).encode()))

    def ended(self) -> bytes:
        """The whole, compressed."""
        return b"".join((*self._packed, self._packer.flush()))


def save_listing(listing: bytes, file: Path) -> None:
    """Write a listing where somebody wants it; raises what `write_file` raises."""
    write_file(file, zlib.decompress(listing))
