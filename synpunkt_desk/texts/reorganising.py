"""Words of the page where the organisation is kept right: places, days, and what changes do."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

TREE: Final = "Organisation"
TREE_TEXT: Final = (
    "Välj en plats för att se dess uppgifter och ändra den. Tidigare ärenden ändras aldrig."
)
SHOW_ALL: Final = "Visa även &avslutade och kommande"
SHOW_DAY: Final = "Visa som det var den"
SHOW_DAY_HINT: Final = "Tomt visar hur det är i dag."
DAY_PROBLEM: Final = "Skriv en dag, till exempel 2027-01-01."
OTHER_DAY: Final = "Så här var organisationen den {day}. Den går bara att ändra som den är i dag."
KINDS: Final[Mapping[str, str]] = {
    "board": "Nämnd",
    "department": "Förvaltning",
    "area": "Verksamhetsområde",
    "unit": "Enhet",
    "external": "Organisation utanför kommunen",
}
PLACE: Final = "Platsen"
CHOOSE: Final = "Välj en plats i trädet."
HISTORY: Final = "Vad som har ändrats"
HISTORY_COLUMNS: Final = ("Ändring", "Dag", "Vem")
NO_HISTORY: Final = "Platsen kom med när kommunen lades in, och inget har ändrats sedan dess."
UNDO: Final = "Å&ngra ändringen"
UNDONE: Final = "Ändringen är ångrad"
ONLY_SUPER_USERS: Final = "Bara en superanvändare kan ändra organisationen."

DEEDS: Final[Mapping[str, str]] = {
    "rename": "&Byt namn…",
    "correct": "&Rätta stavning…",
    "move": "&Flytta…",
    "merge": "Slå &ihop…",
    "split": "&Dela…",
    "end": "Avs&luta…",
    "reopen": "Använd i&gen…",
    "describe": "&Uppgifter…",
    "add": "Lägg till n&ämnd…",
    "up": "Upp",
    "down": "Ner",
}
"""What can be done, in the order of the buttons."""
UP: Final = "Ett steg upp i ordningen"
DOWN: Final = "Ett steg ner i ordningen"
TITLES: Final[Mapping[str, str]] = {
    "rename": "Byt namn från en dag",
    "correct": "Rätta stavningen",
    "move": "Flytta under en annan plats",
    "merge": "Slå ihop platser",
    "split": "Dela i flera",
    "end": "Avsluta",
    "reopen": "Använd igen",
    "describe": "Uppgifter om platsen",
    "add": "Ny nämnd",
}
TEXTS: Final[Mapping[str, str]] = {
    "rename": "Det gamla namnet står kvar i det som var, och går att söka på.",
    "correct": "Det nya namnet visas överallt, som om det alltid hade stavats så.",
    "move": "Det som ligger under platsen flyttar med.",
    "merge": "De som slås ihop används inte efter dagen. Det som ligger under dem flyttar med.",
    "split": "Platsen används inte efter dagen. Det som ligger under går till den som tar över.",
    "end": "Platsen går inte att välja efter den sista dagen.",
    "reopen": "Platsen går att välja igen från i dag.",
    "describe": "Andra ord för platsen går att söka på och känns igen när filer tas in.",
    "add": "Nämnden får ett eget diarium av ärendenummer. Med en server öppnas dess åtkomst av sig "
    "själv.",
}
NAME: Final = "Nytt namn"
SINCE: Final = "Från och med"
LAST: Final = "Sista dag"
MOVE_TO: Final = "Flytta till"
SUCCESSOR: Final = "Tas över av"
SUCCESSOR_HINT: Final = "Lämna tomt om ingen tar över."
TOGETHER_WITH: Final = "Slå ihop med"
INTO: Final = "Blir"
A_NEW_ONE: Final = "En ny plats"
PARTS: Final = "Nya platser"
PARTS_HINT: Final = "Ett namn på varje rad."
HEIR: Final = "Räknar tidigare ärenden i rapporter"
OWN_ROW: Final = "Egen rad i rapporter"
SYNONYMS: Final = "Andra ord för platsen"
SYNONYMS_HINT: Final = "Ett på varje rad."
PREFIX: Final = "Bokstäver i ärendenummer"
PATTERN: Final = "Eget nummermönster"
PATTERN_HINT: Final = "Tomt följer kommunens."
AUTHORITY: Final = "Huvudman för skolan"
AUTHORITIES: Final[Mapping[str, str]] = {
    "": "Ingen skola",
    "municipal": "Kommunal",
    "independent": "Fristående",
}
OPEN_CASES: Final = "Öppna ärenden"
OPEN_CHOICES: Final[Mapping[str, str]] = {
    "follow": "De följer med",
    "stay": "De avslutas där de är",
}
SHOW_CHANGE: Final = "&Visa vad som ändras"
SAVE: Final = "&Spara ändringen"
CANCEL: Final = "Avbryt"
PREVIEW: Final = "Det här händer"
SAVED: Final = "Organisationen är ändrad"
BRING: Final = "Flytta med dem"

_COUNTED: Final[Mapping[str, tuple[str, str]]] = {
    "member": ("person", "personer"),
    "template": ("textmodul", "textmoduler"),
    "saved_filter": ("delat filter", "delade filter"),
    "category": ("egen kategori", "egna kategorier"),
    "deadline_rule": ("svarstid", "svarstider"),
    "report_plan": ("planerad rapport", "planerade rapporter"),
}


def other_day(day: date) -> str:
    """That one looks at another day."""
    return OTHER_DAY.format(day=day.isoformat())


def outside_days(name: str, first: date | None, last: date | None, on: date) -> str:
    """A place that has ended or not begun, with its day."""
    if first and first > on:
        return f"{name} (från {first.isoformat()})"
    return f"{name} (till {last.isoformat()})" if last and last < on else name


def ending(name: str, last: date) -> str:
    """A place in use that has its last day."""
    return f"{name} (till {last.isoformat()})"


def days_of(first: date | None, last: date | None) -> str:
    """From when till when it is in use."""
    if first and last:
        return f"I bruk {first.isoformat()} till {last.isoformat()}"
    if first:
        return f"I bruk från {first.isoformat()}"
    return f"I bruk till {last.isoformat()}" if last else "I bruk, utan slutdag"


def former_name(name: str, last: date) -> str:
    """What it was called, and until when."""
    return f"Hette {name} till {last.isoformat()}"


def former_place(name: str, last: date) -> str:
    """Where it lay, and until when."""
    return f"Låg under {name} till {last.isoformat()}"


def succeeded(name: str) -> str:
    """What took over."""
    return f"Tas över av {name}"


def known_as(words: Sequence[str]) -> str:
    """Its synonyms."""
    return f"Kallas också {', '.join(words)}"


def numbered(prefix: str) -> str:
    """The letters of its numbers."""
    return f"Ärendenummer börjar med {prefix}"


def of_authority(authority: str) -> str:
    """Who runs a school."""
    return f"Huvudman: {AUTHORITIES.get(authority, authority).lower()}"


def changes_from(day: date, *, later: bool) -> str:
    """From when it is so."""
    return f"Gäller från och med {day.isoformat()}." if later else "Gäller genast."


def open_cases(count: int, numbers: Sequence[str], names: Iterable[str]) -> str:
    """How many open cases lie there, some by number."""
    where = " och ".join(names)
    more = " med flera" if count > len(numbers) else ""
    return f"{_cases(count, 'öppet', 'öppna')} ligger hos {where}: {', '.join(numbers)}{more}."


def follows(count: int, *, later: bool) -> str:
    """How many go along."""
    when = " Det gör du här när dagen har kommit." if later else ""
    return f"{_cases(count, 'öppet', 'öppna')} följer med, med samma ansvariga.{when}"


def stays(count: int) -> str:
    """How many stay."""
    return f"{_cases(count, 'öppet', 'öppna')} ligger kvar och avslutas där."


def gets_days(count: int) -> str:
    """How many get other due days."""
    return f"{_cases(count, '', '')} får nytt sista datum, efter den nya nämndens svarstider."


def goes_along(counts: Mapping[str, int]) -> str:
    """What else goes along."""
    told = [f"{n} {_COUNTED[kind][n != 1]}" for kind, n in counts.items()]
    return f"Följer med: {', '.join(told)}."


def left_people(count: int) -> str:
    """Who has no department any more."""
    who = "1 person behöver" if count == 1 else f"{count} personer behöver"
    return f"{who} en ny förvaltning. Det väljer du under Personer."


def places_below(count: int) -> str:
    """How many places move along."""
    return f"{count} {'plats' if count == 1 else 'platser'} under den flyttar med."


def drafts(count: int) -> str:
    """Drafts that name the place."""
    what = "1 utkast" if count == 1 else f"{count} utkast"
    return f"{what} på den här datorn nämner platsen. Välj plats på nytt när du öppnar det."


def counted_as(old: Iterable[str], new: str) -> str:
    """Where reports count from now on."""
    return f"Rapporter räknar {' och '.join(old)} som {new}, om du inte väljer som det var då."


def own_row(name: str) -> str:
    """What nothing takes over from."""
    return f"I rapporter får {name} en egen rad."


def untouched(cases: int, reports: int) -> str:
    """What is left as it is."""
    finished = "1 klar rapport" if reports == 1 else f"{reports} klara rapporter"
    return f"Ändras inte: {_cases(cases, 'tidigare', 'tidigare')} och {finished}."


def waiting(count: int) -> str:
    """That open cases wait to go along."""
    return f"Organisationen har ändrats: {_cases(count, 'öppet', 'öppna')} ska följa med."


WAITING_REST: Final = "Organisationen har ändrats: personer, texter eller kategorier ska följa med."


def brought(count: int) -> str:
    """That they went along."""
    return f"{_cases(count, '', '')} har följt med"


_HAPPENED: Final[Mapping[str, str]] = {
    "add_place": "Lades till",
    "correct_place": "Stavningen rättades",
    "rename_place": "Bytte namn",
    "move_place": "Flyttades",
    "merge_places": "Slogs ihop",
    "split_place": "Delades",
    "end_place": "Fick en sista dag",
    "reopen_place": "Används igen",
    "describe_place": "Uppgifterna ändrades",
    "order_place": "Ordningen ändrades",
    "undo": "Ändringen ångrades",
    "create": "Lades till",
    "seed": "Lades in med kommunen",
}


def happened(verb: str, *, name: str = "", under: str = "", to: str = "", last: str = "") -> str:
    """What was done with a place, and what came of it."""
    parts = (
        f"heter {name}" if name else "",
        f"ligger under {under}" if under else "",
        f"sista dag {last}" if last else "",
        f"tas över av {to}" if to else "",
    )
    told = ", ".join(part for part in parts if part)
    what = _HAPPENED.get(verb, "Ändrades")
    return f"{what}: {told}" if told else what


def _cases(count: int, one: str, many: str) -> str:
    words = (str(count), one if count == 1 else many, "ärende" if count == 1 else "ärenden")
    return " ".join(word for word in words if word)
