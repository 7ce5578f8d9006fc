"""The form that asks about files before they become part of the case."""

from collections.abc import Sequence
from functools import partial

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services import records
from synpunkt_desk.services.case_files import Source
from synpunkt_desk.services.office import Office
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Values, Work, text_of


def attach_form(case_id: ObjectId, sources: Sequence[Source]) -> Form:
    """Attach files to a case."""

    def work(values: Values) -> Work:
        return partial(_attach, case_id, tuple(sources), text_of(values, "paper_place"))

    return Form(
        key=Act.ATTACH.value,
        title=t.ATTACH.rstrip("…"),
        explanation=t.file_names([source.name for source in sources]),
        fields=(Field(name="paper_place", label=t.PAPER_PLACE, hint=t.PAPER_PLACE_HINT),),
        confirm=t.DO_ATTACH,
        work=work,
        places={},
        is_kept=False,
    )


def _attach(
    case_id: ObjectId, sources: Sequence[Source], paper_place: str, office: Office
) -> Changes:
    made: set[ObjectId] = set()
    changes = Changes()
    for source in sources:
        changes = records.attach(office, case_id, source, paper_place=paper_place)
        made |= changes.ids["record"]
    return Changes({"record": frozenset(made)}, changes.group_id if len(sources) == 1 else "")
