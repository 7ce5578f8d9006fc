"""Draws every screen to files: `python -m tests.screenshots FOLDER [NAME…]`.

A name that ends with .png in the place of the folder draws the picture of the README.

A screen is added by a function that takes the window of an example office and does what a person
would do to get there; see `SCREENS`.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from synpunkt_desk.app import SETTINGS_FILE, make_application, make_window
from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services import (
    case_work,
    frozen_reports,
    law_flags,
    queues,
    report_drafts,
    statements,
    year_wheel,
)
from synpunkt_desk.services.case_files import Pasted
from synpunkt_desk.services.case_view import view
from synpunkt_desk.services.example_data import example_cases, fill
from synpunkt_desk.services.importing import import_rows
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office import Office, local_today
from synpunkt_desk.services.opening import current_member
from synpunkt_desk.services.queues import Question, Queue
from synpunkt_desk.services.records import attach
from synpunkt_desk.services.saved_filters import FilterValues, filters_of, save_filter
from synpunkt_desk.services.scanning import take_in
from synpunkt_desk.services.setup import Begun
from synpunkt_desk.services.sources import keep_source
from synpunkt_desk.services.statements import Ask
from synpunkt_desk.services.waiting_papers import waiting
from synpunkt_desk.store.key import recovery_phrase as phrase_of
from synpunkt_desk.texts.statements import QUESTION
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.first_start import FirstStart
from synpunkt_desk.ui.case_editor import editor_view
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen
from synpunkt_desk.ui.importing.import_screen import ImportScreen
from synpunkt_desk.ui.improvements.improvements_screen import ImprovementsScreen
from synpunkt_desk.ui.inbox.filter_window import FilterWindow
from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow
from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.overview.overview_page import OverviewPage
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import filter_key
from synpunkt_desk.ui.tally.overview_screen import OverviewScreen
from synpunkt_desk.ui.tally.tally_window import SHEET, TallyWindow
from synpunkt_desk.ui.themes.themes_screen import ThemesScreen
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.helpers.decided import LIKE_SNOW, decide_about_snow_and_books
from tests.helpers.drops import drop_files
from tests.helpers.filled_forms import as_pdf, fill_in, print_form
from tests.helpers.improvements import add_register_of_measures
from tests.helpers.mails import attach as attach_file
from tests.helpers.mails import make_mail
from tests.helpers.offices import add_case, add_tallies, add_themes, add_working_day, make_office
from tests.helpers.reports import freeze
from tests.helpers.scans import draw_scan

Walk = Callable[[MainWindow], QWidget]
SIZES: Final = (QSize(1366, 768), QSize(1920, 1080))
SCHEMES: Final = (Scheme.LIGHT, Scheme.DARK)
SETTLE: Final = 600
PICTURE: Final = QSize(1780, 1010)
WORDS: Final = (
    "Det är inte plogat på gångvägen till",
    "Ekarängsskolan. Barnen får gå på",
    "bilvägen. Det har varit så sedan i",
    "måndags.",
)
"""What somebody wrote on the form."""
FILTERS: Final = {
    "Saknar enhet": ("lacks", "unit"),
    "Kom in i veckan": ("received_within", "5"),
    "Snö och halka": ("words", "snö"),
}
MANY: Final = 800
"""Cases of a year and a month."""
ANSWERS: Final = (
    ("Synpunkt", "Det är inte plogat på gångvägen till Ekarängsskolan, och barnen går på vägen."),
    ("Ris", "Bussen kom inte i dag heller."),
    ("Beröm", "Tack för hjälpen i receptionen!"),
    ("Synpunkt", "Fler papperskorgar i parken."),
)
"""What somebody sent by a web form: which type, and the words."""
PASTED_MAIL: Final = """Från: Eva Ek <eva@ek.se>
Skickat: den 19 november 2026 14:21
Ämne: Hål i vägen

