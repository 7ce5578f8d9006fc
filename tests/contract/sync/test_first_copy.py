"""The first copy of a large office: as many steps as it takes, and the same in the end."""

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import first_copy as steps
from synpunkt_desk.store import replica
from synpunkt_desk.sync import first_copy
from synpunkt_desk.sync import round as rounds
from synpunkt_desk.sync.port import PIECE, Right
from synpunkt_desk.sync.round import Progress, run_round
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_desks import KEY, SOCIAL, TECHNICAL, Desk, MakeDesk

CASES = 30
MEANWHILE = 20


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a small office takes many of them."""
    monkeypatch.setattr(first_copy, "LARGE", 10)
    monkeypatch.setattr(steps, "STEP", 7)
    monkeypatch.setattr(rounds, "PAGE", 11)


@pytest.fixture
def empty_office(memory_office: MemoryOffice) -> MemoryOffice:
    """All of this happens at the computer."""
    return memory_office


@pytest.fixture
def anna(make_desk: MakeDesk) -> Desk:
    """Has registered and changed cases of two boards, again and again."""
    made = make_desk("anna", SOCIAL, TECHNICAL)
    cases = [made.register(f"Lampa {n}", (SOCIAL, TECHNICAL)[n % 2]) for n in range(CASES)]
    for n, case_id in enumerate(cases):
        made.edit(case_id, text=f"Den vid torg {n} är släckt")
    with made.file.unit("anna") as unit:
        for case_id in cases[:5]:
            told = {"name": f"Åsa nummer {case_id[-4:]}", "phone": f"070-12 34 {case_id[-3:]}"}
            person = unit.create("submitter", {**told, "email": "asa@example.org"})
            known = {"submitter": "known", "submitter_id": person}
            unit.write("edit", "case", case_id, known)
            unit.create("record", {"case": case_id, "kind": "note", "text": "Ringde tillbaka"})
    made.sync()
    return made


def rows_of(desk: Desk) -> list[tuple[object, ...]]:
    """What lists show, but for the order in which it came here."""
    query = "SELECT object_id, title, number, received_on, board FROM case_row ORDER BY object_id"
    with desk.file.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


@pytest.fixture
def bo(anna: Desk, make_desk: MakeDesk, empty_office: MemoryOffice) -> Desk:
    """At a computer without anything, but may read all of it from now on."""
    assert anna.waiting() == 0
    made = make_desk("bo")
    for stream in (SOCIAL, TECHNICAL):
        empty_office.grant("bo", stream, Right.WRITE)
    return made


def test_it_is_the_same_as_page_by_page(
    anna: Desk, bo: Desk, make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    bo.sync()
    monkeypatch.setattr(first_copy, "LARGE", 10_000)
    cilla = make_desk("cilla", SOCIAL, TECHNICAL)
    assert rows_of(bo) == rows_of(cilla) == rows_of(anna)
    assert len(rows_of(bo)) == CASES


def test_what_is_told_ends_where_it_said(bo: Desk) -> None:
    told: list[Progress] = []
    run_round(bo.file, bo.server, "bo", tell=told.append)
    prepared = [(one.prepared, one.to_prepare) for one in told if one.to_prepare]
    assert prepared == sorted(prepared)
    assert prepared[-1][0] == prepared[-1][1]
    assert max(one.received for one in told) == told[-1].expected


class _Closing:
    """A window that is closed when it has been told so many times how far it has come."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self, _progress: Progress) -> None:
        self.left -= 1
        if self.left < 0:
            raise KnownError("interrupted")


def is_closed_after(times: int, desk: Desk) -> bool:
    """Whether there was more to do than can be told in so many times."""
    try:
        run_round(desk.file, desk.server, desk.role, tell=_Closing(times))
    except KnownError as error:
        if error.error_id != "interrupted":
            raise
        return True
    return False


def test_closed_after_any_step_it_goes_on_at_the_next_start(anna: Desk, bo: Desk) -> None:
    starts = 1
    while is_closed_after(1 + starts % 3, bo):
        bo.file.close()
        bo.file = replica.open_existing(bo.file.folder, KEY)
        starts += 1
    assert starts > 5
    assert rows_of(bo) == rows_of(anna)
    assert bo.problems() == ()


def test_cases_are_registered_and_changed_while_it_comes(anna: Desk, bo: Desk) -> None:
    own: list[str] = []

    def work(_progress: Progress) -> None:
        if len(own) == MEANWHILE:
            return
        own.append(bo.register(f"Medan resten kommer {len(own)}"))
        for object_id, *_ in rows_of(bo)[:1]:
            bo.edit(str(object_id), title="Ändrad medan resten kom")

    run_round(bo.file, bo.server, "bo", tell=work)
    assert bo.problems() == ()
    bo.sync()
    anna.sync()
    assert bo.waiting() == 0
    assert rows_of(bo) == rows_of(anna)
    assert len(rows_of(anna)) == CASES + len(own)
    assert bo.problems() == anna.problems() == ()


def test_a_file_that_is_cut_off_by_closing_goes_on_with_its_next_piece(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    content = bytes(range(256)) * (4 * PIECE // 256)
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    size, sha256 = anna.file.blobs.put_content("f" * 32, content)
    case_id = anna.register("Lampan")
    with anna.file.unit("anna") as unit:
        told = {"case": case_id, "kind": "attachment", "file_name": "film.mp4", "blob": "f" * 32}
        unit.create("record", {**told, "size": size, "sha256": sha256})
    anna.sync()

    times = 1
    while is_closed_after(times, bo):
        times += 1
        if bo.file.blobs.pieces("f" * 32):
            break
    here = bo.file.blobs.pieces("f" * 32)
    assert 0 < len(here) < 4
    assert not bo.file.blobs.has("f" * 32)

    bo.sync()
    assert bo.file.blobs.get("f" * 32) == content
