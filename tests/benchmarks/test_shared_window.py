"""The window of an office on a server: how long it stands still while rounds run beside it."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.joining import fetch_organisation
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import tell_nobody
from tests.benchmarks.registers import filled_register, open_at
from tests.benchmarks.table import BenchTable
from tests.benchmarks.test_window import row_of, run_program
from tests.helpers.cluster import OFFICE, Cluster
from tests.helpers.offices import KEY
from tests.helpers.shared_offices import PostgresOffice

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(0)]
CASES = 3_000


@pytest.fixture
def shared(cluster: Cluster, tmp_path: Path) -> Iterator[PostgresOffice]:
    """An office with cases on a server, where Bo may read and write everything."""
    made = PostgresOffice(cluster, OFFICE)
    made.empty()
    made.grant("anna", COMMON, Right.ADMIN)
    address = made.address("anna")
    with (
        closing(open_at(filled_register(CASES).copy(tmp_path / "anna"))) as office,
        closing(made.server("anna")) as server,
        closing(made.caretaker("anna")) as caretaker,
    ):
        sharing.bring_office(office, server, caretaker, address)
        sharing.keep_up(office, server, open_caretaker=lambda: made.caretaker("anna"))
        for stream in sharing_streams(made):
            made.grant("bo", stream, Right.WRITE)
    yield made
    made.close()


def sharing_streams(shared: PostgresOffice) -> list[str]:
    return [str(name) for [name] in shared.run("SELECT name FROM sync.stream")]


def test_how_long_the_window_stands_still_while_it_syncs(
    shared: PostgresOffice, table: BenchTable, tmp_path: Path
) -> None:
    folder = tmp_path / "bo"
    with closing(shared.server("bo")) as server:
        office = sharing.join_office(folder, KEY, server, shared.address("bo"))
        with closing(office):
            fetch_organisation(
                office, "", open_line=lambda *_: shared.server("bo"), tell=tell_nobody
            )

    came = json.loads(run_program("shared_window", str(folder)))

    rest = came["pauses"].pop("nothing")
    rows = [
        row_of(f"{doing}, {CASES} cases", pauses, rest, came["work"][doing])
        for doing, pauses in came["pauses"].items()
        if doing not in ("start", "opening the window", "")
    ]
    table.rows += rows
    assert len(rows) == len(("first copy", "saving while rounds run"))
