"""What the list of reports holds, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.services.reporting import frozen_reports, report_drafts
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport, ReportStatus
from synpunkt_desk.services.reporting.report_drafts import KeptDraft
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts.dates import iso

Listed = KeptDraft | FrozenReport


@dataclass(frozen=True, slots=True)
class Listing:
    """Drafts first, then the finished reports, each the latest first."""

    drafts: Sequence[KeptDraft]
    reports: Sequence[FrozenReport]

    @property
    def rows(self) -> tuple[Listed, ...]:
        """All of them in the order shown."""
        return (*self.drafts, *self.reports)

    @property
    def counted(self) -> str:
        """How many there are of each kind, in words."""
        presented = sum(one.status is ReportStatus.PRESENTED for one in self.reports)
        return t.counted(len(self.drafts), len(self.reports) - presented, presented)


def read_listing(office: Office) -> Listing:
    """Read it from the database."""
    return Listing(report_drafts.drafts(office), frozen_reports.reports(office))


def id_of(listed: Listed) -> str:
    """The id of a draft or a report."""
    return listed.draft_id if isinstance(listed, KeptDraft) else listed.report_id


def title_of(listed: Listed) -> str:
    """What it is called."""
    return listed.title if isinstance(listed, KeptDraft) else listed.report.title


def status_of(listed: Listed) -> str:
    """How far it has come, in words."""
    return t.DRAFT if isinstance(listed, KeptDraft) else t.STATUSES[listed.status]


def cells_of(listed: Listed) -> tuple[str, ...]:
    """What stands in each column."""
    about = listed.draft if isinstance(listed, KeptDraft) else listed.report
    days = t.days(iso(about.first), iso(about.last))
    return title_of(listed), status_of(listed), days, _day(listed)


def _day(listed: Listed) -> str:
    if isinstance(listed, KeptDraft):
        return f"{local_moment(listed.saved_at):%Y-%m-%d}" if listed.saved_at else ""
    return iso(listed.report.decided_on or listed.report.finished_on)
