"""Words of the column in which cases are given a receiver and sorted."""

from collections.abc import Sequence
from typing import Final

PANEL: Final = "Mottagare och kategorier"
RECEIVER: Final = "M&ottagare"
RECEIVER_HINT: Final = "Sök förvaltning, område eller enhet"
CASE_TYPE: Final = "Typ"
CRITERION: Final = "Kriterium"
LOCAL_CATEGORY: Final = "Verksamhetsspecifik kategori"
LOCAL_HINT: Final = "Sök eller lägg till"
LOCAL_NEEDS_DEPARTMENT: Final = "Välj mottagare först, så visas förvaltningens egna kategorier."
RESPONSIBLE: Final = "Ansva&rig"
RESPONSIBLE_HINT: Final = "Sök namn"
DISTRIBUTE_HERE: Final = "Fördela hit"
NOT_DISTRIBUTED: Final = "Inte fördelat än."
PROPOSED: Final = "Ärendet ligger kvar där det var tills du fördelar."
ANOTHER_BOARD: Final = "Mottagaren hör till en annan nämnd. Överlämna ärendet i stället."
CHOOSE_WHERE: Final = "Välj först den förvaltning eller det område som det nya hör till."
UNKNOWN_RECEIVER: Final = "Ingen mottagare heter så. Välj i listan eller lägg till."
UNKNOWN_MEMBER: Final = "Ingen heter så. Välj i listan eller lägg till."
THEME: Final = "Tema"
THEME_HINT: Final = "Sök, eller skriv ett nytt"
CAMPAIGN: Final = "Kampanj"
CAMPAIGN_HINT: Final = "Sök, eller skriv en ny"
UNKNOWN_THEME: Final = "Inget tema heter så. Tryck Enter för att lägga till det."
UNKNOWN_CATEGORY: Final = "Ingen kategori heter så. Välj i listan eller lägg till."

GATHER: Final = "Samla i ett tema"
GATHER_HINT: Final = (
    "Ärendet och de liknande hamnar i samma tema. De som har ett tema behåller det."
)
SIMILAR: Final = "Liknande ärenden"
SIMILAR_LEFT: Final = "Tillbaka"
_MOST_WORDS: Final = 3


def show_all_similar(count: int) -> str:
    """The button that shows all of them in the list."""
    return f"Visa alla {count} i listan"


def why_similar(why: str, words: Sequence[str], place: str) -> str:
    """What two cases have in common."""
    shared = f"{why}: {', '.join(words[:_MOST_WORDS])}" if words else why
    return " · ".join(
        part for part in (shared, f"samma mottagare: {place}" if place else "") if part
    )


def numbered(number: str, facts: str) -> str:
    """The facts about a case after its number."""
    return f"{number} · {facts}"


def heading(count: int) -> str:
    """What the column is about when several cases are chosen."""
    return f"{count} ärenden: det du väljer gäller alla" if count > 1 else ""


def distribute_many(count: int) -> str:
    """The button that gives cases to the chosen place."""
    return f"Fördela {count} ärenden hit" if count > 1 else DISTRIBUTE_HERE
