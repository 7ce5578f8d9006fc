"""Why a change of the organisation cannot be, and what to do instead."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "place_gone": (
        "Platsen finns inte längre",
        "Någon kan ha ändrat organisationen. Välj platsen i trädet igen.",
    ),
    "place_name_taken": (
        "Namnet {name} används redan där",
        "Skriv ett annat namn, eller slå ihop platserna.",
    ),
    "place_is_called_so": (
        "Platsen heter redan {name} den dagen",
        "Skriv det nya namnet, eller välj en annan dag.",
    ),
    "place_lies_there": (
        "Platsen ligger redan där den dagen",
        "Välj en annan plats att flytta till.",
    ),
    "place_lies_under_nothing": (
        "Det här går inte att flytta",
        "Nämnder och organisationer utanför kommunen ligger överst. Slå ihop eller avsluta dem.",
    ),
    "place_runs_in_circle": (
        "En plats kan inte ligga under eller följas av sig själv",
        "Välj en plats som inte ligger under den som ändras.",
    ),
    "place_needs_parent": (
        "Platsen kan inte ligga där",
        "Välj en plats på nivån ovanför: nämnd, förvaltning eller verksamhetsområde.",
    ),
    "place_not_in_use": (
        "{name} används inte den dagen",
        "Välj en dag då platsen finns, eller en annan plats.",
    ),
    "place_in_use": (
        "Platsen används redan",
        "Den har inget slutdatum, så det finns inget att ta tillbaka.",
    ),
    "place_has_not_begun": (
        "{name} har inte börjat användas den dagen",
        "Välj en senare dag, eller ångra ändringen som lade till platsen.",
    ),
    "place_has_places": (
        "Det ligger andra platser under {name}",
        "Välj vad som tar över, eller flytta eller avsluta dem först.",
    ),
    "place_is_outermost": (
        "Platsen står redan ytterst",
        "Den går inte att flytta längre åt det hållet.",
    ),
    "place_used_since": (
        "Den nya platsen har redan fått ärenden",
        "Därför går ändringen inte att ångra. Gör en ny ändring från en dag i stället.",
    ),
    "places_of_different_kinds": (
        "Platserna ligger på olika nivåer",
        "Slå ihop nämnder med nämnder, förvaltningar med förvaltningar och så vidare.",
    ),
    "merge_needs_two": (
        "Det behövs minst två platser",
        "Kryssa för dem som ska bli en, eller välj att byta namn.",
    ),
    "split_needs_two": (
        "Det behövs minst två olika namn",
        "Skriv ett namn på varje rad, ett för varje ny plats.",
    ),
    "last_board": (
        "Det är den sista nämnden",
        "Lägg först till en ny nämnd som börjar senast dagen efter.",
    ),
    "cases_have_no_successor": (
        "Ingen plats tar över de öppna ärendena",
        "Välj vilken plats som tar över, eller att de avslutas där de är.",
    ),
    "open_cases_undecided": (
        "Det finns öppna ärenden där",
        "Välj om de ska följa med eller avslutas där de är.",
    ),
    "cases_came_later": (
        "Det har kommit in ärenden efter den dagen, senast {day}",
        "Välj dagen efter, eller en senare dag.",
    ),
    "prefix_taken": (
        "Bokstäverna {prefix} används av en annan nämnd",
        "Välj andra, så att ärendenumren går att skilja åt.",
    ),
}
