"""How a program that nobody watches ends when something goes wrong."""

import os
import sys
import traceback
from types import TracebackType


def end_on_errors() -> None:
    """Tell of an error and end, where the window would show it and wait for somebody."""
    sys.excepthook = _end


def _end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)
