"""An office and its shared server."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.office.access import Access, Happening, Person
from synpunkt_desk.services.office.server_recovery import Computer
from synpunkt_desk.services.office.unsent import Action, Again, Part, RefusedAction, Unsent
from synpunkt_desk.sync.port import Device, Right
from synpunkt_desk.texts import joining as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.first_start import FirstStart
from synpunkt_desk.ui.sharing.access_panel import AccessPanel
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage, Standing
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.screenshots.administration import administration, first_start
from tests.screenshots.walking import Walk, settle

_FILE: Final = Path(__file__).parents[1] / "data" / "exempel.anslutning"
_SYNCED: Final = Standing(Stage.SYNCED, at="14:05")
_OFFLINE: Final = Standing(Stage.OFFLINE, waiting=3, error=KnownError("server_unreachable"))
_SHUT_OUT: Final = Standing(Stage.STOPPED, waiting=1, error=KnownError("server_login"))
_NO_PASSWORD: Final = Standing(Stage.STOPPED, waiting=2, error=KnownError("server_password_needed"))
_COPYING: Final = Standing(
    Stage.WORKING, done=24_000, expected=277_681, is_first_copy=True, seconds_left=130
)
_PREPARING: Final = replace(_COPYING, done=277_681, prepared=30, to_prepare=100, seconds_left=40)
_PAUSED: Final = Standing(Stage.PAUSED, is_first_copy=True)
_COPY_AWAY: Final = replace(_OFFLINE, is_first_copy=True)
_BRINGING: Final = Standing(Stage.WORKING, done=1_500, expected=3_200, is_bringing=True)
_RESTORED: Final = Standing(
    Stage.STOPPED, waiting=2, error=KnownError("server_restored"), may_recover=True
)
_RECOVERING: Final = replace(_RESTORED, error=KnownError("server_recovering"))
_WAITS_FOR_OTHERS: Final = replace(_RESTORED, may_recover=False)
_RENAMED: Final = replace(_SYNCED, is_renamed=True)
_REFUSED: Final[Sequence[tuple[str, Mapping[str, str], str, Again]]] = (
    ("edit", {"title": "Lampan vid Storgatan"}, "moved", Again.NEVER),
    ("close", {"closed_on": "2026-11-20"}, "no_right", Again.YES),
    ("edit", {}, "erased", Again.NEVER),
)


def alone(window: MainWindow) -> QWidget:
    """The office could be connected."""
    return administration(window, tab="sharing")


def joining(window: MainWindow) -> QWidget:
    """A new computer is about to join the office."""
    page = first_start(window)
    assert isinstance(page, FirstStart)
    page.beginning.server.click()
    page.joining.form.read_file(_FILE)
    settle()
    page.joining.form.person.setText("anna.berg")
    return page


def joining_refused(window: MainWindow) -> QWidget:
    """The password was wrong."""
    page = joining(window)
    assert isinstance(page, FirstStart)
    page.joining.show_refusal(str(sentence(KnownError("server_login"))))
    return page


def joining_fetches(window: MainWindow) -> QWidget:
    """The organisation is on its way."""
    page = joining(window)
    assert isinstance(page, FirstStart)
    page.joining.show_known()
    page.joining.show_work(t.fetching_sentence(120, 400), 120, 400, can_stop=True)
    return page


def sharing(window: MainWindow, standing: Standing) -> QWidget:
    """As it stands with the server."""
    administration(window, tab="sharing")
    settle()
    window.operations.findChildren(Keeper)[0].told.emit(standing)
    return window


def at_work(window: MainWindow, standing: Standing) -> QWidget:
    """As it stands, over the cases."""
    sharing(window, standing)
    window.show_place(Queue.TO_DISTRIBUTE)
    return window


def recovering(window: MainWindow) -> QWidget:
    """The recovery is open, and one computer has not been there yet."""
    sharing(window, _RECOVERING)
    settle()
    card = window.findChildren(SharingPanel)[0].recovery
    card.said.clear()
    seen = datetime(2026, 11, 20, 13, 5, tzinfo=UTC)
    card.show_computers([Computer("Bo Ek", seen), Computer("Anna Andersson", seen)])
    return window


def refused(window: MainWindow) -> QWidget:
    """Somebody else was quicker, and a right was taken away."""
    sharing(window, _SYNCED)
    settle()
    panel = window.findChildren(SharingPanel)[0]
    case_id = window.inbox.model.row(0).row_id
    listed = tuple(_refused(n, case_id, one) for n, one in enumerate(_REFUSED))
    panel.refused.show_unsent(Unsent(refused=listed), window.operations.office.organisation)
    panel.refused.list.setCurrentRow(1)
    settle()
    panel.ensureWidgetVisible(panel.refused)
    return window


def waiting(window: MainWindow) -> QWidget:
    """Three changes are on this computer alone, since the server cannot be reached."""
    sharing(window, _OFFLINE)
    settle()
    panel = window.findChildren(SharingPanel)[0]
    case_id = window.inbox.model.row(0).row_id
    told = tuple(_action(n, case_id, verb, patch) for n, (verb, patch, *_) in enumerate(_REFUSED))
    panel.waiting.show_unsent(Unsent(told[:2], 3), window.operations.office.organisation)
    settle()
    panel.ensureWidgetVisible(panel.waiting)
    return window


def conflict(window: MainWindow) -> QWidget:
    """Two people changed the same case without having seen each other."""
    office = window.operations.office
    case_id = window.inbox.model.row(0).row_id
    for title in ("Trappan vid torget", "Trappan vid bron"):
        with office.unit() as unit:
            unit.write("edit", "case", case_id, {"title": title}, seen={})
    return sharing(window, _SYNCED)


def handed_over(window: MainWindow) -> QWidget:
    """A case that lies with another board now is looked for, and was open."""
    office = window.operations.office
    board = office.organisation.units_of("board")[0]
    told = {"case": "c" * 32, "number": "SN SYN 2026-0042", "title": "Synpunkt om lampan"}
    with office.unit() as unit:
        unit.create("transfer", {**told, "board": board}, verb="move")
    window.bar.search.setText("lampan")
    window.bar.search.search_changed.emit("lampan")
    settle()
    window.show_case("c" * 32)
    settle()
    return window


def access(window: MainWindow, *, is_below: bool = False) -> QWidget:
    """Bo is about to lose what he may see of a board."""
    administration(window, tab="access")
    settle()
    panel = window.findChildren(AccessPanel)[0]
    panel.new_login.show_server("server.kommun.se/synpunkt")
    panel.new_login.login.setText("erik.ek")
    boards = window.operations.office.organisation.units_of("board")
    panel.show_access(_access(boards))
    panel.list.setCurrentRow(1)
    box = panel.person.rights[boards[1]]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    if is_below:
        panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())
    return window


def _access(boards: Sequence[str]) -> Access:
    seen = datetime(2026, 11, 20, 13, 5, tzinfo=UTC)
    device = Device("7f3a" * 8, "bo.ek", "active", seen, seen, 0)
    lost = Device("91c2" * 8, "bo.ek", "blocked", seen, seen, 1)
    anna: dict[str, Right] = {COMMON: Right.ADMIN, **dict.fromkeys(boards[:2], Right.ADMIN)}
    bo = {boards[0]: Right.READ, boards[1]: Right.WRITE}
    return Access(
        me="anna.andersson",
        streams=(COMMON, UNPLACED, *boards),
        people=(
            Person("anna.andersson", "Anna Andersson", "a", anna, (), can_sign_in=True),
            Person("bo.ek", "Bo Ek", "b", bo, (device, lost), can_sign_in=True),
            Person("dator.bi", "dator.bi", "", {boards[0]: Right.READ}, (), can_sign_in=True),
        ),
        history=(
            Happening(seen, "Anna Andersson", "Bo Ek", boards[1], Right.WRITE),
            Happening(seen, "Anna Andersson", "Cilla Ask", boards[0], None),
            Happening(seen, "postgres", "Anna Andersson", COMMON, Right.ADMIN),
        ),
    )


def _refused(
    n: int, case_id: ObjectId, told: tuple[str, Mapping[str, str], str, Again]
) -> RefusedAction:
    verb, patch, code, again = told
    return RefusedAction(_action(n, case_id if patch else "", verb, patch), code, again, ())


def _action(n: int, case_id: ObjectId, verb: str, patch: Mapping[str, str]) -> Action:
    name = f"TN SYN 2026-00{n}7 Synpunkt om lampan" if patch else ""
    at = f"2026-11-20T09:{n:02}:00Z"
    return Action(f"{n:032}", case_id, name, at, (Part("case", verb, patch),))


SCREENS: Final[Mapping[str, Walk]] = {
    "joining": joining,
    "joining-refused": joining_refused,
    "joining-fetches": joining_fetches,
    "handed-over": handed_over,
    "access-alone": partial(administration, tab="access"),
    "access": access,
    "access-below": partial(access, is_below=True),
    "sharing-alone": alone,
    "sharing-offline": partial(sharing, standing=_OFFLINE),
    "sharing-shut-out": partial(sharing, standing=_SHUT_OUT),
    "sharing-bringing": partial(sharing, standing=_BRINGING),
    "sharing-no-password": partial(sharing, standing=_NO_PASSWORD),
    "copy-fetching": partial(at_work, standing=_COPYING),
    "copy-preparing": partial(at_work, standing=_PREPARING),
    "copy-paused": partial(at_work, standing=_PAUSED),
    "copy-offline": partial(at_work, standing=_COPY_AWAY),
    "sharing-restored": partial(sharing, standing=_RESTORED),
    "sharing-recovering": recovering,
    "restored-at-work": partial(at_work, standing=_WAITS_FOR_OTHERS),
    "renamed-at-work": partial(at_work, standing=_RENAMED),
    "sharing-refused": refused,
    "sharing-waiting": waiting,
    "sharing-conflict": conflict,
}
