"""The example matters that fit a municipality: who gets them, and how they are categorised."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.services.municipality.model import (
    CategorySeed,
    Department,
    LocalScheme,
    MunicipalitySet,
)
from synpunkt_desk.texts import example_words as t

_FILE: Final = Path(__file__).parents[2] / "resources" / "example" / "matters.csv"


@dataclass(frozen=True)
class Matter:
    """A matter as somebody might put it, with `{place}`, `{street}`, `{when}` and `{count}`."""

    topic: str
    meaning: str
    concern: str
    subject: str
    text: str


@dataclass(frozen=True)
class Place:
    """A name to fill in, and the unit that it is, if any."""

    name: str
    unit: str = ""
    school_authority: str = ""


@dataclass(frozen=True)
class Receiver:
    """Where in the organisation a matter belongs, in names."""

    board: str
    prefix: str
    department: str
    area: str
    units: tuple[Place, ...]
    scheme: LocalScheme | None


@dataclass(frozen=True)
class FittedMatter:
    """A matter in one municipality's words; praise leads to no measure."""

    meaning: str
    can_improve: bool
    case_type: str
    criterion: str
    local_category: str
    law: str
    title: str
    text: str
    receiver: Receiver
    places: tuple[Place, ...]


def fitted_matters(municipality: MunicipalitySet) -> tuple[FittedMatter, ...]:
    """The matters that this municipality could get; never none."""
    receivers = list(_receivers(municipality))
    types = {case_type.meaning: case_type.name for case_type in municipality.case_types}
    matters = [matter for matter in _read_matters() if matter.meaning in types]
    pairs = [(matter, _find_receiver(matter.topic, receivers)) for matter in matters]
    return tuple(
        _fit(matter, receiver or receivers[0], municipality, types)
        for matter, receiver in pairs
        if receiver or not any(found for _, found in pairs)
    )


def _read_matters() -> list[Matter]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return [Matter(**row) for row in csv.DictReader(file, delimiter=";")]


def _fit(
    matter: Matter, receiver: Receiver, municipality: MunicipalitySet, types: dict[str, str]
) -> FittedMatter:
    names = t.PLACE_NAMES.get(matter.topic, ("",))
    law_word = t.LAW_WORDS.get(matter.topic)
    laws = [law.name for law in municipality.laws if law_word and law_word in law.name.lower()]
    return FittedMatter(
        meaning=matter.meaning,
        can_improve=matter.meaning != "compliment",
        case_type=types[matter.meaning],
        criterion=_criterion(matter, municipality),
        local_category=_local_category(matter, receiver.scheme),
        law=laws[0] if laws else "",
        title=municipality.title_pattern.format(type=types[matter.meaning], subject=matter.subject),
        text=matter.text,
        receiver=receiver,
        places=_places(matter.topic, receiver, names),
    )


def _receivers(municipality: MunicipalitySet) -> Iterator[Receiver]:
    """Every area, and every department that has none."""
    for board, department in municipality.departments():
        scheme = municipality.scheme_of(department.id)
        for area, units in _areas(department):
            yield Receiver(board.name, board.prefix, department.name, area, units, scheme)


def _areas(department: Department) -> Iterator[tuple[str, tuple[Place, ...]]]:
    for area in department.areas:
        yield (
            area.name,
            tuple(Place(unit.name, unit.name, unit.school_authority) for unit in area.units),
        )
    if not department.areas:
        yield "", ()


def _find_receiver(topic: str, receivers: Sequence[Receiver]) -> Receiver | None:
    """The first that has one of the topic's words in its name; units before areas."""
    for word in t.TOPIC_WORDS[topic]:
        for receiver in receivers:
            named = [unit for unit in receiver.units if word in unit.name.lower()]
            if named or word in f"{receiver.area} {receiver.department}".lower():
                return Receiver(
                    receiver.board,
                    receiver.prefix,
                    receiver.department,
                    receiver.area,
                    tuple(named) or receiver.units,
                    receiver.scheme,
                )
    return None


def _places(topic: str, receiver: Receiver, names: Sequence[str]) -> tuple[Place, ...]:
    """Units that are places in themselves lend their names; others take care of any place."""
    if topic in t.PLACE_NAMES and receiver.units:
        return receiver.units
    units = receiver.units or (Place(""),)
    return tuple(Place(name, u.unit, u.school_authority) for name in names for u in units)


def _criterion(matter: Matter, municipality: MunicipalitySet) -> str:
    """What the subject names, or else the first of its concern's that the municipality has."""
    categories = municipality.criteria.categories
    named = _named_category(matter.subject, categories)
    names = [category.name for category in categories]
    fitting = [word for word in t.CONCERN_WORDS[matter.concern] if word in names]
    return named or (fitting or names)[0]


def _local_category(matter: Matter, scheme: LocalScheme | None) -> str:
    """What the matter names, or else the first where one has to be chosen."""
    if scheme is None:
        return ""
    named = _named_category(f"{matter.subject} {matter.text}", scheme.categories)
    return named or (scheme.categories[0].name if scheme.is_mandatory else "")


def _named_category(content: str, categories: Sequence[CategorySeed]) -> str:
    """The category whose name or synonym stands in the content; the longest of them."""
    found = [
        (len(word), category.name)
        for category in categories
        for word in (category.name, *category.synonyms)
        if re.search(rf"\b{re.escape(word.lower())}", content.lower())
    ]
    return max(found, default=(0, ""))[1]
