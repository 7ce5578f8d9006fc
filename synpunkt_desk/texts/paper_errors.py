"""What went wrong with scanned paper and printed forms, and what to do about it."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "paper_unknown": (
        "Filen {file} är varken pdf eller bild",
        "Spara den som PDF, JPEG, PNG eller TIFF och försök igen.",
    ),
    "paper_locked": (
        "Filen {file} är låst med lösenord",
        "Spara den utan lösenord och försök igen.",
    ),
    "paper_damaged": (
        "Filen {file} är skadad",
        "Innehållet går inte att läsa. Skanna papperet igen, eller spara filen på nytt.",
    ),
    "paper_page_damaged": (
        "Sida {page} i filen {file} är skadad",
        "Den går inte att läsa. Skanna den sidan igen.",
    ),
    "paper_page_too_large": (
        "Sida {page} i filen {file} är för stor",
        "Skanna den med 200 till 300 punkter per tum.",
    ),
    "folder_missing": (
        "Mappen {folder} finns inte",
        "Välj en annan mapp, eller anslut den enhet som den ligger på.",
    ),
    "paper_waits_already": (
        "Filen {file} är redan inläst",
        "Pappren i den väntar i listan. Ta dem därifrån.",
    ),
    "paper_gone": (
        "Pappret väntar inte längre",
        "Någon har registrerat det eller tagit bort det. Gå till nästa.",
    ),
    "paper_has_one_page": (
        "Pappret kan inte delas där",
        "Gå till den sida som ska bli ett eget papper, inte den första, och försök igen.",
    ),
    "paper_is_first": (
        "Det finns inget papper före det här i filen",
        "Bara papper ur samma fil kan läggas ihop. Skanna dem i en fil.",
    ),
    "paper_too_many_pages": (
        "Filen {file} har för många sidor",
        "Högst {limit} sidor går att ta in på en gång. Dela upp filen.",
    ),
    "form_unit_unknown": (
        "Enheten ”{name}” finns inte",
        "Skriv namnet så som det står i organisationen, till exempel ”{known}”.",
    ),
    "form_campaign_too_long": (
        "Kampanjens namn är för långt",
        "Koden på blanketten har plats för högst {limit} tecken, färre om många är å, ä eller ö. "
        "Skriv ett kortare namn.",
    ),
    "form_too_full": (
        "Blanketten har för många typer",
        "Med {count} typer blir det inte plats att skriva. Välj A4, eller korta namnen på typerna.",
    ),
}
