"""The open database with the person who works in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from tests.helpers.offices import make_office


def names(office: Office) -> set[str]:
    return {member.name for member in office.organisation.members.values()}


def test_a_change_while_the_organisation_is_read_is_not_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_office(tmp_path)
    add_member(office, name="Bo Ek")
    really_reading = office.replica.reading

    @contextmanager
    def reading() -> Iterator[Connection]:
        with really_reading() as connection:
            yield connection
        monkeypatch.setattr(office.replica, "reading", really_reading)
        add_member(office, name="Eva Ek")

    monkeypatch.setattr(office.replica, "reading", reading)
    assert "Eva Ek" not in names(office)
    assert "Eva Ek" in names(office)
    office.close()