Det är ett djupt hål i vägen vid skolan."""


def main_window(window: MainWindow) -> QWidget:
    """The list and the second case in it."""
    window.inbox.step(1)
    return window


def case_tab(tab: str) -> Walk:
    """The second case on one of its tabs."""

    def walk(window: MainWindow) -> QWidget:
        main_window(window)
        settle()
        window.findChildren(CaseEditor)[0].view.show_tab(tab)
        return window

    return walk


def proposals(window: MainWindow) -> QWidget:
    """A case that nobody has decided about, in an office that has decided about many like it."""
    office = window.operations.office
    decide_about_snow_and_books(office)
    case_id = add_case(office, text=LIKE_SNOW)
    case_work.categorise(office, [case_id], {"case_type": ""})
    window.open_case(case_id)
    settle()
    return window


def registration_proposals(window: MainWindow) -> QWidget:
    """Words like those of many cases have been typed, and nothing has been chosen."""
    decide_about_snow_and_books(window.operations.office)
    window.bar.new_case.click()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    registration.view.form.matter.edit.setPlainText(LIKE_SNOW)
    settle()
    return registration


def case_inquiry(window: MainWindow) -> QWidget:
    """A unit owes its statement, and the case is flagged for a law."""
    office, case_id = window.operations.office, _second_case(window)
    unit = office.organisation.find_unit("area", "Gata och park") or ""
    asked = Ask(unit=unit, due_on=office.today(), text=QUESTION, shared_text=WORDS[0], asked="Ulf")
    if not statements.requests_of(office, case_id):
        statements.ask(office, case_id, asked)
    law_flags.flag(office, case_id, "threat")
    law_flags.tick(office, case_id, ("threat", "assess"), done_on=office.today())
    window.refresh()
    editor = window.findChildren(CaseEditor)[0]
    editor.show_case("")
    editor.show_case(case_id)
    settle()
    editor.view.show_tab(editor_view.INQUIRY)
    return window


def case_act(act: Act) -> Walk:
    """The form of something that is done with the second case."""

    def walk(window: MainWindow) -> QWidget:
        case_id = _second_case(window)
        window.findChildren(CaseEditor)[0].act(act, [case_id])
        return window

    return walk


def _second_case(window: MainWindow) -> str:
    main_window(window)
    settle()
    return window.inbox.selected_ids()[0]


def case_form(window: MainWindow) -> QWidget:
    """The second case is about to be handed out."""
    main_window(window)
    settle()
    window.findChildren(CaseEditor)[0].act(Act.DISTRIBUTE, window.inbox.selected_ids())
    return window


def case_writing(window: MainWindow) -> QWidget:
    """The second case is about to be answered."""
    main_window(window)
    settle()
    window.findChildren(CaseEditor)[0].act(Act.ANSWER, window.inbox.selected_ids())
    settle()
    return window


def case_writing_many(window: MainWindow) -> QWidget:
    """Three cases are about to be answered, each in a letter of its own."""
    main_window(window)
    settle()
    ids = [window.inbox.model.row(at).row_id for at in range(3)]
    window.findChildren(CaseEditor)[0].act(Act.ANSWER, ids)
    settle()
    return window


def search(window: MainWindow) -> QWidget:
    """Part of a word has been typed."""
    window.bar.search.setText("snö")
    window.bar.search.search_changed.emit("snö")
    return window


def empty_queue(window: MainWindow) -> QWidget:
    """Nothing to do."""
    window.show_place("parked")
    return window


def quick_registration(window: MainWindow) -> QWidget:
    """A telephone call has been written down."""
    window.bar.new_case.click()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    fill_in_a_call(registration, window.operations.office.organisation)
    return registration


def mail_filled_in(window: MainWindow) -> QWidget:
    """A mail with a map in it has been dropped on the window."""
    letter = window.operations.office.replica.folder / "mejl.eml"
    letter.write_bytes(attach_file(make_mail(), "karta.pdf").as_bytes())
    drop_files(window, letter)
    settle()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    return registration


def mail_pasted(window: MainWindow) -> QWidget:
    """Words of a mail have been pasted."""
    window.bar.new_case.click()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    registration.view.form.matter.edit.insertPlainText(PASTED_MAIL)
    return registration


def mail_shown(window: MainWindow) -> QWidget:
    """A mail among the documents of a case is read."""
    window.inbox.step(1)
    settle()
    case_id = window.inbox.selected_ids()[0]
    letter = Pasted("mejl.eml", attach_file(make_mail(), "karta.pdf").as_bytes())
    attach(window.operations.office, case_id, letter)
    window.refresh()
    editor = window.findChildren(CaseEditor)[0]
    editor.show_case("")
    editor.show_case(case_id)
    settle()
    editor.view.show_tab(editor_view.RECORDS)
    records = view(window.operations.office, case_id).records
    mail = next(i for i, record in records if record.file_name == "mejl.eml")
    editor.view.records.show_asked.emit(mail)
    return window


def receipt(window: MainWindow) -> QWidget:
    """The number of a case that stands."""
    registration = quick_registration(window)
    assert isinstance(registration, QuickRegistration)
    registration.view.foot.register.click()
    return registration


def fill_in_a_call(registration: QuickRegistration, organisation: Organisation) -> None:
    """What somebody said on the telephone."""
    registration.view.form.fill(
        FormValues(
            channel=organisation.find_category("channel", "telefon") or "",
            text="Ringer om att det är halt på gångvägen upp till Ekarängsskolan. Barnbarnet "
            "halkade i morse. Undrar när det ska sandas.",
            case_type=organisation.find_category("case_type", "klagomål") or "",
            receiver=organisation.find_unit("area", "Gata och park") or "",
            submitter="known",
            name="Eva Exempel",
            reply_wish="phone",
            phone="033-00 00 00",
            reply_note="helst efter 15",
        )
    )


def report_step(step: Step) -> Walk:
    """A step of the report on the half-year that the example is in."""

    def walk(window: MainWindow) -> QWidget:
        window.show_place("reports")
        window.findChildren(ReportPlace)[0].open_draft("")
        settle()
        screen = window.findChildren(ReportScreen)[0]
        assert screen.report
        screen.report.view.period.part.choice_changed.emit("second_half")
        settle()
        screen.report.view.bar.steps.step_chosen.emit(step)
        settle()
        return window

    return walk


def report_tables(window: MainWindow) -> QWidget:
    """A text that its figures have left behind, beside the tables."""
    report_step(Step.TEXTS)(window)
    screen = window.findChildren(ReportScreen)[0]
    assert screen.report
    field = screen.report.view.texts.texts.fields["received"]
    field.text_written.emit("received", "Det kom färre än vi trodde.")
    settle()
    screen.report.view.period.part.choice_changed.emit("first_half")
    settle()
    screen.report.view.half.tabs.select("tables")
    field.proposal.banner.action_taken.emit()
    settle()
    return window


def reports(window: MainWindow) -> QWidget:
    """A draft, a finished report and one that a board has decided on."""
    office = window.operations.office
    today = office.today()
    decided = freeze(office, approved_by="Karin Berg")
    (report_id,) = decided.ids["report"]
    words = "Redovisningen läggs till handlingarna."
    frozen_reports.present(office, report_id, decided_on=today, paragraph="§ 87", decision=words)
    freeze(office, approved_by="Eva Ek")
    add_case(office)
    report_drafts.keep(office, report_drafts.new_draft(office), title="Rapport: Borås Stad")
    window.show_place("reports")
    settle()
    place = window.findChildren(ReportPlace)[0]
    place.list.view.table.selectRow(1)
    place.list.view.card.changes_wanted.emit()
    settle()
    return window


def year_wheel_page(window: MainWindow) -> QWidget:
    """What two boards should have had, one of them in vain so far."""
    office = window.operations.office
    begins = office.today() - timedelta(days=200)
    is_planned = bool(year_wheel.wheel(office))
    for place in () if is_planned else office.organisation.units_of("board")[:2]:
        plan = {"place": place, "layout": "boras", "begins": begins, "due_days": 60}
        year_wheel.add_plan(office, plan)
    window.show_place("reports")
    settle()
    window.findChildren(ReportPlace)[0].tabs.select("wheel")
    settle()
    return window


def report_frozen(window: MainWindow) -> QWidget:
    """The pages of a finished report."""
    freeze(window.operations.office, approved_by="Eva Ek")
    window.show_place("reports")
    settle()
    window.findChildren(ReportPlace)[0].list.view.card.opened.emit()
    settle()
    return window


def reports_together(window: MainWindow) -> QWidget:
    """The boards' finished reports in one, one of them there."""
    office = window.operations.office
    today = office.today()
    days = today.replace(day=1), today
    freeze(office, days=days, department=office.organisation.units_of("board")[0])
    window.show_place("reports")
    settle()
    window.findChildren(ReportPlace)[0].gather(*days)
    settle()
    settle()
    return window


