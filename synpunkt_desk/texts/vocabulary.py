"""Words of the page where the municipality's own words are changed."""

from collections.abc import Mapping
from typing import Final

LIST: Final = "&Lista"
LIST_TEXT: Final = (
    "Välj en lista. Det som gäller hela kommunen ändras av processägaren, en förvaltnings egna "
    "ord av dess synpunktsansvariga, och allt av en superanvändare."
)
WORDS: Final = "Ord i listan"
COLUMNS: Final = ("Ord", "Synonymer", "Läge")
OWN: Final = "egna kategorier"
KINDS: Final[Mapping[str, str]] = {
    "criterion": "Kriterier för hela kommunen",
    "case_type": "Ärendetyper",
    "channel": "Kanaler",
    "outcome": "Utfall",
    "no_measure_reason": "Skäl till ingen åtgärd",
    "law": "Lagar",
    "referral": "Inte en synpunkt: vart den ska",
    "script_step": "Samtalsstöd",
}
MANDATORY: Final = "Ett av orden måste väljas innan ett ärende avslutas"
LOCKED: Final = "Du kan läsa listan men inte ändra den."

NEW: Final = "&Nytt ord"
UP: Final = "Flytta upp"
DOWN: Final = "Flytta ner"
WORD: Final = "Ordet"
NEW_WORD: Final = "Nytt ord"
NAME: Final = "Namn"
SYNONYMS: Final = "Synonymer"
SYNONYMS_HINT: Final = (
    "Andra ord för samma sak, med komma emellan. De känns igen när synpunkter läses in från fil."
)
NOTES: Final[Mapping[str, str]] = {
    "referral": "Hänvisas till",
    "script_step": "Säg eller gör så här",
    "law": "Källa, och från vilken dag den gäller",
}
LAW_HINT: Final = "Till exempel: SFS 2025:400, gäller per 2025-07-01."
CODES: Final[Mapping[str, str]] = {
    "case_type": "Räknas som",
    "channel": "Så kommer den in",
    "outcome": "Skäl",
}
CODE_CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "case_type": {
        "compliment": "Beröm",
        "enquiry": "Fråga",
        "suggestion": "Förslag",
        "complaint": "Klagomål",
    },
    "channel": {
        "post": "Med posten",
        "letter_box_first": "I egen brevlåda",
        "internal_post": "Med internposten",
        "counter": "Lämnas över",
        "electronic": "Elektroniskt",
        "conversation": "I ett samtal",
        "social_media": "I sociala medier",
    },
    "outcome": {"": "Behövs inte", "needs_reason": "Måste anges"},
}
SAVE: Final = "Spara ordet"

RETIRE_TITLE: Final = "Ta ur bruk"
RETIRE_TEXT: Final = (
    "Ordet försvinner ur listan men står kvar i de ärenden som har det. Välj ett annat ord om "
    "rapporter med dagens ord ska räkna ärendena där. Annars får det en egen rad."
)
SUCCESSOR: Final = "Räknas därefter som"
NO_SUCCESSOR: Final = "Inget annat ord"
RETIRE: Final = "Ta ur bruk"
SAVE_SUCCESSOR: Final = "Spara"
USE_AGAIN: Final = "Ta i bruk igen"

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "word_not_yours": (
        "Du kan inte ändra den här listan",
        "Be en superanvändare, eller den som är synpunktsansvarig för listan.",
    ),
    "word_exists": (
        "Ordet finns redan i listan",
        "Det är ett annat ords namn eller synonym. Skriv ett annat, eller ta bort det där.",
    ),
    "word_code_missing": ("Välj vad ordet betyder", "Programmet behöver veta hur det ska räknas."),
    "last_word": ("Det sista ordet måste vara kvar", "Lägg till ett annat ord först."),
    "word_circle": (
        "Ordet går inte att räkna dit",
        "Välj ett ord av samma slag som inte själv räknas hit.",
    ),
}


def own_list(department: str) -> str:
    """What the list of a department's own words is called."""
    return f"{department}: {OWN}"


def state(*, is_used: bool, successor: str) -> str:
    """Whether a word is in use, in the table."""
    if is_used:
        return ""
    return f"Ur bruk, räknas som {successor}" if successor else "Ur bruk, egen rad"


def uses(open_cases: int, all_cases: int) -> str:
    """What a change of a word touches."""
    if not all_cases:
        return "Inget ärende har ordet."
    opened = "1 öppet ärende" if open_cases == 1 else f"{open_cases} öppna ärenden"
    return (
        f"Ordet står i {opened}, av {all_cases} i allt. Rättar du det ändras det i alla, också i "
        "rapporter som görs på nytt. Färdiga rapporter ändras inte."
    )
