"""The form of each thing one can do with one or several cases."""

from collections.abc import Callable, Mapping
from typing import Final

from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.case_file_deeds import case_file_form
from synpunkt_desk.ui.case_editor.ending_forms import (
    close_form,
    reopen_form,
    send_back_form,
    void_form,
)
from synpunkt_desk.ui.case_editor.form import Form
from synpunkt_desk.ui.case_editor.inquiry_forms import ask_form, flag_form
from synpunkt_desk.ui.case_editor.pause_forms import (
    note_form,
    park_form,
    wait_submitter_form,
    wait_unit_form,
)
from synpunkt_desk.ui.case_editor.receiver_forms import (
    distribute_form,
    forward_form,
    hand_over_form,
    refer_form,
)
from synpunkt_desk.ui.case_editor.relation_forms import merge_form, relate_form
from synpunkt_desk.ui.case_editor.secrecy_form import secrecy_form
from synpunkt_desk.ui.case_editor.split_form import split_form
from synpunkt_desk.ui.case_editor.subject import Subject

_MAKERS: Final[Mapping[Act, Callable[[Subject], Form]]] = {
    Act.DISTRIBUTE: distribute_form,
    Act.CLOSE: close_form,
    Act.SEND_BACK: send_back_form,
    Act.HAND_OVER: hand_over_form,
    Act.FORWARD: forward_form,
    Act.REFER: refer_form,
    Act.PARK: park_form,
    Act.WAIT_UNIT: wait_unit_form,
    Act.WAIT_SUBMITTER: wait_submitter_form,
    Act.REOPEN: reopen_form,
    Act.VOID: void_form,
    Act.SECRECY: secrecy_form,
    Act.SPLIT: split_form,
    Act.NOTE: note_form,
    Act.ASK_STATEMENT: ask_form,
    Act.FLAG_LAW: flag_form,
    Act.CASE_FILE: case_file_form,
    Act.RELATE: relate_form,
    Act.MERGE: merge_form,
}
WRITING_TO_MANY: Final = frozenset({Act.ACKNOWLEDGE, Act.ANSWER, Act.DELAY})
FOR_MANY: Final = (frozenset(_MAKERS) | WRITING_TO_MANY) - {
    Act.SECRECY, Act.NOTE, Act.SPLIT, Act.ASK_STATEMENT, Act.FLAG_LAW, Act.CASE_FILE, Act.RELATE
}  # fmt: skip
"""What can be done with several cases at once."""


def make_form(act: Act, subject: Subject) -> Form:
    """The form of an act that is more than writing to somebody."""
    return _MAKERS[act](subject)
