"""Measures and orders of boards as lists, and the complaints before and after a measure."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import OPEN, ImprovementQuestion, Share
from synpunkt_desk.store.tables import case_row, measure_case, measure_row

_M: Final = measure_row.c
_C: Final = case_row.c
_LAST: Final = "9999"


class CaseKind(NamedTuple):
    """What complaints have in common: a column that says where, one that says what, and both."""

    place: str
    place_id: ObjectId
    word: str
    word_id: ObjectId


def page(
    connection: Connection,
    question: ImprovementQuestion,
    *,
    today: date,
    limit: int,
    is_measure: bool = False,
) -> list[ObjectId]:
    """Ids of measures and orders (or of measures alone), those due first, then the newest."""
    kinds = [_M.object_type == "measure"] if is_measure else []
    query = (
        select(_M.object_id)
        .where(*_asked(question), _of_share(question.share, today), *kinds)
        .order_by(func.iif(_M.due_on == "", _LAST, _M.due_on), _M.object_id.desc())
        .limit(limit)
    )
    return list(connection.execute(query).scalars())


def counts(connection: Connection, question: ImprovementQuestion, *, today: date) -> dict[str, int]:
    """How many there are of each status and share, whatever share is asked for."""
    asked = _asked(question)
    by_status = select(_M.status, func.count()).where(*asked).group_by(_M.status)
    found = {str(status): count for status, count in connection.execute(by_status)}
    every = sum(found.values())
    found |= {Share.ALL: every, Share.OPEN: sum(found.get(status, 0) for status in OPEN)}
    for share in (Share.REMINDED, Share.ORDERS):
        query = select(func.count()).where(*asked, _of_share(share, today))
        found[share] = connection.execute(query).scalar_one()
    return found


def count_reminded(connection: Connection, today: date, *, not_of: Collection[str] = ()) -> int:
    """How many measures and orders there is to be reminded of, without those of some owners."""
    is_meant = and_(_of_share(Share.REMINDED, today), _M.responsible.not_in(not_of))
    query = select(func.count()).select_from(measure_row)
    return connection.execute(query.where(is_meant)).scalar_one()


def owners(connection: Connection) -> list[str]:
    """Everybody who has been made responsible for a measure or an order."""
    query = select(_M.responsible).where(_M.responsible != "").distinct()
    return list(connection.execute(query).scalars())


def count_cases(
    connection: Connection,
    *,
    kinds: Collection[CaseKind],
    case_types: Sequence[ObjectId],
    period: tuple[date, date],
) -> int:
    """Counted cases of these types received in the period that are of any of the kinds."""
    first, last = period
    query = select(func.count()).where(
        _C.received_on.between(first.isoformat(), last.isoformat()),
        _C.is_counted,
        _C.case_type.in_(case_types),
        or_(*(and_(_C[k.place] == k.place_id, _C[k.word] == k.word_id) for k in kinds)),
    )
    return connection.execute(query).scalar_one()


def _asked(question: ImprovementQuestion) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    if question.responsible:
        asked.append(_M.responsible.in_((question.responsible, *question.stands_in_for)))
    for name in ("decision_level", "law"):
        wanted = getattr(question, name)
        if wanted:
            asked.append(_M[name] == wanted)
    if question.department:
        asked.append(_is_of(question.department))
    return asked


def _is_of(department: ObjectId) -> ColumnElement[bool]:
    """Its own department, or that of any of its cases where it has none."""
    served = exists().where(
        measure_case.c.measure_id == _M.object_id,
        measure_case.c.serves,
        _C.object_id == measure_case.c.case_id,
        _C.department == department,
    )
    return or_(_M.department == department, and_(_M.department == "", served))


def _of_share(share: str, today: date) -> ColumnElement[bool]:
    if share == Share.OPEN:
        return _M.status.in_(OPEN)
    if share == Share.REMINDED:
        return and_(_M.reminds_on != "", _M.reminds_on <= today.isoformat())
    if share == Share.ORDERS:
        return _M.object_type == "board_order"
    return _M.status == share if share != Share.ALL else _M.object_id != ""