def daily_list(window: MainWindow) -> QWidget:
    """What was registered on the day that the example was made."""
    window.show_place("daily_list")
    view = window.findChildren(DailyListScreen)[0].view
    view.first.set_day(local_today())
    view.first.day_changed.emit(local_today())
    return window


def scanning(window: MainWindow) -> QWidget:
    """The first of two forms, on which one tick is not clear."""
    office = window.operations.office
    organisation = office.organisation
    unit = organisation.find_unit("area", "Gata och park") or ""
    kind = organisation.find_category("case_type", "klagomål") or ""
    form = print_form(office, unit=unit)
    answers = {"case_type": kind, "reply_wish": "phone"}
    first = fill_in(form, answers, faint="reply_wish")
    if not waiting(office):
        take_in(office, Pasted("bunt 20 november.pdf", as_pdf([*first, *fill_in(form, answers)])))
    window.show_place("scanning")
    settle()
    return window


def scanning_nothing(window: MainWindow) -> QWidget:
    """No paper waits."""
    window.show_place("scanning")
    return window


def first_start(window: MainWindow) -> QWidget:
    """Nothing has been made yet."""
    folder = Path("/home/anna/.local/share/synpunkt-desk")
    page = FirstStart(folder, key_file=None, example_folder=folder, parent=window)
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
    window.findChildren(AdministrationScreen)[0].tabs.select(tab)
    return window


