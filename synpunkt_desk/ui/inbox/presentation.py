"""From a case or draft of a list to the words and tones of its row. Pure functions."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from synpunkt_desk.models.case import ReplyWish, Stage, Submitter
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.next_step import next_step
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.lists.queues import CaseListItem
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.drafts import Draft
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.texts import inbox as t
from synpunkt_desk.texts import law_flags
from synpunkt_desk.texts.common import spoken
from synpunkt_desk.ui.widgets.case_list import accessible_row
from synpunkt_desk.ui.widgets.tokens import Tone

_TYPE_TONES: Final = {
    "complaint": Tone.RED,
    "suggestion": Tone.AMBER,
    "enquiry": Tone.BLUE,
    "compliment": Tone.GREEN,
}
_ENDED: Final = {
    Stage.CLOSED: t.CLOSED,
    Stage.REFERRED: t.REFERRED,
    Stage.VOIDED: t.VOIDED,
}
_NO_DUE_DAY: Final = "9999-12-31"
_DRAFT_KINDS: Final = {
    drafts.NEW_CASE: t.DRAFT_NEW_CASE,
    drafts.EDIT_CASE: t.DRAFT_EDIT,
    drafts.REPORT: t.DRAFT_REPORT,
    drafts.SCAN: t.DRAFT_SCAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """What the list shows of a case or draft."""

    row_id: ObjectId
    number: str = ""
    title: str
    type_text: str = ""
    type_tone: Tone = Tone.GREY
    state_text: str = ""
    state_tone: Tone = Tone.GREY
    meta: str = ""
    owed: str = ""
    receiver_day: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return accessible_row(
            title=self.title,
            type_text=self.type_text,
            state_text=self.state_text,
            meta=spoken(self.meta, self.receiver_day),
            owed=self.owed,
        )


def case_row(
    item: CaseListItem,
    organisation: Organisation,
    today: date,
    *,
    member: ObjectId = "",
    stood_in_for: Collection[ObjectId] = (),
) -> ListRow:
    """The row of a case as a member sees it, who does what others should meanwhile."""
    category = organisation.categories.get(item.case_type)
    state_text, state_tone = _state(item, organisation, today)
    channel = organisation.name(item.channel)
    shown = item.number or t.waiting_number(item.provisional_number)
    return ListRow(
        row_id=item.case_id,
        number=item.number or item.provisional_number,
        title=item.title or t.UNTITLED,
        type_text=category.name if category else "",
        type_tone=_TYPE_TONES.get(category.code, Tone.GREY) if category else Tone.GREY,
        state_text=state_text,
        state_tone=state_tone,
        meta=_flagged(item) + t.meta(shown, channel[:1].upper() + channel[1:], item.received_on),
        owed=_owed(item, organisation, member, stood_in_for),
        receiver_day=t.receiver_day("" if item.answered_on else item.unit_answer_by),
    )


def draft_row(draft: Draft, today: date) -> ListRow:
    """The row of a draft: the first words that were typed, and its age."""
    written = draft.content.get("title") or draft.content.get("text") or ""
    title = " ".join(written.split()) if isinstance(written, str) else ""
    return ListRow(
        row_id=draft.draft_id,
        title=title or t.UNTITLED_DRAFT,
        type_text=t.DRAFT,
        meta=t.draft_meta(_DRAFT_KINDS.get(draft.kind, ""), local_moment(draft.saved_at), today),
    )


def left_queue(row: ListRow) -> ListRow:
    """A row that stays only until the user goes on to another case."""
    return replace(row, state_text=t.LEFT_QUEUE, state_tone=Tone.GREY)


def _owed(
    item: CaseListItem,
    organisation: Organisation,
    member: ObjectId,
    stood_in_for: Collection[ObjectId],
) -> str:
    step = next_step(item)
    if step is None:
        return ""
    is_you = bool(step.person) and step.person == member
    is_yours = step.person in stood_in_for
    who = t.acting(organisation.name(step.person), is_you=is_you, is_yours=is_yours)
    place = organisation.name(step.place)
    return t.owed(step.step, who, place, step.by, is_owed_reply=step.is_owed_reply)


def _flagged(item: CaseListItem) -> str:
    """The laws that a case may come under, before anything else about it."""
    return t.flagged(law_flags.names(item.law_flags.split())) if item.law_flags else ""


def _state(item: CaseListItem, organisation: Organisation, today: date) -> tuple[str, Tone]:
    """The most urgent thing to know about a case."""
    if item.stage in _ENDED:
        return _ENDED[Stage(item.stage)], Tone.GREY
    if item.statement_by and date.fromisoformat(item.statement_by) < today:
        late = organisation.working_days_left(today, date.fromisoformat(item.statement_by))
        return t.statement_late(-late), Tone.RED
    if item.next_due != _NO_DUE_DAY:
        return _due_state(item, organisation, today)
    if item.answered_on:
        return t.ANSWERED, Tone.GREEN
    if item.acknowledged_on:
        return t.ACKNOWLEDGED, Tone.GREEN
    if item.submitter != Submitter.KNOWN:
        return t.NO_SENDER, Tone.GREY
    return (t.WANTS_NO_REPLY, Tone.GREY) if item.reply_wish == ReplyWish.NONE else ("", Tone.GREY)


def _due_state(item: CaseListItem, organisation: Organisation, today: date) -> tuple[str, Tone]:
    due = date.fromisoformat(item.next_due)
    left = organisation.working_days_left(today, due)
    if due < today:
        return t.overdue(-left), Tone.RED
    if due == today:
        return t.due_today(acknowledges=_owes_acknowledgement(item)), Tone.RED
    return t.days_left(left), Tone.AMBER if left <= 1 else Tone.GREY


def _owes_acknowledgement(item: CaseListItem) -> bool:
    wants_reply = item.submitter == Submitter.KNOWN and item.reply_wish != ReplyWish.NONE
    return wants_reply and not item.acknowledged_on
