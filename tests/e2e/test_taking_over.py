"""A killed import of an earlier system goes on, and each case comes exactly once."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from synpunkt_desk.services.importing.import_runs import kept_runs
from synpunkt_desk.services.office.maintenance import check
from synpunkt_desk.services.office.opening import open_office
from tests.e2e.programs import take_over_until_killed
from tests.helpers.offices import KEY, make_office
from tests.helpers.old_system import write_export

ROOT = Path(__file__).parents[2]
LINES = 1_800


def test_a_killed_import_goes_on_where_it_was(tmp_path: Path) -> None:
    make_office(tmp_path).close()
    export = write_export(tmp_path / "export.csv", LINES)
    command = [sys.executable, take_over_until_killed.__file__, tmp_path / "data", export.file]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}

    with subprocess.Popen(command, stdout=subprocess.PIPE, env=surroundings) as first:
        assert first.stdout
        assert first.stdout.readline()
        first.kill()
    assert first.returncode < 0
    subprocess.run(command, env=surroundings, check=True, stdout=subprocess.DEVNULL)

    office = open_office(tmp_path / "data", KEY)
    with office.replica.reading() as connection:
        titles = Counter(connection.exec_driver_sql("SELECT title FROM case_row").scalars())
    assert set(titles.values()) == {1}
    assert titles.total() == export.taken_in
    assert check(office, lambda _done, _total: None).problems == ()
    (kept,) = kept_runs(office)
    assert kept.count == export.taken_in
    office.close()