def deadlines(window: MainWindow) -> QWidget:
    """A time to answer is about to be added."""
    administration(window, tab="deadlines")
    settle()
    window.findChildren(AdministrationScreen)[0].deadlines.change.click()
    return window


def closing_day(window: MainWindow) -> QWidget:
    """A closing day is about to be added."""
    administration(window, tab="calendar")
    settle()
    panel = window.findChildren(AdministrationScreen)[0].calendar
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


def import_start(window: MainWindow) -> QWidget:
    """Two sources, of which one has gone quiet."""
    office = window.operations.office
    for name, silent in (("Webbformuläret", 0), ("Felanmälan i appen", 9)):
        mapping = SourceMapping(name, {"day": "received", "text": "text"})
        keep_source(office, mapping)
        days = [office.today() - timedelta(days=silent + back) for back in (0, 1, 1, 2, 3, 6, 8)]
        came = [{"day": day.isoformat(), "text": f"{at}"} for at, day in enumerate(days)]
        import_rows(office, judge_records(read_records(json.dumps(came).encode()), mapping))
    window.show_place("import")
    return window


def import_columns(window: MainWindow) -> QWidget:
    """The columns of a web form, and the words of its types."""
    window.show_place("import")
    answers = [
        {
            "id": f"{4711 + at}",
            "inskickat": "i går" if at == 2 else f"2026-11-{12 + at} 08:1{at}",
            "typ": kind,
            "beskrivning": words,
            "kontakt": {"namn": "Eva Exempel", "epost": "eva@exempel.se"},
            "webbläsare": "Firefox",
        }
        for at, (kind, words) in enumerate(ANSWERS)
    ]
    screen = window.findChildren(ImportScreen)[0]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "webbformular-v47.json"
        file.write_text(json.dumps(answers), "utf-8")
        screen.open_file(file)
        settle()
    screen.columns.name.setText("Webbformuläret")
    screen.columns.table.selectRow(2)
    return window


def import_rows_tried(window: MainWindow) -> QWidget:
    """What would become of every row."""
    import_columns(window)
    window.findChildren(ImportScreen)[0].columns.go.click()
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


def filter_shown(window: MainWindow) -> QWidget:
    """A saved filter in the navigation, and its cases."""
    office = window.operations.office
    me = current_member(office)
    for digit, (name, condition) in enumerate(FILTERS.items(), 1):
        values = FilterValues(name=name, case_filter=CaseFilter((condition,)), digit=digit)
        window.operations.write(lambda o, values=values: save_filter(o, values, owner=me))
    settle()
    shown = window.filters.shown_at(filter_key(filters_of(office, me)[0].filter_id))
    if shown:
        window.show_filter(shown)
    return window


def over_the_list(kind: type[QDialog]) -> Walk:
    """A window that is opened from the list, with one case that was sent back."""

    def walk(window: MainWindow) -> QWidget:
        case_work.send_back(
            window.operations.office, [window.inbox.model.row(0).row_id], reason="Inte vårt"
        )
        filter_shown(window)
        settle()
        view = window.inbox.view
        {
            FilterWindow: view.change_filter.click,
            OpenListWindow: view.print_list.trigger,
            SendBacksWindow: view.send_backs.trigger,
        }[kind]()
        settle()
        return window.findChildren(kind)[0]

    return walk


