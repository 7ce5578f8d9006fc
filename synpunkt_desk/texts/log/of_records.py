"""What the log says of who sent it, and of papers, drafts and letters.

What a submitter's details say is never repeated, only which of them were changed.
"""

from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.cases import WAYS
from synpunkt_desk.texts.log.values import Teller, Told, because, named, quoted, text
from synpunkt_desk.texts.log.words import NOTES, PROTECTED, SENT, UNPROTECTED


def _submitter_added(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Uppgifter om synpunktslämnaren skrevs in", named("submitter", after)


def _submitter_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if set(after) == {"protected"}:
        on = after["protected"] is True
        return PROTECTED if on else UNPROTECTED, ""
    return "Uppgifter om synpunktslämnaren ändrades", named("submitter", after)


def _protected_shown(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Skyddade personuppgifter öppnades", ""


def _submitter_undone(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Uppgifter om synpunktslämnaren återställdes", named("submitter", after)


def _record_added(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    file_name = text(after, "file_name")
    if file_name:
        return "Fil lades till", f": {file_name}"
    if text(after, "purpose") in ("acknowledge", "answer", "delay", "conversation"):
        return "", ""
    what = NOTES.get(text(after, "kind"), NOTES["received"])
    return what, f": {quoted(text(after, 'text'))}" if after.get("text") else ""


def _sent(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    """What was sent is told by its case, unless the case has no moment for it."""
    sent = SENT.get(text(after, "purpose"), "")
    way = WAYS.get(text(after, "way"), "")
    return sent, f" {text(after, 'day')}{f' via {way}' if way else ''}"


def _drafted(before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return ("Utkast ändrades" if before.get("kind") else "Utkast skrevs"), ""


def _approval_asked(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Godkännande begärdes", ""


def _approved(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Svaret godkändes", because(after, "approval_comment")


def _returned(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Svaret lämnades tillbaka", because(after, "approval_comment")


def _record_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if "case" in after:
        return "", ""
    if "removed" in after:
        return f"Handling {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    return "Handling ändrades", named("record", after)


OF_TYPE: Final[dict[str, Teller]] = {
    "submitter": _submitter_changed,
    "record": _record_changed,
}
TELLERS: Final[dict[tuple[str, str], Teller]] = {
    ("submitter", "create"): _submitter_added,
    ("submitter", "show_protected"): _protected_shown,
    ("submitter", "undo"): _submitter_undone,
    ("record", "create"): _record_added,
    ("record", "attach"): _record_added,
    ("record", "note"): _record_added,
    ("record", "acknowledge"): _record_added,
    ("record", "answer"): _record_added,
    ("record", "delay"): _record_added,
    ("record", "send"): _sent,
    ("record", "draft"): _drafted,
    ("record", "ask_approval"): _approval_asked,
    ("record", "approved"): _approved,
    ("record", "returned"): _returned,
}
