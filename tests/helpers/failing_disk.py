"""A disk that fails at the n-th call by which SQLite changes a file, in the driver that is shipped.

SQLite reaches the disk through a table of functions for each open file. Those that change
something are put between, in the library that the program itself has loaded.
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import sqlcipher3._sqlite3 as driver

FULL: Final = 13
WRITE_ERROR, SYNC_ERROR, TRUNCATE_ERROR = 778, 1034, 1546
MAP_ERROR, NOT_OPENED, DELETE_ERROR = 5386, 14, 2570

_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
_MAP = CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int, c_void_p)


class _Methods(Structure):
    """`sqlite3_io_methods`."""

    _fields_ = (
        ("version", c_int), ("close", c_void_p), ("read", c_void_p), ("write", c_void_p),
        ("truncate", c_void_p), ("sync", c_void_p), ("rest", c_void_p * 7), ("map", c_void_p),
        ("last", c_void_p * 5),
    )  # fmt: skip


class _Vfs(Structure):
    """The beginning of `sqlite3_vfs`."""

    _fields_ = (
        ("version", c_int), ("size", c_int), ("longest", c_int), ("next", c_void_p),
        ("name", c_char_p), ("data", c_void_p), ("open", c_void_p), ("delete", c_void_p),
    )  # fmt: skip


Kind = Callable[[Any], Any]
_WRAPPED: Final[dict[str, tuple[Kind, int]]] = {
    "write": (_WRITE, WRITE_ERROR),
    "truncate": (_TRUNCATE, TRUNCATE_ERROR),
    "sync": (_SYNC, SYNC_ERROR),
    "map": (_MAP, MAP_ERROR),
}


@dataclass
class FailingDisk:
    """Counts calls from `fail` on; the one at its place fails, or all from there."""

    is_full: bool = False
    """Whether writing says that there is no room, rather than that it went wrong."""
    failed: list[str] = field(default_factory=list[str])
    """What has failed since `fail`."""
    before_sync: Callable[[], None] = lambda: None
    """Called each time before what was written is made to last."""
    lasting: dict[Path, bytes] = field(default_factory=dict[Path, bytes])
    """What every file would hold if the power went now."""
    is_lying: bool = False
    """Whether it only says that it has made something last."""
    _paths: dict[int, Path] = field(default_factory=dict[int, Path])
    _left: int = -1
    _is_lasting: bool = False
    _is_whole: bool = True
    _tables: dict[int, _Methods] = field(default_factory=dict[int, _Methods])
    _kept: list[object] = field(default_factory=list[object])

    def fail(self, at: int, *, lasting: bool) -> None:
        """Let the call at this place fail, and those after it as well if it is to last."""
        self._left, self._is_lasting, self._is_whole = at, lasting, False
        self.failed.clear()

    def heal(self) -> None:
        """Let everything go through again."""
        self._is_whole = True

    def _code(self, name: str, error: int) -> int:
        """What a call comes back with instead of being made, 0 if it is to be made."""
        if self._is_whole:
            return 0
        self._left -= 1
        if self._left == -1 or (self._is_lasting and self._left < 0):
            self.failed.append(name)
            return FULL if self.is_full and name == "write" else error
        return 0

    def _between(self, name: str, address: int, kind: Kind, error: int) -> int:
        made = kind(address)

        def call(*values: Any) -> int:
            code = self._code(name, error)
            if name == "sync" and not code:
                self.before_sync()
                code = made(*values)
                path = self._paths[values[0]]
                if not self.is_lying:
                    self.lasting[path] = path.read_bytes()
                return code
            return code or made(*values)

        self._kept.append(wrapped := kind(call))
        return ctypes.cast(wrapped, c_void_p).value or 0

    def table_of(self, address: int) -> int:
        """The functions of a file with ours between."""
        if address not in self._tables:
            table = _Methods.from_buffer_copy(_Methods.from_address(address))
            for name, (kind, error) in _WRAPPED.items():
                if made := getattr(table, name):  # some kinds of files have fewer
                    setattr(table, name, self._between(name, made, kind, error))
            self._tables[address] = table
        return ctypes.addressof(self._tables[address])


@contextmanager
def failing_disk(*, is_full: bool = False) -> Iterator[FailingDisk]:
    """The disk of every file that is opened within; they have to be closed within, too."""
    find = ctypes.CDLL(driver.__file__).sqlite3_vfs_find
    find.restype = POINTER(_Vfs)
    vfs = find(None).contents
    disk = FailingDisk(is_full)
    opened, deleted = vfs.open, vfs.delete
    opening = _OPEN(_opening(disk, _OPEN(opened)))
    vfs.open = ctypes.cast(opening, c_void_p).value
    deleting = disk._between("delete", deleted, _DELETE, DELETE_ERROR)
    vfs.delete = deleting
    try:
        yield disk
    finally:
        vfs.open, vfs.delete = opened, deleted


def _opening(disk: FailingDisk, really: Callable[..., int]) -> Callable[..., int]:
    def call(vfs: int, name: int, file: int, flags: int, out: int) -> int:
        code = disk._code("open", NOT_OPENED)
        if code:
            c_void_p.from_address(file).value = None
            return code
        code = really(vfs, name, file, flags, out)
        methods = c_void_p.from_address(file)
        if name:
            disk._paths[file] = Path(os.fsdecode(ctypes.string_at(name)))
        if code == 0 and methods.value:
            methods.value = disk.table_of(methods.value)
        return code

    return call
