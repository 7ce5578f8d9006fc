"""From the folded state of an object to the row that screens read. Pure functions."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

from synpunkt_desk.models.case import (
    MOST_SIGNATORIES,
    Case,
    Submitter,
    is_bounced,
    is_open,
    next_due,
    owes_acknowledgement,
    stage_of,
)
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.fold import State
from synpunkt_desk.models.improvements import reminds_on, status_of, status_of_order
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.objects import BoardOrder, DecisionLevel, Measure, Relation, Tally
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.models.weeks import day_for_week, week_of
from synpunkt_desk.store.journal import dumps

_FLAGGED_FIRST: Final = "0 "
"""Before every day: what may come under a law stands first among what is due."""

_COPIED: Final = (
    "number",
    "provisional_number",
    "diary_number",
    "import_key",
    "title",
    "channel",
    "case_type",
    "criterion",
    "local_category",
    "board",
    "department",
    "area",
    "unit",
    "responsible",
    "submitter",
    "submitter_id",
    "reply_wish",
    "school_authority",
    "system",
    "forwarded_to",
    "handed_over_from",
    "waiting_for",
    "first_contact",
    "imported",
    "hide_sender",
    "hide_matter",
    "theme",
    "campaign",
    "came_to",
)
_copied: Final = attrgetter(*_COPIED)
_LISTED_NEVER: Final = frozenset(
    {"submitter", "record", "tally", "statement_request", "law_step", "disclosure"}
)
"""Objects that are found through their case alone and need no order of their own."""


def case_values(object_id: str, row_no: int, case: Case) -> dict[str, Any]:
    """The values of a case's row."""
    open_ = is_open(case)
    due = _day(next_due(case)) or ("9999-12-31" if open_ else "")
    return {
        **dict(zip(_COPIED, _copied(case), strict=True)),
        "row_no": row_no,
        "object_id": object_id,
        "submitter": case.submitter or Submitter.UNKNOWN,
        "letter": case.letter or object_id,
        "title_key": sort_key(case.title),
        "received_on": _day(case.received_on),
        "registered_on": _local_day(case.registered_at),
        "acknowledged_on": _day(case.acknowledged_on),
        "answered_on": _day(case.answered_on),
        "closed_on": _day(case.closed_on),
        "acknowledge_by": _day(case.acknowledge_by),
        "answer_by": _day(case.answer_by),
        "parked_until": _day(case.parked_until) if open_ else "",
        "waiting_for": case.waiting_for if open_ else "",
        "promised_by": _day(case.promised_by) if open_ else "",
        "unit_answer_by": _day(case.unit_answer_by) if open_ else "",
        "stage": str(stage_of(case)),
        "next_due": due,
        "due_key": _due_key(case, due),
        "law_flags": " ".join(case.law_flags),
        "statement_by": _day(case.statement_by) if open_ else "",
        "earlier_closings": " ".join(case.earlier_closings),
        "is_open": open_,
        "is_counted": not (case.voided_on or case.referred_on or case.merged_into),
        "is_uncategorised": _is_uncategorised(case),
        "owes_acknowledgement": owes_acknowledgement(case),
        "signatories": min(max(case.signatories, 0), MOST_SIGNATORIES),
        "is_bounced": is_bounced(case),
        "is_secret": bool(case.secrecy_provision or case.hide_matter or case.hide_sender),
    }


def state_values(state: State) -> dict[str, str]:
    """The state itself as columns; a writer stands once, with the fields it wrote last."""
    conflicts = [[c.kind, c.entry_id, dict(c.values)] for c in state.conflicts]
    return {
        "fields": dumps(state.fields),
        "writers": _writers(state.writers),
        "conflicts": dumps(conflicts) if conflicts else "",
    }


def object_values(object_id: str, object_type: str, state: State) -> dict[str, Any]:
    """The values of the row of any other object."""
    fields = state.fields
    is_listed = object_type not in _LISTED_NEVER
    parent = fields.get("case") or fields.get("parent") or fields.get("department") or ""
    order = fields.get("order")
    name = fields.get("name") or fields.get("text") or ""
    rank = f"{order:06d} " if isinstance(order, int) and not isinstance(order, bool) else ""
    return {
        "object_id": object_id,
        "object_type": object_type,
        "parent": parent if isinstance(parent, str) else "",
        "sort_key": rank + sort_key(name[:200]) if is_listed and isinstance(name, str) else rank,
        **state_values(state),
    }


def relation_values(object_id: str, state: State) -> dict[str, Any]:
    """The values of the row of a relation between two cases."""
    relation = decode(Relation, state.fields)
    return {
        "object_id": object_id,
        "kind": relation.kind,
        "case_id": relation.case,
        "other_id": relation.other,
        "holds": not relation.removed,
    }


def tally_values(object_id: str, state: State) -> dict[str, Any] | None:
    """The values of the row of a tally; None for one that was taken away."""
    tally = decode(Tally, state.fields)
    if tally.removed:
        return None
    counted_on = tally.day or day_for_week(tally.week)
    return {
        "object_id": object_id,
        "board": tally.board,
        "department": tally.department,
        "area": tally.area,
        "unit": tally.unit,
        "receiver": tally.unit or tally.area or tally.department or tally.board,
        "case_type": tally.case_type,
        "criterion": tally.criterion,
        "source": tally.source,
        "day": _day(tally.day),
        "week": tally.week or (week_of(counted_on) if counted_on else ""),
        "counted_on": _day(counted_on),
        "count": tally.count,
    }


def measure_values(object_id: str, object_type: str, state: State) -> dict[str, Any] | None:
    """The values of the row of a measure or an order; None for one that was taken away."""
    if object_type == "measure":
        made = decode(Measure, state.fields)
        status, level, law = status_of(made), made.decision_level, made.law
    else:
        made = decode(BoardOrder, state.fields)
        status, level, law = status_of_order(made), DecisionLevel.BOARD, ""
    if made.removed:
        return None
    return {
        "object_id": object_id,
        "object_type": object_type,
        "status": str(status),
        "department": made.department,
        "responsible": made.responsible,
        "decision_level": str(level),
        "law": law,
        "due_on": _day(made.due_on),
        "reminds_on": _day(reminds_on(made)),
    }


def _due_key(case: Case, due: str) -> str:
    """When somebody has to do something, be it to remind a unit of its statement."""
    if not is_open(case):
        return due
    day = min(due, _day(case.statement_by) or due)
    return f"{_FLAGGED_FIRST}{day}" if case.law_flags else day


def _writers(writers: Mapping[str, str]) -> str:
    different = set(writers.values())
    if len(different) == 1:  # a new object; many have the same fields
        return f"{{{dumps(different.pop())}:{_listed(tuple(writers))}}}"
    return dumps(_names_by_writer(writers))


@lru_cache(maxsize=256)
def _listed(names: tuple[str, ...]) -> str:
    return dumps(sorted(names))


def _names_by_writer(writers: Mapping[str, str]) -> dict[str, list[str]]:
    written: dict[str, list[str]] = {}
    for name, writer in sorted(writers.items()):
        written.setdefault(writer, []).append(name)
    return written


def _is_uncategorised(case: Case) -> bool:
    ended = case.voided_on or case.referred_on or case.forwarded_to or case.merged_into
    return not ended and not (case.case_type and case.criterion)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _local_day(moment: datetime | None) -> str:
    return moment.astimezone(LOCAL_TIME).date().isoformat() if moment else ""
