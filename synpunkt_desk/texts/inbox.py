"""Words of the list of cases: queues, rows, searches and empty lists."""

from datetime import date, datetime
from typing import Final

from synpunkt_desk.texts.dates import TODAY

LIST_NAME: Final = "Ärenden"
ORDER_NAME: Final = "Ordning"
UNTITLED: Final = "Utan ärendemening"
UNTITLED_DRAFT: Final = "Påbörjad synpunkt"
DRAFT: Final = "Utkast"
DRAFT_NEW_CASE: Final = "Ny synpunkt"
DRAFT_EDIT: Final = "Ändring som inte är sparad"
DRAFT_REPORT: Final = "Rapport"
DRAFT_SCAN: Final = "Skannat papper"
LEFT_QUEUE: Final = "Inte längre i listan"
WANTS_NO_REPLY: Final = "Vill inte ha svar"
NO_SENDER: Final = "Ingen att svara"
ACKNOWLEDGED: Final = "Bekräftad"
ANSWERED: Final = "Besvarad"
CLOSED: Final = "Avslutad"
REFERRED: Final = "Hänvisad"
VOIDED: Final = "Makulerad"
OVERDUE_SPOKEN: Final = "försenade"
REMINDED_SPOKEN: Final = "att påminna om"
MORE: Final = "Filtrera, lista och siffror"
YOU: Final = "Du"
NOBODY: Final = "Ingen"

QUEUE_NAMES: Final = {
    "to_distribute": "Att fördela",
    "to_acknowledge": "Att bekräfta",
    "mine": "Mina",
    "my_department": "Min förvaltning",
    "overdue": "Försenade",
    "uncategorised": "Ej kategoriserade",
    "to_approve": "Att godkänna",
    "waiting_unit": "Väntar på enhet",
    "waiting_submitter": "Väntar på svar utifrån",
    "parked": "Parkerade",
    "without_diary_number": "Ej diarieförda",
    "bounced": "Tillbaka två gånger",
    "drafts": "Utkast",
    "all_open": "Öppna ärenden",
    "closed": "Avslutade",
    "all": "Alla ärenden",
}

ORDER_NAMES: Final = {
    "due": "Frist först",
    "newest": "Nyast först",
    "oldest": "Äldst först",
    "title": "Ärendemening",
}

_BELONGS: Final = {
    "to_distribute": "Här visas synpunkter som har kommit in och inte fått någon mottagare.",
    "to_acknowledge": "Här visas synpunkter där synpunktslämnaren väntar på en bekräftelse.",
    "mine": "Här visas öppna ärenden där du är ansvarig.",
    "my_department": "Här visas öppna ärenden där du arbetar. Var du arbetar anges i "
    "Administration, fliken Personer.",
    "overdue": "Här visas öppna ärenden vars frist har gått ut.",
    "uncategorised": "Här visas ärenden som saknar typ eller kommungemensamt kriterium.",
    "waiting_unit": "Här visas ärenden där en enhet har lovat underlag eller svar.",
    "waiting_submitter": "Här visas ärenden där ni väntar på svar från den som skrev.",
    "parked": "Här visas ärenden som du har lagt undan till en bestämd dag.",
    "without_diary_number": "Här visas öppna ärenden utan diarienummer.",
    "bounced": "Här visas ärenden som två gånger har skickats tillbaka och behöver ett beslut.",
    "drafts": "Här visas det du har börjat skriva men inte registrerat.",
    "all_open": "Här visas alla ärenden som inte är avslutade.",
    "closed": "Här visas avslutade ärenden.",
    "all": "Här visas alla ärenden, öppna och avslutade.",
}

NOTHING_IN: Final = {
    "to_distribute": "Allt som kommit in är omhändertaget",
    "to_acknowledge": "Alla har fått en bekräftelse",
    "mine": "Du har inga öppna ärenden",
    "overdue": "Inget är försenat",
    "uncategorised": "Allt är kategoriserat",
    "to_approve": "Inget svar väntar på godkännande",
    "drafts": "Inga utkast",
}
NOTHING_ELSE: Final = "Inga ärenden här"
NO_HITS: Final = "Inga träffar"
NO_MEMBER_TITLE: Final = "Välj vem du är"
NO_MEMBER_TEXT: Final = "Välj ditt namn uppe till höger, så visas dina ärenden här."
SEARCH: Final = "Sökning"
CHOSEN: Final = "Valda ärenden"
NEW_CASE: Final = "Ny synpunkt"


def queue_name(queue: str, department_word: str) -> str:
    """What a queue is called, with the municipality's own word for a department."""
    if queue == "my_department" and department_word:
        return f"Min {department_word}"
    return QUEUE_NAMES[queue]


def count_of_cases(count: int) -> str:
    """ "1 ärende", "12 ärenden"."""
    return f"{number(count)} ärende{'' if count == 1 else 'n'}"


