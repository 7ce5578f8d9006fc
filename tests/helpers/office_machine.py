"""Everything that happens in a shared office, in any order, as Hypothesis likes it."""

import tempfile
from abc import abstractmethod
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from typing import Any, ClassVar, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.models.streams import UNPLACED
from synpunkt_desk.services.cases import case_work, history, themes
from synpunkt_desk.services.office import conflicts
from synpunkt_desk.services.office.drafts import keep_draft
from synpunkt_desk.sync.port import Right
from tests.helpers.faulty_line import Ending, Trouble
from tests.helpers.office_truth import (
    Truth,
    come_together,
    require_equal,
    require_no_more_than_rights,
    require_sound,
)
from tests.helpers.server_put_back import put_back
from tests.helpers.shared_computers import MOMENT, Beginning, Computer, computers, opened
from tests.helpers.shared_offices import BackedUpOffice

MOST_COMPUTERS: Final = 5
FEW: Final = 3
APART: Final = 8
"""Steps between two times at which all come together."""
OF_THE_LINE: Final = ("server_", "refused_", "journal_")
"""How errors begin that no person has brought about by wishing what cannot be."""

NAMES: Final = (
    "register", "edit", "assign", "gather", "note", "attach", "decide", "undo", "hand_over",
    "draft", "sync", *(f"sync_{ending}" for ending in Ending), "everybody_syncs", "restart",
    "set_clock", "copy", "back_up", "put_back", "let", "erase", "back_up_server",
    "put_back_server",
)  # fmt: skip
"""What is counted of the rules that had something to do."""

choices = st.integers(0, 30)
words = st.sampled_from(["Trappan", "Lampan", "Gropen", "Snön"])


