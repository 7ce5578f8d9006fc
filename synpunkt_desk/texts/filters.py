"""Words of filters: their window, their conditions, and what they say in one sentence."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.case_filter import (
    ALL_CASES,
    LACKS,
    SCOPE,
    WORDS,
    Bound,
    CaseFilter,
    Column,
    Condition,
    Lack,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.cases import REPLY_WISHES, SUBMITTER_STATES, WAITING_FOR
from synpunkt_desk.texts.inbox import number

SECTION: Final = "Filter"
TITLE: Final = "Filtrera ärenden"
OPEN_WINDOW: Final = "Filtrera"
CHANGE: Final = "Ändra filtret"
UNNAMED: Final = "Filter"
EXPLANATION: Final = (
    "Alla villkor gäller samtidigt. Två villkor om samma sak betyder endera: typ klagomål och typ "
    "fråga visar båda."
)
CONDITIONS: Final = "Villkor"
WHAT: Final = "Vad"
VALUE: Final = "Värde"
ADD_CONDITION: Final = "Lägg till villkor"
REMOVE_CONDITION: Final = "Ta bort villkoret"
AMONG: Final = "Bland vilka ärenden"
OPEN_CASES: Final = "Öppna ärenden"
EVERY_CASE: Final = "Alla, även avslutade"
SAVE_TITLE: Final = "Spara filtret"
SAVE_HINT: Final = "Ett sparat filter står i listan till vänster, med antal."
NAME: Final = "Namn"
KEYS: Final = "Tangenter"
NO_KEYS: Final = "Inga tangenter"
SHOW: Final = "Visa"
SAVE: Final = "Spara och visa"
REMOVE: Final = "Ta bort filtret"
DAY_PROBLEM: Final = "Skriv dagen som 2026-06-30, idag eller -10d."
NOTHING_TITLE: Final = "Inget ärende stämmer med filtret"
DIGIT_KEYS: Final = "Ctrl+1 till Ctrl+9"
SHOW_SAVED: Final = "Visa sparat filter"

COLUMN_NAMES: Final[Mapping[str, str]] = {
    Column.CASE_TYPE: "Typ",
    Column.CRITERION: "Kriterium",
    Column.LOCAL_CATEGORY: "Kategori",
    Column.CHANNEL: "Kanal",
    Column.BOARD: "Nämnd",
    Column.DEPARTMENT: "Förvaltning",
    Column.AREA: "Verksamhetsområde",
    Column.UNIT: "Enhet",
    Column.RESPONSIBLE: "Ansvarig",
    Column.STAGE: "Läge",
    Column.WAITING_FOR: "Väntar på",
    Column.REPLY_WISH: "Återkoppling",
    Column.SUBMITTER: "Synpunktslämnare",
    Column.THEME: "Tema",
    Column.CAMPAIGN: "Kampanj",
    LACKS: "Saknar",
    WORDS: "Innehåller orden",
    Bound.RECEIVED_FROM: "Kom in från och med",
    Bound.RECEIVED_TO: "Kom in till och med",
    Bound.RECEIVED_WITHIN: "Kom in de senaste dagarna",
    Bound.RECEIVED_OVER: "Kom in för minst så många dagar sedan",
    Bound.DUE_FROM: "Frist från och med",
    Bound.DUE_TO: "Frist till och med",
    Bound.DUE_WITHIN: "Frist inom så många dagar",
}
LACK_NAMES: Final[Mapping[Lack, str]] = {
    Lack.CASE_TYPE: "typ",
    Lack.CRITERION: "kriterium",
    Lack.LOCAL_CATEGORY: "kategori",
    Lack.DEPARTMENT: "förvaltning",
    Lack.AREA: "verksamhetsområde",
    Lack.UNIT: "enhet",
    Lack.RESPONSIBLE: "ansvarig",
    Lack.DIARY_NUMBER: "diarienummer",
    Lack.TITLE: "ärendemening",
    Lack.DUE_DAY: "frist",
    Lack.ACKNOWLEDGEMENT: "bekräftelse",
    Lack.ANSWER: "svar",
    Lack.MEASURE: "åtgärd",
    Lack.THEME: "tema",
    Lack.CAMPAIGN: "kampanj",
}
STAGES: Final = {
    "to_distribute": "att fördela",
    "to_acknowledge": "att bekräfta",
    "in_progress": "pågår",
    "answered": "besvarat",
    "closed": "avslutat",
    "referred": "hänvisat",
    "voided": "makulerat",
}
FIXED_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    Column.STAGE: STAGES,
    Column.WAITING_FOR: WAITING_FOR,
    Column.REPLY_WISH: REPLY_WISHES,
    Column.SUBMITTER: SUBMITTER_STATES,
    LACKS: {lack.value: name for lack, name in LACK_NAMES.items()},
}
"""What the values of a column are called that are no objects."""

_BOUNDS: Final = {
    Bound.RECEIVED_FROM: "kom in från och med {}",
    Bound.RECEIVED_TO: "kom in till och med {}",
    Bound.RECEIVED_WITHIN: "kom in de senaste {} dagarna",
    Bound.RECEIVED_OVER: "kom in för minst {} dagar sedan",
    Bound.DUE_FROM: "frist från och med {}",
    Bound.DUE_TO: "frist till och med {}",
    Bound.DUE_WITHIN: "frist inom {} dagar",
}


def described(case_filter: CaseFilter, organisation: Organisation) -> str:
    """ "Typ: Klagomål eller Fråga · saknar enhet · även avslutade"."""
    names = dict.fromkeys(name for name, _ in case_filter.conditions)
    said = [_said(name, case_filter.values_of(name), organisation) for name in names]
    words = " · ".join(said)
    return words[:1].upper() + words[1:]


def share(department: str) -> str:
    """Who else is to have the filter."""
    return f"Dela med alla hos {department}"


def found(count: int) -> str:
    """How many cases a filter finds just now."""
    return f"{number(count)} ärende{'' if count == 1 else 'n'} stämmer just nu"


def removed(name: str) -> str:
    """What is said when a filter has been taken away."""
    return f"Filtret {name} är borttaget"


def value_name(condition: Condition, organisation: Organisation) -> str:
    """What a value is called."""
    name, value = condition
    return FIXED_WORDS.get(name, {}).get(value) or organisation.name(value) or value


def _said(name: str, values: tuple[str, ...], organisation: Organisation) -> str:
    if name == SCOPE:
        return "även avslutade" if ALL_CASES in values else ""
    if name in _BOUNDS:
        return " och ".join(_BOUNDS[Bound(name)].format(value) for value in values)
    words = [value_name((name, value), organisation) for value in values]
    if name == LACKS:
        return f"saknar {' och '.join(words)}"
    if name == WORDS:
        return f"orden ”{' '.join(words)}”"
    label = COLUMN_NAMES[name]
    return f"{label[:1].lower()}{label[1:]} {' eller '.join(words)}"
