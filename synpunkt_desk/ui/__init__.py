"""The window. PySide6 lives here and nowhere else."""

import ctypes
import sys
from typing import Final

_ENOUGH: Final = 1 << 60


def _hold(constant: object) -> None:
    """Keep Python from freeing a constant, which ends the process.

    The wheels of PySide6 6.12.0 are built as if None, True and False were never counted, which is
    so from Python 3.12 on. On an older Python each call of Qt that returns nothing takes a
    reference it was never given, and after about five thousand of them none is left.
    """
    if sys.getrefcount(constant) < _ENOUGH:
        ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH


if sys.version_info < (3, 12):
    for _constant in (None, True, False, NotImplemented):
        _hold(_constant)
