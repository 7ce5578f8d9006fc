"""The list reads pages, and renews its rows without losing anybody's place."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.lists.queues import Order, Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import inbox as t
from synpunkt_desk.ui.inbox import case_list_model
from synpunkt_desk.ui.inbox.case_list_model import CaseListModel
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import TODAY, add_case, distribute


def question(order: Order = Order.OLDEST, queue: Queue = Queue.TO_DISTRIBUTE) -> Question:
    return Question(queue, TODAY, order=order)


def titles(model: CaseListModel) -> list[str]:
    return [model.row(at).title for at in range(model.rowCount())]


@pytest.fixture
def model(operations: Operations) -> CaseListModel:
    return CaseListModel(operations)


@pytest.fixture
def abc(office: Office) -> list[str]:
    return [add_case(office, title) for title in ("A", "B", "C")]


def shown(qtbot: QtBot, model: CaseListModel, asked: Question) -> CaseListModel:
    with qtbot.waitSignal(model.rows_shown):
        model.show_question(asked)
    return model


def test_it_is_a_sound_model(
    abc: list[str], model: CaseListModel, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    qtmodeltester.check(shown(qtbot, model, question()))

    assert titles(model) == ["A", "B", "C"]
    assert len(abc) == 3


def test_it_reads_a_page_and_then_what_somebody_scrolls_to(
    office: Office, model: CaseListModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_list_model, "PAGE", 3)
    for number in range(7):
        add_case(office, str(number))
    shown(qtbot, model, question())
    assert titles(model) == ["0", "1", "2"]

    root = model.index(-1)
    while model.canFetchMore(root):
        with qtbot.waitSignal(model.rows_appended):
            model.fetchMore(root)

    assert titles(model) == ["0", "1", "2", "3", "4", "5", "6"]


def test_a_renewal_keeps_the_chosen_row_when_others_come_and_go(
    office: Office, abc: list[str], model: CaseListModel, qtbot: QtBot
) -> None:
    shown(qtbot, model, question(Order.NEWEST))
    chosen = QPersistentModelIndex(model.index(1))
    distribute(office, abc[0])
    add_case(office, "D")

    with qtbot.waitSignal(model.rows_shown):
        model.refresh(question(Order.NEWEST))

    assert titles(model) == ["D", "C", "B"]
    assert chosen.data() == "B"


@pytest.mark.usefixtures("abc")
def test_a_renewal_moves_rows_with_their_selection(model: CaseListModel, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    shown(qtbot, model, question(Order.OLDEST))
    view.setCurrentIndex(model.index(0))

    with qtbot.waitSignal(model.rows_shown):
        model.refresh(question(Order.NEWEST))

    assert titles(model) == ["C", "B", "A"]
    assert view.currentIndex().data() == "A"
    assert view.selectionModel().isRowSelected(2)


def test_a_kept_row_stays_and_says_that_it_has_left(
    office: Office, abc: list[str], model: CaseListModel, qtbot: QtBot
) -> None:
    shown(qtbot, model, question())
    distribute(office, abc[1])

    with qtbot.waitSignal(model.rows_shown):
        model.refresh(question(), keep=abc[1])

    assert titles(model) == ["A", "B", "C"]
    assert model.row(1).state_text == t.LEFT_QUEUE

    model.drop_gone()

    assert titles(model) == ["A", "C"]


def test_a_changed_case_changes_its_row(
    office: Office, abc: list[str], model: CaseListModel, qtbot: QtBot
) -> None:
    shown(qtbot, model, question())
    case_work.edit(office, abc[1], {"title": "B som i bro"}, {})

    with qtbot.waitSignal(model.dataChanged):
        model.refresh(question())

    assert titles(model) == ["A", "B som i bro", "C"]


def test_every_order_pages_without_gaps(
    office: Office, model: CaseListModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_list_model, "PAGE", 2)
    for number, title in enumerate(("ärlig", "Arbete", "Ö", "zon", "Åka")):
        add_case(office, title, days_ago=number % 3)
    root = model.index(-1)

    for order in Order:
        shown(qtbot, model, question(order))
        while model.canFetchMore(root):
            with qtbot.waitSignal(model.rows_appended):
                model.fetchMore(root)
        assert len(set(titles(model))) == 5

    assert titles(model) == ["Arbete", "zon", "Åka", "ärlig", "Ö"]


def test_another_day_changes_the_words(office: Office, model: CaseListModel, qtbot: QtBot) -> None:
    add_case(office, "A")
    shown(qtbot, model, question())
    before = model.row(0).state_text
    later = Question(Queue.TO_DISTRIBUTE, TODAY + timedelta(days=7), order=Order.OLDEST)

    with qtbot.waitSignal(model.rows_shown):
        model.refresh(later)

    assert (before, model.row(0).state_text) == (t.days_left(2), t.overdue(3))
