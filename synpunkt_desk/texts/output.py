"""Words for saving and printing a finished document."""

from typing import Final

SAVE_PDF: Final = "Spara PDF…"
PRINT: Final = "Skriv ut…"
UNNAMED: Final = "Dokument"
_LONGEST_NAME: Final = 100
"""Letters of a file's name; most systems hold 255 bytes, and a Swedish letter needs two."""


def kind(ending: str) -> str:
    """The kind of file that a dialog offers."""
    return f"{ending.upper()} (*.{ending})"


def saved(name: str) -> str:
    """That a file has been written."""
    return f"Sparad som {name}"


def file_name(title: str, ending: str) -> str:
    """A name for the file that every system can hold."""
    clean = " ".join("".join(c for c in title if c.isalnum() or c in " -–").split())
    return f"{clean[:_LONGEST_NAME].rstrip() or UNNAMED}.{ending}"
