"""The rows of a list of cases or drafts, read a page at a time and renewed in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.absences import stands_in_for
from synpunkt_desk.services.office.drafts import all_drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.inbox.presentation import ListRow, case_row, draft_row, left_queue
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.case_list import CaseRole

PAGE: Final = 100
_READ: Final = "case list"

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_TOLD: Final[Mapping[int, Callable[[ListRow], str]]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.title,
    Qt.ItemDataRole.AccessibleTextRole: lambda row: row.spoken,
    Qt.ItemDataRole.ToolTipRole: lambda row: row.spoken,
    CaseRole.TYPE_TEXT: lambda row: row.type_text,
    CaseRole.TYPE_TONE: lambda row: row.type_tone.value,
    CaseRole.STATE_TEXT: lambda row: row.state_text,
    CaseRole.STATE_TONE: lambda row: row.state_tone.value,
    CaseRole.META: lambda row: row.meta,
    CaseRole.OWED: lambda row: row.owed,
}


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows read from the database, and where the next ones begin; None when these are the last."""

    rows: Sequence[ListRow]
    after: tuple[Any, ...] | None


class CaseListModel(QAbstractListModel):
    """Asks for no more rows than somebody looks at, and answers the roles of the delegate.

    Signals: rows_shown() when a new question or a renewal has its rows; rows_appended() when
    further ones have been read; read_failed() when there are no rows to show.
    """

    rows_shown = Signal()
    rows_appended = Signal()
    read_failed = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._question: Question | None = None
        self._rows: list[ListRow] = []
        self._after: tuple[Any, ...] | None = None
        self._is_reading = False
        self._answered: Question | None = None
        self._gone: ObjectId = ""

    def show_question(self, question: Question) -> None:
        """Show another list; the earlier rows stay until the new ones are there."""
        self._question = question
        self._read(question, PAGE, lambda found: self._replace(found, question))

    def refresh(self, question: Question, *, keep: ObjectId = "") -> None:
        """Read the same rows again. A row to keep stays although it has left the list."""
        self._question = question

        def renew(found: Rows) -> None:
            self._answered = question
            self._renew(found, keep)

        self._read(question, max(PAGE, len(self._rows)), renew)

    @property
    def is_answered(self) -> bool:
        """Whether the rows are those last asked for, and not those of the list before."""
        return self._answered == self._question

    @property
    def holds_drafts(self) -> bool:
        """Whether the rows are drafts."""
        return self._answered is not None and self._answered.queue is Queue.DRAFTS

    def row(self, at: int) -> ListRow:
        """The row at a place."""
        return self._rows[at]

    def place_of(self, row_id: ObjectId) -> int:
        """Where a row stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.row_id == row_id), -1)

    def count_if_whole(self) -> int | None:
        """How many rows the whole list has; None when only a part of it has been read."""
        return None if self._after is not None else len(self._rows) - bool(self._gone)

    def drop_gone(self) -> None:
        """Take out the row that was kept although it had left the list."""
        gone, self._gone = self._gone, ""
        at = self.place_of(gone)
        if at >= 0:
            self._remove([at])

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._after is not None and not self._is_reading

    def fetchMore(self, parent: Index) -> None:
        question, after = self._question, self._after
        if question and self.canFetchMore(parent):
            self._read(question, PAGE, self._append, after or ())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        told = _TOLD.get(role)
        return told(self._rows[index.row()]) if told else None

    def _read(
        self,
        question: Question,
        limit: int,
        then: Callable[["Rows"], None],
        after: tuple[Any, ...] = (),
    ) -> None:
        self._is_reading = True

        def succeed(found: Rows) -> None:
            self._is_reading = False
            then(found)

        def fail(error: AppError) -> None:
            self._is_reading = False
            self._operations.failed.emit(error)
            self.read_failed.emit()

        self._operations.read(
            lambda office: read_rows(office, question, after=after, limit=limit),
            succeed,
            key=_READ,
            failed=fail,
        )

    def _replace(self, found: Rows, question: Question) -> None:
        self._answered = question
        self.beginResetModel()
        self._rows, self._after = list(found.rows), found.after
        self.endResetModel()
        self.rows_shown.emit()

    def _append(self, found: Rows) -> None:
        known = {row.row_id for row in self._rows}
        new = [row for row in found.rows if row.row_id not in known]
        self._after = found.after
        self._insert(len(self._rows), new)
        self.rows_appended.emit()

    def _renew(self, found: Rows, keep: ObjectId) -> None:
        """Take out, reorder, put in and change rows, so that selection and place stay."""
        wanted, self._gone = list(found.rows), ""
        at = self.place_of(keep)
        if at >= 0 and all(row.row_id != keep for row in wanted):
            wanted.insert(min(at, len(wanted)), left_queue(self._rows[at]))
            self._gone = keep
        ids = {row.row_id for row in wanted}
        self._remove([at for at, row in enumerate(self._rows) if row.row_id not in ids])
        order = {row.row_id: at for at, row in enumerate(wanted)}
        self._reorder(order)
        known = {row.row_id for row in self._rows}
        for at, row in enumerate(wanted):
            if row.row_id not in known:
                self._insert(at, [row])
        self._change(wanted)
        self._after = found.after
        self.rows_shown.emit()

    def _remove(self, places: Sequence[int]) -> None:
        for at in reversed(places):
            self.beginRemoveRows(_ROOT, at, at)
            del self._rows[at]
            self.endRemoveRows()

    def _insert(self, at: int, rows: Sequence[ListRow]) -> None:
        if rows:
            self.beginInsertRows(_ROOT, at, at + len(rows) - 1)
            self._rows[at:at] = rows
            self.endInsertRows()

    def _reorder(self, order: Mapping[ObjectId, int]) -> None:
        arranged = sorted(self._rows, key=lambda row: order[row.row_id])
        if arranged == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        places = {row.row_id: at for at, row in enumerate(arranged)}
        old = self.persistentIndexList()
        new = [self.index(places[self._rows[index.row()].row_id]) for index in old]
        self._rows = arranged
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _change(self, wanted: Sequence[ListRow]) -> None:
        for at, row in enumerate(wanted):
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))


def read_rows(office: Office, question: Question, *, after: tuple[Any, ...], limit: int) -> Rows:
    """A page of a list in words, made away from the window's thread."""
    today = question.today
    if question.queue is Queue.DRAFTS:
        return Rows([draft_row(draft, today) for draft in all_drafts(office)], None)
    found = queues.page(office, question, after=after, limit=limit)
    order = queues.effective_order(question)
    more = found[-1].place(order) if len(found) == limit else None
    member, meanwhile = question.member, stands_in_for(office, question.member)
    rows = [
        case_row(item, office.organisation, today, member=member, stood_in_for=meanwhile)
        for item in found
    ]
    return Rows(rows, more)
