"""The overview, the daily list, measures, themes and what is only counted."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.example_data import example_cases, fill
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import local_today
from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen
from synpunkt_desk.ui.improvements.improvements_screen import ImprovementsScreen
from synpunkt_desk.ui.overview.overview_page import OverviewPage
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.tally.overview_screen import OverviewScreen
from synpunkt_desk.ui.tally.tally_window import SHEET, TallyWindow
from synpunkt_desk.ui.themes.themes_screen import ThemesScreen
from tests.helpers.improvements import add_register_of_measures
from tests.helpers.offices import add_tallies, add_themes
from tests.screenshots.walking import Walk, settle

MANY: Final = 800
"""Cases of a year and a month."""


def daily_list(window: MainWindow) -> QWidget:
    """What was registered on the day that the example was made."""
    window.show_place("daily_list")
    view = window.findChildren(DailyListScreen)[0].view
    view.first.set_day(local_today())
    view.first.day_changed.emit(local_today())
    return window


def measures(window: MainWindow) -> QWidget:
    """What has become better, from idea to effect, and what a board has ordered."""
    add_register_of_measures(window.operations.office)
    window.show_place("measures")
    return window


def measure_done(window: MainWindow) -> QWidget:
    """A measure that was done in the summer, and whether complaints have fallen."""
    measures(window)
    settle()
    screen = window.findChildren(ImprovementsScreen)[0]
    screen.view.parts.select("done")
    return window


def measure_decided(window: MainWindow) -> QWidget:
    """An idea is being decided."""
    measures(window)
    settle()
    screen = window.findChildren(ImprovementsScreen)[0]
    screen.view.parts.select("idea")
    settle()
    screen.view.detail.step.click()
    return window


def themes(window: MainWindow) -> QWidget:
    """Four cases about the same road, a mass event and a campaign."""
    office = window.operations.office
    if not office.organisation.themes:
        add_themes(office)
    window.show_place("themes")
    return window


def theme_answer(window: MainWindow) -> QWidget:
    """The words that all who want an answer get, each their own."""
    themes(window)
    settle()
    window.findChildren(ThemesScreen)[0].view.answer_all.click()
    return window


def theme_closing(window: MainWindow) -> QWidget:
    """One outcome, answer and measure for all cases of a theme."""
    themes(window)
    settle()
    window.findChildren(ThemesScreen)[0].view.close_all.click()
    return window


def tally_count(window: MainWindow) -> QWidget:
    """Some have called the library, and two complaints were counted just now."""
    office = window.operations.office
    add_tallies(office)
    window.show_place("tallies")
    window.findChildren(OverviewScreen)[0].note.click()
    settle()
    counting = window.findChildren(TallyWindow)[0]
    counting.count.type_chosen.emit(office.organisation.find_category("case_type", "klagomål"))
    return counting


def tally_sheet(window: MainWindow) -> QWidget:
    """The sheet of the week is being keyed in."""
    counting = tally_count(window)
    assert isinstance(counting, TallyWindow)
    counting.tabs.select(SHEET)
    return counting


def tallies_noted(window: MainWindow) -> QWidget:
    """What has been noted this week."""
    add_tallies(window.operations.office)
    window.show_place("tallies")
    return window


def overview(window: MainWindow) -> QWidget:
    """A year of cases, and what was counted by word of mouth."""
    office = window.operations.office
    if queues.count(office, Question(Queue.ALL, office.today())) < MANY:
        add_tallies(office)
        boras = load_set("boras")
        fill(office, example_cases(boras, count=MANY, seed=1, today=office.today(), history=400))
    window.show_place("overview")
    settle()
    return window


def overview_below(window: MainWindow) -> QWidget:
    """Further down, by channel."""
    overview(window)
    page = window.findChildren(OverviewPage)[0]
    page.view.by.setCurrentIndex(page.view.by.findData("channel"))
    page.view.by.activated.emit(page.view.by.currentIndex())
    settle()
    page.view.handling.copy.setFocus()
    return window


SCREENS: Final[Mapping[str, Walk]] = {
    "daily-list": daily_list,
    "measures": measures,
    "measure-done": measure_done,
    "measure-decided": measure_decided,
    "overview": overview,
    "overview-below": overview_below,
    "tally-count": tally_count,
    "tally-sheet": tally_sheet,
    "tallies": tallies_noted,
    "themes": themes,
    "theme-answer": theme_answer,
    "theme-closing": theme_closing,
}
