"""Connecting an office and keeping up with others, as the one who looks after it sees it."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.learning import learn, measure_own
from synpunkt_desk.services.suggesting.suggestions import Ask, Knowledge, Suggester
from synpunkt_desk.sync.port import Right
from synpunkt_desk.texts import access, unsent
from synpunkt_desk.texts import joining as jt
from synpunkt_desk.texts import sync as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from synpunkt_desk.ui.sharing.state_banner import StateBanner
from synpunkt_desk.ui.sharing.words import in_bar
from synpunkt_desk.ui.widgets.tokens import Tone
from tests.helpers.connecting import EXAMPLE, connected, fill_in
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.offices import add_case


def test_an_office_that_is_alone_is_told_what_a_server_is_for(panel: SharingPanel) -> None:
    assert panel.state.text() == t.ALONE_TEXT
    assert panel.connect_now.isVisible()
    assert not panel.sync_now.isVisible()


def test_what_is_missing_is_said_beside_its_field(panel: SharingPanel) -> None:
    panel.connect_now.click()
    assert {name: field.error() for name, field in panel.form.fields.items()} == jt.PROBLEMS


def test_a_server_that_cannot_be_reached_leaves_the_office_as_it_was(
    panel: SharingPanel, keeper: Keeper, office: Office, line: MemoryLine, qtbot: QtBot
) -> None:
    line.is_away = True
    fill_in(panel.form, EXAMPLE, qtbot)
    panel.connect_now.click()
    qtbot.waitUntil(lambda: keeper.standing.error is not None)
    assert keeper.standing.stage is Stage.ALONE
    assert not office.replica.is_shared
    assert "inte" in panel.state.text()

    line.is_away = False
    panel.connect_now.click()
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)


def test_an_office_is_brought_with_its_cases(
    panel: SharingPanel, keeper: Keeper, office: Office, shared: MemoryOffice, qtbot: QtBot
) -> None:
    case_id = add_case(office)

    connected(panel, keeper, qtbot)

    assert shared.lies_in[case_id] not in ("common", "unplaced")
    assert in_bar(keeper.standing).words == t.synced_at(keeper.standing.at)
    qtbot.waitUntil(panel.sync_now.isVisible)
    assert not panel.connect_now.isVisible()


def test_what_is_written_goes_off_by_itself(
    panel: SharingPanel,
    keeper: Keeper,
    operations: Operations,
    shared: MemoryOffice,
    qtbot: QtBot,
) -> None:
    connected(panel, keeper, qtbot)
    before = shared.seq

    operations.write(_with_case)

    qtbot.waitUntil(lambda: shared.seq > before)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    assert keeper.standing.waiting == 0


def test_offline_is_told_with_what_waits_and_passes_by_itself(
    panel: SharingPanel, keeper: Keeper, operations: Operations, line: MemoryLine, qtbot: QtBot
) -> None:
    connected(panel, keeper, qtbot)
    line.is_away = True

    operations.write(_with_case)
    qtbot.waitUntil(lambda: in_bar(keeper.standing).words.startswith("Offline – "))

    line.is_away = False
    panel.sync_now.click()
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    assert keeper.standing.waiting == 0


def test_what_was_refused_is_read_and_thrown_away(
    panel: SharingPanel, keeper: Keeper, operations: Operations, shared: MemoryOffice, qtbot: QtBot
) -> None:
    card = panel.refused
    connected(panel, keeper, qtbot)
    shared.is_closed = True

    operations.write(_with_case)

    qtbot.waitUntil(lambda: card.list.count() == 1)
    assert "Lampan på torget" in card.list.item(0).text()
    assert card.why.text() == unsent.REASONS["no_right"][0]
    card.copy.click()
    assert "Ärendemening: Lampan på torget" in QGuiApplication.clipboard().text()
    card.throw_away.click()
    qtbot.waitUntil(card.nothing.isVisible)
    assert card.done.text() == unsent.THROWN

    card.done.action_taken.emit()
    qtbot.waitUntil(lambda: card.list.count() == 1)


def test_what_was_refused_is_told_wherever_one_works_until_it_is_seen_to(
    panel: SharingPanel, keeper: Keeper, operations: Operations, shared: MemoryOffice, qtbot: QtBot
) -> None:
    banner = StateBanner(keeper)
    qtbot.addWidget(banner)
    connected(panel, keeper, qtbot)
    shared.is_closed = True

    operations.write(_with_case)

    qtbot.waitUntil(lambda: banner.text() == t.refused_told(1))
    said = in_bar(keeper.standing)
    assert (said.words, said.tone) == (t.refused_sentence(keeper.standing.at, 1), Tone.AMBER)
    with qtbot.waitSignal(banner.page_asked):
        banner.action_taken.emit()

    qtbot.waitUntil(lambda: panel.refused.list.count() == 1)
    panel.refused.throw_away.click()
    qtbot.waitUntil(lambda: keeper.standing.refused == 0)
    qtbot.waitUntil(banner.isHidden)
    assert in_bar(keeper.standing).words == t.synced_at(keeper.standing.at)


def test_what_was_refused_is_sent_again_once_it_may_be_written(
    panel: SharingPanel, keeper: Keeper, operations: Operations, shared: MemoryOffice, qtbot: QtBot
) -> None:
    card = panel.refused
    connected(panel, keeper, qtbot)
    shared.is_closed = True
    operations.write(_with_case)
    qtbot.waitUntil(lambda: card.list.count() == 1)
    shared.is_closed = False
    before = shared.seq

    card.send.click()

    qtbot.waitUntil(card.nothing.isVisible)
    qtbot.waitUntil(lambda: shared.seq > before)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)


def test_what_waits_is_told_with_its_case_which_can_be_opened(
    panel: SharingPanel, keeper: Keeper, operations: Operations, line: MemoryLine, qtbot: QtBot
) -> None:
    connected(panel, keeper, qtbot)
    assert panel.waiting.nothing.isVisible()
    line.is_away = True
    operations.write(_with_case)

    qtbot.waitUntil(lambda: panel.waiting.list.count() == 1)

    told = panel.waiting.list.item(0).text()
    assert "Lampan på torget" in told
    assert unsent.waited(0) in told
    asked: list[str] = []
    panel.case_asked.connect(asked.append)
    panel.waiting.open.click()
    assert asked == [panel.waiting.list.case_id()]


def test_what_two_wrote_at_once_is_decided_by_a_person(
    panel: SharingPanel, keeper: Keeper, office: Office, qtbot: QtBot
) -> None:
    case_id = add_case(office, "Trappan")
    with office.unit() as unit:
        unit.write("edit", "case", case_id, {"title": "Trappan vid torget"})
    with office.unit() as unit:
        unit.write("edit", "case", case_id, {"title": "Trappan vid bron"}, seen={})

    connected(panel, keeper, qtbot)
    qtbot.waitUntil(lambda: panel.conflicts.list.count() == 1)
    assert "Trappan vid bron" in panel.conflicts.shown.text()
    assert "”Trappan vid torget” (i stället för: ”Trappan”)" in panel.conflicts.other.text()

    panel.conflicts.take.click()
    qtbot.waitUntil(panel.conflicts.nothing.isVisible)
    assert view(office, case_id).case.title == "Trappan vid torget"


def test_a_right_that_was_taken_away_is_told_and_what_it_taught_forgotten(
    panel: SharingPanel,
    keeper: Keeper,
    operations: Operations,
    office: Office,
    shared: MemoryOffice,
    qtbot: QtBot,
) -> None:
    connected(panel, keeper, qtbot)
    board = office.organisation.units_of("board")[0]
    name = office.organisation.name(board)
    shared.grant("bo", "common", Right.ADMIN)
    shared.grant("anna", "common", Right.WRITE)
    operations.suggester = Suggester(learn, measure_own)
    operations.suggester.learn(office)
    assert operations.suggester.suggest(office, Ask("plogning")).knowledge is Knowledge.LEARNED
    told: list[list[str]] = []
    keeper.lost.connect(told.append)

    shared.revoke("anna", board)
    panel.sync_now.click()

    qtbot.waitUntil(lambda: told == [[name]])
    assert name in access.lost(told[0])
    assert operations.suggester.suggest(office, Ask("plogning")).knowledge is Knowledge.LEARNING


def _with_case(office: Office) -> Changes:
    add_case(office, "Lampan på torget")
    return Changes({"case": frozenset({"x"})})