class OfficeMachine(RuleBasedStateMachine):
    """Three people at computers of their own, their server, and everything that happens."""

    beginning: ClassVar[Beginning]
    used: ClassVar[Counter[str]] = Counter()
    """How often each rule had something to do."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self.computers: list[Computer] = []
        self.backups: list[tuple[Computer, Path, dict[str, object]]] = []
        self.erased: set[str] = set()
        self.server_backup: tuple[object, ...] = ()
        """The last copy of the server, if there is one."""
        self.count = 0
        """Steps since all came together; like all that decides what may come next, it follows
        from the steps alone, so that a run can be made again."""

    @classmethod
    @abstractmethod
    def office(cls) -> BackedUpOffice[Any]:
        """The server of this kind of machine."""

    @initialize()
    def begin(self) -> None:
        """As it was when everybody had joined."""
        server = self.office()
        self.truth = Truth(server)
        self.computers = computers(self.beginning, server, self.folder, self.truth.acknowledged)
        self.truth.look()

    def teardown(self) -> None:
        """At the end everybody has the same, whatever has happened."""
        try:
            if self.computers:
                self.everybody_syncs()
        finally:
            for one in self.computers:
                one.office.close()
            rmtree(self.folder, ignore_errors=True)

    # What people write

    @rule(who=choices, board=choices, title=words)
    def register(self, who: int, board: int, title: str) -> None:
        """A new case, for one's own board or another."""
        here = self.computer(who)
        with self.action(here, "register"):
            here.register(title, self.board(board))

    @rule(who=choices, case=choices, title=words, is_title=st.booleans())
    def edit(self, who: int, case: int, title: str, *, is_title: bool) -> None:
        """A field that others may be writing, too."""
        here = self.computer(who)
        for case_id in self.case(here, case):
            name = "title" if is_title else "text"
            seen = here.states()[case_id].writers
            with self.action(here, "edit"):
                case_work.edit(here.office, case_id, {name: title}, seen)

    @rule(who=choices, case=choices)
    def assign(self, who: int, case: int) -> None:
        """Some cases at once, of which the first decision stands."""
        here = self.computer(who)
        for case_id in self.case(here, case):
            others = [i for i in self.case(here, case + 1) if i != case_id]
            with self.action(here, "assign"):
                case_work.assign(here.office, [case_id, *others], responsible=here.role)

    @rule(who=choices, case=choices, name=words)
    def gather(self, who: int, case: int, name: str) -> None:
        """A theme with cases that may lie with several boards."""
        here = self.computer(who)
        cases = {*self.case(here, case), *self.case(here, case + 1)}
        with self.action(here, "gather"):
            themes.make_theme(here.office, {"name": f"{name} {here.role}"}, cases=sorted(cases))

    @rule(who=choices, case=choices, text=words)
    def add_note(self, who: int, case: int, text: str) -> None:
        """Notes are only ever added."""
        here = self.computer(who)
        for case_id in self.case(here, case):
            with self.action(here, "note"):
                case_work.add_note(here.office, case_id, text=text, kind=RecordKind.WORKING_NOTE)

    @rule(who=choices, case=choices, content=words)
    def attach(self, who: int, case: int, content: str) -> None:
        """A file beside the case."""
        here = self.computer(who)
        for case_id in self.case(here, case):
            with self.action(here, "attach"):
                blob = here.file.new_id()
                size, name = here.file.blobs.put_content(blob, content.encode() * 100)
                with here.office.unit() as unit:
                    fields = {"case": case_id, "blob": blob, "size": size, "sha256": name}
                    unit.create("record", fields)

    @rule(who=choices, is_taken=st.booleans())
    def decide(self, who: int, *, is_taken: bool) -> None:
        """What two wrote at the same time."""
        here = self.computer(who)
        found = conflicts.open_conflicts(here.office)
        if found:
            with self.action(here, "decide"):
                (conflicts.take if is_taken else conflicts.keep)(here.office, found[:2])

    @rule(who=choices, case=choices)
    def undo(self, who: int, case: int) -> None:
        """The last action on a case."""
        here = self.computer(who)
        for case_id in self.case(here, case):
            with here.office.unit() as unit:
                group = unit.entries_of_object(case_id)[-1].group_id
            with self.action(here, "undo"):
                history.undo(here.office, group)

    @rule(who=choices, case=choices, board=choices)
    def hand_over(self, who: int, case: int, board: int) -> None:
        """A case comes to belong to another board."""
        here = self.computer(who)
        for case_id in self.case(here, case):
            with self.action(here, "hand_over"):
                case_work.hand_over(
                    here.office, [case_id], place=self.board(board), reason="Hör dit"
                )

    @precondition(lambda self: len(self.computers[0].drafts) < FEW)
    @rule(who=choices, content=words)
    def draft(self, who: int, content: str) -> None:
        """Something that nobody else sees yet."""
        here = self.computer(who)
        with self.action(here, "draft"):
            kept = keep_draft(here.office, kind="case", content={"title": content})
            here.drafts[kept] = {"title": content}

    # Rounds

    @rule(who=choices, page=st.integers(1, 9), is_doubled=st.booleans())
    def sync(self, who: int, page: int, *, is_doubled: bool) -> None:
        """A whole round, in pages of any size, perhaps with each push twice."""
        here = self.computer(who)
        with self.action(here, "sync"):
            assert here.round(Trouble(page=page, is_doubled=is_doubled))
        require_no_more_than_rights(here, set(self.server().rights_of(here.role)))

    @rule(who=choices, ending=st.sampled_from(Ending), at=st.integers(0, 12),
          page=st.integers(1, 9))  # fmt: skip
    def sync_cut_off(self, who: int, ending: Ending, at: int, page: int) -> None:
        """A round that ends at any of its calls, or with the program."""
        here = self.computer(who)
        with self.action(here, f"sync_{ending}"):
            here.round(Trouble(ends=ending, at=at, page=page))

    @precondition(lambda self: self.count >= APART)
    @rule()
    def everybody_syncs(self) -> None:
        """Until nobody has anything to tell."""
        self.count = 0
        self.used["everybody_syncs"] += 1
        come_together(self.computers)
        self.truth.look()
        self.truth.require_acknowledged()
        require_equal(self.computers, self.truth)
        for one in self.computers:
            require_sound(one, self.truth)
            assert self.erased.isdisjoint(one.states()), "what was erased is there again"

    # What happens to computers

    @precondition(lambda self: self.count >= FEW)
    @rule(who=choices)
    def restart(self, who: int) -> None:
        """Killed and begun again."""
        here = self.computer(who)
        with self.action(here, "restart"):
            here.restart()

    @rule(who=choices, years=st.integers(-10, 10))
    def set_clock(self, who: int, years: int) -> None:
        """A clock that is wrong by years."""
        moment = MOMENT + timedelta(days=365 * years)
        here = self.computer(who)
        with self.action(here, "set_clock"):
            here.file.now = lambda: f"{moment:%Y-%m-%dT%H:%M:%SZ}"

    @precondition(lambda self: len(self.computers) < MOST_COMPUTERS)
    @rule(who=choices)
    def copy(self, who: int) -> None:
        """A computer is copied with its file, and both go on."""
        source = self.computer(who)
        folder = source.backup(self.folder / f"copy-{len(self.computers)}")
        made = Computer(
            source.role,
            opened(folder, source.file.now),
            source.server,
            source.acknowledged,
            drafts=dict(source.drafts),
        )
        with self.action(made, "copy"):
            self.computers.append(made)

    @precondition(lambda self: len(self.backups) < FEW)
    @rule(who=choices)
    def back_up(self, who: int) -> None:
        """A copy of a file is put by."""
        here = self.computer(who)
        with self.action(here, "back_up"):
            folder = here.backup(self.folder / f"backup-{here.file.new_id()}")
            self.backups.append((here, folder, dict(here.drafts)))

    @precondition(lambda self: bool(self.backups))
    @rule(which=choices)
    def put_back(self, which: int) -> None:
        """An older file takes the place of a computer's own; what was unsent is gone."""
        here, folder, drafts = self.backups.pop(which % len(self.backups))
        with self.action(here, "put_back"):
            here.restore(folder)
            self.truth.look()
            here.written &= self.truth.entry_ids() | {*here.waiting(), *here.refused()}
            here.drafts = dict(drafts)

    # What the keeper does

    @rule(who=st.sampled_from(["bo", "cilla"]), stream=choices,
          right=st.sampled_from([None, Right.READ, Right.WRITE]))  # fmt: skip
    def let(self, who: str, stream: int, right: Right | None) -> None:
        """Somebody is given a right, or loses it."""
        name = (*self.beginning.boards, UNPLACED)[stream % 3]
        self.used["let"] += 1
        with closing(self.server().caretaker("anna")) as keeper:
            if right:
                keeper.grant(who, name, right)
            else:
                self._give_up(who, name)
                keeper.revoke(who, name)

    @precondition(lambda self: len(self.erased) < FEW)
    @rule(case=choices)
    def erase(self, case: int) -> None:
        """A case is weeded out for ever."""
        for case_id in self.case(self.computers[0], case):
            self.used["erase"] += 1
            self.erased.add(case_id)
            for one in self.computers:
                one.written -= {i for i, of in one.held(one.streams()).items() if of == case_id}
            with closing(self.server().caretaker("anna")) as keeper:
                keeper.erase([case_id], ground="gallring")
            self.truth.look()

    @precondition(lambda self: not self.server_backup or self.count >= APART)
    @rule()
    def back_up_server(self) -> None:
        """A copy of the server is put by, instead of the one before."""
        self.used["back_up_server"] += 1
        self.server_backup = (self.server().backup(),)

    @precondition(lambda self: bool(self.server_backup))
    @rule(offering=st.sets(choices, max_size=MOST_COMPUTERS), at=st.integers(0, 12),
          ending=st.sampled_from([None, None, *Ending]))  # fmt: skip
    def put_back_server(self, offering: set[int], ending: Ending | None, at: int) -> None:
        """The server is put back; what it has lost comes from whoever has it, now or later."""
        self.used["put_back_server"] += 1
        [backup] = self.server_backup
        for one in self.computers:
            one.written |= {i for i, of in one.held(one.streams()).items() if of not in self.erased}
        put_back(
            self.truth,
            backup,
            self.beginning,
            gone=self.erased,
            offering=[(self.computer(i), Trouble(ends=ending, at=at)) for i in sorted(offering)],
        )
        for one in self.computers:
            here = {*one.held(one.streams()), *one.waiting(), *one.refused()}
            one.written &= self.truth.entry_ids() | here

    # Words for the rules

    def server(self) -> BackedUpOffice[Any]:
        """The office on the server."""
        return self.truth.server

    def _give_up(self, who: str, stream: str) -> None:
        """What a person's computers hold of a stream is theirs no more, also if it was lost."""
        for one in self.computers:
            if one.role == who:
                one.written -= one.held([stream]).keys()

    def computer(self, which: int) -> Computer:
        """One of them, at which something is tried now."""
        self.count += 1
        return self.computers[which % len(self.computers)]

    def board(self, which: int) -> str:
        """One of the boards."""
        return self.beginning.boards[which % 2]

    def case(self, here: Computer, which: int) -> list[str]:
        """A case that is seen there, if there is any."""
        found = here.cases()
        return [found[which % len(found)]] if found else []

    def action(self, here: Computer, name: str) -> "Action":
        """Something that is done at a computer; afterwards everything holds that has to."""
        return Action(self, here, name)


class Action:
    """A block after which all that has to hold is looked at."""

    def __init__(self, machine: OfficeMachine, here: Computer, name: str) -> None:
        self._machine = machine
        self._here = here
        self._name = name

    def __enter__(self) -> None:
        self._machine.used[self._name] += 1

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        is_known = isinstance(error, KnownError) and not error.error_id.startswith(OF_THE_LINE)
        if error is None or is_known:
            self._here.note()
            self._machine.truth.look()
            self._machine.truth.require_acknowledged()
            require_sound(self._here, self._machine.truth)
        return is_known
