"""Bringing rows and search up to the folded states of objects."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, select

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.field_rules import left_of
from synpunkt_desk.models.fold import EMPTY, State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING, Fields, Json
from synpunkt_desk.store import reading
from synpunkt_desk.store.authority import Objects
from synpunkt_desk.store.bulk import insert_rows, update_rows
from synpunkt_desk.store.case_facts import People, put_facts, put_givers
from synpunkt_desk.store.measure_facts import put_measure_facts
from synpunkt_desk.store.rows import (
    case_values,
    measure_values,
    object_values,
    relation_values,
    state_values,
    tally_values,
)
from synpunkt_desk.store.search_index import Told, replace_texts, search_values
from synpunkt_desk.store.tables import (
    case_row,
    case_state,
    measure_case,
    measure_fact,
    measure_row,
    object_row,
    relation_row,
    tally_row,
)

Places = Mapping[ObjectId, int]
"""Objects without a row so far, with their places in the journal."""

IMPROVEMENTS: Final = frozenset({"measure", "board_order"})
"""Types of objects that stand in the register of measures."""

PutTexts = Callable[[Connection, Sequence[Mapping[str, Any]], Collection[int]], None]
"""What to do with new texts, of which some have no row yet."""

_OBJECT_DELETE: Final = delete(object_row).where(object_row.c.object_id == bindparam("gone"))
_SERVED_DELETE: Final = delete(measure_case).where(measure_case.c.measure_id == bindparam("gone"))
_FACT_DELETE: Final = delete(measure_fact).where(measure_fact.c.measure_id == bindparam("gone"))
_TALLY_DELETE: Final = delete(tally_row).where(tally_row.c.object_id == bindparam("gone"))
_RELATION_DELETE: Final = delete(relation_row).where(relation_row.c.object_id == bindparam("gone"))
_MEASURE_DELETE: Final = delete(measure_row).where(measure_row.c.object_id == bindparam("gone"))
_CASES_OF_PEOPLE: Final = (
    select(case_row.c.object_id)
    .where(case_row.c.submitter_id != "")
    .where(case_row.c.submitter_id.in_(bindparam("people", expanding=True)))
)


def write_rows(
    connection: Connection,
    objects: Objects,
    *,
    new: Places,
    put_texts: PutTexts | None = replace_texts,
) -> None:
    """Write the rows of the objects, and the search texts of every case that they belong to.

    Without `put_texts` the search is made by somebody else, from all rows.
    """
    states = {i: state for i, (kind, state) in objects.items() if kind == "case"}
    cases = {i: decode(Case, state.fields) for i, state in states.items()}
    left = cases_left(connection, objects, new) if put_texts else []
    made = [i for i in cases if i in new]
    rows = [case_values(i, new[i], cases[i]) for i in made]
    insert_rows(connection, case_row, rows)
    people = {i: state.fields for i, (kind, state) in objects.items() if kind == "submitter"}
    put_facts(connection, rows, people=people)
    kept = [{"row_no": new[i], **state_values(states[i])} for i in made]
    insert_rows(connection, case_state, kept)
    touched = {i: case for i, case in cases.items() if i not in new}
    _update_cases(connection, touched, states, people)
    put_givers(connection, {i: fields for i, fields in people.items() if i not in new})
    _write_others(connection, {i: o for i, o in objects.items() if o[0] != "case"}, new)
    if put_texts is None:
        return
    texts = _search_texts(connection, objects, cases, new)
    texts += search_rows(connection, left)
    put_texts(connection, texts, {new[i] for i in made})


def search_rows(connection: Connection, case_ids: Sequence[ObjectId]) -> list[dict[str, Any]]:
    """What the index should hold of these cases."""
    cases = reading.case_fields(connection, case_ids)
    givers = {giver for _, _, fields in cases if (giver := _giver_of(fields))}
    people = reading.objects_by_id(connection, givers)
    records = reading.children(connection, "record", [i for i, _, _ in cases])
    return search_values(
        [
            Told(row_no, fields, people.get(_giver_of(fields), NOTHING), records.get(i, ()))
            for i, row_no, fields in cases
        ]
    )


def _giver_of(case: Fields) -> ObjectId:
    giver = case.get("submitter_id")
    return giver if isinstance(giver, str) else ""


def write_measures(connection: Connection, measures: Mapping[ObjectId, State]) -> None:
    """What reports count of these measures, and which cases they serve or have served."""
    put_measure_facts(connection, measures)
    rows = [
        {"case_id": case, "measure_id": measure_id, "serves": serves}
        for measure_id, state in measures.items()
        for case, serves in _cases_of_measure(state.fields).items()
    ]
    insert_rows(connection, measure_case, rows)


def _cases_of_measure(fields: Fields) -> dict[str, bool]:
    """Each case that a measure was ever linked to, and whether it serves it now."""
    is_kept = fields.get("removed") is not True
    once = dict.fromkeys(_ids(fields.get(left_of("cases"))), False)
    return once | dict.fromkeys(_ids(fields.get("cases")), is_kept)


def _ids(value: Json) -> list[str]:
    return [i for i in value if isinstance(i, str)] if isinstance(value, list) else []


def _update_cases(
    connection: Connection,
    cases: Mapping[ObjectId, Case],
    states: Mapping[ObjectId, State],
    people: People,
) -> None:
    if cases:
        before = reading.arrivals(connection, list(cases))
        values = [case_values(i, before[i][-1], case) for i, case in cases.items()]
        update_rows(connection, case_row, values, key="row_no")
        put_facts(connection, values, instead_of=before.values(), people=people)
        kept = [{**state_values(states[i]), "row_no": before[i][-1]} for i in cases]
        update_rows(connection, case_state, kept, key="row_no")


def _write_others(connection: Connection, others: Objects, new: Places) -> None:
    gone = [{"gone": i} for i in others if i not in new]
    measures = {i: state for i, (kind, state) in others.items() if kind == "measure"}
    if gone:
        connection.execute(_OBJECT_DELETE, gone)
    if measures.keys() - new.keys():
        stale = [{"gone": i} for i in measures if i not in new]
        connection.execute(_SERVED_DELETE, stale)
        connection.execute(_FACT_DELETE, stale)
    rows = [object_values(i, kind, state) for i, (kind, state) in others.items()]
    insert_rows(connection, object_row, rows)
    write_measures(connection, measures)
    _write_improvements(connection, others, new)
    _write_relations(
        connection, {i: s for i, (kind, s) in others.items() if kind == "relation"}, new
    )
    _write_tallies(connection, {i: s for i, (kind, s) in others.items() if kind == "tally"}, new)


def _write_improvements(connection: Connection, others: Objects, new: Places) -> None:
    touched = {i: one for i, one in others.items() if one[0] in IMPROVEMENTS}
    gone = [{"gone": i} for i in touched if i not in new]
    if gone:
        connection.execute(_MEASURE_DELETE, gone)
    rows = (measure_values(i, kind, state) for i, (kind, state) in touched.items())
    insert_rows(connection, measure_row, [row for row in rows if row])


def _write_relations(
    connection: Connection, relations: Mapping[ObjectId, State], new: Places
) -> None:
    gone = [{"gone": i} for i in relations if i not in new]
    if gone:
        connection.execute(_RELATION_DELETE, gone)
    rows = [relation_values(i, state) for i, state in relations.items()]
    insert_rows(connection, relation_row, rows)


def _write_tallies(connection: Connection, tallies: Mapping[ObjectId, State], new: Places) -> None:
    gone = [{"gone": i} for i in tallies if i not in new]
    if gone:
        connection.execute(_TALLY_DELETE, gone)
    rows = (tally_values(i, state) for i, state in tallies.items())
    insert_rows(connection, tally_row, [row for row in rows if row])


def _search_texts(
    connection: Connection, objects: Objects, cases: Mapping[ObjectId, Case], new: Places
) -> list[dict[str, Any]]:
    """New cases have all but their records in hand, which may have come before them."""

    def fields_of(object_id: ObjectId) -> Fields:
        return objects.get(object_id, ("", EMPTY))[1].fields

    made = {i: case for i, case in cases.items() if i in new and _has_all(case, objects)}
    records = reading.children(connection, "record", list(made))
    told = [
        Told(new[i], fields_of(i), fields_of(case.submitter_id), records.get(i, ()))
        for i, case in made.items()
    ]
    touched = [i for i in cases_to_index(connection, objects, new) if i not in made]
    return search_values(told) + search_rows(connection, touched)


def _has_all(case: Case, objects: Objects) -> bool:
    return not case.submitter_id or case.submitter_id in objects


def _records_of_cases(objects: Objects) -> dict[ObjectId, list[Fields]]:
    """The touched records by case, oldest first."""
    found: dict[ObjectId, list[Fields]] = {}
    for _, state in (objects[i] for i in sorted(objects) if objects[i][0] == "record"):
        case = state.fields.get("case")
        if isinstance(case, str):
            found.setdefault(case, []).append(state.fields)
    return found


def cases_left(connection: Connection, objects: Objects, new: Places) -> list[ObjectId]:
    """Cases that hold a record which now belongs to another, and are not touched themselves."""
    records = [i for i, (kind, _) in objects.items() if kind == "record" and i not in new]
    held = reading.objects_by_id(connection, records)
    left = [
        case
        for i, fields in held.items()
        if (case := fields.get("case")) != objects[i][1].fields.get("case")
    ]
    indexed = objects.keys() | _records_of_cases(objects).keys()
    return [i for i in dict.fromkeys(_ids(left)) if i not in indexed]


def cases_to_index(connection: Connection, objects: Objects, new: Places) -> list[ObjectId]:
    """Touched cases, and those whose submitter or record was touched."""
    found = [i for i, (kind, _) in objects.items() if kind == "case"]
    found += _records_of_cases(objects)
    people = [i for i, (kind, _) in objects.items() if kind == "submitter" and i not in new]
    if people:
        found += connection.execute(_CASES_OF_PEOPLE, {"people": people}).scalars()
    return list(dict.fromkeys(found))
