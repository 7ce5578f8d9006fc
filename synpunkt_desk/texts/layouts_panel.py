"""Words of the page where layouts of reports are copied and changed."""

from collections.abc import Iterable
from typing import Final

from synpunkt_desk.texts.layout_fields import shown

TEXT: Final = (
    "En rapportmall säger vilka avsnitt en rapport har. De som följer med programmet ändras inte. "
    "Kopiera en av dem och gör kopian till er egen."
)
LIST: Final = "Rapportmallar"
OWN: Final = "egen"
FAULTY: Final = "går inte att använda"
NOT_ALLOWED: Final = (
    "Bara en superanvändare kan ändra rapportmallar. Du kan titta på dem och spara dem som filer."
)
COPY: Final = "&Kopiera"
IMPORT: Final = "&Läs in från fil"
EXPORT: Final = "Spara som &fil"
SAVE: Final = "&Spara mallen"
REMOVE: Final = "&Ta bort mallen"
SAVED: Final = "Rapportmallen är sparad"
REMOVED: Final = "Rapportmallen är borttagen"
EXPORTED: Final = "Filen är sparad"
NAME: Final = "Namn"
TITLE: Final = "Rapportens titel"
ABOUT: Final = "Vem den är till för"
DOCUMENT_TYPE: Final = "Handlingstyp"
COVERS: Final = "Perioden är"
COVERED: Final = (("half_year", "Halvår"), ("year", "År"))
SECTIONS: Final = "Avsnitt"
SECTION: Final = "Avsnittet"
NEW_SECTION: Final = "&Nytt avsnitt"
UP: Final = "Flytta &upp"
DOWN: Final = "Flytta ne&r"
REMOVE_SECTION: Final = "Ta bort &avsnittet"
HEADING: Final = "Rubrik"
FIXED: Final = "Fast text"
DRAFT: Final = "Text som skrivs av siffrorna"
TABLE: Final = "Tabell"
EACH: Final = "Upprepas för"
PAGE: Final = "Börjar på ny sida"
CHART: Final = "Visa tabellen också som diagram"
WHEN_EMPTY: Final = "Om avsnittet är tomt"
CHECKS: Final = "Kontroller"
PREVIEW: Final = "Rapporten med era siffror"
SHIPPED: Final = "Mallen följer med programmet. Kopiera den för att ändra."
FILE_FILTER: Final = "Rapportmall (*.yaml *.yml *.json)"
NOTHING: Final = "Inget"
NEW_HEADING: Final = "Nytt avsnitt"
EACH_WORDS: Final = {
    "board": "Varje nämnd",
    "department": "Varje förvaltning",
    "unit": "Varje enhet",
}
EMPTY_WORDS: Final = {"fix": "Måste rättas", "review": "Bör ses över"}
DRAFT_WORDS: Final = {
    "summary": "Sammanfattning",
    "received": "Antal inkomna",
    "criteria": "Vanligaste kriterium",
    "closed": "Flödet av ärenden",
    "forwarded": "Vidarebefordrade",
    "period": "Tidsperiod",
    "legal": "Åtgärder enligt lag",
    "systems": "System",
    "letters": "Brev och ärenden",
    "tallied": "Noterade muntligt",
    "givers": "Återkommande lämnare",
    "improvements": "Förbättringar",
    "examples": "Högst fem exempel",
    "department": "Om varje förvaltning",
    "department_parts": "Om varje förvaltning i tre delar",
    "board_sheet": "Nämndens blad",
    "compared": "Störst förändring",
    "followed": "Hur rutinen följts",
    "outside": "Uppgifter från andra system",
    "unit_came": "Vad som kom in till enheten",
    "unit_done": "Vad som gjordes på enheten",
    "unit_talk": "Att prata om på enheten",
    "unit_visits": "Tillsyn av enheten",
    "changes": "Vad som har ändrats sedan sist",
}
TABLE_WORDS: Final = {
    "received_by_area": "Inkomna per verksamhetsområde",
    "criteria_by_type": "Kriterium och typ, med totalt",
    "quality_by_type": "Kriterium och typ, med summa",
    "board_by_type": "Förvaltning och typ",
    "board_by_criterion": "Förvaltning och kriterium",
    "area_by_type": "Verksamhetsområde och typ",
    "unit_by_type": "Enhet och typ",
    "by_category": "Per kriterium",
    "legal_measures": "Åtgärder enligt lag",
    "forwarded": "Vidarebefordrade",
    "closed": "Avslutade",
    "by_channel": "Per kanal",
    "by_type": "Per typ",
    "by_unit": "Per enhet",
    "by_authority": "Per huvudman",
    "by_system": "Per system",
    "compared": "Jämförelse",
    "routine": "Synpunktsrutinen",
    "followed": "Hur rutinen följts",
    "times": "Tider",
    "tallied": "Noterade muntligt",
    "tallied_by_unit": "Noterade muntligt per enhet",
    "givers": "Återkommande lämnare",
    "outside": "Uppgifter från andra system",
    "per_thousand": "Per 1 000",
    "school_units": "Skolenhet och typ",
    "school_criteria": "Skolenhet och kriterium",
    "supervision": "Åtgärder och tillsyn",
    "compared_years": "Flera år per förvaltning",
    "compared_types": "Flera år per typ",
    "compared_criteria": "Flera år per kriterium",
    "events": "Med och utan större händelser",
    "shares": "Andel direkta, muntliga och anonyma",
    "kept_times": "Tider och andel i tid",
}
CHECK_WORDS: Final = {
    "sums": "Summorna stämmer",
    "flow": "Flödet går ihop",
    "case_type": "Typ saknas",
    "criterion": "Kriterium saknas",
    "place": "Förvaltning saknas",
    "area": "Verksamhetsområde saknas",
    "unit": "Enhet saknas",
    "channel": "Kanal saknas",
    "local_category": "Lokal kategori saknas",
    "improvements": "Förbättringar saknas",
    "examples": "För många exempel",
    "empty": "Tomma avsnitt",
    "routine": "Rutinen är inte besvarad",
    "followed": "Hur rutinen följts",
    "compared": "Jämförelse saknas",
    "dates": "Datum som inte går ihop",
    "late": "Registrerade efter perioden",
    "unanswered": "Avslutade utan svar",
    "forwarded": "Vidarebefordrade",
    "handed_over": "Överlämnade",
    "outside": "Andra system gäller andra dagar",
    "other_year": "Text som nämner ett annat år",
}


def fields_hint(names: Iterable[str]) -> str:
    """Which words in braces a text can have."""
    return "Fält: " + ", ".join(f"{{{name}}}" for name in names)


def copy_name(name: str) -> str:
    """What a copy is called at first."""
    return f"{name}, egen"


def place_words(heading: str) -> str:
    """Where in a layout something is wrong."""
    return f"avsnittet ”{shown(heading)}”" if heading else "mallens uppgifter"
