"""What a form is about, and what all of them share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.services.cases.closing import Around, Point
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.ui.case_editor.acts import LABELS, Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Jump, Values, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a form is about: one case with its view, or several; and the receiver in mind."""

    case_ids: tuple[ObjectId, ...]
    organisation: Organisation
    today: date
    view: CaseView | None = None
    place: ObjectId = ""
    responsible: ObjectId = ""
    around: Around = field(default_factory=Around)
    lacking: Mapping[Point, int] = field(default_factory=dict[Point, int])
    """In how many of several cases a point of the closing checklist is missing."""

    @property
    def case(self) -> Case:
        """The case, or an empty one for several."""
        return self.view.case if self.view else Case()


def act_form(
    act: Act,
    subject: Subject,
    *fields: Field,
    confirm: str,
    work: Callable[[Values], Work],
    places: Mapping[str, str],
    explanation: str = "",
    jumps: tuple[Jump, ...] = (),
) -> Form:
    """The form of an act, headed by what it is and how many cases it is about."""
    return Form(
        key=act.value,
        title=t.many(LABELS[act], len(subject.case_ids)),
        fields=fields,
        confirm=confirm,
        work=work,
        places=places,
        explanation=explanation,
        jumps=jumps,
        is_kept=len(subject.case_ids) == 1,
    )
