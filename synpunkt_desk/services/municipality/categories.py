"""categories.yaml: case types, the municipality-wide criteria, and each department's own."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.municipality.entries import Entry, Place, read_entries
from synpunkt_desk.services.municipality.form import Form
from synpunkt_desk.services.municipality.model import (
    CaseTypeSeed,
    CategorySeed,
    CriterionScheme,
    LocalScheme,
)
from synpunkt_desk.services.municipality.problems import ProblemId
from synpunkt_desk.texts import municipality_keys as k

KEYS: Final = (k.CASE_TYPES, k.CRITERIA, k.LOCAL_CATEGORIES)

_CRITERIA_KEYS: Final = (k.HEADING, k.MANDATORY, k.CHOICES)
_LOCAL_KEYS: Final = (k.HEADING, k.DEPARTMENTS)
_SCHEME_KEYS: Final = (k.DEPARTMENT, k.MANDATORY, k.CHOICES)


def read_case_types(form: Form, municipality: str) -> tuple[CaseTypeSeed, ...]:
    """The case types in the order they are shown."""
    form.needs_items(k.CASE_TYPES)
    place = Place(municipality, "case_type")
    return tuple(
        CaseTypeSeed(**entry.parts, meaning=_meaning(entry))
        for entry in read_entries(form, k.CASE_TYPES, place, more=(k.MEANS,))
    )


def read_criteria(form: Form, municipality: str) -> CriterionScheme:
    """The second dimension, which all departments share."""
    criteria = form.group(k.CRITERIA, _CRITERIA_KEYS)
    criteria.needs_items(k.CHOICES)
    return CriterionScheme(
        heading=criteria.text(k.HEADING),
        is_mandatory=criteria.flag(k.MANDATORY),
        categories=_choices(criteria, Place(municipality, "criterion")),
    )


def read_local(
    form: Form, municipality: str, departments: Mapping[str, ObjectId]
) -> tuple[str, tuple[LocalScheme, ...]]:
    """The heading over the departments' own categories, and those categories."""
    local = form.group(k.LOCAL_CATEGORIES, _LOCAL_KEYS)
    schemes: dict[ObjectId, LocalScheme] = {}
    for scheme_form in local.groups(k.DEPARTMENTS, _SCHEME_KEYS):
        scheme_form.needs_items(k.CHOICES)
        scheme = _scheme(scheme_form, municipality, departments)
        if scheme.department and scheme.department in schemes:
            name = scheme_form.text(k.DEPARTMENT)
            scheme_form.page.note(scheme_form.line, ProblemId.REPEATED, name)
        schemes.setdefault(scheme.department, scheme)
    return local.text(k.HEADING), tuple(schemes.values())


def _scheme(form: Form, municipality: str, departments: Mapping[str, ObjectId]) -> LocalScheme:
    department = form.reference(k.DEPARTMENT, departments)
    return LocalScheme(
        department=department,
        is_mandatory=form.flag(k.MANDATORY),
        categories=_choices(form, Place(municipality, "local_category", (department,))),
    )


def _choices(form: Form, place: Place) -> tuple[CategorySeed, ...]:
    return tuple(CategorySeed(**entry.parts) for entry in read_entries(form, k.CHOICES, place))


def _meaning(entry: Entry) -> str:
    """What a type stands for; the four usual names say it themselves."""
    if entry.form.has(k.MEANS):
        return entry.form.choice(k.MEANS, k.CASE_TYPE_MEANINGS)
    name = entry.parts["name"]
    if name and name.casefold() not in k.CASE_TYPE_MEANINGS:
        entry.form.page.note(entry.form.line, ProblemId.MISSING_KEY, k.MEANS)
    return k.CASE_TYPE_MEANINGS.get(name.casefold(), "")
