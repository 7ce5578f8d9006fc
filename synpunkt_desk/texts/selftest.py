"""Words of the trial of an installation."""

from collections.abc import Mapping
from typing import Final

OPTION: Final = "prova att allt som programmet behöver finns, utan att röra någon databas"
ALONE: Final = (
    "--selftest provar installationen och går inte att förena med ett kommando eller --demo."
)
STORE: Final = "den krypterade databasen"
PAGES: Final = "rapporter i PDF, Word och Excel"
FORM: Final = "läsningen av en blankett"
LETTERS: Final = "läsningen av tryckt text"
LINE: Final = "förbindelsen med en server"
KEYRING: Final = "datorns nyckelring"
WINDOW: Final = "fönstret"
DONE: Final = "Allt fungerar."

READ_ALOUD: Final = "Gatlyktan vid skolan är trasig"
"""Printed and read again."""

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "selftest_failed": (
        "Provet av {part} gav fel svar",
        "Installationen är skadad eller ofullständig. Installera programmet igen, och lämna den "
        "här texten till den som sköter datorerna om felet kommer tillbaka.",
    ),
}


def trying(part: str) -> str:
    """The part that is tried now, so that one sees where it stopped."""
    return f"Provar {part} …"
