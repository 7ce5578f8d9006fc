"""Words of the page that says how the program is, and what to do about it."""

from typing import Final

SHOW_HEALTH: Final = "Visa Hälsa"
COPY_FAILED: Final = "Dagens säkerhetskopia blev inte skriven."
NO_COPY_YET: Final = "Det finns ingen säkerhetskopia än. Ett nytt försök görs inom en timme."


def latest_copy(days: int) -> str:
    """How old the latest backup is, where a newer one could not be written."""
    return f"Den senaste skrevs {_ago(days)}. Ett nytt försök görs inom en timme."


def _ago(days: int) -> str:
    return {0: "i dag", 1: "i går"}.get(days, f"för {days} dagar sedan")
