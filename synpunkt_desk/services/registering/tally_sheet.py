"""The weekly sheet on which oral feedback is counted with strokes: its rows, and as a document."""

from collections.abc import Iterable
from dataclasses import dataclass

from synpunkt_desk.documents.model import (
    Column,
    Document,
    Head,
    KeyValues,
    Paragraph,
    Row,
    Table,
)
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.weeks import days_of_week
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.services.registering.tallies import SheetCell
from synpunkt_desk.texts import tally as t


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row to count in: a type, or a type with a criterion."""

    case_type: ObjectId
    criterion: ObjectId
    name: str


def rows_of_sheet(
    organisation: Organisation, *, by_criterion: bool, counted: Iterable[SheetCell] = ()
) -> list[SheetRow]:
    """The rows in the municipality's own order, and last other ones that have been counted."""
    types = organisation.categories_of(CategoryKind.CASE_TYPE)
    criteria = organisation.categories_of(CategoryKind.CRITERION) if by_criterion else [""]
    usual = [(kind, criterion) for kind in types for criterion in criteria]
    others = [(cell.case_type, cell.criterion) for cell in counted]
    return [
        SheetRow(kind, criterion, t.row_name(organisation.name(kind), organisation.name(criterion)))
        for kind, criterion in dict.fromkeys([*usual, *others])
    ]


def sheet_document(
    office: Office, receiver: ObjectId, week: str, *, by_criterion: bool
) -> Document:
    """The empty sheet of a week, to print and hang up."""
    organisation = office.organisation
    days = days_of_week(week)
    rows = rows_of_sheet(organisation, by_criterion=by_criterion)
    heads = [*map(t.day_head, days), t.SUM]
    now = local_now()
    return Document(
        title=t.sheet_title(organisation.name(receiver), week),
        head=Head(
            municipality=organisation.municipality.name,
            department=organisation.name(organisation.receiver(receiver)["department"]),
            document_type=t.DOCUMENT_TYPE,
        ),
        blocks=(
            Paragraph(t.HOW_TO_FILL),
            Table(
                columns=(Column(t.TYPE, 2.2), *(Column(head) for head in heads)),
                rows=tuple(Row(row.name, ("",) * len(heads)) for row in rows),
                summary=t.week_title(week, days[0], days[-1]),
                is_form=True,
            ),
            KeyValues(t.sheet_facts(organisation.name(organisation.municipality.process_owner))),
        ),
        made_at=now,
        landscape=True,
    )
