"""The window. PySide6 lives here and nowhere else."""

import ctypes
import sys
from typing import Final

_ENOUGH: Final = 1 << 60


def _hold_none() -> None:
    """Keep Python from freeing None, which ends the process.

    The wheels of PySide6 6.12.0 are built as if None were never counted, which is so from Python
    3.12 on. On an older Python each call of Qt that returns nothing takes a reference it was never
    given, and after about five thousand of them none is left.
    """
    ctypes.c_ssize_t.from_address(id(None)).value += _ENOUGH


if sys.version_info < (3, 12) and sys.getrefcount(None) < _ENOUGH:
    _hold_none()
