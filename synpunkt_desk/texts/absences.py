"""Words of absences: who is away, until when, and who takes over."""

from typing import Final

TITLE: Final = "Frånvaro"
TEXT: Final = (
    "Ersättaren ser den frånvarandes ärenden och påminnelser bland sina egna, från första dagen "
    "till den sista. Det slutar av sig självt."
)
LIST: Final = "Frånvaro nu och framöver"
NOTHING: Final = "Ingen är frånvarande nu eller framöver."
WHO: Final = "Vem är borta"
DEPUTY: Final = "Ersättare"
FIRST: Final = "Första dag"
LAST: Final = "Sista dag"
ADD: Final = "Lägg in frånvaro"
END: Final = "Avsluta frånvaron"
DAY_PROBLEM: Final = "Skriv dagen som 2026-06-30, idag eller +14d."
NO_DAY: Final = "Skriv första och sista dag."
DEPARTMENT: Final = "Arbetar på"
NO_DEPARTMENT: Final = "Ingen vald"


def line(member: str, deputy: str, first: str, last: str, *, is_now: bool) -> str:
    """ "Anna Andersson är borta 2026-11-23–2026-12-04. Eva Ek ersätter."."""
    when = first if first == last else f"{first}–{last}"
    now = "är borta" if is_now else "kommer att vara borta"
    return f"{member} {now} {when}. {deputy} ersätter."
