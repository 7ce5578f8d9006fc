"""Words for saving and printing a finished document."""

from typing import Final

SAVE_PDF: Final = "Spara PDF…"
PRINT: Final = "Skriv ut…"


def kind(ending: str) -> str:
    """The kind of file that a dialog offers."""
    return f"{ending.upper()} (*.{ending})"


def saved(name: str) -> str:
    """That a file has been written."""
    return f"Sparad som {name}"


def file_name(title: str, ending: str) -> str:
    """A name for the file that every system can hold."""
    clean = "".join(c if c.isalnum() or c in " -–" else "" for c in title)
    return f"{' '.join(clean.split())}.{ending}"
