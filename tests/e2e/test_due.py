"""Counting up a due date from the command line."""

from pathlib import Path

import pytest

from synpunkt_desk.services.office.keys import find_key
from synpunkt_desk.services.office.opening import open_office
from tests.e2e.conftest import Desk

WORDS = "10 arbetsdagar från 2026-04-29, 1 maj och Kristi himmelsfärdsdag oräknade: 2026-05-15"


def test_a_due_date_explains_itself_without_a_database(desk: Desk) -> None:
    ran = desk.run("due", "2026-04-29", "--days", 10)
    assert (ran.code, ran.out.strip(), ran.err) == (0, WORDS, "")
    plain = desk.run("due", "2026-04-29", "--days", 14, "--calendar-days")
    assert plain.out.strip() == "14 dagar från 2026-04-29: 2026-05-13"
    assert not desk.data.exists()


def test_the_days_that_do_not_count_are_told_to_other_programs(made: Desk) -> None:
    ran = made.run("due", "2026-04-29", "--days", 10, options=("--json",))
    assert ran.data == {
        "date": "2026-05-15",
        "from": "2026-04-29",
        "days": 10,
        "unit": "working_days",
        "skipped": [
            {"date": "2026-05-01", "name": "Första maj"},
            {"date": "2026-05-14", "name": "Kristi himmelsfärdsdag"},
        ],
        "explanation": WORDS,
    }


def test_days_that_the_municipality_has_closed_do_not_count(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "kommun"
    folder.mkdir()
    shipped = Path("synpunkt_desk/resources/municipalities/boras")
    for file in shipped.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    calendar = folder / "calendar.yaml"
    text = calendar.read_text("utf-8").replace(
        "klämdagar är lediga: nej", "klämdagar är lediga: ja"
    )
    calendar.write_text(text, "utf-8")
    desk.init(str(folder))

    ran = desk.run("due", "2026-05-13", "--days", 1)

    assert ran.out.strip() == (
        "1 arbetsdag från 2026-05-13, Kristi himmelsfärdsdag och klämdag oräknade: 2026-05-18"
    )


def test_a_due_date_is_counted_beside_whoever_has_the_database_open(made: Desk) -> None:
    key = find_key(made.data, made.key_file).key
    office = open_office(made.data, key)
    ran = made.run("due", "2026-04-29", "--days", 10)
    office.close()
    assert (ran.code, ran.out.strip(), ran.err) == (0, WORDS, "")


@pytest.mark.parametrize("words", [("29/4", "--days", "10"), ("2026-04-29", "--days", "0")])
def test_what_is_no_day_is_refused(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk.run("due", *words).code == 2
