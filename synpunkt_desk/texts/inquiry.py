"""Words of what is looked into in a case: statements of units, and laws it may come under."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from synpunkt_desk.models.objects import StatementRequest
from synpunkt_desk.models.working_days import DueDate
from synpunkt_desk.texts.law_flags import NAMES, names
from synpunkt_desk.texts.lists import join_words

TAB: Final = "Utredning"
ASK_STATEMENT: Final = "Begär yttrande…"
FLAG_LAW: Final = "Flagga för lag…"
NOTHING_TITLE: Final = "Inget att utreda än"
NOTHING_TEXT: Final = (
    "Här samlas yttranden från enheter, och checklistan för den lag som ärendet kan falla under. "
    "Tryck Begär yttrande om du behöver veta mer av en enhet."
)

UNIT: Final = "Vem som ska yttra sig"
ASKED: Final = "Person där"
ASKED_EMAIL: Final = "Personens e-post"
DUE_ON: Final = "Senast"
QUESTION: Final = "Vad ni vill veta"
SHARED: Final = "Det som enheten får läsa av synpunkten"
WAY: Final = "Hur"
WAYS: Final = (("email", "E-post"), ("letter", "På papper"), ("conversation", "Muntligt"))
NO_MAIL: Final = {
    "protected": (
        "Synpunktslämnaren har skyddade personuppgifter, så ärendet får inte gå med vanlig e-post. "
        "Lämna begäran på papper i slutet kuvert, eller muntligt."
    ),
    "secret": (
        "Ärendet är sekretessmarkerat, så det får inte gå med vanlig e-post. "
        "Lämna begäran på papper i slutet kuvert, eller muntligt."
    ),
}
DO_ASK: Final = "Begär yttrande"
TAKE: Final = "Skriv in yttrandet…"
TAKE_TITLE: Final = "Skriv in yttrandet"
TAKE_HINT: Final = "Kom det som mejl eller fil: släpp den på ärendet i stället."
STATEMENT: Final = "Yttrandet"
DO_TAKE: Final = "Spara yttrandet"
MAIL: Final = "Spara e-postutkast…"
PRINT: Final = "Skriv ut…"
REMIND: Final = "Påminn…"
REMINDED: Final = "Notera påminnelse"
WITHDRAW: Final = "Ta tillbaka"
SHOW_STATEMENT: Final = "Visa bland handlingar"

FLAG: Final = "Flagga"
DECLINE: Final = "Inte aktuellt"
UNFLAG: Final = "Ta bort flaggan"
SHOW: Final = "Visa"
LAW: Final = "Lag"
DO_FLAG: Final = "Flagga"
FLAG_EXPLAINED: Final = "Öppnar lagens checklista. Flaggade ärenden står först i sina köer."
TICK: Final = "Bocka av…"
CHANGE: Final = "Ändra…"
UNTICK: Final = "Ta bort avbockningen"
DONE_ON: Final = "Gjort"
SENT_ON: Final = "Skickat"
NOTE: Final = "Anteckning"
NOTE_HINT: Final = "Till exempel vem som fick det, eller diarienumret hos den andra myndigheten."
DO_TICK: Final = "Bocka av"
ANSWERS: Final = "Vad filen är"
OTHER_FILE: Final = "En annan handling"


def law_title(law: str) -> str:
    """A law as a heading."""
    name = NAMES.get(law, law)
    return name[:1].upper() + name[1:]


def proposal_title(law: str) -> str:
    """What is proposed."""
    return f"Kan gälla {NAMES.get(law, law)}"


def proposal(words: Iterable[str], place: str) -> str:
    """Why it is proposed, in words; somebody decides."""
    said = join_words([f"”{word}”" for word in words])
    where = f", och ärendet ligger hos {place}" if place else ""
    return f"I texten står {said}{where}. Du avgör."


def proposals_banner(laws: Iterable[str]) -> str:
    """That there is something to decide about."""
    return f"Ärendet kan gälla {names(laws)}. Du avgör."


def flagged(laws: Iterable[str], left: int) -> str:
    """That a case is flagged, and how far the checklists have come."""
    points = "en punkt" if left == 1 else f"{left} punkter"
    rest = f"{points} kvar i checklistan" if left else "checklistan är klar"
    return f"Flaggat för {names(laws)}: {rest}."


def point_facts(paragraph: str, time: str, receiver: str) -> str:
    """Where a point stands, the time word of the law, and who is to be told."""
    parts = (paragraph, f"”{time}”" if time else "", f"till {receiver}" if receiver else "")
    return " · ".join(part for part in parts if part)


def ticked(done_on: date | None, sent_on: date | None, note: str) -> str:
    """That a point is done."""
    done = f"Gjort {done_on.isoformat()}" if done_on else "Gjort"
    sent = f", skickat {sent_on.isoformat()}" if sent_on else ""
    return f"{done}{sent}. {note}".strip()


def request_title(unit: str) -> str:
    """Who was asked."""
    return f"Yttrande från {unit}"


def request_facts(request: StatementRequest, late_days: int) -> str:
    """When and whom, by when, and how it stands."""
    asked = f"begärt {request.asked_on.isoformat()}" if request.asked_on else ""
    due = f"senast {request.due_on.isoformat()}" if request.due_on else ""
    reminded = f"påmint {request.reminded_on.isoformat()}" if request.reminded_on else ""
    state = f"kom in {request.answered_on.isoformat()}" if request.answered_on else ""
    parts = (request.asked, asked, due, reminded, state or late(late_days))
    return " · ".join(part for part in parts if part)


def late(days: int) -> str:
    """How late something is; "" when it is not."""
    if days <= 0:
        return ""
    return "försenat 1 arbetsdag" if days == 1 else f"försenat {days} arbetsdagar"


def waits_for(unit: str, due_on: date | None, late_days: int) -> str:
    """Who owes a statement, and what to do about it."""
    by = f" senast {due_on.isoformat()}" if due_on else ""
    if late_days > 0:
        return f"{unit} skulle ha yttrat sig{by}, {late(late_days)}. Påminn på fliken {TAB}."
    return f"{unit} ska yttra sig{by}."


def due_hint(due: DueDate, days: int) -> str:
    """How the proposed day came about."""
    names_ = join_words([name for _, name in due.skipped])
    without = f", {names_} oräknat" if names_ else ""
    return f"{days} arbetsdagar från i dag{without}"


def remind_step(unit: str) -> str:
    """What to do next."""
    return f"påminn {unit} om yttrande"


def statement_of(unit: str) -> str:
    """That a file is what a unit was asked for."""
    return f"Yttrandet från {unit}"


def was_closed(periods: Iterable[str]) -> str:
    """When a case that was opened again was closed."""
    told = [" till ".join(period.split()) for period in periods]
    return f"Var avslutat {join_words(told)}." if told else ""
