"""Everything that the screen of a case needs, read at once."""

from dataclasses import dataclass
from datetime import date

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.law_rules import Proposal
from synpunkt_desk.models.objects import Disclosure, StatementRequest
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases import closing, history, law_flags
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.closing import Around
from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.services.cases.law_flags import Checklist
from synpunkt_desk.services.cases.relations import Related, relations_of
from synpunkt_desk.services.disclosing.disclosures import copies_of
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.absences import stands_in_for
from synpunkt_desk.services.office.conflicts import open_conflicts
from synpunkt_desk.services.office.drafts import Draft
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member


@dataclass(frozen=True, slots=True)
class Sheet:
    """A case, what has happened to it, and what was typed but not saved."""

    view: CaseView
    events: tuple[LogEvent, ...]
    draft: Draft | None
    organisation: Organisation
    today: date
    around: Around
    checklists: tuple[Checklist, ...]
    proposals: tuple[Proposal, ...]
    copies: tuple[Disclosure, ...]
    member: ObjectId = ""
    """Who works here."""
    stood_in_for: tuple[ObjectId, ...] = ()
    """Who is away and has left the cases to them."""
    conflicts: int = 0
    """How many writings of two at once wait for a decision, of the case and what is about it."""
    related: tuple[Related, ...] = ()

    @property
    def case_id(self) -> ObjectId:
        """The case."""
        return self.view.case_id

    def late_days(self, request: StatementRequest) -> int:
        """Working days by which a statement is late; 0 or less when it is not."""
        if request.answered_on or request.due_on is None:
            return 0
        return -self.organisation.working_days_left(self.today, request.due_on)


def read_sheet(office: Office, case_id: ObjectId) -> Sheet:
    """Read a case. Raises `case_missing`."""
    shown, member = view(office, case_id), current_member(office)
    return Sheet(
        view=shown,
        events=tuple(history.log(office, case_id)),
        draft=drafts.draft_of(office, case_id),
        organisation=office.organisation,
        today=office.today(),
        member=member,
        stood_in_for=stands_in_for(office, member),
        around=closing.around_case(office, case_id),
        checklists=law_flags.checklists(office, case_id, shown.case),
        proposals=law_flags.proposed(office.organisation, shown.case),
        copies=copies_of(office, case_id),
        related=relations_of(office, case_id),
        conflicts=len(open_conflicts(office, case_id)),
    )
