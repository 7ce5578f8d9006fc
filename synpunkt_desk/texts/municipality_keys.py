"""The Swedish keys and values of a municipality's files, which people who do not program edit."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay

# municipality.yaml
KEY: Final = "nyckel"
NAME: Final = "namn"
DEPARTMENT_WORD: Final = "ord för förvaltning"
SINGULAR: Final = "ental"
DEFINITE: Final = "bestämd form"
PLURAL: Final = "flertal"
TITLE_PATTERN: Final = "ärendemening"
NUMBER_PATTERN: Final = "nummer"
PROCESS_OWNER: Final = "processägare"
LAYOUTS: Final = "rapporter"
REPLY_ADDRESS: Final = "svarsadress"

# organisation.yaml
ID: Final = "id"
SYNONYMS: Final = "synonymer"
BOARDS: Final = "nämnder"
PREFIX: Final = "prefix"
DEPARTMENTS: Final = "förvaltningar"
AREAS: Final = "verksamhetsområden"
UNITS: Final = "enheter"
SCHOOL_AUTHORITY: Final = "huvudman"
EXTERNAL: Final = "organisationer utanför kommunen"

# categories.yaml
CASE_TYPES: Final = "typer"
MEANS: Final = "betyder"
CRITERIA: Final = "kriterier"
LOCAL_CATEGORIES: Final = "egna kategorier"
HEADING: Final = "rubrik"
CHOICES: Final = "val"
DEPARTMENT: Final = "förvaltning"
MANDATORY: Final = "obligatorisk"

# channels.yaml
CHANNELS: Final = "kanaler"
ARRIVAL: Final = "ankomstdag"

# deadlines.yaml
DEADLINES: Final = "frister"
ABOUT: Final = "gäller"
WORKING_DAYS: Final = "arbetsdagar"
CALENDAR_DAYS: Final = "kalenderdagar"
BOARD: Final = "nämnd"
CASE_TYPE: Final = "typ"

# calendar.yaml
BRIDGE_DAYS: Final = "klämdagar är lediga"
CLOSED_DAYS: Final = "egna stängda dagar"
DAY: Final = "dag"
REASON: Final = "anledning"

# outcomes.yaml
OUTCOMES: Final = "utfall"
NEEDS_REASON: Final = "kräver skäl"
NO_MEASURE_REASONS: Final = "skäl till ingen åtgärd"

# laws.yaml
LAWS: Final = "lagar"
SOURCE: Final = "källa"

# conversation.yaml
CALL_SCRIPT: Final = "samtalsstöd"
SHORT: Final = "kort"
SAY: Final = "så här"
REFERRALS: Final = "inte en synpunkt"
REFERRED_TO: Final = "hänvisas till"

YES_OR_NO: Final[Mapping[str, bool]] = {"ja": True, "nej": False}

CASE_TYPE_MEANINGS: Final[Mapping[str, str]] = {
    "beröm": "compliment",
    "fråga": "enquiry",
    "förslag": "suggestion",
    "klagomål": "complaint",
}

ARRIVAL_WAYS: Final[Mapping[str, ArrivalWay]] = {
    "post": ArrivalWay.POST,
    "egen brevlåda": ArrivalWay.LETTER_BOX_FIRST,
    "internpost": ArrivalWay.INTERNAL_POST,
    "lämnas över": ArrivalWay.COUNTER,
    "elektroniskt": ArrivalWay.ELECTRONIC,
    "samtal": ArrivalWay.CONVERSATION,
    "sociala medier": ArrivalWay.SOCIAL_MEDIA,
}

DEADLINE_SUBJECTS: Final[Mapping[str, str]] = {
    "bekräftelse": "acknowledge",
    "svar": "answer",
    "nästa besked": "news",
    "mottagarens svar": "unit",
}

SCHOOL_AUTHORITIES: Final[Mapping[str, str]] = {
    "kommunal": "municipal",
    "enskild": "independent",
}
