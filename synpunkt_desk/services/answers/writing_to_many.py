"""What somebody needs who is about to write to the submitters of several cases at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers.letter_templates import LetterTemplate, letters, text_modules
from synpunkt_desk.services.answers.theme_answers import Plan, plan_each
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyDesk:
    """The letters for a purpose, their fields not filled in, and who would get one."""

    letters: tuple[LetterTemplate, ...]
    found: Plan


def desk_for_many(office: Office, case_ids: Sequence[ObjectId], purpose: str) -> ManyDesk:
    """Read it. Raises `case_missing`."""
    fitting = (one for one in letters(office) if one.purpose == purpose)
    return ManyDesk(letters=tuple(fitting), found=plan_each(office, case_ids, purpose=purpose))


def modules_for_many(office: Office, case_ids: Sequence[ObjectId]) -> list[tuple[str, str]]:
    """Name and words of the text modules that fit all of the cases, with their fields open."""
    with office.replica.reading() as connection:
        rows = reading.case_fields(connection, case_ids)
    departments = {str(fields.get("department") or "") for _, _, fields in rows}
    shared = departments if len(departments) == 1 else set[str]()
    fitting = {"", *shared}
    return [(m.name, m.text) for m in text_modules(office) if m.department in fitting]
