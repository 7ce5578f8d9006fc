"""Asks for proposals in the pauses of the typing, and lets the program learn when it should."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.insight.proposals import Proposal, Target
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.suggesting.suggestions import Ask, Knowledge, Suggestions
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.ui.categorization.suggestion_line import Offered, SuggestionLine
from synpunkt_desk.ui.operations import Operations

PAUSE: Final = 250


class Suggesting(QObject):
    """Signals: suggested(Suggestions) for what was asked last."""

    suggested = Signal(object)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._asked: Ask | None = None
        self._is_learning = False
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._ask)

    def ask_soon(self, ask: Ask) -> None:
        """Ask when nothing else has been asked for a moment."""
        self._asked = ask
        self._pause.start()

    def forget(self) -> None:
        """Nobody wants to know any more."""
        self._asked = None
        self._pause.stop()

    def _ask(self) -> None:
        suggester, asked = self._operations.suggester, self._asked
        if suggester is not None and asked is not None:
            work = partial(suggester.suggest, ask=asked)
            then = partial(self._on_found, asked)
            self._operations.read(work, then, key=f"suggestions {id(self)}")

    def _on_found(self, asked: Ask, found: Suggestions) -> None:
        if asked is not self._asked:
            return
        self.suggested.emit(found)
        suggester = self._operations.suggester
        if found.is_behind and suggester is not None and not self._is_learning:
            self._is_learning = True
            self._operations.prepare(suggester.learn, self._on_learned)

    def _on_learned(self, _nothing: None) -> None:
        self._is_learning = False
        self._ask()


class SuggestionLines(QObject):
    """The lines under the fields that can be filled in by a proposal.

    The key accepts the first proposal of the first line that has one. Signals: accepted(target,
    value).
    """

    accepted = Signal(str, str)

    def __init__(self, targets: Iterable[Target], parent: QObject) -> None:
        super().__init__(parent)
        self.by_target = {target: SuggestionLine() for target in targets}
        for target, line in self.by_target.items():
            line.accepted.connect(partial(self.accepted.emit, target.value))

    def show(
        self,
        found: Suggestions,
        values: Mapping[Target, str],
        names: Mapping[Target, str],
        organisation: Organisation,
    ) -> None:
        """Show proposals for the fields in `values`, but none of what a field holds already.

        `names` are those of the fields. Where too little is known the first of them says so.
        """
        keys = t.KEYS
        for target, line in self.by_target.items():
            proposals = found.proposals.get(target, ()) if target in values else ()
            others = _others(proposals, values.get(target, ""))
            offered = [_offered(target, proposal, organisation) for proposal in others]
            line.offer(offered, field=names[target], keys=keys)
            keys = "" if offered else keys
        if found.knowledge == Knowledge.LEARNED and found.proposals:
            self._tell_of_too_few(found, values)

    def clear(self) -> None:
        """Show nothing."""
        for line in self.by_target.values():
            line.clear()

    def accept_first(self) -> None:
        """Take the first proposal there is."""
        for line in self.by_target.values():
            if line.offered():
                line.accept()
                return

    def _tell_of_too_few(self, found: Suggestions, values: Mapping[Target, str]) -> None:
        """Once, under the first empty field; five such lines would only be in the way."""
        empty = [target for target, value in values.items() if not value]
        if empty and found.proposals.get(empty[0]) == ():
            self.by_target[empty[0]].say(t.TOO_FEW)


def _others(proposals: tuple[Proposal, ...], held: str) -> tuple[Proposal, ...]:
    """Nothing where the likeliest is chosen already."""
    if proposals and proposals[0].value == held:
        return ()
    return tuple(proposal for proposal in proposals if proposal.value != held)


def _offered(target: Target, proposal: Proposal, organisation: Organisation) -> Offered:
    said = [t.reason(target, r.word, r.here, r.of) for r in proposal.reasons]
    details = t.reasons(said)
    if target is Target.RECEIVER:
        details = f"{organisation.receiver_name(proposal.value)}. {details}"
    return Offered(proposal.value, organisation.name(proposal.value), said[0], details)
