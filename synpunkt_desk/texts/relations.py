"""How cases stand to each other, and making one of several."""

from typing import Final

RELATIONS: Final = {
    "duplicate_of": "är dubblett av",
    "belongs_with": "hör ihop med",
    "follows": "följer av",
    "replaces": "ersätter",
}
"""Read from the first case to the other."""
TURNED: Final = {
    "duplicate_of": "har dubbletten",
    "belongs_with": "hör ihop med",
    "follows": "följs av",
    "replaces": "ersätts av",
}
"""The same read from the other case."""

TITLE: Final = "Andra ärenden som det hör ihop med"
RELATE: Final = "Koppla till ett annat ärende…"
MERGE: Final = "Slå ihop…"
TAKE_OUT: Final = "Dela ut igen"
SHOW: Final = "Visa"
REMOVE: Final = "Ta bort kopplingen"
THIS_CASE: Final = "Det här ärendet"
OTHER_NUMBER: Final = "Det andra ärendets nummer"
NUMBER_HINT: Final = "Ärendenummer eller diarienummer"
DO_RELATE: Final = "Koppla"
DO_MERGE: Final = "Slå ihop"
KEPT: Final = "Arbeta vidare i"
KEEP_OTHER: Final = "Det andra ärendet"
MERGE_EXPLAINED: Final = (
    "Handlingar, åtgärder, anteckningar och kontaktuppgifter följer med till det ärende som ni"
    " arbetar vidare i. Det andra behåller sitt nummer och avslutas som dubblett."
)
FIRST_IS_KEPT: Final = "Det som kom in först behålls."
MERGED: Final = "Sammanslaget med ett annat ärende, som står under Ärendet."

ERRORS: Final = {
    "relation_to_itself": (
        "Det är samma ärende",
        "Välj ett annat ärende att koppla till.",
    ),
    "relation_exists": (
        "Den kopplingen finns redan",
        "Den står på båda ärendena. Du behöver inte göra något.",
    ),
    "relation_of_merged": (
        "Ärendena är sammanslagna",
        "Dela ut dubbletten igen, så försvinner kopplingen.",
    ),
    "merge_with_itself": (
        "Ett ärende kan inte slås ihop med sig självt",
        "Välj ett annat ärende.",
    ),
    "other_giver": (
        "Ärendena har lämnats av olika personer",
        "Var och en ska ha sitt svar. Samla dem i ett tema, så kan alla få samma svar.",
    ),
    "case_is_merged": (
        "Ärendet {number} är redan sammanslaget med ett annat",
        "Dela ut det igen, eller arbeta vidare i det andra ärendet.",
    ),
    "case_has_duplicates": (
        "Ärendet {number} har redan dubbletter",
        "Behåll det ärendet i stället, eller dela ut dubbletterna först.",
    ),
    "case_not_merged": (
        "Ärendet är inte sammanslaget med något annat",
        "Det finns inget att dela ut.",
    ),
}


def related(kind: str, number: str, title: str, *, is_from_here: bool) -> str:
    """What the case shown is to another one."""
    words = (RELATIONS if is_from_here else TURNED).get(kind, "")
    return f"{words[:1].upper()}{words[1:]} {number}{f' · {title}' if title else ''}"


def keep_this(number: str) -> str:
    """The case one stands in, as the one to go on with."""
    return f"Det här ärendet, {number}" if number else "Det här ärendet"


def do_merge(kept: str) -> str:
    """What the button does; nothing is said of a case that nobody has named yet."""
    return f"{DO_MERGE} i {kept}" if kept else DO_MERGE