def count_of_drafts(count: int) -> str:
    """ "1 utkast"."""
    return f"{number(count)} utkast"


def hits(count: int, typed: str) -> str:
    """ "12 träffar på ”snö”"."""
    return f"{number(count)} träff{'' if count == 1 else 'ar'} på ”{typed}”"


def no_hits_text(typed: str) -> str:
    """What to do when nothing was found."""
    return (
        f"Inget ärende innehåller ”{typed}”. Pröva färre eller kortare ord. "
        "Du kan söka på nummer, ord i texten, namn och svar. Esc går tillbaka till listan."
    )


def empty_text(queue: str, now: datetime) -> str:
    """What belongs in an empty queue, and since when it is known to be empty."""
    return f"{_BELONGS[queue]} Läget {now.date().isoformat()} kl. {clock(now)}."


def clock(now: datetime) -> str:
    """ "09:14"."""
    return f"{now:%H:%M}"


def overdue(working_days: int) -> str:
    """How late something is; less than a whole working day has no number."""
    return f"Försenad {_working_days(working_days)}" if working_days else "Försenad"


def statement_late(working_days: int) -> str:
    """How late the statement is that a unit owes: somebody should remind it."""
    return f"Yttrande {overdue(working_days).replace('Försenad', 'försenat', 1)}"


def flagged(laws: str) -> str:
    """The laws that a case may come under, before the rest of its line."""
    return f"⚑ {laws[:1].upper()}{laws[1:]} · "


def days_left(working_days: int) -> str:
    """ "2 arbetsdagar kvar"."""
    return f"{_working_days(working_days)} kvar"


def due_today(*, acknowledges: bool) -> str:
    """What must be done before the day ends."""
    return f"{'Bekräfta' if acknowledges else 'Besvara'} {TODAY}"


def parked_until(day: str) -> str:
    """Until when a case is put aside."""
    return f"Parkerad till {day}"


def meta(number_shown: str, channel: str, received_on: str) -> str:
    """The third line of a row: number, channel and day of arrival."""
    arrived = f"inkom {received_on}" if received_on else ""
    return " · ".join(part for part in (number_shown, channel, arrived) if part)


def waiting_number(provisional: str) -> str:
    """A number that is not official yet."""
    return f"{provisional}, väntar på nummer"


def receiver_day(by: str) -> str:
    """The receiver's own day, beside the one that runs from the arrival."""
    return f"Mottagarens svar senast {by}" if by else ""


_OWED_BY_OTHERS: Final = {
    "decide_place": "Processägaren avgör vart ärendet hör",
    "complete": "Synpunktslämnaren ska komplettera",
    "approve": "Svaret väntar på godkännande",
}


def owed(step: str, who: str, place: str, by: str, *, is_owed_reply: bool) -> str:
    """Who owes whom what, and by when: the fourth line of a row."""
    day = f" senast {by}" if by else ""
    if step in _OWED_BY_OTHERS:
        return _OWED_BY_OTHERS[step]
    match step:
        case "distribute":
            return f"Fördelas, bekräftas{day}" if is_owed_reply else "Ska fördelas"
        case "acknowledge":
            return f"{who or place or NOBODY} bekräftar till synpunktslämnaren{day}"
        case "answer":
            return f"{who or place or NOBODY} svarar synpunktslämnaren{day}"
        case "tell_more":
            return f"{who or place or NOBODY} hör av sig igen{day}"
        case "give_statement":
            to = f" till {_object_form(who)}" if who else ""
            return f"{place or 'Enheten'} lämnar underlag{to}{day}"
        case _:
            return f"{who or place or NOBODY} avslutar"


def acting(name: str, *, is_you: bool, is_yours: bool) -> str:
    """Who does something: you, you for somebody who is away, or somebody else."""
    if is_you:
        return YOU
    return f"{YOU} för {name}" if is_yours and name else name


def _object_form(who: str) -> str:
    return f"dig{who.removeprefix(YOU)}" if who.split(" ", maxsplit=1)[0] == YOU else who


def oldest(working_days: int) -> str:
    """How long the one that came first has waited."""
    return f"den äldsta har väntat {_working_days(working_days)}"


def oldest_of(working_days: int) -> str:
    """The same in few words, under a place of the navigation."""
    return f"Äldsta: {_working_days(working_days)}"


def draft_meta(kind: str, saved: datetime, today: date) -> str:
    """What a draft is of and when it was last kept."""
    day = TODAY if saved.date() == today else saved.date().isoformat()
    return f"{kind} · senast ändrat {day} {clock(saved)}"


def number(count: int) -> str:
    """A count with no-break spaces between thousands."""
    return f"{count:,}".replace(",", "\u00a0")


def _working_days(count: int) -> str:
    return f"{number(count)} arbetsdag{'' if count == 1 else 'ar'}"
