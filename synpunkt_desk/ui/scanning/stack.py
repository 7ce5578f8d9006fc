"""Which papers wait and which is shown; no matter how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.papers.waiting_papers import WaitingPaper


@dataclass
class Stack:
    """The papers in their order. One that is being registered has left, until that fails."""

    papers: Sequence[WaitingPaper] = ()
    shown_id: str = ""
    _leaving: set[str] = field(default_factory=set[str])
    _typed: dict[str, Fields] = field(default_factory=dict[str, Fields])

    def renew(self, papers: Sequence[WaitingPaper], *, show: str = "") -> None:
        """What waits now; the paper shown stays, or `show` is shown, or else the first."""
        self.papers = [paper for paper in papers if paper.paper_id not in self._leaving]
        ids = self._ids()
        wanted = show if show in ids else self.shown_id
        self.shown_id = wanted if wanted in ids else next(iter(ids), "")

    def shown(self) -> WaitingPaper | None:
        """The paper shown with what was typed last, None when nothing waits."""
        found = next((paper for paper in self.papers if paper.paper_id == self.shown_id), None)
        return found and replace(found, typed=self._typed.get(found.paper_id, found.typed))

    def place(self) -> int:
        """Which one in the order the paper shown is, from 1; 0 for none."""
        ids = self._ids()
        return ids.index(self.shown_id) + 1 if self.shown_id in ids else 0

    def step(self, papers: int) -> bool:
        """Go on or back; whether there is a paper there."""
        to = self.place() - 1 + papers
        is_there = 0 <= to < len(self.papers)
        if is_there:
            self.shown_id = self.papers[to].paper_id
        return is_there

    def type(self, paper_id: str, typed: Fields) -> None:
        """What has been typed of a paper, whether it has been written yet or not."""
        self._typed[paper_id] = typed

    def forget_typed(self) -> None:
        """What the register holds is newer, since papers were put together or parted."""
        self._typed.clear()

    def leave(self, paper_id: str) -> None:
        """A paper is on its way into the register: the one after it is shown."""
        ids = self._ids()
        if paper_id == self.shown_id:
            at = ids.index(paper_id)
            self.shown_id = next(iter((*ids[at + 1 :], *reversed(ids[:at]))), "")
        self._leaving.add(paper_id)
        self.papers = [paper for paper in self.papers if paper.paper_id != paper_id]

    def settle(self, paper_id: str) -> None:
        """A paper has come where it should, or comes back."""
        self._leaving.discard(paper_id)

    def _ids(self) -> list[str]:
        return [paper.paper_id for paper in self.papers]
