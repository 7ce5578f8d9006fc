"""The text modules that fit a case, filled in for it."""

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.letter_text import fill
from synpunkt_desk.services.answers.letter_templates import text_modules
from synpunkt_desk.services.answers.letter_values import Signature, letter_values
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts.letter_fields import EMPTY


def modules_for(office: Office, case_id: ObjectId) -> list[tuple[str, str]]:
    """Name and words of those of its department and those of all. Raises `case_missing`."""
    shown = view(office, case_id)
    values = letter_values(office, shown, signature=Signature.NAME)
    return [
        (module.name, fill(module.text, values, empty=EMPTY))
        for module in text_modules(office)
        if module.department in ("", shown.case.department)
    ]
