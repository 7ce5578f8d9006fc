"""The first start, and what a municipality sets for itself."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.setup import Begun
from synpunkt_desk.store.key import recovery_phrase as phrase_of
from synpunkt_desk.ui.administration.about_window import AboutWindow
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.calendar_panel import CalendarPanel
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.deadlines_panel import DeadlinesPanel
from synpunkt_desk.ui.administration.first_start import FirstStart
from synpunkt_desk.ui.administration.organisation_panel import OrganisationPanel
from synpunkt_desk.ui.administration.support_window import SupportWindow
from synpunkt_desk.ui.practice.practice_band import PracticeBand
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.background import PostgresLines
from tests.screenshots.walking import Walk, main_window, settle


def first_start(window: MainWindow) -> QWidget:
    """Nothing has been made yet."""
    folder = Path("/home/anna/.local/share/synpunkt-desk")
    page = FirstStart(
        folder,
        key_file=None,
        example_folder=folder,
        open_line=PostgresLines().line,
        parent=window,
    )
    page.setWindowFlag(Qt.WindowType.Window)
    page.resize(window.size())
    page.show()
    return page


def recovery_phrase(window: MainWindow) -> QWidget:
    """The office has been made."""
    page = first_start(window)
    assert isinstance(page, FirstStart)
    page.show_begun(Begun(window.operations.office, phrase_of(bytes(range(32)))))
    return page


def administration(window: MainWindow, tab: str = "organisation") -> QWidget:
    """A part of the administration."""
    window.show_place("administration")
    settle()
    window.findChildren(AdministrationScreen)[0].show_part(tab)
    return window


def reorganising(window: MainWindow) -> QWidget:
    """Two departments are about to become one."""
    administration(window)
    settle()
    panel = window.findChildren(AdministrationScreen)[0].part(OrganisationPanel)
    panel.choose(window.operations.office.organisation.units_of("department")[1])
    settle()
    panel.place.deeds["merge"].click()
    form = panel.place.form
    form.others.item(0).setCheckState(Qt.CheckState.Checked)
    form.name.setText("Stadsmiljöförvaltningen")
    form.show_change.click()
    return window


def deadlines(window: MainWindow) -> QWidget:
    """A time to answer is about to be added."""
    administration(window, tab="deadlines")
    settle()
    window.findChildren(AdministrationScreen)[0].part(DeadlinesPanel).change.click()
    return window


def closing_day(window: MainWindow) -> QWidget:
    """A closing day is about to be added."""
    administration(window, tab="calendar")
    settle()
    panel = window.findChildren(AdministrationScreen)[0].part(CalendarPanel)
    panel.day.setText("2026-11-23")
    panel.reason.setText("Planeringsdag")
    panel.add.click()
    return window


def forms(window: MainWindow) -> QWidget:
    """The municipality's own form is about to be printed."""
    administration(window, tab="forms")
    settle()
    settle()
    return window


def health(window: MainWindow) -> QWidget:
    """How the program is, when it has been read."""
    administration(window, tab="care")
    page = window.findChildren(AdministrationScreen)[0].part(CarePanel)
    for _ in range(40):
        settle()
        if page.check.isVisible():
            break
    return window


def about(window: MainWindow) -> QWidget:
    """The versions and licences."""
    health(window)
    page = window.findChildren(AdministrationScreen)[0].part(CarePanel)
    page.rows["version"].action.click()
    return page.findChildren(AboutWindow)[0]


def support(window: MainWindow) -> QWidget:
    """What goes to support."""
    health(window)
    page = window.findChildren(AdministrationScreen)[0].part(CarePanel)
    page.review_bundle.click()
    for _ in range(40):
        settle()
        if page.findChildren(SupportWindow):
            break
    return page.findChildren(SupportWindow)[0]


def practice(window: MainWindow) -> QWidget:
    """The course is begun in an invented municipality."""
    operations = window.operations
    band = PracticeBand(operations, operations.office.replica.folder / "course.json")
    window.view.add_banner(band)
    return main_window(window)


SCREENS: Final[Mapping[str, Walk]] = {
    "first-start": first_start,
    "municipality": partial(administration, tab="municipality"),
    "members": partial(administration, tab="members"),
    "organisation": administration,
    "reorganising": reorganising,
    "administration-changes": partial(administration, tab="changes"),
    "exchange": partial(administration, tab="exchange"),
    "categories": partial(administration, tab="categories"),
    "deadlines": deadlines,
    "calendar": closing_day,
    "reception": partial(administration, tab="reception"),
    "forms": forms,
    "letters": partial(administration, tab="letters"),
    "layouts": partial(administration, tab="layouts"),
    "administration-wheel": partial(administration, tab="wheel"),
    "figures-beside": partial(administration, tab="figures"),
    "health": health,
    "about": about,
    "support": support,
    "recovery-phrase": recovery_phrase,
    "practice": practice,
}
