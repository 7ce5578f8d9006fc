"""Actions with one case, or with those chosen in the list."""

from typing import Final

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import case_actions, case_editor, case_file, inquiry, relations
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.names import ActionId


def _deed(action_id: ActionId, text: str, keys: str = "", letter: str = "") -> Action:
    return Action(
        id=action_id,
        text=text,
        area=Area.CASE,
        keys=keys,
        list_keys=(letter,) if letter else (),
        where=Where.CASE,
    )


def _tab(action_id: ActionId, tab: str) -> Action:
    return _deed(action_id, t.case_tab(tab))


CASES: Final = (
    _tab(ActionId.TAB_MATTER, case_editor.TAB_MATTER),
    _tab(ActionId.TAB_ANSWER, case_editor.TAB_ANSWER),
    _tab(ActionId.TAB_MEASURES, case_editor.TAB_MEASURES),
    _tab(ActionId.TAB_INQUIRY, inquiry.TAB),
    _tab(ActionId.TAB_RECORDS, case_editor.TAB_RECORDS),
    _tab(ActionId.TAB_LOG, case_editor.TAB_LOG),
    _deed(ActionId.DISTRIBUTE, case_actions.DISTRIBUTE, "Alt+F", "A"),
    _deed(ActionId.CATEGORISE, t.CATEGORISE, letter="C"),
    _deed(ActionId.TAKE, t.TAKE, letter="M"),
    _deed(ActionId.ACKNOWLEDGE, case_actions.ACKNOWLEDGE, "Alt+B", "B"),
    _deed(ActionId.ANSWER, case_actions.ANSWER, "Alt+S", "R"),
    _deed(ActionId.DELAY, case_actions.DELAY),
    _deed(ActionId.CLOSE, case_actions.CLOSE, "Alt+A", "E"),
    _deed(ActionId.SEND_BACK, case_actions.SEND_BACK, letter="T"),
    _deed(ActionId.HAND_OVER, case_actions.HAND_OVER),
    _deed(ActionId.FORWARD, case_actions.FORWARD),
    _deed(ActionId.REFER, case_actions.REFER),
    _deed(ActionId.QUESTION, case_actions.QUESTION),
    _deed(ActionId.ASK_STATEMENT, inquiry.ASK_STATEMENT),
    _deed(ActionId.PARK, case_actions.PARK, letter="H"),
    _deed(ActionId.WAIT_UNIT, case_actions.WAIT_UNIT),
    _deed(ActionId.WAIT_SUBMITTER, case_actions.WAIT_SUBMITTER),
    _deed(ActionId.WAKE, case_actions.WAKE),
    _deed(ActionId.NOTE, case_actions.NOTE, letter="N"),
    _deed(ActionId.ATTACH, case_actions.ATTACH),
    _deed(ActionId.ADD_MEASURE, case_editor.NEW_MEASURE),
    _deed(ActionId.LINK_MEASURE, t.LINK_MEASURE, letter="Å"),
    _deed(ActionId.CASE_FILE, case_file.CASE_FILE),
    _deed(ActionId.SPLIT, case_actions.SPLIT),
    _deed(ActionId.FLAG_LAW, inquiry.FLAG_LAW),
    _deed(ActionId.SECRECY, case_actions.SECRECY),
    _deed(ActionId.PROTECT, case_actions.PROTECT),
    _deed(ActionId.UNPROTECT, case_actions.UNPROTECT),
    _deed(ActionId.RELATE, relations.RELATE, letter="L"),
    _deed(ActionId.MERGE, relations.MERGE, letter="D"),
    _deed(ActionId.TAKE_OUT, relations.TAKE_OUT),
    _deed(ActionId.REOPEN, case_actions.REOPEN),
    _deed(ActionId.VOID, case_actions.VOID),
)
