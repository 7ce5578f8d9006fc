"""Words about what waits to be sent, and about what the server would not take."""

from collections.abc import Iterable, Mapping
from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log.sentences import event_sentence
from synpunkt_desk.texts.log.values import field_name
from synpunkt_desk.texts.log.words import FIELDS, WORDS

OPEN_CASE: Final = "Öppna ärendet"

WAITING_TEXT: Final = (
    "Det här är sparat på den här datorn och skickas av sig självt när servern kan nås. Du behöver "
    "inte göra något, och kan arbeta vidare så länge."
)
WAITING_LIST: Final = "Det som väntar på att skickas"
NOTHING_WAITS: Final = "Inget väntar. Allt som är skrivet här finns på servern."
MORE: Final = "Det är mer än så som väntar. Det äldsta visas."

REFUSED_TEXT: Final = (
    "Det här tog servern inte emot. Det finns bara på den här datorn, och ingen annan ser det. "
    "Välj en rad, så står det varför och vad du kan göra."
)
REFUSED_LIST: Final = "Det som servern inte tog emot"
NOTHING_REFUSED: Final = "Inget är avvisat."
COPY: Final = "Kopiera texten"
COPIED: Final = "Texten är kopierad."
SEND_AGAIN: Final = "Skicka igen"
THROW_AWAY: Final = "Ta bort"
THROWN: Final = "Ändringen är borttagen härifrån."
PUT_BACK: Final = "Ångra"
SENT_AGAIN: Final = "Det är skrivet på nytt och skickas nu."

AGAIN: Final[Mapping[str, str]] = {
    "yes": (
        "Det går att skicka igen nu. Då skrivs det på nytt ovanpå det som gäller i dag, så se "
        "först efter i ärendet om det fortfarande behövs."
    ),
    "no_right": "Det går att skicka igen först när du har rätt att skriva där.",
    "with_other": "Det skickas med när du skickar raden som det hör till.",
    "never": "Det går inte att skicka igen.",
}
REASONS: Final[Mapping[str, tuple[str, str, str]]] = {
    "no_right": (
        "Du har inte rätt att skriva hos nämnden",
        "Rätten fanns inte, eller hade tagits bort, när ändringen kom till servern.",
        "Be superanvändaren om rätten. Ska någon annan göra det: kopiera texten till den.",
    ),
    "no_stream": (
        "Nämnden finns inte på servern eller är avslutad",
        "Servern har ingen plats för det som hör till nämnden.",
        "Be superanvändaren lägga upp nämnden, eller flytta ärendet till en annan.",
    ),
    "moved": (
        "Ärendet hann lämnas över till en annan nämnd",
        "Någon lämnade över det innan din ändring kom fram. Ändringen gjordes inte där.",
        "Öppna ärendet om du kan läsa det, och se om ändringen behövs. Kan du inte det: kopiera "
        "texten till den som har ärendet nu.",
    ),
    "erased": (
        "Ärendet är gallrat",
        "Det får inte finnas kvar, så det du skrev om det är borttaget även här. Du behöver inte "
        "göra något.",
        "Ta bort raden. Gäller det något nytt registrerar du en ny synpunkt.",
    ),
    "blob_missing": (
        "En bilaga kom inte fram hel",
        "Servern tar inte emot ändringen utan bilagan.",
        "Skicka igen, så skickas bilagan också. Hjälper inte det: lägg till filen på nytt.",
    ),
    "malformed": (
        "Servern kunde inte läsa ändringen",
        "Det är ett fel i programmet, inte i det du skrev.",
        "Kopiera texten, skriv in den på nytt, och säg till den som sköter programmet.",
    ),
    "too_large": (
        "Ändringen är för stor för servern",
        "Så mycket på en gång tas inte emot.",
        "Kopiera texten och skriv in den i mindre delar, eller lägg till en mindre fil.",
    ),
    "id_taken": (
        "Servern har redan något med samma märkning",
        "Ändringen är inte sparad på servern.",
        "Skicka igen, så får den en ny märkning.",
    ),
    "depends": (
        "Det hör till något som servern avvisade",
        "Servern tar inte emot det så länge det andra saknas.",
        "Skicka det andra igen, så följer det här med.",
    ),
    "forgotten": (
        "Servern har inte kvar det sedan den återställdes",
        "Någon annan skrev det, och skickar det igen om det finns kvar hos den.",
        "Vänta tills den datorn har varit ansluten. Raden går bort av sig själv om det kommer.",
    ),
    "unreadable": (
        "Det kom från någon annan och går inte att läsa här",
        "Resten av ärendet påverkas inte.",
        "Uppdatera programmet om det finns en nyare version. Ta sedan bort raden.",
    ),
}

