"""Taking in a file of ten thousand cases."""

import csv
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from synpunkt_desk.services.importing.importing import import_csv
from tests.benchmarks.table import BenchTable, Row
from tests.benchmarks.test_saving import TEXT
from tests.helpers.offices import TODAY, make_office

pytestmark = pytest.mark.benchmark
ROWS = 10_000
HEAD = (
    "nummer",
    "inkommen",
    "kanal",
    "typ",
    "förvaltning",
    "rubrik",
    "beskrivning",
    "namn",
    "e-post",
)


def write_file(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEAD)
        for number in range(ROWS):
            day = (TODAY - timedelta(days=ROWS // 20 - number // 20)).isoformat()
            title = f"Snöröjning nummer {number}"
            person = (f"Eva Exempel {number}", f"eva{number}@example.org")
            place = "Tekniska förvaltningen"
            line = (f"A{number}", day, "webb", "klagomål", place, title, TEXT, *person)
            writer.writerow(line)


def test_import(tmp_path: Path, table: BenchTable) -> None:
    file = tmp_path / "cases.csv"
    write_file(file)
    office = make_office(tmp_path)
    began = perf_counter()
    result = import_csv(office, file)
    rate = ROWS / (perf_counter() - began)
    office.close()
    assert result.registered == ROWS
    table.add(
        Row(
            what=f"import of {ROWS} rows",
            ours=f"{rate:.0f} rows/s",
            limit=">= 3000 rows/s",
            reached=rate >= 3000,
        )
    )
