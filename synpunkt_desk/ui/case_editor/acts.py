"""What one can do with a case, and what the moment calls for."""

from enum import StrEnum
from typing import Final

from synpunkt_desk.models.case import Stage, is_open, owes_acknowledgement, owes_answer, wants_reply
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.texts import actions as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID


class Act(StrEnum):
    """Names of what can be done."""

    DISTRIBUTE = "distribute"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    DELAY = "delay"
    QUESTION = "question"
    CLOSE = "close"
    SEND_BACK = "send_back"
    HAND_OVER = "hand_over"
    FORWARD = "forward"
    REFER = "refer"
    PARK = "park"
    WAKE = "wake"
    WAIT_UNIT = "wait_unit"
    WAIT_SUBMITTER = "wait_submitter"
    REOPEN = "reopen"
    VOID = "void"
    SECRECY = "secrecy"
    PROTECT = "protect"
    UNPROTECT = "unprotect"
    SPLIT = "split"
    NOTE = "note"
    ATTACH = "attach"
    ADD_MEASURE = "add_measure"
    EDIT_MEASURE = "edit_measure"
    LINK_MEASURE = "link_measure"
    FOLLOW_UP = "follow_up"
    ASK_STATEMENT = "ask_statement"
    FLAG_LAW = "flag_law"
    CASE_FILE = "case_file"
    RELATE = "relate"
    MERGE = "merge"
    TAKE_OUT = "take_out"


LABELS: Final = {
    act: BY_ID[ActionId(act)].text
    for act in Act
    if act not in {Act.ADD_MEASURE, Act.EDIT_MEASURE, Act.LINK_MEASURE, Act.FOLLOW_UP}
}
"""Of what stands in the menu of a case; measures are handled where they are listed."""

_ON_MEASURES: Final = frozenset({Act.ADD_MEASURE, Act.LINK_MEASURE})
_ORDER: Final = (Act.DISTRIBUTE, Act.ACKNOWLEDGE, Act.ANSWER, Act.CLOSE)
_FIRST: Final = {
    Stage.TO_DISTRIBUTE: Act.DISTRIBUTE,
    Stage.TO_ACKNOWLEDGE: Act.ACKNOWLEDGE,
    Stage.IN_PROGRESS: Act.ANSWER,
    Stage.ANSWERED: Act.CLOSE,
}


def main_acts(view: CaseView) -> tuple[Act, ...]:
    """The one or two that the moment calls for, the most sensible first."""
    if view.case.merged_into:
        return (Act.TAKE_OUT,)
    if not is_open(view.case):
        return (Act.REOPEN,) if view.case.closed_on else ()
    first = _FIRST[view.stage]
    if first is Act.ANSWER and not wants_reply(view.case):
        first = Act.CLOSE
    if first is Act.DISTRIBUTE and owes_acknowledgement(view.case):
        return first, Act.ACKNOWLEDGE
    if first is Act.ANSWER and view.days_left is not None and view.days_left <= 0:
        return first, Act.DELAY
    later = [act for act in _ORDER[_ORDER.index(first) + 1 :] if act in possible_acts(view)]
    return first, *later[:1]


def possible_acts(view: CaseView) -> frozenset[Act]:
    """What the state of the case allows; measures are handled where they are listed."""
    case = view.case
    always = {Act.NOTE, Act.ATTACH, Act.SECRECY, Act.CASE_FILE}
    if case.submitter_id:
        always.add(Act.UNPROTECT if view.submitter.protected else Act.PROTECT)
    if case.voided_on:
        return frozenset(always)
    always |= {Act.SPLIT} if case.referred_on else {Act.SPLIT, Act.FLAG_LAW}
    always.add(Act.RELATE)
    if case.merged_into:
        return frozenset(always | {Act.TAKE_OUT})
    always.add(Act.MERGE)
    if not is_open(case):
        return frozenset(always | {Act.VOID} | ({Act.REOPEN} if case.closed_on else set[Act]()))
    found = always | {Act.DISTRIBUTE, Act.CLOSE, Act.HAND_OVER, Act.FORWARD, Act.REFER, Act.PARK}
    found |= {Act.VOID, Act.ANSWER, Act.SEND_BACK, Act.WAIT_UNIT, Act.WAIT_SUBMITTER}
    found.add(Act.ASK_STATEMENT)
    if case.submitter == "known":
        found |= {Act.ACKNOWLEDGE, Act.QUESTION}
    if owes_answer(case):
        found.add(Act.DELAY)
    if case.parked_until or case.waiting_for:
        found.add(Act.WAKE)
    return frozenset(found)


def why_not(act: Act, view: CaseView) -> str:
    """Why the state of the case does not allow something, "" when it does."""
    case = view.case
    if act in possible_acts(view) or (act in _ON_MEASURES and not case.voided_on):
        return ""
    if case.voided_on:
        return t.not_in_state("voided")
    if case.merged_into:
        return t.not_in_state("merged")
    if act is Act.REOPEN:
        return t.not_in_state("open")
    return t.not_in_state("other" if is_open(case) else "closed")


def menu_acts(view: CaseView) -> tuple[tuple[Act, ...], ...]:
    """What stands in the menu, in groups."""
    shown = main_acts(view)
    possible = possible_acts(view) - set(shown)
    groups = (
        (Act.DISTRIBUTE, Act.ACKNOWLEDGE, Act.ANSWER, Act.DELAY, Act.CLOSE),
        (Act.SEND_BACK, Act.HAND_OVER, Act.FORWARD, Act.REFER),
        (Act.QUESTION, Act.ASK_STATEMENT, Act.PARK, Act.WAIT_UNIT, Act.WAIT_SUBMITTER, Act.WAKE),
        (Act.NOTE, Act.ATTACH, Act.CASE_FILE, Act.SPLIT),
        (Act.FLAG_LAW, Act.SECRECY, Act.PROTECT, Act.UNPROTECT),
        (Act.RELATE, Act.MERGE, Act.TAKE_OUT),
        (Act.REOPEN, Act.VOID),
    )
    return tuple(kept for group in groups if (kept := tuple(a for a in group if a in possible)))
