"""What has happened is told, and can be taken back."""

from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import inbox as words
from synpunkt_desk.texts import shell as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.in_window import distributed, press, titles, visible_texts
from tests.helpers.windows import Desk


def test_every_action_is_told_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id
    window.operations.write(lambda office: distributed(office, first))
    qtbot.waitUntil(lambda: window.notices.toast.text() == "Ärendet är fördelat")
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    assert window.view.foot.text().startswith("Sparat ")

    press(qtbot, "Ctrl+Z")

    said = "Ångrat: fördelningen (TN SYN 2026-0001)"
    qtbot.waitUntil(lambda: window.notices.toast.text() == said)
    qtbot.waitUntil(lambda: titles(window) == before)

    press(qtbot, "Z")
    assert window.notices.toast.text() == t.NOTHING_TO_UNDO


def test_what_is_taken_back_is_shown(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    before = titles(window)
    first, second = (window.inbox.model.row(at).row_id for at in (0, 1))
    for case_id in (first, second):
        window.operations.write(lambda office, i=case_id: distributed(office, i))
    qtbot.waitUntil(lambda: titles(window) == before[2:])

    press(qtbot, "Ctrl+Z")
    qtbot.waitUntil(lambda: desk.shown[-1] == second)
    press(qtbot, "Ctrl+Z")

    qtbot.waitUntil(lambda: desk.shown[-1] == first)
    assert titles(window) == before
    assert window.inbox.selected_ids() == [first]


def test_what_is_taken_back_elsewhere_is_shown_alone(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    first = window.inbox.model.row(0).row_id
    window.operations.write(lambda office: distributed(office, first))
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    window.show_place("bounced")
    qtbot.waitUntil(lambda: desk.shown[-1] == "")
    window.nav.setFocus()

    press(qtbot, "Ctrl+Z")

    qtbot.waitUntil(lambda: desk.shown[-1] == first)
    assert window.inbox.view.heading.text() == words.CHOSEN
    assert "Ångrat: fördelningen (TN SYN 2026-0001)" in visible_texts(window)

    window.inbox.view.way_back.click()
    qtbot.waitUntil(lambda: window.inbox.view.heading.text() == "Tillbaka två gånger")


def test_what_is_done_beside_a_case_is_told_too(
    office: Office, window: MainWindow, qtbot: QtBot
) -> None:
    first = window.inbox.model.row(0).row_id
    person = {"protected": True}
    for work, said in (
        (lambda o: add_measure(o, cases=[first], values={"text": "Sand"}), "Åtgärden är tillagd"),
        (
            lambda o: case_work.add_note(o, first, text="Ringt", kind=RecordKind.FILE_NOTE),
            "Anteckningen är sparad",
        ),
        (
            lambda o: case_work.edit(o, first, {}, {}, submitter=person),
            "Synpunktslämnarens uppgifter är skyddade",
        ),
    ):
        window.operations.write(work)
        qtbot.waitUntil(lambda said=said: window.notices.toast.text() == said)

    press(qtbot, "Ctrl+Z")

    said = "Ångrat: ändringen av skyddet (TN SYN 2026-0001)"
    qtbot.waitUntil(lambda: window.notices.toast.text() == said)


def test_an_old_notice_goes_when_something_else_would_be_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    first, second = (window.inbox.model.row(at).row_id for at in (0, 1))
    window.operations.write(lambda office: distributed(office, first))
    qtbot.waitUntil(lambda: window.notices.toast.text() == "Ärendet är fördelat")

    window.operations.write(
        lambda office: case_work.edit(office, second, {"title": "Halt väglag"}, {})
    )

    qtbot.waitUntil(window.notices.toast.isHidden)


def test_a_known_error_is_said_and_nothing_breaks(window: MainWindow, qtbot: QtBot) -> None:
    def refuse(_office: Office) -> None:
        raise KnownError("same_board")

    window.operations.write(refuse)

    said = str(sentence(KnownError("same_board")))
    qtbot.waitUntil(lambda: window.notices.toast.text() == said)
