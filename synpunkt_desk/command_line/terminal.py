"""Words to whoever looks on."""

import sys
from io import TextIOWrapper
from typing import TextIO

from synpunkt_desk.texts import cli as t


def write_line(stream: TextIO | None, words: str) -> None:
    """Write a line; what the terminal has no letters for comes out as codes.

    Python has no stream where whoever started the program closed it.
    """
    if stream is None:
        return
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    stream.write(f"{words}\n")
    stream.flush()


def tell(words: str) -> None:
    """Say something beside the result."""
    write_line(sys.stderr, words)


def show_progress(done: int, total: int) -> None:
    """How far it has come, where somebody looks on."""
    if sys.stderr and sys.stderr.isatty():
        sys.stderr.write(f"\r{t.progress_line(done, total)}" + ("\n" if done >= total else ""))
        sys.stderr.flush()
