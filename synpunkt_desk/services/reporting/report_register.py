"""Which reports have been finished; light, since the window counts them as it starts."""

from dataclasses import dataclass
from enum import StrEnum

from synpunkt_desk.models import objects
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import BoardOrder
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading


class ReportStatus(StrEnum):
    """How far a finished report has come; a draft is none of these."""

    FINISHED = "finished"
    PRESENTED = "presented"


@dataclass(frozen=True, slots=True)
class FrozenReport:
    """A finished report, and what boards have ordered because of it."""

    report_id: ObjectId
    report: objects.Report
    orders: tuple[ObjectId, ...] = ()

    @property
    def status(self) -> ReportStatus:
        """Finished until a board has decided on it."""
        return ReportStatus.PRESENTED if self.report.decided_on else ReportStatus.FINISHED


def reports(office: Office) -> list[FrozenReport]:
    """Every finished report, the latest first."""
    with office.replica.reading() as connection:
        found = reading.typed_objects(connection, objects.Report, "report")
        orders = reading.typed_objects(connection, BoardOrder, "board_order")
    by_report: dict[ObjectId, tuple[ObjectId, ...]] = {}
    for order_id, order in orders.items():
        if order.report and not order.removed:
            by_report[order.report] = (*by_report.get(order.report, ()), order_id)
    return [
        FrozenReport(report_id, report, by_report.get(report_id, ()))
        for report_id, report in sorted(found.items(), reverse=True)
        if not report.removed
    ]
