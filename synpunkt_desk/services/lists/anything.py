"""Finding anything by a few letters: cases by number, people, units and colleagues.

Protected people and hidden senders are never found by name, and hidden matters never shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from synpunkt_desk.models.case import Stage
from synpunkt_desk.models.case_list import CaseListItem, Question, Queue
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import SubmitterDetails, UnitKind
from synpunkt_desk.models.organisation_days import called
from synpunkt_desk.models.swedish_text import sort_key, words
from synpunkt_desk.models.word_beginnings import rank
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading
from synpunkt_desk.store.people_named import cases_of_person

MOST_SHOWN: Final = 6
"""Of each kind."""
LEAST_LETTERS: Final = 2
_LOOKED_THROUGH: Final = 60


@dataclass(frozen=True, slots=True)
class Giver:
    """Somebody who has given feedback, with the cases, the newest first."""

    name: str
    case_ids: tuple[ObjectId, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a few letters may mean; places as id and kind."""

    cases: Sequence[CaseListItem] = ()
    givers: Sequence[Giver] = ()
    places: Sequence[tuple[ObjectId, UnitKind]] = ()
    members: Sequence[ObjectId] = ()


@dataclass(slots=True)
class _Cases:
    name: str
    ids: list[ObjectId] = field(default_factory=list[ObjectId])


def find_anything(office: Office, typed: str) -> Found:
    """Everything of the kinds above whose number or name begins so."""
    asked = words(typed)
    if sum(map(len, asked)) < LEAST_LETTERS:
        return Found()
    organisation = office.organisation
    places = {i: kind for kind in UnitKind for i in organisation.units_of(kind)}
    members = {i: member.name for i, member in organisation.members.items() if not member.removed}
    named = _best(typed, ((name, i) for i in places for name in called(organisation.units[i])))
    return Found(
        cases=_cases(office, typed, asked),
        givers=_givers(office, typed, asked),
        places=[(unit_id, places[unit_id]) for unit_id in named],
        members=_best(typed, ((name, i) for i, name in members.items())),
    )


def _cases(office: Office, typed: str, asked: Sequence[str]) -> list[CaseListItem]:
    """Those whose number begins so, or holds the parts of what was typed."""
    if not any(part.isdecimal() for part in asked):
        return []
    question = Question(Queue.ALL, office.today(), typed=typed)
    items = queues.page(office, question, limit=_LOOKED_THROUGH)
    return [i for i in items if rank(typed, f"{i.number} {i.provisional_number}")][:MOST_SHOWN]


def _givers(office: Office, typed: str, asked: Sequence[str]) -> list[Giver]:
    if any(part.isdecimal() for part in asked) or max(map(len, asked)) <= LEAST_LETTERS:
        return []
    with office.replica.reading() as connection:
        rows = [
            row
            for row in cases_of_person(connection, asked)
            if row.stage != Stage.VOIDED and not (row.hide_matter or row.hide_sender)
        ]
        people = reading.objects_by_id(connection, {row.submitter_id for row in rows})
    found: dict[str, _Cases] = {}
    for row in rows:
        person = decode(SubmitterDetails, people.get(row.submitter_id, {}))
        if person.name and not (person.protected or person.removed):
            found.setdefault(sort_key(person.name), _Cases(person.name)).ids.append(row.object_id)
    best = _best(typed, ((cases.name, key) for key, cases in found.items()))
    return [Giver(found[key].name, tuple(found[key].ids)) for key in best]


def _best(typed: str, named: Iterable[tuple[str, str]]) -> list[str]:
    """The keys of the names that answer best, in Swedish order among equals."""
    ranked = ((rank(typed, name), sort_key(name), key) for name, key in named)
    hits = sorted((found, order, key) for found, order, key in ranked if found is not None)
    return [*dict.fromkeys(key for _, _, key in hits)][:MOST_SHOWN]
