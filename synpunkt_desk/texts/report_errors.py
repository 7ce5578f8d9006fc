"""What went wrong with reports and their layouts, and what to do about it."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "period_backwards": (
        "Perioden slutar innan den börjar",
        "Den går från {first} till {last}. Byt plats på dagarna.",
    ),
    "period_unlikely": (
        "Perioden kan inte stämma",
        "Den går från {first} till {last}. Välj dagar mellan 1900 och 2199.",
    ),
    "department_unknown": (
        "Förvaltningen ”{name}” finns inte",
        "Välj bland: {known}.",
    ),
    "format_unknown": (
        "Formatet {format} finns inte",
        "Välj bland: {known}.",
    ),
    "smallest_shown_wrong": (
        "Så kan små tal inte skyddas",
        "Välj ett tal från {first} till {last}.",
    ),
    "contact_email_wrong": (
        "E-postadressen är inte hel",
        "Skriv den som synpunkter@kommun.se, eller lämna fältet tomt.",
    ),
    "no_unit_papers": (
        "Rapporten har inga sidor för enskilda enheter",
        "Välj en mall med en sida per enhet, till exempel Sida per enhet (APT).",
    ),
    "super_user_needed": (
        "Bara en superanvändare kan ändra här",
        "Be en superanvändare, eller ändra vem du är under Personer.",
    ),
    "layout.unknown": (
        "Rapporten ”{key}” finns inte",
        "Välj bland: {known}.",
    ),
    "layout.syntax": (
        "Rapportmallen {file} går inte att läsa",
        "Rad {line} går inte att tolka. Rätta den och försök igen.",
    ),
    "layout.twice": (
        "Rapportmallen {file} har samma avsnitt två gånger",
        "Avsnittet ”{word}” (rad {line}) får bara finnas en gång. Ta bort det ena.",
    ),
    "layout.shipped": (
        "”{name}” följer med programmet",
        "Kopiera rapportmallen och ändra kopian.",
    ),
    "layout.no_mapping": (
        "Rapportmallen {file} går inte att läsa",
        "På rad {line} väntas ord följda av kolon. Rätta raden.",
    ),
    "layout.unknown_word": (
        "Rapportmallen {file} har ett okänt ord",
        "”{word}” går inte att använda i {place} (rad {line}). Ta bort det.",
    ),
    "layout.missing": (
        "Rapportmallen {file} är inte komplett",
        "”{word}” saknas eller är fel i {place} (rad {line}). Rätta det.",
    ),
    "logo_unreadable": (
        "Kommunens märke går inte att läsa",
        "Välj en bild i formatet PNG eller JPEG.",
    ),
    "open_data_not_public": (
        "Öppna data skrivs bara av versionen för publicering",
        "Välj versionen för publicering, där små tal skyddas.",
    ),
    "docx_template_unreadable": (
        "Wordmallen går inte att läsa",
        "Välj en hel mall i formatet docx eller dotx, utan lösenord.",
    ),
    "docx_template_unsafe": (
        "Wordmallen går inte att använda",
        "Den innehåller makron eller hämtar något från en annan plats. Spara den utan det.",
    ),
}
