"""A copy of each day, tried as it is written, and kept for a while."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office import maintenance, own_backups
from synpunkt_desk.services.office.it_settings import ItSettings
from synpunkt_desk.services.office.keys import FoundKey
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.store import backup as backups
from tests.helpers.offices import KEY, TODAY, add_case, at, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    made.replica.now = lambda: f"{TODAY.isoformat()}T08:00:00Z"
    yield made
    made.close()


def on(office: Office, day: date) -> Office:
    """The office another day."""
    office.replica.now = lambda: f"{day.isoformat()}T08:00:00Z"
    return at(office, day)


def copies(office: Office) -> list[str]:
    folder = own_backups.plan_of(office).folder
    return sorted(file.name for file in folder.iterdir())


def test_once_a_day(office: Office) -> None:
    assert own_backups.is_due(office)
    own_backups.back_up_today(office)
    assert not own_backups.is_due(office)
    assert own_backups.is_due(on(office, TODAY + timedelta(days=1)))


def test_what_was_copied_can_be_worked_in(office: Office, tmp_path: Path) -> None:
    case_id = add_case(office)
    made = own_backups.back_up_today(office)
    key_file = tmp_path / "key"
    maintenance.restore(
        Path(made.file), tmp_path / "ny", key_file=key_file, phrase=FoundKey(KEY).phrase
    )

    again = open_office(tmp_path / "ny", KEY)
    assert maintenance.check(again, lambda _done, _total: None).problems == ()
    assert add_case(again) != case_id
    again.close()


def test_it_is_tried_before_it_counts(office: Office) -> None:
    made = own_backups.back_up_today(office)
    tried = own_backups.try_backup(office, Path(made.file))
    assert tried.entries == made.entries > 0
    assert list(office.replica.folder.glob(".restore-*")) == []


def test_one_that_cannot_be_restored_does_not_stay(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damage(path: Path, _key: bytes) -> None:
        raise KnownError("backup_not_whole", file=path.name)

    monkeypatch.setattr(backups, "_require_whole", damage)
    with pytest.raises(KnownError, match="backup_not_whole"):
        own_backups.back_up_today(office)

    assert copies(office) == []
    assert own_backups.is_due(office)
    failure = own_backups.latest_failure(office)
    assert failure is not None
    assert failure.error.error_id == "backup_not_whole"
    monkeypatch.undo()
    own_backups.back_up_today(office)
    assert own_backups.latest_failure(office) is None


def test_a_changed_byte_is_found(office: Office) -> None:
    made = Path(own_backups.back_up_today(office).file)
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)
    with pytest.raises(KnownError, match=r"not_a_backup|backup_not_whole"):
        own_backups.try_backup(office, made)


def test_a_folder_that_is_gone_is_told(office: Office, tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    own_backups.choose_folder(office, tmp_path / "fil" / "kopior")
    with pytest.raises(KnownError, match="file_unreachable"):
        own_backups.back_up_today(office)
    assert own_backups.latest_failure(office)


def test_without_room_nothing_is_written(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "SPARE_BYTES", 1 << 60)
    with pytest.raises(KnownError, match="backup_needs_room"):
        own_backups.back_up_today(office)
    assert copies(office) == []


def test_a_copy_is_finished_while_others_write(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PAGES", 40)
    steps: list[int] = []

    def write_beside(done: int, _total: int) -> None:
        steps.append(done)
        assert len(steps) < 50, "it begins anew for each write"
        add_case(office)

    own_backups.back_up_today(office, write_beside)
    assert steps


def test_the_it_unit_decides(office: Office, tmp_path: Path) -> None:
    own_backups.choose_folder(office, tmp_path / "egen")
    plan = own_backups.plan_of(office)
    assert (plan.folder, plan.days, plan.is_decided) == (tmp_path / "egen", 7, False)

    decided = ItSettings(backup_folder=tmp_path / "it", backup_days=2, backs_up=False)
    plan = own_backups.plan_of(replace(office, it_settings=decided))
    assert (plan.folder, plan.days, plan.is_decided) == (tmp_path / "it", 2, True)
    assert not own_backups.is_due(replace(office, it_settings=decided))


def test_old_copies_of_this_computer_go_and_no_other_files(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "gemensam"
    folder.mkdir()
    others = ["synpunkt-A1-ffffff-2020-01-01.synpunkt", "anteckningar.synpunkt", "bild.png"]
    for name in others:
        (folder / name).write_bytes(b"")
    office.it_settings = ItSettings(backup_folder=folder, backup_days=2, backup_weeks=0)
    for days in range(4):
        own_backups.back_up_today(on(office, TODAY + timedelta(days=days)))

    names = copies(office)
    assert set(others) < set(names)
    assert len(names) == len(others) + 2


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(st.sets(DAYS, max_size=40), st.integers(1, 10), st.integers(0, 10))
def test_the_latest_stay(days: set[date], keep_days: int, keep_weeks: int) -> None:
    files = {Path(f"synpunkt-A1-abcdef-{day.isoformat()}.synpunkt"): day for day in days}

    gone = own_backups.superseded(files, days=keep_days, weeks=keep_weeks)

    left = sorted((day for file, day in files.items() if file not in gone), reverse=True)
    newest = sorted(days, reverse=True)
    assert left[:keep_days] == newest[:keep_days]
    assert len(left) <= keep_days + keep_weeks
    weeks = list(dict.fromkeys(day.isocalendar()[:2] for day in newest))[:keep_weeks]
    assert set(weeks) <= {day.isocalendar()[:2] for day in left}


def test_of_two_on_one_day_the_later_stays() -> None:
    first, later = (Path(f"s-2026-11-20{end}.synpunkt") for end in ("", "-140000"))
    assert own_backups.superseded([first, later], days=7, weeks=4) == [first]
