"""Layouts are copied, changed, kept with a version, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.layout import Layout, SectionLayout
from synpunkt_desk.reports.layout_file import SHIPPED, parse_layout, shipped_layout
from synpunkt_desk.reports.layout_text import layout_text
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.office import opening
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import layout_preview, report_layouts, reporting
from synpunkt_desk.texts.errors import sentence
from tests.helpers.offices import TODAY, add_case, make_office
from tests.helpers.reports import keep_faulty


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def copied(office: Office) -> Layout:
    return report_layouts.copy(office, shipped_layout("boras"), "Vår redovisning")


@pytest.mark.parametrize("key", SHIPPED)
def test_a_layout_that_is_written_is_read_as_it_was(key: str) -> None:
    layout = shipped_layout(key)
    assert parse_layout(layout_text(layout), source="x") == layout


def test_an_own_layout_makes_reports(office: Office) -> None:
    add_case(office)
    section = SectionLayout(id="types", heading="Typer {period}", table="by_type")
    report_layouts.keep(office, replace(copied(office), sections=(section,), checks=()))

    names = [layout.name for layout in report_layouts.layouts(office)]
    assert names[-2:] == ["Sida per enhet (APT)", "Vår redovisning"]
    period = Period(date(2026, 7, 1), date(2026, 12, 31))
    made = reporting.make_report(office, "boras-2", Request(period=period, today=TODAY))
    assert [part.heading for part in made.sections] == ["Typer juli–december 2026"]


def test_each_change_is_a_version_that_can_be_taken_back(office: Office) -> None:
    layout = copied(office)
    report_layouts.keep(office, layout)
    changed = report_layouts.keep(office, replace(layout, title="Ny titel"))

    assert report_layouts.known_layouts(office)[-1].version == 2
    history.undo(office, changed.group_id)
    assert report_layouts.layout(office, layout.key) == layout
    removed = report_layouts.remove(office, layout.key)
    with pytest.raises(KnownError, match=r"layout\.unknown"):
        report_layouts.layout(office, layout.key)
    history.undo(office, removed.group_id)
    assert report_layouts.layout(office, layout.key) == layout


def test_copies_have_keys_of_their_own(office: Office) -> None:
    report_layouts.keep(office, copied(office))
    second = report_layouts.copy(office, copied(office), "En till")
    assert (copied(office).key, second.key) == ("boras-3", "boras-3")


def test_a_fault_is_told_with_its_place(office: Office) -> None:
    wrong = SectionLayout(id="a", heading="Rubrik {perod}")
    with pytest.raises(KnownError) as raised:
        report_layouts.keep(office, replace(copied(office), sections=(wrong,)))
    assert "”{perod}” går inte att använda i avsnittet ”Rubrik {perod}”" in str(
        sentence(raised.value)
    )


def test_a_shipped_layout_stays(office: Office) -> None:
    with pytest.raises(KnownError, match=r"layout\.shipped"):
        report_layouts.keep(office, shipped_layout("boras"))


def test_a_layout_goes_out_as_a_file_and_comes_in_beside_its_own(
    office: Office, tmp_path: Path
) -> None:
    layout = copied(office)
    report_layouts.keep(office, layout)
    file = tmp_path / "vår.yaml"
    file.write_text(layout_text(layout), "utf-8")

    read = report_layouts.read_layout_file(office, file)

    assert (read.key, read.sections) == ("boras-3", layout.sections)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(KnownError, match=r"layout\.syntax"):
        report_layouts.read_layout_file(office, file)
    with pytest.raises(KnownError, match="file_not_found"):
        report_layouts.read_layout_file(office, tmp_path / "none.yaml")


def test_a_preview_shows_the_pages(office: Office) -> None:
    assert layout_preview.preview_layout(office, copied(office)).startswith(b"%PDF")


def test_one_that_cannot_be_read_hinders_no_other(office: Office) -> None:
    keep_faulty(office)
    report_layouts.keep(office, copied(office))

    assert [one.name for one in report_layouts.layouts(office)][-1] == "Vår redovisning"
    (faulty,) = report_layouts.faulty_layouts(office)
    assert faulty.name == "Gammal"
    assert "”borta” går inte att använda" in str(sentence(faulty.error))
    report_layouts.remove_template(office, faulty.template_id)
    assert report_layouts.faulty_layouts(office) == []


def test_where_there_is_a_super_user_others_only_look(office: Office) -> None:
    with office.unit() as unit:
        made = unit.create("member", {"name": "Siv Sund", "roles": ["super_user"]})
    with pytest.raises(KnownError, match="super_user_needed"):
        report_layouts.keep(office, copied(office))
    with pytest.raises(KnownError, match="super_user_needed"):
        report_layouts.remove(office, "boras-2")

    opening.choose_member(office, made)
    report_layouts.keep(office, copied(office))
