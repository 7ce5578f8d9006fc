"""Words of the page where files are read in."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from synpunkt_desk.texts.dates import WEEKDAYS
from synpunkt_desk.texts.importing import COLUMNS, named_columns

TITLE: Final = "Läs in fil"
DROP_TITLE: Final = "Släpp en fil här"
DROP_TEXT: Final = (
    "CSV i det egna formatet, eller en export från ett webbformulär eller ett tidigare system som "
    "CSV eller JSON. Du ser vad som händer med varje rad innan något registreras."
)
CHOOSE: Final = "Välj fil…"
FILES: Final = "Filer att läsa in (*.csv *.json *.txt)"
READING: Final = "Läser filen…"

SOURCES: Final = "Sparade källor"
SOURCES_NOTE: Final = "hur ofta de hör av sig"
NO_SOURCES: Final = (
    "Inga än. Den första filen från ett webbformulär sparas som en källa, så att nästa fil "
    "därifrån läses in på samma sätt."
)
SOURCE: Final = "Källa"
LAST: Final = "Senast"
USUAL: Final = "Brukar komma"
BY_DAY: Final = "Dag för dag, senaste veckan"
BY_WEEK: Final = "Senaste fyra veckorna"
STATE: Final = "Läge"
REMOVE: Final = "Ta bort källan"
NOTHING_YET: Final = "inget än"
NOT_KNOWN: Final = "går inte att säga än"
QUIET: Final = "Tyst"
AS_USUAL: Final = "Som vanligt"
TAKEN_AWAY: Final = "borttagen"

MAP_TITLE: Final = "Vad betyder kolumnerna?"
NAME: Final = "Källans namn"
NAME_HINT: Final = "Nästa fil med samma kolumner läses in likadant. Till exempel Webbformuläret."
NAME_TAKEN: Final = "Det som är sparat för källan ersätts."
CHANNEL: Final = "Kanal där inget står"
DEPARTMENT: Final = "Förvaltning där inget står"
NONE: Final = "Ingen"
COLUMN_TABLE: Final = "Kolumner i filen"
COLUMN: Final = "Kolumn i filen"
EXAMPLE: Final = "Exempel"
BECOMES: Final = "Blir hos oss"
LEFT_OUT: Final = "tas inte med"
COLUMN_HINT: Final = "Ställ dig på en kolumn och tryck Enter för att välja vad den blir."
WORDS: Final = "Ord i kolumnen"
TRY: Final = "Provkör"
BACK: Final = "Tillbaka"

ROWS_TABLE: Final = "Rader i filen"
ROW: Final = "Rad"
FATE: Final = "Vad som händer"
ABOUT: Final = "Ärende"
WHY: Final = "Att veta"
SHOWN: Final = "Visa"
TAKE_IN: Final = "Läs in"
STOP: Final = "Stoppa"
PROGRESS: Final = "Så långt är inläsningen kommen"
TRYING: Final = "Provkör…"
TAKING_IN: Final = "Läser in…"
ANOTHER: Final = "Ny fil"
SAVE_LIST: Final = "Spara listan…"
LIST_NAME: Final = "inläsning.csv"
LISTS: Final = "Tabeller (*.csv)"
LISTED: Final = (ROW, FATE, ABOUT, WHY)

RUNS: Final = "Inlästa filer"
RUNS_NOTE: Final = "kan tas tillbaka i ett steg"
RUN_FILE: Final = "Fil"
RUN_DAY: Final = "Inläst"
RUN_CASES: Final = "Ärenden"
TAKE_BACK: Final = "Ta tillbaka inläsningen…"
TAKE_BACK_NOW: Final = "Ta tillbaka"
TAKING_BACK: Final = "Tar tillbaka…"
OTHER_COLUMNS: Final = "Välj vad kolumnerna betyder"

FIELD_NAMES: Final[Mapping[str, str]] = {
    "received": "Inkommen",
    "text": "Beskrivning",
    "title": "Rubrik",
    "external_id": "Källans id",
    "case_type": "Typ",
    "submitter_name": "Namn",
    "submitter_email": "E-post",
    "submitter_phone": "Telefon",
    "submitter_address": "Adress",
    "anonymous": "Anonym",
    "reply_wish": "Återkoppling",
    "department": "Förvaltning",
    "area": "Verksamhetsområde",
    "unit": "Enhet",
    **{
        name: word.capitalize()
        for name, word in COLUMNS.items()
        if name
        not in {
            "received", "text", "title", "external_id", "case_type", "submitter_name",
            "submitter_email", "submitter_phone", "submitter_address", "anonymous",
            "reply_wish", "department", "area", "unit",
        }
    },
}  # fmt: skip
"""What columns can become, the usual first."""

ALL: Final = "all"
REMARKED: Final = "remarked"
_FATES: Final[Mapping[str, tuple[str, str]]] = {
    "registered": ("Registreras", "Registrerad"),
    "already": ("Finns redan", "Fanns redan"),
    "changed": ("Finns redan, ändras inte", "Fanns redan, ändrades inte"),
    "refused": ("Tas inte in", "Togs inte in"),
    "against_rules": ("Tas inte in", "Togs inte in"),
}
CHANGED_WHY: Final = "ärendet är registrerat men raden säger nu något annat"
_GROUPS: Final[Mapping[str, str]] = {
    ALL: "Alla",
    "registered": "Nya",
    "already": "Finns redan",
    "changed": "Ändrade",
    "refused": "Tas inte in",
    REMARKED: "Med anmärkning",
}


def fate_word(fate: str, *, is_done: bool) -> str:
    """What becomes of a row, or what has become of it."""
    return _FATES[fate][is_done]


def group_word(group: str, count: int) -> str:
    """Which rows are shown, and how many they are."""
    return f"{_GROUPS[group]} {count}"


def file_sentence(file: str, count: int, *, is_list: bool) -> str:
    """What was found in a file."""
    word = "post" if is_list else "rad"
    return f"{file} · {count} {word}{'' if count == 1 else 'er'}"


def tried_sentence(new: int, already: int, left_out: int) -> str:
    """What would become of a file."""
    return (
        f"Provkörningen är klar. {_cases(new)} skulle registreras, {already} finns redan, "
        f"{left_out} tas inte in. Inget är registrerat än."
    )


def done_sentence(new: int, already: int, left_out: int) -> str:
    """What became of a file."""
    return f"{_cases(new)} registrerade. {already} fanns redan, {left_out} togs inte in."


def stopped_sentence(new: int) -> str:
    """When somebody stopped it."""
    return f"Stoppad. {_cases(new)} registrerade; läs in filen igen så fortsätter den."


def would_take_back(file: str, count: int) -> str:
    """What goes when an import is taken back."""
    return (
        f"{_cases(count)} från {file} makuleras, och enheter och ord som kom med filen tas ur "
        "listorna. Filen går att läsa in igen efteråt."
    )


def taking_back(done: int, total: int) -> str:
    """How far it has come."""
    return f"{done} av {total} ärenden är tillbakatagna"


def taken_back(file: str, count: int, *, is_stopped: bool) -> str:
    """What was taken back."""
    if is_stopped:
        return f"Stoppad. {_cases(count)} från {file} är tillbakatagna; ta tillbaka resten igen."
    return f"{_cases(count)} från {file} är tillbakatagna."


def list_saved(file: str) -> str:
    """Where the list was put."""
    return f"Listan är sparad som {file}."


def first_shown(count: int) -> str:
    """When a table does not show every row."""
    return f"De första {count} visas; spara listan för att se alla"


def words_of(column: str) -> str:
    """The heading over the words of a column."""
    return f"{WORDS} {named_columns([column])}"


def word_and_count(word: str, count: int) -> str:
    """A word of a column, and how often it stands there."""
    return f"{word} ({count})"


def as_it_stands(meaning: str) -> str:
    """What a word means while nobody has said anything."""
    return f"som det står: {meaning}" if meaning else "okänt ord"


def example_sentence(values: Sequence[str]) -> str:
    """Some of what stands in a column."""
    return f"Till exempel: {' · '.join(values)}" if values else "Kolumnen är tom."


def no_longer(column: str) -> str:
    """When another column has taken a field over."""
    return f"{named_columns([column])} tas inte längre med."


def usual_words(days: float) -> str:
    """How often something comes."""
    if not days:
        return NOT_KNOWN
    return "varje dag" if days <= 1 else f"var {days:.0f}:e dag"


def last_words(day: date | None, since: int) -> str:
    """When the last one came."""
    if day is None:
        return NOTHING_YET
    ago = "i dag" if since == 0 else "i går" if since == 1 else f"för {since} dagar sedan"
    return f"{day.isoformat()}, {ago}"


def day_counts(days: Sequence[tuple[date, int]]) -> str:
    """What came on each day: "må 2 · ti 0"."""
    return " · ".join(f"{WEEKDAYS[day.weekday()][:2]} {count}" for day, count in days)


def week_counts(weeks: Sequence[tuple[str, int]]) -> str:
    """What came in each week: "v. 46: 7 · v. 47: 9"."""
    return " · ".join(f"v. {week}: {count}" for week, count in weeks)


def quiet_sentence(name: str, since: int, usual: float) -> str:
    """A warning that a source has stopped to send."""
    return (
        f"{name} har varit tyst i {since} dagar; det brukar komma något {usual_words(usual)}. "
        "Kontrollera att formuläret fungerar och att dess filer läses in."
    )


def removed_sentence(name: str) -> str:
    """When a source has been taken away."""
    return f"Källan {name} är borttagen. Ärendena därifrån finns kvar."


def _cases(count: int) -> str:
    return f"{count} {'ärende' if count == 1 else 'ärenden'}"
