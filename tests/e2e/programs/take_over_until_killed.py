"""Takes over an export in an office, and prints how many rows are safe after each batch."""

import sys
from dataclasses import replace
from pathlib import Path

from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.services.importing.import_runs import run_of
from synpunkt_desk.services.importing.importing import import_rows
from synpunkt_desk.services.importing.sources import likely_source
from synpunkt_desk.services.office.opening import open_office
from tests.helpers.offices import KEY
from tests.helpers.old_system import WORDS


def main() -> None:
    """Take over until somebody pulls the plug."""
    office = open_office(Path(sys.argv[1]), KEY)
    file = Path(sys.argv[2])
    records = read_records(file)
    mapping = replace(likely_source(office, records), name="Gamla systemet", words=WORDS)
    import_rows(
        office,
        judge_records(records, mapping),
        progress=lambda done, _total: print(done, flush=True),
        run=run_of(file),
    )


if __name__ == "__main__":
    main()
