"""What the log says of laws, statements, notes weeded at closing, and copies handed out."""

from typing import Final

from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.law_flags import NAMES, names
from synpunkt_desk.texts.log.values import Teller, Told, text


def _flagged(before: Fields, after: Fields, _organisation: Organisation) -> Told:
    earlier, now = _texts(before.get("law_flags")), _texts(after.get("law_flags"))
    added = [key for key in now if key not in earlier]
    gone = [key for key in earlier if key not in now]
    if added:
        return "Flaggades", f" för {names(added)}"
    if gone:
        return "Flaggan togs bort", f" för {names(gone)}"
    declined = _texts(before.get("law_declined"))
    new = [key for key in _texts(after.get("law_declined")) if key not in declined]
    return "Bedömdes inte gälla", f" {names(new)}"


def _step_ticked(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    law = NAMES.get(text(after, "law"), text(after, "law"))
    sent = text(after, "sent_on")
    told = f" i checklistan för {law}: ”{text(after, 'text')}” {text(after, 'done_on')}"
    return "En punkt bockades av", f"{told}, skickat {sent}" if sent else told


def _step_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if after.get("removed") is True:
        return "En avbockad punkt i en checklista togs bort", ""
    return "En avbockad punkt i en checklista ändrades", ""


def _statement_asked(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    unit = organisation.name(text(after, "unit"))
    whom = ", ".join(part for part in (text(after, "asked"), unit) if part)
    return "Yttrande begärdes", f" från {whom}, senast {text(after, 'due_on')}"


def _statement_reminded(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Påminnelse om yttrande gjordes", f" {text(after, 'reminded_on')}"


def _statement_answered(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Begärt yttrande kom in", f" {text(after, 'answered_on')}"


def _statement_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if after.get("removed") is True:
        return "Begäran om yttrande togs tillbaka", ""
    return "Begäran om yttrande ändrades", ""


def _record_weeded(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Minnesanteckning rensades", ""


def _record_kept(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Minnesanteckning behölls i ärendet", ""


def _disclosed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    to = text(after, "to")
    masked = "maskad" if after.get("masked") is not False else "omaskad"
    whom = f" till {to}" if to else " till någon som inte uppgav namn"
    return f"En {masked} kopia lämnades ut", f"{whom} {text(after, 'day')}: {text(after, 'what')}"


def _disclosure_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if after.get("removed") is True:
        return "Noteringen om en utlämnad kopia ångrades", ""
    return "Noteringen om en utlämnad kopia ändrades", ""


def _told_already(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "", ""


OF_TYPE: Final[dict[str, Teller]] = {
    "statement_request": _statement_changed,
    "law_step": _step_changed,
    "disclosure": _disclosure_changed,
}
TELLERS: Final[dict[tuple[str, str], Teller]] = {
    ("case", "flag_law"): _flagged,
    ("case", "ask_approval"): _told_already,
    ("case", "approved"): _told_already,
    ("case", "returned"): _told_already,
    ("case", "draft"): _told_already,
    ("case", "remove"): _told_already,
    ("case", "ask_statement"): _told_already,
    ("case", "take_statement"): _told_already,
    ("case", "withdraw_statement"): _told_already,
    ("law_step", "tick"): _step_ticked,
    ("statement_request", "ask_statement"): _statement_asked,
    ("statement_request", "remind"): _statement_reminded,
    ("statement_request", "take_statement"): _statement_answered,
    ("record", "weed"): _record_weeded,
    ("record", "keep"): _record_kept,
    ("disclosure", "disclose"): _disclosed,
}


def _texts(value: Json) -> list[str]:
    return [i for i in value if isinstance(i, str)] if isinstance(value, list) else []
