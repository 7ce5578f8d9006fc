"""The form that asks about files before they become part of the case."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import records
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Source
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statements import Requests, open_requests
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import inquiry as words
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.type_ahead import Option

_OTHER: Final = "other"
_MAILS: Final = frozenset({".eml", ".msg"})


def attach_form(sheet: Sheet, sources: Sequence[Source]) -> Form:
    """Attach files to a case; one may be the statement that a unit owes."""
    asked = open_requests(sheet.around.requests) if len(sources) == 1 else ()

    def work(values: Values) -> Work:
        request_id = text_of(values, "answers")
        if request_id not in ("", _OTHER):
            return lambda office: statements.take(office, request_id, source=sources[0])
        place = text_of(values, "paper_place")
        return partial(_attach, sheet.case_id, tuple(sources), place)

    return Form(
        key=Act.ATTACH.value,
        title=t.ATTACH.rstrip("…"),
        explanation=t.file_names([source.name for source in sources]),
        fields=(
            *((_answers(sheet, asked, sources[0]),) if asked else ()),
            Field(name="paper_place", label=t.PAPER_PLACE, hint=t.PAPER_PLACE_HINT),
        ),
        confirm=t.DO_ATTACH,
        work=work,
        places={},
        is_kept=False,
    )


def _answers(sheet: Sheet, asked: Requests, source: Source) -> Field:
    """A mail that comes while one unit owes a statement is most likely that."""
    is_mail = Path(source.name).suffix.lower() in _MAILS
    named = [(i, words.statement_of(sheet.organisation.name(r.unit))) for i, r in asked]
    return Field(
        name="answers",
        label=words.ANSWERS,
        kind=Kind.SHORT_LIST,
        value=asked[0][0] if is_mail and len(asked) == 1 else _OTHER,
        options=tuple(Option(i, label) for i, label in [*named, (_OTHER, words.OTHER_FILE)]),
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
