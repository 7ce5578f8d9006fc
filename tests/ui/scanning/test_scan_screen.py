"""A stack of paper, worked through as a registrar does."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import watched_folder
from synpunkt_desk.services.papers.waiting_papers import waiting
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.texts import scanning as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.scanning.scan_screen import ScanScreen
from tests.helpers.filled_forms import as_pdf, fill_in, print_form
from tests.helpers.offices import TODAY, add_case
from tests.helpers.paper_forms import FONTS
from tests.helpers.person import Person

STACK = 20
STACK_TIME = 200_000
"""Milliseconds in which even a busy machine has read the stack."""


def stack_of_forms(office: Office, count: int = STACK) -> bytes:
    """Anonymous complaints on forms that were printed for one area."""
    unit = office.organisation.find_unit("area", "Gata och park") or ""
    kind = office.organisation.find_category(CategoryKind.CASE_TYPE, "Klagomål") or ""
    pages = fill_in(print_form(office, unit=unit), {"case_type": kind, "anonymous": "yes"})
    return as_pdf(pages * count)


def take_in(qtbot: QtBot, screen: ScanScreen, content: bytes, name: str = "bunt.pdf") -> None:
    with qtbot.waitSignal(screen.taking_in.ended, timeout=STACK_TIME):
        screen.take_in([Pasted(name, content)])
    qtbot.waitUntil(screen.view.shows_paper)


def cases(office: Office) -> list[Case]:
    found = queues.page(office, Question(Queue.ALL, TODAY))
    return [view(office, item.case_id).case for item in found]


def test_a_stack_of_papers_by_keyboard_alone(
    qtbot: QtBot, screen: ScanScreen, office: Office, person: Person
) -> None:
    take_in(qtbot, screen, stack_of_forms(office))
    assert t.place_in_stack(1, STACK, 0) == screen.view.where.text()
    qtbot.waitUntil(screen.view.form.matter.edit.hasFocus)
    for number in range(1, STACK + 1):  # no waiting between: the next form is there at once
        person.type(f"Klagar på plogningen, papper {number}.")
        person.press("Ctrl+Return")
    qtbot.waitUntil(lambda: not screen.view.shows_paper())
    qtbot.waitUntil(lambda: not waiting(office))
    registered = cases(office)
    assert len(registered) == STACK
    assert len({case.text for case in registered}) == STACK
    assert {case.submitter for case in registered} == {"anonymous"}
    assert {office.organisation.name(case.case_type) for case in registered} == {"Klagomål"}
    assert {office.organisation.name(case.area) for case in registered} == {"Gata och park"}
    assert person.pressed == STACK


def test_tab_and_enter_are_enough(
    qtbot: QtBot, screen: ScanScreen, office: Office, person: Person
) -> None:
    take_in(qtbot, screen, stack_of_forms(office, 1))
    qtbot.waitUntil(screen.view.form.matter.edit.hasFocus)
    person.type("Halt vid skolan")
    for _ in range(40):
        if screen.view.register.hasFocus():
            break
        person.press("Tab")
    with qtbot.waitSignal(screen.registered):
        person.press("Return")


def test_an_unsure_tick_is_asked_about(qtbot: QtBot, screen: ScanScreen, office: Office) -> None:
    kind = office.organisation.find_category(CategoryKind.CASE_TYPE, "Klagomål") or ""
    form = print_form(office)
    pages = fill_in(form, {"case_type": kind}, faint="case_type")
    take_in(qtbot, screen, as_pdf(pages))
    assert screen.view.form.values().case_type == ""
    assert "osäkert" in screen.view.form.shown_problems()["case_type"]


def test_what_is_typed_stays_with_its_paper(
    qtbot: QtBot, screen: ScanScreen, office: Office, person: Person, operations: Operations
) -> None:
    take_in(qtbot, screen, stack_of_forms(office, 2))
    qtbot.waitUntil(screen.view.form.matter.edit.hasFocus)
    person.type("Det första")
    person.press("Alt+Right")
    qtbot.waitUntil(lambda: screen.view.form.values().text == "")
    person.press("Alt+Left")
    qtbot.waitUntil(lambda: screen.view.form.values().text == "Det första")


def test_a_paper_goes_to_a_case_that_exists(
    qtbot: QtBot, screen: ScanScreen, office: Office, person: Person
) -> None:
    case = add_case(office)
    take_in(qtbot, screen, stack_of_forms(office, 1))
    screen.view.more.menu().actions()[0].trigger()
    person.type("finns inte")
    person.press("Return")
    qtbot.waitUntil(lambda: screen.view.number_field.error() == t.NO_SUCH_CASE)
    screen.view.number.selectAll()
    person.type(view(office, case).case.number)
    person.press("Return")
    qtbot.waitUntil(lambda: not screen.view.shows_paper())
    assert len(view(office, case).records) == 1


def test_nonsense_is_refused_in_words_and_the_rest_goes_on(
    qtbot: QtBot, screen: ScanScreen, office: Office
) -> None:
    with qtbot.waitSignal(screen.taking_in.ended):
        screen.take_in([Pasted("brev.pdf", b"hej"), Pasted("b.pdf", stack_of_forms(office, 1))])
    assert "varken pdf eller bild" in screen.view.problem.text()
    qtbot.waitUntil(lambda: len(waiting(office)) == 1)


def test_the_watched_folder_is_emptied_into_one_beside(
    qtbot: QtBot, screen: ScanScreen, office: Office, tmp_path: Path
) -> None:
    folder = tmp_path / "skanner"
    folder.mkdir()
    watched_folder.watch(office, folder)
    screen.hide()
    screen.show()
    qtbot.waitUntil(lambda: screen.watch.folder == folder)
    (folder / "bunt.pdf").write_bytes(stack_of_forms(office, 1))
    with qtbot.waitSignal(screen.taking_in.taken):
        screen.watch.look()
    qtbot.waitUntil((folder / t.TAKEN_IN_FOLDER / "bunt.pdf").exists)
    qtbot.waitUntil(lambda: not list(folder.glob("*.pdf")))
    assert len(waiting(office)) == 1


def test_nothing_to_paste_is_said(screen: ScanScreen) -> None:
    QApplication.clipboard().setText("bara ord")
    screen.view.paste.click()
    assert screen.toast.isVisible()


def test_a_paper_that_cannot_be_registered_comes_back_with_its_words(
    qtbot: QtBot, screen: ScanScreen, office: Office, person: Person
) -> None:
    take_in(qtbot, screen, stack_of_forms(office, 2))
    qtbot.waitUntil(screen.view.form.matter.edit.hasFocus)
    first = waiting(office)[0]
    content = office.replica.blobs.get(first.scan.blob)
    office.replica.blobs.drop(first.scan.blob)
    person.type("Ett klagomål")
    with qtbot.waitSignal(screen.deeds.returned):
        person.press("Ctrl+Return")
    qtbot.waitUntil(lambda: screen.view.form.values().text == "Ett klagomål")
    assert screen.view.problem.isVisible()
    office.replica.blobs.put_content(first.scan.blob, content)
    with qtbot.waitSignal(screen.registered):
        person.press("Ctrl+Return")


def letter_with(text: str) -> bytes:
    """A typed letter, scanned."""
    font = ImageFont.truetype(str(FONTS / "SourceSansPro-Regular.ttf"), 48)
    page = Image.new("L", (1654, 700), 255)
    ImageDraw.Draw(page).multiline_text((120, 120), text, fill=0, font=font, spacing=20)
    out = BytesIO()
    page.save(out, "PNG", dpi=(200, 200))
    return out.getvalue()


def test_printed_text_is_proposed_and_marked_as_read_by_a_machine(
    qtbot: QtBot, screen: ScanScreen, office: Office, person: Person
) -> None:
    take_in(qtbot, screen, letter_with("Gångvägen till skolan\när inte plogad."), "brev.png")
    with qtbot.waitSignal(screen.deeds.text_read):
        next(a for a in screen.view.more.menu().actions() if a.text() == t.READ_TEXT).trigger()
    assert "inte plogad" in screen.view.form.values().text
    assert screen.view.machine.text() == t.CHECK_TEXT
    values = screen.view.form.values()
    kind = office.organisation.find_category(CategoryKind.CASE_TYPE, "Klagomål") or ""
    area = office.organisation.find_unit("area", "Gata och park") or ""
    screen.view.form.fill(replace(values, case_type=kind, receiver=area, submitter="anonymous"))
    with qtbot.waitSignal(screen.registered) as done:
        person.press("Ctrl+Return")
    assert done.args
    ((_, record),) = view(office, done.args[0]).records
    assert t.MACHINE_READ in record.text
