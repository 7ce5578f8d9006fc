"""Words about spelling."""

from typing import Final

CHECK: Final = "Kontrollera stavning"
LOOKING: Final = "Letar efter förslag…"
NOTHING: Final = "Inga förslag"


def add(word: str) -> str:
    """What takes a word for right from now on."""
    return f"Lägg till ”{word}” i egna ord"
