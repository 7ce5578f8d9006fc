"""Keeps up with the server of the office while the window is open."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from threading import Event
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.office import first_copy, sharing
from synpunkt_desk.services.office.access import LooksAfter, own_rights, places_followed
from synpunkt_desk.services.office.joining import SignIn
from synpunkt_desk.services.office.office import local_now
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.services.office.server_recovery import Recovers
from synpunkt_desk.sync.joining import TakesOver
from synpunkt_desk.sync.port import Line
from synpunkt_desk.sync.round import Progress
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.pace import Pace

_IDLE: Final = 15.0
"""Seconds between rounds where nobody pokes."""
_FIRST_PAUSE: Final = 2.0
_LONGEST_PAUSE: Final = 300.0
_QUIET: Final = frozenset({"server_unreachable", "server_lost", "server_slow", "refused_busy"})
"""What passes by itself; anything else somebody has to do something about."""


class Keeps(TakesOver, LooksAfter, Recovers, Protocol):
    """Who keeps the office: takes it over, looks after access, and brings back what was lost."""


class Lines(Protocol):
    """Opens the ways to a server."""

    def line(self, address: str, password: str) -> Line: ...

    def caretaker(self, address: str, password: str) -> Keeps: ...


class Stage(StrEnum):
    """How it stands between this computer and the server."""

    ALONE = "alone"
    WORKING = "working"
    SYNCED = "synced"
    OFFLINE = "offline"
    STOPPED = "stopped"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told of it. `at` is a local time such as 14:05, `error` why it does not go on.

    `done` of `expected` are fetched, or brought to the server where the office is on its way
    there; then what came for the first time is `prepared`. `is_renamed`: the file was a copy, and
    nobody has said yet that they know; `may_recover`: whoever works here keeps the office.
    """

    stage: Stage
    waiting: int = 0
    refused: int = 0
    at: str = ""
    done: int = 0
    expected: int = 0
    error: AppError | None = None
    is_first_copy: bool = False
    is_bringing: bool = False
    prepared: int = 0
    to_prepare: int = 0
    seconds_left: float | None = None
    is_renamed: bool = False
    may_recover: bool = False


