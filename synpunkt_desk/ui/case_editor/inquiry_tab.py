"""What is looked into: statements that units owe, and laws that the case may come under."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.law_rules import Proposal
from synpunkt_desk.models.objects import StatementRequest
from synpunkt_desk.services.cases.law_flags import Checklist, Ticked, laws
from synpunkt_desk.texts import inquiry as t
from synpunkt_desk.ui.case_editor.acts import LABELS, Act, possible_acts
from synpunkt_desk.ui.case_editor.lists import Deed, RowList, button_row, plain_words, row_card
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.theme import space


class Want(Enum):
    """What one may want of a statement, a law or a point of its checklist."""

    MAIL = auto()
    PRINT = auto()
    REMIND = auto()
    NOTE_REMINDER = auto()
    TAKE = auto()
    WITHDRAW = auto()
    SHOW_STATEMENT = auto()
    FLAG = auto()
    DECLINE = auto()
    TICK = auto()
    UNTICK = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants, of which object or law, and of which point."""

    want: Want
    of: str
    point: str = ""


class InquiryTab(QWidget):
    """Signals: act_chosen(Act); wanted(Wanted)."""

    act_chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = RowList()
        self._list = RowList()
        self._empty = EmptyState(t.NOTHING_TITLE, t.NOTHING_TEXT, icon_name="scale")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        for part in (self._buttons, self._list, self._empty):
            column.addWidget(part)
        column.addStretch(1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what a person has to decide first, then what is owed, then the checklists."""
        possible = possible_acts(sheet.view)
        deeds = [
            (LABELS[act], lambda act=act: self.act_chosen.emit(act))
            for act in (Act.ASK_STATEMENT, Act.FLAG_LAW)
            if act in possible
        ]
        self._buttons.show_rows([button_row(deeds)] if deeds else [])
        rows = [
            *(self._proposal(sheet, proposal) for proposal in sheet.proposals),
            *(self._request(sheet, i, r) for i, r in reversed(sheet.around.requests)),
            *(self._checklist(checklist) for checklist in sheet.checklists),
        ]
        self._list.show_rows(rows)
        self._empty.setVisible(not rows)

    def _deed(self, label: str, want: Want, of: str, point: str = "") -> Deed:
        return label, lambda: self.wanted.emit(Wanted(want, of, point))

    def _proposal(self, sheet: Sheet, proposal: Proposal) -> QWidget:
        case, law = sheet.view.case, laws()[proposal.law]
        place = case.unit or case.area or case.department or case.board
        where = sheet.organisation.name(place) if law.units else ""
        return row_card(
            t.proposal_title(law.key),
            f"{law.paragraph}: {law.about}",
            t.proposal(proposal.words, where),
            [
                self._deed(t.FLAG, Want.FLAG, law.key),
                self._deed(t.DECLINE, Want.DECLINE, law.key),
            ],
        )

    def _request(self, sheet: Sheet, request_id: ObjectId, request: StatementRequest) -> QWidget:
        return row_card(
            t.request_title(sheet.organisation.name(request.unit)),
            t.request_facts(request, sheet.late_days(request)),
            request.text,
            list(self._request_deeds(request_id, request)),
        )

    def _request_deeds(self, request_id: ObjectId, request: StatementRequest) -> Iterator[Deed]:
        if request.answered_on:
            yield self._deed(t.SHOW_STATEMENT, Want.SHOW_STATEMENT, request.record)
            return
        yield self._deed(t.TAKE, Want.TAKE, request_id)
        by_mail = request.way == "email"
        if by_mail:
            yield self._deed(t.MAIL, Want.MAIL, request_id)
        yield self._deed(t.PRINT, Want.PRINT, request_id)
        remind = (t.REMIND, Want.REMIND) if by_mail else (t.REMINDED, Want.NOTE_REMINDER)
        yield self._deed(*remind, request_id)
        yield self._deed(t.WITHDRAW, Want.WITHDRAW, request_id)

    def _checklist(self, checklist: Checklist) -> QWidget:
        law = checklist.law
        card = Card()
        card.setAccessibleName(t.law_title(law.key))
        card.body.addWidget(Strong(t.law_title(law.key)))
        card.body.addWidget(Muted(f"{law.paragraph}: {law.about}"))
        for part in self._points(law.key, checklist.points):
            card.body.addWidget(part)
        unflag = self._deed(t.UNFLAG, Want.DECLINE, law.key)
        card.body.addWidget(button_row([unflag], about=t.law_title(law.key)))
        return card

    def _points(self, law: str, points: Sequence[Ticked]) -> Iterator[QWidget]:
        for ticked in points:
            point, step = ticked.point, ticked.step
            yield plain_words(f"{'☑' if step else '☐'} {point.text}")
            yield Muted(t.point_facts(point.paragraph, point.time, point.receiver))
            deeds = [self._deed(t.CHANGE if step else t.TICK, Want.TICK, law, point.key)]
            if step:
                yield plain_words(t.ticked(step.done_on, step.sent_on, step.note))
                deeds.append(self._deed(t.UNTICK, Want.UNTICK, ticked.step_id))
            yield button_row(deeds, about=point.text, is_plain=True)
