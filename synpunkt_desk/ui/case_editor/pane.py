"""The case and the column beside it, put together for the window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office import opening
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import actions as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.case_editor.act_forms import FOR_MANY
from synpunkt_desk.ui.case_editor.acts import Act, why_not
from synpunkt_desk.ui.case_editor.contact_deeds import FindWriter
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.case_editor.editor_view import (
    ANSWER,
    INQUIRY,
    LOG,
    MATTER,
    MEASURES,
    RECORDS,
)
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.categorization.panel import CategorizationPanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.parts import CasePane

_TABS: Final = {
    ActionId.TAB_MATTER: MATTER,
    ActionId.TAB_ANSWER: ANSWER,
    ActionId.TAB_MEASURES: MEASURES,
    ActionId.TAB_INQUIRY: INQUIRY,
    ActionId.TAB_RECORDS: RECORDS,
    ActionId.TAB_LOG: LOG,
}
_BESIDE: Final = frozenset({ActionId.CATEGORISE, ActionId.TAKE})
"""What is no act of the editor."""


def make_case_pane(
    operations: Operations,
    error_sentence: Callable[[AppError], str],
    show_letter: Callable[[Sequence[ObjectId]], None],
    find_writer: FindWriter,
    *,
    open_case: Callable[[ObjectId], None],
    show_similar: Callable[[Sequence[ObjectId]], None],
) -> CasePane:
    """The middle and the right of the window; `find_writer` loads what draws letters."""
    pair = _Pair(operations, error_sentence, find_writer)
    pair.editor.letter_asked.connect(show_letter)
    pair.panel.similar.open_asked.connect(open_case)
    pair.editor.related_asked.connect(open_case)
    pair.panel.similar.all_asked.connect(show_similar)
    return CasePane(
        editor=pair.editor,
        panel=pair.panel,
        show_case=pair.editor.show_case,
        act=pair.act,
        why_not=pair.why_not,
        show_many=pair.show_many,
        choose_number=pair.panel.choose_by_number,
        on_decided=pair.editor.deeds.decided.connect,
        on_key=pair.on_key,
    )


class _Pair(QObject):
    """Lets the case and the column beside it know of each other."""

    def __init__(
        self,
        operations: Operations,
        error_sentence: Callable[[AppError], str],
        find_writer: FindWriter,
    ) -> None:
        super().__init__()
        self.editor = CaseEditor(operations, error_sentence, find_writer)
        self.panel = CategorizationPanel(operations, error_sentence)
        self.setParent(self.editor)
        self._operations = operations
        self._sheet: Sheet | None = None
        self._several: tuple[ObjectId, ...] = ()
        self.panel.receiver_proposed.connect(self.editor.deeds.propose_receiver)
        self.editor.deeds.categories_wanted.connect(self.panel.focus_categories)
        self.editor.case_shown.connect(self._on_case_shown)
        self.editor.case_gone.connect(self._on_case_gone)

    def show_many(self, case_ids: Sequence[ObjectId]) -> None:
        """Sort several cases at once, or with none the one shown again."""
        self._several = tuple(case_ids)
        if self._sheet is not None:
            self._on_case_shown(self._sheet)

    def act(self, action_id: ActionId, case_ids: Sequence[ObjectId]) -> None:
        """What the keys of the window and the list ask for."""
        if action_id in _TABS:
            self.editor.view.go_to_tab(_TABS[action_id])
        elif action_id is ActionId.CATEGORISE:
            self.panel.focus_categories()
        elif action_id is ActionId.TAKE:
            self._operations.write(partial(_take, case_ids))
        else:
            self.editor.act(Act(action_id), case_ids)

    def why_not(self, action_id: ActionId, case_ids: Sequence[ObjectId]) -> str:
        """Why the cases chosen do not allow it now, "" when they do."""
        if self._sheet is None:
            return t.READING
        if action_id in _BESIDE:
            return ""
        if action_id in _TABS:
            return t.ONE_CASE if len(case_ids) > 1 else ""
        act = Act(action_id)
        if len(case_ids) > 1:
            return "" if act in FOR_MANY or act is Act.LINK_MEASURE else t.ONE_CASE
        is_shown = self._sheet.case_id in case_ids
        return why_not(act, self._sheet.view) if is_shown else t.READING

    def on_key(self, takes_key: Callable[[ActionId], bool]) -> None:
        """Ask somebody first about the keys of the case."""
        self.editor.view.head.ask_first(lambda act: takes_key(ActionId(act)))

    def _on_case_gone(self) -> None:
        self._sheet = None
        self.panel.hide()

    def _on_case_shown(self, sheet: Sheet) -> None:
        if self._sheet is None:
            self.panel.show()
        self._sheet = sheet
        if self._several:
            self.panel.show_many(self._several, sheet.organisation)
        else:
            self.panel.show_case(sheet.case_id, sheet.view.case, sheet.organisation)


def _take(case_ids: Sequence[ObjectId], office: Office) -> Changes:
    """Make the one who works here responsible."""
    return case_work.assign(office, case_ids, responsible=opening.current_member(office))
