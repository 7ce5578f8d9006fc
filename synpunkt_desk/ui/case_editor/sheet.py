"""Everything that the screen of a case needs, read at once."""

from dataclasses import dataclass
from datetime import date

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services import drafts, history
from synpunkt_desk.services.case_view import CaseView, view
from synpunkt_desk.services.drafts import Draft
from synpunkt_desk.services.history import LogEvent
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.opening import current_member


@dataclass(frozen=True, slots=True)
class Sheet:
    """A case, what has happened to it, and what was typed but not saved."""

    view: CaseView
    events: tuple[LogEvent, ...]
    draft: Draft | None
    organisation: Organisation
    today: date
    member: ObjectId = ""
    """Who works here."""

    @property
    def case_id(self) -> ObjectId:
        """The case."""
        return self.view.case_id


def read_sheet(office: Office, case_id: ObjectId) -> Sheet:
    """Read a case. Raises `case_missing`."""
    return Sheet(
        view=view(office, case_id),
        events=tuple(history.log(office, case_id)),
        draft=drafts.draft_of(office, case_id),
        organisation=office.organisation,
        today=office.today(),
        member=current_member(office),
    )
