"""What has happened to a case, as plain sentences.

What a submitter's details say is never repeated in the log, only which of them were changed.
"""

from collections.abc import Callable
from typing import Final

from synpunkt_desk.models.fold import RESOLVE
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import log_closing, log_figures, log_relations, log_reports
from synpunkt_desk.texts.cases import WAITING_FOR, WAYS
from synpunkt_desk.texts.law_flags import names as law_names
from synpunkt_desk.texts.lists import join_words
from synpunkt_desk.texts.log_words import EMPTY, FIELDS, NOTES, PROTECTED, SENT, UNPROTECTED, WORDS

_LONGEST: Final = 60
_NEVER_REPEATED: Final = frozenset({"text", "concerns", "outcome_text"})
"""Words about people, of which the log says only that they were changed."""
_ENDS: Final = (".", ".”", "!”", "?”", "…”")

Told = tuple[str, str]
"""What was done, and what stands after who did it."""


def event_sentence(
    verb: str,
    object_type: str,
    *,
    author: str,
    before: Fields,
    after: Fields,
    organisation: Organisation,
) -> str:
    """ "Fördelades av Eva Ek till Gata och park."; "" for what another event already says."""
    tell = _TELLERS.get((object_type, verb)) or _OF_TYPE.get(object_type, _changed)
    what, more = tell(before, after, organisation)
    by = f" av {author}" if author else ""
    return _ended(f"{what}{by}{more}") if what else ""


def field_name(object_type: str, name: str) -> str:
    """What a field is called in a sentence."""
    return FIELDS.get(object_type, {}).get(name, name)


def value_words(name: str, value: Json, organisation: Organisation) -> str:
    """What a field holds, in words."""
    return _value(name, value, organisation) or EMPTY