class Keeper(QObject):
    """Rounds in a thread of their own: at once when something was written here or elsewhere.

    Signals: `told(Standing)` whenever it stands differently; `lost(names)` when the cases of
    boards have been taken from this computer since they may be read no longer; `page_shown(bool)`
    when somebody comes to the page about the server, or leaves it.
    """

    told = Signal(object)
    lost = Signal(object)
    page_shown = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, operations: Operations, lines: Lines) -> None:
        super().__init__(operations)
        self._operations = operations
        self._lines = lines
        self._line: Line | None = None
        self._poked = Event()
        self._is_closing = self._is_paused = False
        self._pace = Pace()
        self._new_password = ""
        self._kept_password = ""
        self._opened_with = ""
        self._keeps = True
        self._pool = operations.make_pool(1)
        self.standing = Standing(Stage.ALONE)
        self.told.connect(self._keep)
        self._arrived.connect(self._on_arrived)
        self.lost.connect(self._on_lost)
        operations.changed.connect(self._on_changed)
        operations.closing.connect(self._close)

    def begin(self, password: str = "", *, keeps: bool = True) -> None:
        """Keep up with the server that the office shares; nothing where it is alone.

        Without a password that of the keyring is taken; one that opens the server is kept there
        if it may be.
        """
        office = self._operations.office
        address = sharing.state_of(office).address
        self._keeps = keeps
        if address:
            known = password or sharing.password_of(office.replica, address)
            self._start(partial(self._keep_up, address, known))

    def connect_office(self, sign_in: SignIn) -> None:
        """Bring the office to an empty server, and keep up with it from then on."""
        self._keeps = sign_in.keeps_password
        self._start(partial(self._bring, sign_in))

    def sign_in(self, password: str, *, keeps: bool = True) -> None:
        """Go on with another password; it is kept in the keyring if it may be."""
        self._keeps = keeps
        self._new_password = password
        self.poke()

    def caretaker(self) -> Keeps:
        """A way to look after the office, for another thread. Raises `not_shared`."""
        office = self._operations.office
        address = sharing.state_of(office).address
        if not address:
            raise KnownError("not_shared")
        known = self._opened_with or sharing.password_of(office.replica, address)
        return self._lines.caretaker(sharing.line_address(office), known)

    def pause(self) -> None:
        """Stop where it is, until `go_on`; what was fetched stays."""
        self._is_paused = True

    def go_on(self) -> None:
        """Go on after `pause`."""
        self._is_paused = False
        self.poke()

    def note_renamed_read(self) -> None:
        """Somebody knows now that the file of this computer was a copy."""
        self._operations.write(
            sharing.note_renamed_read,
            lambda _none: self.told.emit(replace(self.standing, is_renamed=False)),
        )

    def poke(self) -> None:
        """Begin a round now."""
        self._poked.set()
        if line := self._line:
            line.wake()

    def _start(self, work: Callable[[], None]) -> None:
        self._operations.start(self._pool, work, lambda _none: None, self._on_failed)

    def _bring(self, sign_in: SignIn) -> None:
        """Cut off when some of it is there, it goes on as any other round does."""
        office, address, password = self._operations.office, sign_in.address, sign_in.password
        self._tell(Standing(Stage.WORKING))
        sharing.remember_server(office, address, sign_in.file.certificate)
        way = sharing.line_address(office)
        try:
            with (
                closing(self._lines.line(way, password)) as line,
                closing(self._lines.caretaker(way, password)) as caretaker,
            ):
                sharing.bring_office(office, line, caretaker, address, tell=self._on_progress)
        except KnownError:
            if not office.replica.is_shared:
                raise
        self._keep_up(address, password)

    def _keep_up(self, address: str, password: str) -> None:
        way = sharing.line_address(self._operations.office)
        self._line = self._lines.line(way, password)
        pause = _FIRST_PAUSE
        while not self._is_closing:
            self._poked.clear()
            if self._new_password:
                password, self._new_password = self._new_password, ""
                self._line.close()
                self._line = self._lines.line(way, password)
            try:
                self._round(self._line, way, password)
                pause = self._signed_in(address, password)
                self._line.wait(_IDLE)
            except KnownError as error:
                if self._is_paused:
                    self._rest()
                    continue
                self._tell_error(error)
                self._poked.wait(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        self._line.close()

    def _rest(self) -> None:
        self._tell(Standing(Stage.PAUSED))
        while self._is_paused and not self._is_closing:
            self._poked.wait()
            self._poked.clear()

    def _signed_in(self, address: str, password: str) -> float:
        """What opened the server is kept; the pause is the first one again."""
        self._opened_with = password
        if self._keeps and password and password != self._kept_password:
            self._kept_password = password
            sharing.keep_password(self._operations.office.replica, address, password)
        return _FIRST_PAUSE

    def _round(self, line: Line, address: str, password: str) -> None:
        self._tell(Standing(Stage.WORKING))
        before = places_followed(self._operations.office)
        sharing.keep_up(
            self._operations.office,
            line,
            open_caretaker=lambda: self._lines.caretaker(address, password),
            tell=self._on_progress,
        )
        self._tell(Standing(Stage.SYNCED, at=f"{local_now():%H:%M}"))
        after = own_rights(self._operations.office)
        gone = [words for name, words in before.items() if name not in after]
        if gone:
            self.lost.emit(gone)

    def _on_progress(self, progress: Progress) -> None:
        """On the thread of the rounds."""
        if suggester := self._operations.suggester:
            suggester.note(self._operations.office, progress.changes)
        if progress.changes.ids:
            self._arrived.emit(progress.changes)
        if progress.expected or progress.to_send:
            self._tell(self._how_far(progress))
        if self._is_closing or self._is_paused:
            raise KnownError("interrupted")

    def _tell_error(self, error: KnownError) -> None:
        stage = Stage.OFFLINE if error.error_id in _QUIET else Stage.STOPPED
        self._tell(Standing(stage, error=error))

    def _how_far(self, progress: Progress) -> Standing:
        done, total = progress.received, progress.expected
        if progress.to_send:
            done, total = progress.sent, progress.to_send
        prepared = progress.prepared, progress.to_prepare
        left = self._pace.seconds_left(*prepared if progress.to_prepare else (done, total))
        return Standing(
            Stage.WORKING,
            done=done,
            expected=total,
            is_bringing=bool(progress.to_send),
            prepared=progress.prepared,
            to_prepare=progress.to_prepare,
            seconds_left=left,
        )

    def _tell(self, standing: Standing) -> None:
        office = self._operations.office
        state = sharing.state_of(office)
        self.told.emit(
            replace(
                standing,
                waiting=state.waiting,
                refused=state.refused,
                is_first_copy=first_copy.is_first_copy(office),
                is_renamed=bool(state.renamed_at),
                may_recover=may_set_up(office),
            )
        )

    def _keep(self, standing: Standing) -> None:
        self.standing = standing

    def _on_arrived(self, changes: Changes) -> None:
        self._operations.changed.emit(changes, self)

    def _on_lost(self, _names: Sequence[str]) -> None:
        if suggester := self._operations.suggester:
            suggester.forget()

    def _on_failed(self, error: AppError) -> None:
        """An office that did not get there is alone as before, and told why.

        Else it is what nobody can act on, which ends the rounds; work goes on, and is told to.
        """
        is_shared = self._operations.office.replica.is_shared
        self.told.emit(Standing(Stage.STOPPED if is_shared else Stage.ALONE, error=error))

    def _on_changed(self, _changes: Changes, initiator: object) -> None:
        """What was written here goes off at once; what came from there does not go back."""
        if initiator is not self:
            self.poke()

    def _close(self) -> None:
        self._is_closing = True
        self.poke()
