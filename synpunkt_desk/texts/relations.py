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

ERRORS: Final = {
    "relation_to_itself": (
        "Det är samma ärende",
        "Välj ett annat ärende att koppla till.",
    ),
    "relation_exists": (
        "Den kopplingen finns redan",
        "Den står på båda ärendena.",
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
