"""The case and the column beside it, put together for the window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services import case_work, setup
from synpunkt_desk.services.office import Office
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.categorization.panel import CategorizationPanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.actions import ActionId
from synpunkt_desk.ui.shell.parts import CasePane

_ACTS: Final = {
    ActionId.DISTRIBUTE: Act.DISTRIBUTE,
    ActionId.ACKNOWLEDGE: Act.ACKNOWLEDGE,
    ActionId.ANSWER: Act.ANSWER,
    ActionId.CLOSE: Act.CLOSE,
    ActionId.PARK: Act.PARK,
}


def make_case_pane(operations: Operations, error_sentence: Callable[[AppError], str]) -> CasePane:
    """The middle and the right of the window."""
    editor = CaseEditor(operations, error_sentence)
    panel = CategorizationPanel(operations, error_sentence)
    panel.receiver_proposed.connect(editor.deeds.propose_receiver)

    def show(sheet: Sheet) -> None:
        panel.show_case(sheet.case_id, sheet.view.case, sheet.organisation)

    def act(action_id: ActionId, case_ids: Sequence[ObjectId]) -> None:
        if action_id is ActionId.CATEGORISE:
            panel.focus_categories()
        elif action_id is ActionId.TAKE:
            operations.write(partial(_take, case_ids))
        else:
            editor.act(_ACTS[action_id], case_ids)

    editor.case_shown.connect(show)
    return CasePane(
        editor=editor,
        panel=panel,
        show_case=editor.show_case,
        is_clean=editor.is_clean,
        act=act,
    )


def _take(case_ids: Sequence[ObjectId], office: Office) -> Changes:
    """Make the one who works here responsible."""
    return case_work.assign(office, case_ids, responsible=setup.current_member(office))
