"""What another client writes can be anything: everything else goes on."""

import pytest

from synpunkt_desk.store import outgoing
from synpunkt_desk.store.journal import dumps
from tests.helpers.shared_desks import SOCIAL, Desk, MakeDesk
from tests.helpers.shared_offices import Participant, PostgresOffice, SharedOffice, codes


@pytest.fixture
def empty_office(postgres_office: PostgresOffice) -> PostgresOffice:
    """What a database takes for JSON only a database knows."""
    return postgres_office


def deep(levels: int) -> str:
    return '{"asks":{},"patch":{"title":' + "[" * levels + "]" * levels + '},"seen":{}}'


def patch(**fields: object) -> str:
    return dumps({"asks": {}, "patch": fields, "seen": {}})


REFUSED = {
    "nul": '{"asks":{},"patch":{"title":"a\\u0000b"},"seen":{}}',
    "half a letter": '{"asks":{},"patch":{"title":"\\ud800"},"seen":{}}',
    "no json": "rubbish",
    "a list": "[]",
    "nothing": "",
    "parts missing": '{"patch":{}}',
    "parts of another kind": '{"asks":[],"patch":3,"seen":"x"}',
    "not a number": '{"asks":{},"patch":{"title":NaN},"seen":{}}',
    "too deep for the server": deep(200_000),
}
UNREAD = {
    "deep": deep(400),
    "deeper than python": deep(3000),
    "too big a number": '{"asks":{},"patch":{"sent_back_count":1e999},"seen":{}}',
    "a number of many digits": '{"asks":{},"patch":{"title":' + "9" * 5000 + '},"seen":{}}',
}
ODD = {
    "other kinds": patch(title=5, text=[], received_on={}, board=True, closed_on=7, unit=None),
    "no dates": patch(received_on="i går", closed_on="2026-13-45", registered_at="nyss"),
    "huge": patch(text="å" * 3_000_000),
    "many fields": patch(**{f"field_{n}": n for n in range(3000)}),
    "long names": patch(**{"x" * 60_000: 1}),
    "big numbers": patch(sent_back_count=10**30, title=-(10**300)),
    "another way": patch(title="\u202e\ufffe\x7f\u200b", text="\r\n\t"),
    "odd asks": dumps({"asks": {"conflicts": 5, "later": "x"}, "patch": {}, "seen": {"a": ""}}),
}  # fmt: skip


def titles(desk: Desk) -> list[str]:
    with desk.file.reading() as connection:
        return [*connection.exec_driver_sql("SELECT title FROM case_row ORDER BY title").scalars()]


def refused(desk: Desk) -> list[str]:
    with desk.file.reading() as connection:
        return [one.code for one in outgoing.refused(connection)]


def test_the_server_refuses_what_nobody_could_read(
    empty_office: SharedOffice, make_desk: MakeDesk
) -> None:
    bo = make_desk("bo", SOCIAL)
    poisoner = Participant(empty_office, "bo")
    good = poisoner.entry(stream=SOCIAL, patch={"title": "Före", "board": SOCIAL})
    bad = [poisoner.entry(stream=SOCIAL, body=body) for body in REFUSED.values()]
    after = poisoner.entry(stream=SOCIAL, patch={"title": "Efter", "board": SOCIAL})

    told = codes(poisoner.send(good, *bad, after))

    assert dict(zip(REFUSED, told[1:-1], strict=True)) == dict.fromkeys(REFUSED, "malformed")
    bo.sync()
    assert titles(bo) == ["Efter", "Före"]


def test_the_stream_goes_on_past_what_is_odd(
    empty_office: SharedOffice, make_desk: MakeDesk
) -> None:
    bo = make_desk("bo", SOCIAL)
    bodies = {**UNREAD, **ODD}
    cases = {name: bo.register(name) for name in bodies}
    bo.sync()
    poisoner = Participant(empty_office, "bo")
    for name, body in bodies.items():
        made = poisoner.entry(stream=SOCIAL, body=body)
        edit = poisoner.entry(stream=SOCIAL, object_id=cases[name], verb="edit", body=body)
        assert codes(poisoner.send(made, edit)) == ["", ""], name
    poisoner.send(poisoner.entry(stream=SOCIAL, patch={"title": "Efter", "board": SOCIAL}))

    bo.sync()

    assert "Efter" in titles(bo)
    assert refused(bo) == ["unreadable"] * 2 * len(UNREAD)
    for name, case_id in cases.items():
        bo.edit(case_id, title=f"{name} går att skriva i")
    bo.sync()
    for name, case_id in cases.items():
        assert bo.case(case_id)["title"] == f"{name} går att skriva i"
    assert (bo.waiting(), bo.problems()) == (0, ())


def test_what_is_too_large_is_put_aside_and_the_rest_goes_on(make_desk: MakeDesk) -> None:
    anna = make_desk("anna", SOCIAL)
    ids = [anna.register(f"Ärende {n}") for n in range(5)]
    anna.edit(ids[2], text="å" * 9_000_000)
    anna.edit(ids[3], text="Efter det stora")
    anna.sync()

    assert refused(anna) == ["too_large"]
    assert anna.waiting() == 0
    assert anna.case(ids[3])["text"] == "Efter det stora"
    assert [anna.case(i)["number"] for i in ids] == [f"SN 2026-{n:04}" for n in range(1, 6)]