_OBJECTS: Final[Mapping[str, str]] = {
    "absence": "Frånvaro",
    "base_number": "Grundtal",
    "board_order": "Uppdrag från nämnden",
    "case": "Ett ärende",
    "category": "Kategori",
    "deadline_rule": "Tidsgräns",
    "disclosure": "Utlämnande",
    "draft": "Rapportutkast",
    "law_step": "Steg enligt lag",
    "measure": "Åtgärd",
    "member": "Person",
    "municipality": "Kommunens uppgifter",
    "organisation_unit": "Del av organisationen",
    "outside_figure": "Uppgift från annat system",
    "record": "Handling",
    "relation": "Koppling mellan ärenden",
    "report": "Rapport",
    "report_plan": "Rapport i årshjulet",
    "saved_filter": "Sparat urval",
    "statement_request": "Begärt yttrande",
    "submitter": "Synpunktslämnare",
    "tally": "Räkning",
    "template": "Mall",
    "theme": "Tema",
    "transfer": "Överlämnat ärende",
}
_MADE: Final = frozenset({"create", "order"})
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR

Done = Iterable[tuple[str, str, Fields]]
"""Object type, verb and patch of what was done."""


def waiting_title(count: int) -> str:
    """The heading of what waits, with how many changes that is."""
    return f"Väntar på att skickas ({count})" if count else "Väntar på att skickas"


def refused_title(count: int) -> str:
    """The heading of what was refused, with how much."""
    return f"Avvisat ({count})" if count else "Avvisat"


def waiting_line(name: str, what: str, at: str, waited: str) -> str:
    """What was done to what, when, and how long it has waited."""
    return f"{name}\n{what}\n{at} · {waited}"


def refused_line(name: str, what: str, at: str, why: str) -> str:
    """What was done to what and when, and why it was not taken."""
    return f"{name}\n{what}\n{at} · {why}"


def waited(minutes: int) -> str:
    """ "har väntat 2 timmar"; a clock that was wrong tells nothing."""
    if minutes < 1:
        return "har väntat mindre än en minut"
    if minutes < _HOUR:
        return f"har väntat {minutes} {'minut' if minutes == 1 else 'minuter'}"
    if minutes < _DAY:
        hours = minutes // _HOUR
        return f"har väntat {hours} {'timme' if hours == 1 else 'timmar'}"
    days = minutes // _DAY
    return f"har väntat {days} dygn"


def object_name(object_type: str, name: str) -> str:
    """What the line is about: the case by its number, another object by what it is."""
    kind = _OBJECTS.get(object_type, "Uppgift")
    if not name:
        return kind
    return name if object_type in FIELDS and object_type != "board_order" else f"{kind}: {name}"


def done_words(parts: Done, organisation: Organisation) -> str:
    """Everything that one user action did."""
    told = (_done(*part, organisation) for part in parts)
    return " ".join(dict.fromkeys(sentence for sentence in told if sentence))


def copied(parts: Done, organisation: Organisation) -> str:
    """What was written, whole, a line for each field."""
    return "\n".join(
        f"{_upper(field_name(kind, name))}: {words}"
        for kind, _, patch in parts
        for name in patch
        if name in FIELDS.get(kind, ("name", "text"))
        if (words := _whole(name, patch, organisation))
    )


def _done(object_type: str, verb: str, patch: Fields, organisation: Organisation) -> str:
    if object_type in FIELDS:
        return event_sentence(
            verb, object_type, author="", before={}, after=patch, organisation=organisation
        )
    if patch.get("removed") is True:
        return "Togs bort."
    if object_type == "transfer":
        return "Ärendet lämnades över till en annan nämnd."
    return "Lades upp." if verb in _MADE else "Ändrades."


def _whole(name: str, patch: Fields, organisation: Organisation) -> str:
    value = patch.get(name)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if not isinstance(value, str):
        return ""
    return WORDS.get(name, {}).get(value) or organisation.name(value) or value


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