SCREENS: Final[Mapping[str, Walk]] = {
    "main-window": main_window,
    "filter-shown": filter_shown,
    "filter-window": over_the_list(FilterWindow),
    "open-list": over_the_list(OpenListWindow),
    "send-backs": over_the_list(SendBacksWindow),
    "case-answer": case_tab(editor_view.ANSWER),
    "case-measures": case_tab(editor_view.MEASURES),
    "case-records": case_tab(editor_view.RECORDS),
    "case-log": case_tab(editor_view.LOG),
    "case-form": case_form,
    "proposals": proposals,
    "registration-proposals": registration_proposals,
    "case-writing": case_writing,
    "case-writing-many": case_writing_many,
    "case-inquiry": case_inquiry,
    "case-statement": case_act(Act.ASK_STATEMENT),
    "case-closing": case_act(Act.CLOSE),
    "case-file": case_act(Act.CASE_FILE),
    "search": search,
    "empty-queue": empty_queue,
    "quick-registration": quick_registration,
    "mail-filled-in": mail_filled_in,
    "mail-pasted": mail_pasted,
    "receipt": receipt,
    "reports": reports,
    "year-wheel": year_wheel_page,
    "report-frozen": report_frozen,
    "reports-together": reports_together,
    "report-period": report_step(Step.PERIOD),
    "report-layout": report_step(Step.LAYOUT),
    "report-quality": report_step(Step.QUALITY),
    "report-texts": report_step(Step.TEXTS),
    "report-finish": report_step(Step.FINISH),
    "report-tables": report_tables,
    "scanning": scanning,
    "scanning-nothing": scanning_nothing,
    "daily-list": daily_list,
    "first-start": first_start,
    "measures": measures,
    "measure-done": measure_done,
    "measure-decided": measure_decided,
    "import-start": import_start,
    "import-columns": import_columns,
    "import-rows": import_rows_tried,
    "overview": overview,
    "overview-below": overview_below,
    "tally-count": tally_count,
    "tally-sheet": tally_sheet,
    "tallies": tallies_noted,
    "municipality": partial(administration, tab="municipality"),
    "members": partial(administration, tab="members"),
    "organisation": administration,
    "categories": partial(administration, tab="categories"),
    "deadlines": deadlines,
    "calendar": closing_day,
    "reception": partial(administration, tab="reception"),
    "forms": forms,
    "letters": partial(administration, tab="letters"),
    "layouts": partial(administration, tab="layouts"),
    "administration-wheel": partial(administration, tab="wheel"),
    "figures-beside": partial(administration, tab="figures"),
    "backup": partial(administration, tab="care"),
    "recovery-phrase": recovery_phrase,
    "mail-shown": mail_shown,
    "themes": themes,
    "theme-answer": theme_answer,
    "theme-closing": theme_closing,
}


def settle() -> None:
    """Let everything that was started come to its end."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()


def draw(app: QApplication, folder: Path, name: str) -> None:
    """One screen in every size and scheme."""
    with tempfile.TemporaryDirectory() as place:
        office = make_office(Path(place))
        add_scanned_day(office, Path(place))
        for scheme in SCHEMES:
            apply_theme(app, scheme)
            for size in SIZES:
                (office.replica.folder / SETTINGS_FILE).unlink(missing_ok=True)
                window = make_window(office)
                window.resize(size)
                window.show()
                settle()
                shown = SCREENS[name](window)
                settle()
                shown.grab().save(str(folder / f"{name}-{size.width()}-{scheme}.png"))
                window.close()
        office.close()


def add_scanned_day(office: Office, folder: Path) -> None:
    """The cases of a day; the second came on a form that somebody has scanned."""
    cases = add_working_day(office)
    organisation = office.organisation
    criterion = organisation.find_category("criterion", "Fysisk miljö") or ""
    case_work.edit(office, cases[1], {"text": " ".join(WORDS), "criterion": criterion}, seen={})
    scan = draw_scan(folder / "blankett.png", chosen="Klagomål", written=WORDS)
    attach(office, cases[1], scan)


def draw_picture(app: QApplication, file: Path) -> None:
    """The main window as the README shows it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    apply_theme(app, Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as place:
        office = make_office(Path(place))
        add_scanned_day(office, Path(place))
        window = make_window(office)
        window.resize(PICTURE)
        window.show()
        settle()
        shown = main_window(window)
        settle()
        shown.grab().save(str(file))
        window.close()
        office.close()


def main(arguments: list[str]) -> None:
    """Draw the named screens, or all."""
    folder = Path(arguments[0])
    app = make_application()
    if folder.suffix == ".png":
        draw_picture(app, folder)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments[1:] or SCREENS:
        draw(app, folder, name)


if __name__ == "__main__":
    main(sys.argv[1:])
