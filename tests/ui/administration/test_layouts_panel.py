"""Layouts of reports are copied and changed, and figures are written in, with the keyboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import outside_figures, report_layouts
from synpunkt_desk.ui.administration.figures_panel import FiguresPanel
from synpunkt_desk.ui.administration.layouts_panel import LayoutsPanel
from synpunkt_desk.ui.operations import Operations
from tests.helpers.reports import keep_faulty


@pytest.fixture
def panel(qtbot: QtBot, office: Office) -> Iterator[LayoutsPanel]:
    made = LayoutsPanel(Operations(office))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.view.list.count() > 0)
    yield made
    made._pause.stop()
    for _ in range(3):
        made._operations.wait()
        qtbot.wait(1)


def test_a_copy_is_changed_looked_at_and_saved(
    qtbot: QtBot, office: Office, panel: LayoutsPanel, tmp_path: Path
) -> None:
    view = panel.view
    assert not view.save.isEnabled()
    assert not view.cards[0].isEnabled()
    view.copy.click()
    qtbot.waitUntil(view.save.isEnabled)
    view.name.setText("Vår")
    view.name.textEdited.emit("Vår")
    view.new_section.click()
    view.heading.setText("Nytt om {förvaltningens} typer")
    view.heading.textEdited.emit("")
    assert view.sections.currentItem().text() == "Nytt om {förvaltningens} typer"
    view.table.set_value("by_type")
    view.table.value_changed.emit("by_type")
    view.up.click()
    qtbot.waitUntil(lambda: view.preview.view.page_count() > 0)
    view.save.click()
    qtbot.waitUntil(view.remove.isEnabled)

    kept = report_layouts.layouts(office)[-1]
    assert (kept.name, kept.sections[0].heading) == ("Vår", "Nytt om {unit_genitive} typer")
    assert kept.sections[0].table == "by_type"
    file = tmp_path / "mall.yaml"
    panel.export_to(file, kept)
    qtbot.waitUntil(file.exists)
    panel.import_from(file)
    qtbot.waitUntil(lambda: not view.remove.isEnabled())
    view.list.setCurrentRow(view.list.count() - 1)
    view.remove.click()
    qtbot.waitUntil(lambda: not any(k.is_own for k in report_layouts.known_layouts(office)))


def test_a_word_that_there_is_not_is_told_with_its_section(
    qtbot: QtBot, panel: LayoutsPanel
) -> None:
    panel.view.copy.click()
    qtbot.waitUntil(panel.view.save.isEnabled)
    panel.view.heading.setText("Hej {perod}")
    panel.view.heading.textEdited.emit("")
    panel.view.save.click()
    qtbot.waitUntil(lambda: "”{perod}”" in panel.view.problem.text())


def test_what_cannot_be_used_is_told_and_can_be_taken_away(
    qtbot: QtBot, office: Office, panel: LayoutsPanel
) -> None:
    keep_faulty(office)
    panel.refresh()
    qtbot.waitUntil(lambda: "går inte att använda" in last_line(panel))

    panel.view.list.setCurrentRow(panel.view.list.count() - 1)

    assert "”borta”" in panel.view.problem.text()
    assert not panel.view.copy.isEnabled()
    assert not panel.view.save.isEnabled()
    panel.view.remove.click()
    qtbot.waitUntil(lambda: "går inte att använda" not in last_line(panel))
    assert panel.view.problem.text() == ""
    assert panel.view.copy.isEnabled()


def last_line(panel: LayoutsPanel) -> str:
    return panel.view.list.item(panel.view.list.count() - 1).text()


def test_others_than_super_users_look_and_save_files(
    qtbot: QtBot, office: Office, panel: LayoutsPanel
) -> None:
    with office.unit() as unit:
        unit.create("member", {"name": "Siv Sund", "roles": ["super_user"]})
    panel.refresh()
    view = panel.view
    qtbot.waitUntil(view.not_allowed.isVisible)

    assert view.export.isEnabled()
    for button in (view.copy, view.import_file, view.save, view.remove):
        assert not button.isEnabled()


def test_figures_are_written_in_and_taken_away(qtbot: QtBot, office: Office) -> None:
    panel = FiguresPanel(Operations(office))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.base.unit.count() > 0)
    place = office.organisation.units_of(UnitKind.DEPARTMENT)[0]
    base, outside = panel.base, panel.outside
    base.unit.set_value(place)
    base.number.setText("1 200")
    base.save.click()
    qtbot.waitUntil(lambda: len(outside_figures.base_numbers(office)) == 1)
    outside.system.setText("Treserva")
    outside.save.click()
    qtbot.waitUntil(lambda: "Källa saknas" in outside.error.text())
    outside.source.setText("Statistik")
    outside.place.set_value(place)
    outside.first.set_day(date(2026, 1, 1))
    outside.last.set_day(date(2026, 6, 30))
    outside.number.setText("7")
    outside.save.click()
    qtbot.waitUntil(lambda: len(outside_figures.outside_figures(office)) == 1)
    panel.refresh()
    qtbot.waitUntil(lambda: outside.list.count() == 1)
    outside.list.setCurrentRow(0)
    assert outside.number.text() == "7"
    outside.remove.click()
    qtbot.waitUntil(lambda: not outside_figures.outside_figures(office))
    panel._operations.wait()
