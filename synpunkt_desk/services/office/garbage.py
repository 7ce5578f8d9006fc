"""Doing without the search for circles in memory while very many objects are made."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

_making: Final[set[object]] = set()


@contextmanager
def no_garbage() -> Generator[None]:
    """Entries and rows hold no circles; looking for some among so many takes a fifth of the time.

    It also holds up every other thread, the window's too; so what was made is not looked through
    afterwards either. It goes when nothing refers to it any more.
    """
    was_enabled = gc.isenabled()
    mark = object()
    _making.add(mark)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        _making.discard(mark)
        if was_enabled:
            gc.enable()


def may_search() -> bool:
    """Whether nobody makes very many objects just now, in any thread."""
    return not _making