def _registered(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    channel = organisation.name(_text(after, "channel"))
    number = _text(after, "number")
    told = f" från {channel}" if channel else ""
    return "Registrerades", f"{told}, nummer {number}" if number else told


def _distributed(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    place = _place(after, organisation)
    responsible = organisation.name(_text(after, "responsible"))
    to = f" till {place}" if place else ""
    by = _text(after, "unit_answer_by")
    named = f"{to}, ansvarig {responsible}" if responsible else to
    return "Fördelades", f"{named}, svar därifrån senast {by}" if by else named


def _split(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Ett ärende till ur samma brev registrerades", ""


def _sent_back(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Skickades tillbaka", _because(after, "sent_back_reason")


def _handed_over(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    board = organisation.name(_text(after, "board"))
    to = f" till {board}" if board else ""
    return "Överlämnades", to + _because(after, "sent_back_reason")


def _forwarded(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Vidarebefordrades externt", f" till {_text(after, 'forwarded_to')}"


def _referred(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Hänvisades", f" till {_text(after, 'referred_to')}"


def _acknowledged(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Bekräftades", _contact(after, "acknowledged") + _promise(after)


def _delayed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if not after.get("delay_reason"):
        return _told_beside(before, after, organisation)
    return "Försening meddelades", _promise(after) + _because(after, "delay_reason")


def _answered(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Besvarades", _contact(after, "answered") + _promise(after)


def _closed(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    outcome = organisation.name(_text(after, "outcome"))
    told = f" med utfallet {_lowered(outcome)}" if outcome else ""
    return "Avslutades", told + _because(after, "no_measure_reason")


def _reopened(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Öppnades igen", _because(after, "reopened_reason")


def _voided(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Makulerades", _because(after, "voided_reason")


def _parked(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Parkerades", f" till {_text(after, 'parked_until')}"


def _woken(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Togs upp igen", ""


def _waiting(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    whom = WAITING_FOR.get(_text(after, "waiting_for"), EMPTY)
    return "Sattes att vänta", f" på {whom}"


def _categorised(before: Fields, after: Fields, organisation: Organisation) -> Told:
    return "Kategoriserades", _changes("case", before, after, organisation)


def _assigned(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    responsible = organisation.name(_text(after, "responsible"))
    if not responsible:
        return "Ansvarig togs bort", ""
    return "Ansvarig sattes", f": {responsible}"


def _marked(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if "secrecy_provision" in after and not after["secrecy_provision"]:
        return "Sekretessmarkeringen togs bort", ""
    return "Sekretessmarkerades", _changes("case", before, after, organisation)


def _undone(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if after.get("voided_on"):
        return "Registreringen ångrades", ""
    return "Ångrades", _changes("case", before, after, organisation)


def _changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    return "Ändrades", _changes("case", before, after, organisation)


def _settled(before: Fields, after: Fields, organisation: Organisation) -> Told:
    return "Avgjordes", _changes("case", before, after, organisation) or ": det som visas gäller"


def _submitter_added(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Uppgifter om synpunktslämnaren skrevs in", _named("submitter", after)


def _submitter_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if set(after) == {"protected"}:
        on = after["protected"] is True
        return PROTECTED if on else UNPROTECTED, ""
    return "Uppgifter om synpunktslämnaren ändrades", _named("submitter", after)


def _protected_shown(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Skyddade personuppgifter öppnades", ""


def _submitter_undone(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Uppgifter om synpunktslämnaren återställdes", _named("submitter", after)


def _record_added(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    file_name = _text(after, "file_name")
    if file_name:
        return "Fil lades till", f": {file_name}"
    if _text(after, "purpose") in ("acknowledge", "answer", "delay", "conversation"):
        return "", ""
    what = NOTES.get(_text(after, "kind"), NOTES["received"])
    return what, f": {_quoted(_text(after, 'text'))}" if after.get("text") else ""


def _sent(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    """What was sent is told by its case, unless the case has no moment for it."""
    sent = SENT.get(_text(after, "purpose"), "")
    way = WAYS.get(_text(after, "way"), "")
    return sent, f" {_text(after, 'day')}{f' via {way}' if way else ''}"


def _told_beside(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    """What was sent tells it; only what was promised in it is the case's own."""
    day = _text(after, "promised_by")
    return "Nästa besked utlovades" if day else "", f" senast {day}"


def _drafted(before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return ("Utkast ändrades" if before.get("kind") else "Utkast skrevs"), ""


def _approval_asked(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Godkännande begärdes", ""


def _approved(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Svaret godkändes", _because(after, "approval_comment")


def _returned(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Svaret lämnades tillbaka", _because(after, "approval_comment")


def _praise_passed_on(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    day = _text(after, "praise_passed_on")
    return "Berömmet framfördes", f" {day} till {_text(after, 'praise_passed_to')}"


def _record_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if "case" in after:
        return "", ""
    if "removed" in after:
        return f"Handling {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    return "Handling ändrades", _named("record", after)


def _measure_decided(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Åtgärd skrevs in", f": {_quoted(_text(after, 'text'))}"


def _measure_changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if "removed" in after:
        return f"Åtgärd {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    if "cases" in after:
        return "Åtgärdens ärenden ändrades", ""
    return "Åtgärd ändrades", _changes("measure", before, after, organisation)


def _measure_linked(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Åtgärd kopplades till fler ärenden", ""


def _measure_unlinked(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Ärenden kopplades bort från åtgärd", ""


def _measure_started(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Åtgärd påbörjades", f" {_text(after, 'started_on')}"


def _ordered(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    board = organisation.name(_text(after, "board"))
    of_board = f" från {board}" if board else ""
    return "Uppdrag skrevs in", f"{of_board}: {_quoted(_text(after, 'text'))}"


def _order_changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if "removed" in after:
        return f"Uppdrag {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    return "Uppdrag ändrades", _changes("board_order", before, after, organisation)


_Teller = Callable[[Fields, Fields, Organisation], Told]
_OF_TYPE: Final[dict[str, _Teller]] = {
    "case": _changed,
    "submitter": _submitter_changed,
    "record": _record_changed,
    "measure": _measure_changed,
    "board_order": _order_changed,
    **log_closing.OF_TYPE,
    **log_figures.OF_TYPE,
    **log_reports.OF_TYPE,
}
_TELLERS: Final[dict[tuple[str, str], _Teller]] = {
    ("case", RESOLVE): _settled,
    ("case", "register"): _registered,
    ("case", "create"): _registered,
    ("case", "import"): _registered,
    ("case", "distribute"): _distributed,
    ("case", "split"): _split,
    ("case", "send_back"): _sent_back,
    ("case", "hand_over"): _handed_over,
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
    ("measure", "create"): _measure_decided,
    ("measure", "decide_measure"): _measure_decided,
    ("measure", "link"): _measure_linked,
    ("measure", "unlink"): _measure_unlinked,
    ("measure", "start"): _measure_started,
    ("board_order", "order"): _ordered,
    **log_closing.TELLERS,
    **log_relations.TELLERS,
    **log_figures.TELLERS,
    **log_reports.TELLERS,
}


def _changes(object_type: str, before: Fields, after: Fields, organisation: Organisation) -> str:
    told = [
        _change(object_type, name, before.get(name), after.get(name), organisation)
        for name in after
        if name in FIELDS[object_type] and (after.get(name) or before.get(name))
    ]
    return f": {join_words(told)}" if told else ""


def _change(
    object_type: str, name: str, before: Json, after: Json, organisation: Organisation
) -> str:
    label = field_name(object_type, name)
    if name in _NEVER_REPEATED:
        return label
    now = _value(name, after, organisation) or EMPTY
    earlier = _value(name, before, organisation)
    return f"{label} {now} (förut {earlier})" if earlier else f"{label} {now}"


def _value(name: str, value: Json, organisation: Organisation) -> str:
    if isinstance(value, bool):
        return "ja" if value else ""
    if isinstance(value, int):
        return str(value) if value else ""
    if name in ("law_flags", "law_declined"):
        return law_names(i for i in value if isinstance(i, str)) if isinstance(value, list) else ""
    if not isinstance(value, str) or not value:
        return ""
    if name == "distributed_at":
        return value[:10]
    named = WORDS.get(name, {}).get(value) or organisation.name(value)
    if named:
        return named
    return value if name.endswith(("_on", "_by", "_until", "number")) else _quoted(value)


def _named(object_type: str, fields: Fields) -> str:
    names = [FIELDS[object_type][n] for n in fields if n in FIELDS[object_type]]
    return f": {join_words(names)}" if names else ""


def _contact(after: Fields, moment: str) -> str:
    way = WAYS.get(_text(after, f"{moment}_way"), "")
    day = _text(after, f"{moment}_on")
    return f"{f' {day}' if day else ''}{f' via {way}' if way else ''}"


def _promise(after: Fields) -> str:
    day = _text(after, "promised_by")
    return f", nästa besked senast {day}" if day else ""


def _because(after: Fields, name: str) -> str:
    reason = _text(after, name)
    return f": {_quoted(reason)}" if reason else ""


def _place(after: Fields, organisation: Organisation) -> str:
    ids = [_text(after, level) for level in ("department", "area", "unit")]
    return " · ".join(name for i in ids if (name := organisation.name(i)))


def _ended(sentence: str) -> str:
    """With a full stop, unless a quoted sentence or an abbreviation ends it already."""
    return sentence if sentence.endswith(_ENDS) else f"{sentence}."


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    return f"”{short}”"


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
