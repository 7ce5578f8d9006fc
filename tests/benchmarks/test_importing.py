"""Taking in a file of ten thousand cases, and a large export of an earlier system."""

import csv
import resource
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.services.importing.import_result import Fate
from synpunkt_desk.services.importing.importing import import_csv, import_rows
from synpunkt_desk.services.importing.sources import likely_source
from tests.benchmarks.table import BenchTable, Row
from tests.benchmarks.test_saving import TEXT
from tests.helpers.offices import TODAY, make_office
from tests.helpers.old_system import WORDS, write_export

pytestmark = pytest.mark.benchmark
ROWS = 10_000
LINES = 100_000
MOST_MEGABYTES = 250
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


def test_taking_over(tmp_path: Path, table: BenchTable) -> None:
    """Each sort of nonsense two thousand times; each line has a fate, and the counts tie."""
    export = write_export(tmp_path / "export.csv", LINES)
    office = make_office(tmp_path / "office")
    before = _megabytes()
    began = perf_counter()
    records = read_records(export.file)
    mapping = replace(likely_source(office, records), name="Gamla systemet", words=WORDS)
    judged = judge_records(records, mapping)
    seconds_to_judge = perf_counter() - began
    fates = Counter[Fate]()
    import_rows(office, judged, tell=lambda told: fates.update([told.fate]))
    rate = LINES / (perf_counter() - began)
    grown = _megabytes() - before
    office.close()
    assert fates == {
        Fate.REGISTERED: export.taken_in,
        Fate.ALREADY: export.sorts["twice"],
        Fate.CHANGED: export.sorts["changed"],
        Fate.REFUSED: export.refused,
    }
    table.add(
        Row(
            what=f"taking over {LINES} rows with nonsense",
            ours=f"{rate:.0f} rows/s",
            reference=f"judged in {seconds_to_judge:.1f} s",
            limit=">= 3000 rows/s",
            reached=rate >= 3000,
        )
    )
    table.add(
        Row(
            what="memory it takes",
            ours=f"{grown} MB",
            limit=f"<= {MOST_MEGABYTES} MB",
            reached=grown <= MOST_MEGABYTES,
        )
    )


def _megabytes() -> int:
    """The most that this process has ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
