"""Only how long it usually takes is known, never who took how long."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from synpunkt_desk.services.lists.registration_times import ChannelTime, channel_times, note_time
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, make_office

PHONE, POST = "1" * 32, "2" * 32


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_half_of_them_took_no_longer(office: Office) -> None:
    for seconds in (25, 40, 44, 70, 4000):
        note_time(office, PHONE, seconds)
    assert channel_times(office) == [ChannelTime("2026-11", PHONE, 5, 45)]


def test_few_registrations_tell_nothing(office: Office) -> None:
    for _ in range(4):
        note_time(office, POST, 20)
    assert channel_times(office) == []


def test_months_are_apart_and_very_long_ones_have_an_end(office: Office) -> None:
    later = replace(office, today=lambda: TODAY.replace(month=12))
    for _ in range(5):
        note_time(office, PHONE, 20)
        note_time(later, PHONE, 9000)
    found = [(time.month, time.median) for time in channel_times(office)]
    assert found == [("2026-12", 600), ("2026-11", 20)]
