"""Words about example data, and how it is taken away."""

from typing import Final

from synpunkt_desk.texts.lists import join_words

TITLE: Final = "Exempeldata"
HINT: Final = (
    "Kontoret började med påhittade ärenden. Organisation, kategorier och inställningar är kvar "
    "när de tas bort."
)
REMOVE: Final = "Ta bort exempeldata…"
REMOVE_NOW: Final = "Ta bort för gott"
OWN_TOO: Final = "Ta även bort ärenden som är registrerade för hand"
REMOVED: Final = "Exempeldata är borttagna."

ERRORS: Final = {
    "examples_shared": (
        "Exempeldata går inte att ta bort här",
        "Kontoret delas med andra. Gallra ärenden på servern, eller börja om med en tom databas.",
    ),
}


def what_there_is(cases: int, members: int, drafts: int, files: int) -> str:
    """What the examples are."""
    counts = (
        (cases, "ärende", "ärenden"),
        (members, "medarbetare", "medarbetare"),
        (drafts, "utkast", "utkast"),
        (files, "fil", "filer"),
    )
    return join_words([f"{n} {one if n == 1 else many}" for n, one, many in counts if n])


def would_remove(what: str, own: int) -> str:
    """What goes, and what stays."""
    stays = f" {_own(own)} behålls." if own else " Numreringen börjar om från 1."
    return f"{what} tas bort för gott och går inte att få tillbaka.{stays}"


def _own(count: int) -> str:
    return "Ditt eget ärende" if count == 1 else f"Dina {count} egna ärenden"
