"""Everything that somebody needs who is about to write to the submitter, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.services.answers.answering import Proposal, Purpose, propose
from synpunkt_desk.services.answers.approvers import approvers
from synpunkt_desk.services.answers.letter_templates import LetterTemplate, letters
from synpunkt_desk.services.answers.letter_values import Sender, Signature, sender_of
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.due_days.deadlines import proposed_news
from synpunkt_desk.services.office.office import Office

_PROMISING: Final = frozenset({Purpose.ACKNOWLEDGE, Purpose.DELAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingDesk:
    """The case, the letters for a purpose filled in for both ways to sign, and the draft."""

    shown: CaseView
    sender: Sender
    letters: tuple[LetterTemplate, ...]
    proposals: Mapping[tuple[str, str], Proposal]
    """By the key of the letter and the signature."""
    approvers: tuple[str, ...]
    """Names of those who approve; empty where nobody needs to."""
    proposed: date | None
    """The day to promise, where somebody is to hear more."""
    draft_id: ObjectId
    draft: Record


def writing_desk(
    office: Office, case_id: ObjectId, purpose: str, *, draft_id: ObjectId = ""
) -> WritingDesk:
    """Read it. A draft that has been sent meanwhile is none. Raises `case_missing`."""
    shown = view(office, case_id)
    found = (letter for letter in letters(office) if letter.purpose == purpose)
    fitting = tuple(sorted(found, key=lambda letter: letter.law not in shown.case.law_flags))
    names = (office.organisation.name(i) for i in approvers(office.organisation, shown.case.board))
    draft = dict(shown.records).get(draft_id, Record())
    is_draft = draft.kind == RecordKind.DRAFT
    news = proposed_news(office.organisation, shown.case, office.today())
    proposed = news.due.day if news and purpose in _PROMISING else None
    return WritingDesk(
        shown=shown,
        sender=sender_of(office, shown.case),
        letters=fitting,
        proposals={
            (letter.key, sign.value): propose(
                office, shown, letter, signature=sign, promised_by=proposed
            )
            for letter in fitting
            for sign in Signature
        },
        approvers=tuple(names) if purpose == Purpose.ANSWER else (),
        proposed=proposed,
        draft_id=draft_id if is_draft else "",
        draft=draft if is_draft else Record(),
    )
