"""Search: by prefix and inside compounds, in every column, newest first."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synpunkt_desk.store import rebuild, search_index
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.search_index import MAX_TERMS, match_expression


def register(desk: Replica, **fields: str) -> str:
    with desk.unit("Anna") as unit:
        return unit.create("case", {"title": "", "text": "", **fields})


def found(desk: Replica, typed: str) -> list[str]:
    with desk.reading() as connection:
        expression = match_expression(connection, typed)
        if not expression:
            return []
        query = (
            "SELECT object_id FROM case_row WHERE row_no IN"
            " (SELECT rowid FROM case_fts WHERE case_fts MATCH ?) ORDER BY row_no DESC"
        )
        return list(connection.exec_driver_sql(query, (expression,)).scalars())


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("snö", True),
        ("röjning", True),
        ("RÖJNINGEN", True),
        ("sno", False),
        ("cafe", True),
        ("café", True),
        ("agatan", False),
        ("ågat", True),
        ("snöröjningen ågatan", True),
        ("snöröjningen elgatan", False),
        ("skola", False),
        ('"', False),
        ("snö* OR skola", False),
    ],
)
def test_words_are_found_as_prefixes_and_inside_compounds(
    desk: Replica, typed: str, is_found: bool
) -> None:
    case = register(desk, title="Snöröjningen på Ågatan", text="Vid caféet är det halt.")
    assert (case in found(desk, typed)) == is_found


def test_number_submitter_and_answer_are_searched(desk: Replica) -> None:
    with desk.unit("Anna") as unit:
        person = unit.create("submitter", {"name": "Eva Exempel", "phone": "033-12 34"})
        number = {
            "series": "b",
            "year": 2026,
            "prefix": "TN",
            "pattern": "{prefix} {year}-{number:04}",
        }
        case = unit.create("case", {"submitter_id": person}, asks={"number": number})
        unit.create("record", {"case": case, "kind": "dispatched", "text": "Vi har sandat."})
    for typed in ("TN 2026-0001", "exempel", "033-12", "sandat"):
        assert found(desk, typed) == [case]


def test_a_number_is_found_without_the_zeros_before_it(desk: Replica) -> None:
    case = register(desk, diary_number="TN 2026-0119")
    for typed in ("119", "0119", "TN 2026-0119"):
        assert found(desk, typed) == [case]
    assert found(desk, "19") == []


def test_a_protected_submitter_is_not_found_by_name(desk: Replica) -> None:
    with desk.unit("Anna") as unit:
        person = unit.create("submitter", {"name": "Eva Exempel"})
        case = unit.create("case", {"submitter_id": person})
    assert found(desk, "exempel") == [case]
    with desk.unit("Anna") as unit:
        unit.write("edit", "submitter", person, {"protected": True})
    assert found(desk, "exempel") == []


def test_an_edited_text_is_found_by_its_new_words_only(desk: Replica) -> None:
    case = register(desk, title="Halka")
    with desk.unit("Anna") as unit:
        unit.write("edit", "case", case, {"title": "Belysning"})
    assert found(desk, "halka") == []
    assert found(desk, "lysning") == [case]


def test_many_texts_edited_at_once_are_found_by_their_new_words_only(
    desk: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MANY", 3)
    cases = [register(desk, title=f"Gatlampan {n}") for n in range(6)]
    with desk.unit("Anna") as unit:
        for case in cases[:5]:
            unit.write("edit", "case", case, {"title": "Busskuren"})
        new = unit.create("case", {"title": "Busskuren i parken"})
    assert found(desk, "lampan") == cases[5:]
    assert found(desk, "kuren") == [new, *reversed(cases[:5])]
    with desk.writing() as connection:
        assert rebuild.check(connection).problems == ()


def test_words_that_sqlite_cuts_otherwise_are_found_by_their_beginning(desk: Replica) -> None:
    case = register(desk, title="Vitamin\u00b2 i maten")
    assert found(desk, "vitam") == [case]


def test_a_beginning_of_very_many_words_finds_them_all(desk: Replica) -> None:
    cases = [register(desk, title=f"Kvarter{number}") for number in range(MAX_TERMS + 5)]
    assert found(desk, "kvarter") == cases[::-1]


@pytest.mark.parametrize("length", [8_001, 40_000])
def test_a_word_without_end_does_no_harm(desk: Replica, length: int) -> None:
    register(desk, title="a", text=f"snö {'x' * length}")
    with desk.writing() as connection:
        assert rebuild.check(connection).problems == ()


def test_hits_come_newest_first(desk: Replica) -> None:
    cases = [register(desk, title="Snö") for _ in range(3)]
    assert found(desk, "snö") == cases[::-1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_question_and_no_error(desk: Replica, typed: str) -> None:
    found(desk, typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_registered_the_index_equals_a_rebuild(
    desk: Replica, title: str, text: str
) -> None:
    case = register(desk, title=title)
    with desk.unit("Anna") as unit:
        unit.write("edit", "case", case, {"text": text})
    with desk.writing() as connection:
        assert rebuild.check(connection).problems == ()


def test_a_stack_of_papers_is_found_by_its_label(desk: Replica) -> None:
    case_id = register(desk, batch="Biblioteket vecka 47")
    assert found(desk, "biblioteket 47") == [case_id]
