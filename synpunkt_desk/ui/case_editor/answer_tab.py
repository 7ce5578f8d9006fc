"""What the submitter has been told, and what is about to be."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Approval, Record, RecordKind
from synpunkt_desk.services.answers.approvers import approvers
from synpunkt_desk.services.answers.praise import is_praise
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import writing as wt
from synpunkt_desk.texts.cases import WAYS
from synpunkt_desk.ui.case_editor.acts import LABELS, Act, possible_acts
from synpunkt_desk.ui.case_editor.lists import Deed, RowList, button_row, row_card
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space


class DraftDeed(Enum):
    """What can be done with something written to the submitter."""

    GO_ON = auto()
    APPROVE = auto()
    RETURN = auto()
    DROP = auto()
    SHOW_LETTER = auto()


class AnswerTab(QWidget):
    """Signals: act_chosen(Act); draft_act_chosen(DraftDeed, record_id, Record); praise_asked()."""

    act_chosen = Signal(object)
    draft_act_chosen = Signal(object, str, object)
    praise_asked = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = RowList()
        self._buttons = RowList()
        self._praise = Muted()
        self._empty = EmptyState(
            t.NOTHING_SAID_TITLE, t.NOTHING_SAID_TEXT, icon_name="message-square"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        for part in (self._buttons, self._praise, self._list, self._empty):
            column.addWidget(part)
        column.addStretch(1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show drafts, acknowledgements and answers, the newest first."""
        said = [pair for pair in sheet.view.records if _is_said(pair[1])]
        self._list.show_rows([self._row(sheet, *pair) for pair in reversed(said)])
        self._empty.setVisible(not said)
        deeds = self._deeds(sheet)
        self._buttons.show_rows([button_row(deeds)] if deeds else [])
        case = sheet.view.case
        day = case.praise_passed_on
        self._praise.setText(wt.praise_line(day.isoformat(), case.praise_passed_to) if day else "")
        self._praise.setVisible(day is not None)

    def _deeds(self, sheet: Sheet) -> list[Deed]:
        possible = possible_acts(sheet.view)
        deeds: list[Deed] = [
            (LABELS[act], partial(self._choose_act, act))
            for act in (Act.ACKNOWLEDGE, Act.QUESTION, Act.ANSWER, Act.DELAY)
            if act in possible
        ]
        case = sheet.view.case
        if is_praise(sheet.organisation, case) and not (case.voided_on or case.referred_on):
            deeds.append((wt.PRAISE, self.praise_asked.emit))
        return deeds

    def _choose_act(self, act: Act) -> None:
        self.act_chosen.emit(act)

    def _choose(self, deed: DraftDeed, record_id: ObjectId, record: Record) -> None:
        self.draft_act_chosen.emit(deed, record_id, record)

    def _row(self, sheet: Sheet, record_id: ObjectId, record: Record) -> QWidget:
        deeds = [
            (label, partial(self._choose, deed, record_id, record))
            for label, deed in _draft_deeds(sheet, record)
        ]
        return row_card(_title(sheet, record), _facts(record), _words(record), deeds)


def _is_said(record: Record) -> bool:
    is_contact = record.purpose in wt.TEXT
    return record.kind in (RecordKind.DISPATCHED, RecordKind.DRAFT) or (
        record.kind == RecordKind.FILE_NOTE and is_contact
    )


def _title(sheet: Sheet, record: Record) -> str:
    purpose = t.PURPOSES.get(record.purpose, t.RECORD_KINDS[record.kind])
    if record.kind == RecordKind.DRAFT:
        organisation = sheet.organisation
        asked = record.approval == Approval.ASKED
        who = approvers(organisation, sheet.view.case.board) if asked else (record.approval_by,)
        day = record.approval_on.isoformat() if record.approval_on else ""
        names = [organisation.name(i) for i in who]
        return wt.draft_line(purpose, record.approval, names, day)
    day = record.day.isoformat() if record.day else ""
    return t.contact_line(purpose, day, WAYS.get(record.way, ""))


def _facts(record: Record) -> str:
    if record.text_sha256:
        parts = (
            record.file_name,
            wt.frozen_line(record.receiver, record.sha256 or record.text_sha256),
            wt.kept_line(record.kept_reason),
        )
        return "\n".join(part for part in parts if part)
    return record.approval_comment or record.file_name


def _words(record: Record) -> str:
    return f"{record.subject}\n\n{record.text}" if record.subject else record.text


def _draft_deeds(sheet: Sheet, record: Record) -> list[tuple[str, DraftDeed]]:
    if record.kind != RecordKind.DRAFT:
        return [(wt.SHOW_LETTER, DraftDeed.SHOW_LETTER)] if record.blob else []
    found = [(wt.GO_ON, DraftDeed.GO_ON)]
    may = sheet.member in approvers(sheet.organisation, sheet.view.case.board)
    if may and record.approval == Approval.ASKED:
        found += [(wt.APPROVE, DraftDeed.APPROVE), (wt.RETURN, DraftDeed.RETURN)]
    return [*found, (wt.DROP, DraftDeed.DROP)]
