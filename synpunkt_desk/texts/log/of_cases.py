"""What the log says of a case's own way: registered, handed out, answered, closed."""

from typing import Final

from synpunkt_desk.models.fold import RESOLVE
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.cases import WAITING_FOR, WAYS
from synpunkt_desk.texts.log.values import Teller, Told, because, changes, lowered, text
from synpunkt_desk.texts.log.words import EMPTY


def _registered(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    channel = organisation.name(text(after, "channel"))
    number = text(after, "number")
    told = f" från {channel}" if channel else ""
    return "Registrerades", f"{told}, nummer {number}" if number else told


def _distributed(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    place = _place(after, organisation)
    responsible = organisation.name(text(after, "responsible"))
    to = f" till {place}" if place else ""
    by = text(after, "unit_answer_by")
    named = f"{to}, ansvarig {responsible}" if responsible else to
    return "Fördelades", f"{named}, svar därifrån senast {by}" if by else named


def _split(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Ett ärende till ur samma brev registrerades", ""


def _sent_back(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Skickades tillbaka", because(after, "sent_back_reason")


def _handed_over(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    board = organisation.name(text(after, "board"))
    to = f" till {board}" if board else ""
    return "Överlämnades", to + because(after, "sent_back_reason")


def _followed(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    place = _place(after, organisation) or organisation.name(text(after, "board"))
    return "Följde med", f" till {place} när organisationen ändrades" if place else ""


def _forwarded(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Vidarebefordrades externt", f" till {text(after, 'forwarded_to')}"


def _referred(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Hänvisades", f" till {text(after, 'referred_to')}"


def _acknowledged(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Bekräftades", _contact(after, "acknowledged") + _promise(after)


def _delayed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if not after.get("delay_reason"):
        return _told_beside(before, after, organisation)
    return "Försening meddelades", _promise(after) + because(after, "delay_reason")


def _answered(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Besvarades", _contact(after, "answered") + _promise(after)


def _closed(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    outcome = organisation.name(text(after, "outcome"))
    told = f" med utfallet {lowered(outcome)}" if outcome else ""
    return "Avslutades", told + because(after, "no_measure_reason")


def _reopened(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Öppnades igen", because(after, "reopened_reason")


def _voided(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Makulerades", because(after, "voided_reason")


def _parked(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Parkerades", f" till {text(after, 'parked_until')}"


def _woken(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Togs upp igen", ""


def _waiting(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    whom = WAITING_FOR.get(text(after, "waiting_for"), EMPTY)
    return "Sattes att vänta", f" på {whom}"


def _categorised(before: Fields, after: Fields, organisation: Organisation) -> Told:
    return "Kategoriserades", changes("case", before, after, organisation)


def _assigned(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    responsible = organisation.name(text(after, "responsible"))
    if not responsible:
        return "Ansvarig togs bort", ""
    return "Ansvarig sattes", f": {responsible}"


def _marked(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if "secrecy_provision" in after and not after["secrecy_provision"]:
        return "Sekretessmarkeringen togs bort", ""
    return "Sekretessmarkerades", changes("case", before, after, organisation)


def _undone(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if after.get("voided_on"):
        return "Registreringen ångrades", ""
    return "Ångrades", changes("case", before, after, organisation)


def _settled(before: Fields, after: Fields, organisation: Organisation) -> Told:
    return "Avgjordes", changes("case", before, after, organisation) or ": det som visas gäller"


def _told_beside(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    """What was sent tells it; only what was promised in it is the case's own."""
    day = text(after, "promised_by")
    return "Nästa besked utlovades" if day else "", f" senast {day}"


def _praise_passed_on(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    day = text(after, "praise_passed_on")
    return "Berömmet framfördes", f" {day} till {text(after, 'praise_passed_to')}"


def changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    """What is said of an event that nothing else is known of."""
    return "Ändrades", changes("case", before, after, organisation)


def _contact(after: Fields, moment: str) -> str:
    way = WAYS.get(text(after, f"{moment}_way"), "")
    day = text(after, f"{moment}_on")
    return f"{f' {day}' if day else ''}{f' via {way}' if way else ''}"


def _promise(after: Fields) -> str:
    day = text(after, "promised_by")
    return f", nästa besked senast {day}" if day else ""


def _place(after: Fields, organisation: Organisation) -> str:
    ids = [text(after, level) for level in ("department", "area", "unit")]
    return " · ".join(name for i in ids if (name := organisation.name(i)))


OF_TYPE: Final[dict[str, Teller]] = {
    "case": changed,
}
TELLERS: Final[dict[tuple[str, str], Teller]] = {
    ("case", RESOLVE): _settled,
    ("case", "register"): _registered,
    ("case", "create"): _registered,
    ("case", "import"): _registered,
    ("case", "distribute"): _distributed,
    ("case", "split"): _split,
    ("case", "send_back"): _sent_back,
    ("case", "hand_over"): _handed_over,
    ("case", "follow_place"): _followed,
    ("case", "forward"): _forwarded,
    ("case", "refer"): _referred,
    ("case", "acknowledge"): _acknowledged,
    ("case", "answer"): _answered,
    ("case", "delay"): _delayed,
    ("case", "close"): _closed,
    ("case", "reopen"): _reopened,
    ("case", "void"): _voided,
    ("case", "park"): _parked,
    ("case", "wake"): _woken,
    ("case", "wait"): _waiting,
    ("case", "categorise"): _categorised,
    ("case", "assign"): _assigned,
    ("case", "mark_secrecy"): _marked,
    ("case", "question"): _told_beside,
    ("case", "pass_on_praise"): _praise_passed_on,
    ("case", "undo"): _undone,
}
