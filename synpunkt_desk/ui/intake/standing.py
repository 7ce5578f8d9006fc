"""What is read before the form and written after it, beside the window."""

from collections.abc import Callable
from dataclasses import dataclass

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.case import Case, owes_acknowledgement
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers.receipts import receipt_document
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists.registration_times import note_time
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import registration
from synpunkt_desk.services.registering.registration import NewCase, Registered
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.facts import FormFacts, read_facts
from synpunkt_desk.ui.intake.form_values import FormValues, from_draft


@dataclass(frozen=True, slots=True)
class Standing:
    """A case that stands, and the number that the next one will get."""

    registered: Registered
    case: Case
    facts: FormFacts

    @property
    def changes(self) -> Changes:
        """What was written, to be broadcast."""
        return self.registered.changes


def read_form(office: Office, *, draft_id: str) -> tuple[FormFacts, FormValues | None]:
    kept = (draft for draft in drafts.all_drafts(office) if draft.draft_id == draft_id)
    draft = next(kept, None) if draft_id else None
    return read_facts(office), from_draft(draft.content) if draft else None


def stand(office: Office, *, work: Callable[[Office], Registered]) -> Standing:
    registered = work(office)
    return Standing(registered, view(office, registered.case_id).case, read_facts(office))


def register_timed(office: Office, *, new: NewCase, seconds: int | None) -> Registered:
    """Register, and count how long it took, apart from the case and from who did it."""
    made = registration.register(office, new)
    if seconds is not None:
        note_time(office, new.case.channel, seconds)
    return made


def draw_receipt(office: Office, case_id: ObjectId) -> bytes:
    return render_pdf(receipt_document(office, case_id))


def next_steps(standing: Standing) -> list[str]:
    case = standing.case
    if case.referred_on:
        return [t.referred_to(case.referred_to)]
    if case.closed_on:
        return [t.ANSWERED_AND_CLOSED]
    place = case.unit or case.area or case.department or case.board
    steps = [t.now_with(standing.facts.organisation.receiver_name(place))]
    if case.acknowledge_by and owes_acknowledgement(case):
        steps.append(t.acknowledge_by(case.acknowledge_by.isoformat()))
    return steps
