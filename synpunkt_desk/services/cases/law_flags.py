"""Laws that a case may come under: proposed by words, decided by a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Final

from synpunkt_desk.models.case import Case, is_open
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.law_rules import Law, LawPoint, Proposal, proposals
from synpunkt_desk.models.objects import LawStep
from synpunkt_desk.models.organisation import RECEIVER_FIELDS, Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit

_FILE: Final = "law_flags.yaml"


@dataclass(frozen=True, slots=True)
class Ticked:
    """A point of a checklist with who has done what about it; None where nobody has."""

    point: LawPoint
    step_id: ObjectId
    step: LawStep | None


@dataclass(frozen=True, slots=True)
class Checklist:
    """A law that a case was flagged for, and how far one has come with what it demands."""

    law: Law
    points: tuple[Ticked, ...]

    @property
    def is_done(self) -> bool:
        """Whether every point is ticked."""
        return all(ticked.step for ticked in self.points)


@cache
def laws() -> Mapping[str, Law]:
    """The laws that come with the program, by key."""
    # Reading them is no part of starting; the first opened case does, away from the window.
    import yaml

    file = resources.files("synpunkt_desk").joinpath("resources", _FILE)
    stored = yaml.safe_load(file.read_text("utf-8"))
    return {made.key: made for made in map(_law, stored["lagar"])}


def proposed(organisation: Organisation, case: Case) -> tuple[Proposal, ...]:
    """The laws that an open case may come under and that nobody has decided about."""
    if not is_open(case):
        return ()
    decided = {*case.law_flags, *case.law_declined}
    places = [organisation.name(getattr(case, field)) for field in RECEIVER_FIELDS]
    found = proposals(laws().values(), f"{case.title} {case.text}", places)
    return tuple(proposal for proposal in found if proposal.law not in decided)


def checklists(office: Office, case_id: ObjectId, case: Case) -> tuple[Checklist, ...]:
    """The checklists of the laws that a case is flagged for."""
    with office.replica.reading() as connection:
        rows = reading.children_with_ids(connection, "law_step", [case_id])
    steps = {(s.law, s.step): (i, s) for _, i, f in rows if not (s := decode(LawStep, f)).removed}
    return tuple(_checklist(laws()[key], steps) for key in case.law_flags if key in laws())


def flag(office: Office, case_id: ObjectId, law: str) -> Changes:
    """Say that a case comes under a law. Raises `law_missing`, `case_not_open`."""
    return _decide(office, case_id, law, is_flagged=True)


def decline(office: Office, case_id: ObjectId, law: str) -> Changes:
    """Say that it does not; the law is not proposed again. Takes the flag away."""
    return _decide(office, case_id, law, is_flagged=False)


def tick(
    office: Office,
    case_id: ObjectId,
    point: tuple[str, str],
    *,
    done_on: date,
    sent_on: date | None = None,
    note: str = "",
) -> Changes:
    """Tick a point of a law's checklist, or change what was ticked.

    Raises KnownError: `law_missing`, `received_in_future`, `before_arrival`, `case_not_open`.
    """
    law, step = point
    known_point = _point_of(law, step)
    require_length(note)
    values = {"done_on": done_on, "sent_on": sent_on, "note": note.strip()}
    with office.unit() as unit:
        _require_days(office, _case(unit, case_id), done_on, sent_on)
        known = _step_of(unit, case_id, law, step)
        if known:
            unit.write("edit", "law_step", known, encode(values))
        else:
            made = {"case": case_id, "law": law, "step": step, "text": known_point.text, **values}
            unit.create("law_step", encode(made), verb="tick")
    return unit.changes


def untick(office: Office, step_id: ObjectId) -> Changes:
    """Take a tick away; the log keeps it."""
    with office.unit() as unit:
        unit.write("remove", "law_step", step_id, {"removed": True})
    return unit.changes


def _decide(office: Office, case_id: ObjectId, law: str, *, is_flagged: bool) -> Changes:
    if law not in laws():
        raise KnownError("law_missing")
    with office.unit() as unit:
        case = _case(unit, case_id)
        flags = [key for key in case.law_flags if key != law]
        declined = [key for key in case.law_declined if key != law]
        (flags if is_flagged else declined).append(law)
        patch: dict[str, Json] = {"law_flags": [*flags], "law_declined": [*declined]}
        unit.write("flag_law", "case", case_id, patch)
    return unit.changes


def _case(unit: OpenUnit, case_id: ObjectId) -> Case:
    """What is voided or referred is no case under any law; a closed one may still be."""
    if not unit.state("case", case_id).fields:
        raise KnownError("case_missing")
    case = unit.case(case_id)
    if case.voided_on or case.referred_on:
        raise KnownError("case_not_open", number=case.number)
    return case


def _point_of(law: str, step: str) -> LawPoint:
    points = laws()[law].points if law in laws() else ()
    for point in points:
        if point.key == step:
            return point
    raise KnownError("law_missing")


def _require_days(office: Office, case: Case, *days: date | None) -> None:
    for day in (day for day in days if day):
        if day > office.today():
            raise KnownError("received_in_future", day=day.isoformat())
        if case.received_on and day < case.received_on:
            raise KnownError("before_arrival", day=day.isoformat())


def _step_of(unit: OpenUnit, case_id: ObjectId, law: str, step: str) -> ObjectId:
    rows = reading.children_with_ids(unit.connection, "law_step", [case_id])
    steps = ((i, decode(LawStep, fields)) for _, i, fields in rows)
    return next((i for i, s in steps if (s.law, s.step, s.removed) == (law, step, False)), "")


def _checklist(law: Law, steps: Mapping[tuple[str, str], tuple[ObjectId, LawStep]]) -> Checklist:
    found = ((point, steps.get((law.key, point.key))) for point in law.points)
    return Checklist(law, tuple(Ticked(p, *(step or ("", None))) for p, step in found))


def _law(stored: Mapping[str, Any]) -> Law:
    return Law(
        key=stored["nyckel"],
        paragraph=stored["paragraf"],
        about=stored["om"],
        words=tuple(stored.get("ord", ())),
        local_words=tuple(stored.get("ord där", ())),
        units=tuple(stored.get("enheter", ())),
        points=tuple(_point(point) for point in stored["punkter"]),
    )


def _point(stored: Mapping[str, Any]) -> LawPoint:
    return LawPoint(
        key=stored["nyckel"],
        text=stored["vad"],
        paragraph=stored["paragraf"],
        time=stored.get("tid", ""),
        receiver=stored.get("till", ""),
        is_sent=stored.get("skickas", False),
    )
