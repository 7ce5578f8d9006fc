"""What the words of a source can mean, and what they mean without anybody's help."""

from collections.abc import Collection, Mapping
from typing import Final

from synpunkt_desk.intake.web_form.mapping import folded
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.importing import REPLY_WISHES, STATUSES, YES_AND_NO
from synpunkt_desk.texts.web_form import USUAL_ANSWERS

_CATEGORIES: Final[Mapping[str, CategoryKind]] = {
    "case_type": CategoryKind.CASE_TYPE,
    "criterion": CategoryKind.CRITERION,
    "channel": CategoryKind.CHANNEL,
}
_FIXED: Final[Mapping[str, Collection[str]]] = {
    "reply_wish": REPLY_WISHES,
    "anonymous": YES_AND_NO,
    "status": STATUSES,
}
_PLACES: Final[Mapping[str, Collection[UnitKind]]] = {
    "department": (UnitKind.DEPARTMENT, UnitKind.BOARD),
    "area": (UnitKind.AREA,),
    "unit": (UnitKind.UNIT,),
}


def our_words(organisation: Organisation, our_field: str) -> list[str]:
    """The words of a field that has few, in the municipality's own order; none for the others."""
    if our_field == "responsible":
        members = organisation.members.values()
        return sorted({member.name for member in members if not member.removed})
    if our_field in _PLACES:
        found = [i for kind in _PLACES[our_field] for i in organisation.units_of(kind)]
    elif our_field in _CATEGORIES:
        found = organisation.categories_of(_CATEGORIES[our_field])
    else:
        return list(_FIXED.get(our_field, ()))
    return list(dict.fromkeys(organisation.name(i) for i in found))


def known_as(organisation: Organisation, our_field: str, word: str) -> str:
    """What a word means as it stands, "" where nobody knows it."""
    if our_field in _CATEGORIES:
        kind = _CATEGORIES[our_field]
        return organisation.name(organisation.find_category(kind, word) or "")
    if our_field == "responsible":
        names = our_words(organisation, our_field)
        return next((name for name in names if folded(name) == folded(word)), "")
    if our_field in _PLACES:
        found = (organisation.find_unit(kind, word) for kind in _PLACES[our_field])
        return organisation.name(next(filter(None, found), ""))
    said = USUAL_ANSWERS.get(our_field, {}).get(folded(word), folded(word))
    return said if said in _FIXED.get(our_field, ()) else ""
