"""Measures and orders as a list to bring to a management group or a board."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from synpunkt_desk.documents.csv_file import render_csv
from synpunkt_desk.documents.model import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
)
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.improvements import ImprovementQuestion
from synpunkt_desk.models.objects import BoardOrder, Measure, MeasureKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements.improvement_words import (
    decided_words,
    due_words,
    owing_words,
)
from synpunkt_desk.services.improvements.improvements import Improvement, register
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.printed_list import printed_list
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.texts.dates import iso

MOST_PRINTED: Final = 1000


def improvement_document(office: Office, question: ImprovementQuestion) -> Document:
    """The part of the register as pages: measures by how far they have come, then orders."""
    organisation = office.organisation
    rows = register(office, question, limit=MOST_PRINTED).rows
    blocks = tuple(_blocks(organisation, rows)) or (Paragraph(t.LIST_NOTHING, muted=True),)
    return printed_list(
        office,
        blocks,
        title=t.list_title(t.LEVELS.get(question.decision_level, "")),
        kind=t.TITLE,
        place=organisation.name(question.department),
        day=office.today(),
        landscape=True,
    )


def improvement_pdf(office: Office, question: ImprovementQuestion) -> bytes:
    """The list as tagged PDF with the letterhead."""
    document = improvement_document(office, question)
    return render_pdf(with_letterhead(document, letterhead(office)))


def improvement_csv(office: Office, question: ImprovementQuestion) -> bytes:
    """The measures as one table for a spreadsheet, and the orders as another."""
    rows = register(office, question, limit=MOST_PRINTED).rows
    order = list(t.STATUSES)
    by_status = sorted(rows, key=lambda row: order.index(row.status))
    return render_csv(_tables(office.organisation, by_status))


def _blocks(organisation: Organisation, rows: Sequence[Improvement]) -> Iterator[Block]:
    measures = [row for row in rows if isinstance(row.thing, Measure)]
    orders = [row for row in rows if isinstance(row.thing, BoardOrder)]
    for status, words in t.STATUSES.items():
        reached = [row for row in measures if row.status == status]
        if reached:
            yield Heading(f"{words} ({len(reached)})")
            yield from _tables(organisation, reached)
    if orders:
        yield Heading(f"{t.ORDER} ({len(orders)})")
        yield from _tables(organisation, orders)


def _tables(organisation: Organisation, rows: Iterable[Improvement]) -> Iterator[Table]:
    """One table of the measures and one of the orders, where there are any."""
    measures, orders = list[Row](), list[Row]()
    for row in rows:
        if isinstance(row.thing, Measure):
            measures.append(_measure_row(organisation, row, row.thing))
        else:
            orders.append(_order_row(organisation, row, row.thing))
    if measures:
        yield Table(columns=_MEASURE_COLUMNS, rows=tuple(measures))
    if orders:
        yield Table(columns=_ORDER_COLUMNS, rows=tuple(orders))


_MEASURE_COLUMNS: Final = (
    Column(t.MEASURE, 3.4),
    Column(t.STATUS, 1.0),
    Column(t.LIST_IMPROVES, 1.4),
    Column(t.LIST_DECIDED, 1.8),
    Column(t.OWNER, 1.4),
    Column(t.DUE, 1.6),
    Column(t.LIST_DONE, 1.1),
    Column(t.LIST_EFFECT, 1.8),
    Column(t.LIST_COMMUNICATED, 1.6),
    Column(t.CASES, 0.9),
)
_ORDER_COLUMNS: Final = (
    Column(t.ORDER, 3.4),
    Column(t.WHICH_BOARD, 2.2),
    Column(t.DEPARTMENT, 1.8),
    Column(t.OWNER, 1.4),
    Column(t.DUE, 1.8),
    Column(t.LIST_DONE, 1.1),
    Column(t.LIST_HOW, 2.2),
)


def _measure_row(organisation: Organisation, row: Improvement, measure: Measure) -> Row:
    kind = t.IMPROVES.get(measure.improves, "")
    is_improvement = measure.kind == MeasureKind.IMPROVEMENT
    told = t.decided(measure.communicated_to, "", iso(measure.communicated_on))
    return Row(
        " ".join(measure.text.split()),
        (
            t.STATUSES[row.status],
            kind if is_improvement else t.KINDS.get(measure.kind, ""),
            decided_words(organisation, measure),
            owing_words(organisation, row),
            due_words(row),
            iso(measure.done_on),
            " ".join(measure.effect.split()),
            told,
            len(measure.cases),
        ),
    )


def _order_row(organisation: Organisation, row: Improvement, order: BoardOrder) -> Row:
    board = organisation.name(order.board)
    return Row(
        " ".join(order.text.split()),
        (
            t.meeting(board, iso(order.meeting_on), order.paragraph),
            organisation.name(order.department),
            owing_words(organisation, row),
            due_words(row),
            iso(order.done_on),
            " ".join(order.done_how.split()),
        ),
    )
