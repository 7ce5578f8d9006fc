"""Labels of a file as ids of the organisation, which grows by those it does not know."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final, TypedDict

from synpunkt_desk.intake.import_row import ImportRow, Remark
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import Category, CategoryKind, OrganisationUnit, UnitKind
from synpunkt_desk.models.organisation import RECEIVER_FIELDS, Organisation
from synpunkt_desk.models.organisation_days import earlier, names_beside
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.texts import importing as t

Addition = tuple[str, ObjectId, Mapping[str, Json]]
"""Type, id and fields of an object to be made."""

_ADDED: Final = {
    UnitKind.DEPARTMENT: "department",
    UnitKind.AREA: "area",
    UnitKind.UNIT: "unit",
}


class CaseLabels(TypedDict):
    """Fields of a case that hold what labels stand for."""

    board: ObjectId
    department: ObjectId
    area: ObjectId
    unit: ObjectId
    channel: ObjectId
    channel_word: str
    case_type: ObjectId
    criterion: ObjectId
    local_category: ObjectId
    responsible: ObjectId
    school_authority: str
    forwarded_to: str


class Labels:
    """Finds what a row names, by name or synonym.

    What the organisation does not know is put in `additions`, which whoever writes the rows makes
    first. Where nothing may be added, such a label is left out; the remark is the same.
    """

    def __init__(
        self, organisation: Organisation, new_id: Callable[[], ObjectId], *, may_add: bool
    ) -> None:
        self.additions: list[Addition] = []
        self._organisation = organisation
        self._new_id = new_id
        self._may_add = may_add
        self._dated = organisation.dated_units
        self._parents = {i: (u.kind, u.parent) for i, u in organisation.units.items()}
        self._units = _words((u.kind, "", i, u) for i, u in organisation.units.items())
        self._categories = _words(
            (c.kind, c.department, i, c) for i, c in organisation.categories.items()
        )
        self._members = {
            _fold(member.name): i
            for i, member in organisation.members.items()
            if not member.removed
        }
        self._places: dict[tuple[str, str, str], Mapping[str, ObjectId]] = {}

    def read(self, row: ImportRow) -> tuple[CaseLabels, list[Remark]]:
        """What the labels of a row stand for, and remarks on them."""
        remarks: list[Remark] = []
        place = self._place(row, remarks)
        channel, word = self._channel(row.channel, remarks)
        return CaseLabels(
            board=place["board"],
            department=place["department"],
            area=place["area"],
            unit=place["unit"],
            channel=channel,
            channel_word=word,
            case_type=self._category(CategoryKind.CASE_TYPE, row.case_type, remarks),
            criterion=self._category(CategoryKind.CRITERION, row.criterion, remarks),
            local_category=self._local(row.local_category, place, remarks),
            responsible=self._member(row.responsible, remarks),
            school_authority=row.school_authority or self._authority(place["unit"]),
            forwarded_to=self._outside(row.forwarded_to),
        ), remarks

    def law(self, name: str) -> str:
        """The law of a measure, or its name where the municipality has not listed it."""
        return self._categories.get((CategoryKind.LAW, "", _fold(name)), [name])[0]

    def _place(self, row: ImportRow, remarks: list[Remark]) -> Mapping[str, ObjectId]:
        labels = (row.department, row.area, row.unit)
        known = self._places.get(labels)
        if known is not None:
            return known
        before = len(remarks)
        place = self._department(row.department, remarks)
        place = self._below(UnitKind.AREA, row.area, place, remarks)
        place = self._below(UnitKind.UNIT, row.unit, place, remarks)
        found = dict.fromkeys(RECEIVER_FIELDS, "") | dict(self._chain(place))
        if self._may_add or len(remarks) == before:
            self._places[labels] = found
        return found

    def _department(self, label: str, remarks: list[Remark]) -> ObjectId:
        """A department, or a board where the file names boards."""
        if not label:
            return ""
        for kind in (UnitKind.DEPARTMENT, UnitKind.BOARD):
            known = self._find(kind, label, "")
            if known:
                return known
        return self._add_unit(UnitKind.DEPARTMENT, label, self._board_for(label), remarks)

    def _below(
        self, kind: UnitKind, label: str, place: ObjectId, remarks: list[Remark]
    ) -> ObjectId:
        """The unit of that name below the place; the place itself where the label is empty."""
        if not label:
            return place
        known = self._find(kind, label, place)
        return known or self._add_unit(
            kind, label, place or self._organisation.process_owner_board(), remarks
        )

    def _board_for(self, label: str) -> ObjectId:
        """The board before a slash, else the one that answers for the routine."""
        return (
            self._find(UnitKind.BOARD, label.partition("/")[0], "")
            or self._organisation.process_owner_board()
        )

    def _find(self, kind: str, label: str, place: ObjectId) -> ObjectId:
        """One of that name, what took its place, or one that lay there before it moved."""
        candidates = self._units.get((kind, "", _fold(label)), ())
        heirs = (i for i in map(self._organisation.heir, candidates) if i not in candidates)
        named = [*heirs, *candidates]
        below = (i for i in named if not place or place in dict(self._chain(i)).values())
        return next(below, "") or next((i for i in named if self._lay_below(i, place)), "")

    def _lay_below(self, unit_id: ObjectId, place: ObjectId) -> bool:
        unit = self._dated.get(unit_id)
        before = [parent for _, parent in earlier(unit.former_parents)] if unit else []
        return any(place in dict(self._chain(parent)).values() for parent in before)

    def _chain(self, unit_id: ObjectId) -> Iterator[tuple[str, ObjectId]]:
        """The unit and everything above it, by kind."""
        while unit_id in self._parents:
            kind, parent = self._parents[unit_id]
            yield kind, unit_id
            unit_id = parent

    def _add_unit(
        self, kind: UnitKind, label: str, parent: ObjectId, remarks: list[Remark]
    ) -> ObjectId:
        remarks.append(Remark(f"unknown_{_ADDED[kind]}", {"word": label}))
        if not self._may_add:
            return parent
        made = self._new_id()
        fields = {"kind": kind.value, "parent": parent, "order": len(self._parents)}
        self.additions.append(("organisation_unit", made, {**fields, "name": label[:MAX_NAME]}))
        self._parents[made] = (kind, parent)
        self._units.setdefault((kind, "", _fold(label)), []).append(made)
        return made

    def _category(self, kind: CategoryKind, label: str, remarks: list[Remark]) -> ObjectId:
        found = self._categories.get((kind, "", _fold(label))) if label else None
        if label and not found:
            remarks.append(Remark(f"unknown_{kind.value}", {"word": label}))
        return found[0] if found else ""

    def _channel(self, label: str, remarks: list[Remark]) -> tuple[ObjectId, str]:
        """The channel; an unknown one counts as other, with the word kept."""
        known = self._category(CategoryKind.CHANNEL, label, remarks)
        if known or not label:
            return known, ""
        other = self._categories.get((CategoryKind.CHANNEL, "", t.OTHER_CHANNEL), [""])
        return other[0], label

    def _local(self, label: str, place: Mapping[str, ObjectId], remarks: list[Remark]) -> ObjectId:
        if not label:
            return ""
        owner = place["department"] or place["board"]
        key = (CategoryKind.LOCAL_CATEGORY, owner, _fold(label))
        if key not in self._categories:
            remarks.append(Remark("unknown_local_category", {"word": label}))
            if not self._may_add:
                return ""
            made = self._new_id()
            order = len(self._categories)
            fields = {
                "kind": CategoryKind.LOCAL_CATEGORY.value,
                "department": owner,
                "order": order,
            }
            self.additions.append(("category", made, {**fields, "name": label[:MAX_NAME]}))
            self._categories[key] = [made]
        return self._categories[key][0]

    def _member(self, label: str, remarks: list[Remark]) -> ObjectId:
        if not label:
            return ""
        key = _fold(label)
        if key not in self._members:
            remarks.append(Remark("unknown_responsible", {"word": label}))
            if not self._may_add:
                return ""
            self._members[key] = self._new_id()
            self.additions.append(("member", self._members[key], {"name": label[:MAX_NAME]}))
        return self._members[key]

    def _outside(self, label: str) -> str:
        """An organisation outside the municipality under the name that the municipality uses."""
        known = self._find(UnitKind.EXTERNAL, label, "") if label else ""
        return self._organisation.name(known) or label

    def _authority(self, unit_id: ObjectId) -> str:
        unit = self._organisation.units.get(unit_id)
        return unit.school_authority if unit else ""


def _words(
    named: Iterator[tuple[str, str, ObjectId, OrganisationUnit | Category]],
) -> dict[tuple[str, str, str], list[ObjectId]]:
    """Ids by kind, owner and word, retired ones too; names come before synonyms."""
    found: dict[tuple[str, str, str], list[ObjectId]] = {}
    synonyms: list[tuple[tuple[str, str, str], ObjectId]] = []
    for kind, owner, object_id, thing in named:
        found.setdefault((kind, owner, _fold(thing.name)), []).append(object_id)
        also = names_beside(thing) if isinstance(thing, OrganisationUnit) else ()
        words = (*thing.synonyms, *also)
        synonyms += [((kind, owner, _fold(word)), object_id) for word in words]
    for key, object_id in synonyms:
        found.setdefault(key, []).append(object_id)
    return found


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    return " ".join(fold_for_search(word).split())
