"""Papers that have been scanned and wait to be registered, kept as drafts."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Final

from synpunkt_desk.intake.paper.bundle import Pages
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.drafts import Draft
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import drafts as stored

CASE_TYPE: Final = "case_type"
SUBMITTER: Final = "submitter"
REPLY_WISH: Final = "reply_wish"
QUESTIONS: Final = (CASE_TYPE, SUBMITTER, REPLY_WISH)
"""What the ticks of a form answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedFile:
    """The file that a paper came in: its name, where its bytes are, and its number of pages."""

    file: str = ""
    blob: str = ""
    sha256: str = ""
    size: int = 0
    media_type: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadForm:
    """What was read on one of the municipality's own forms; of other paper nothing.

    The answers hold what was read with certainty. `unsure` are the questions whose ticks a person
    must judge, `guesses` what those ticks look most like ("case_type=…").
    """

    form_id: ObjectId = ""
    language: str = ""
    unit: ObjectId = ""
    campaign: str = ""
    case_type: ObjectId = ""
    submitter: str = ""
    reply_wish: str = ""
    unsure: tuple[str, ...] = ()
    guesses: tuple[str, ...] = ()

    def guess(self, question: str) -> str:
        """What the ticks of an unsure question look most like, "" for nothing."""
        found = (guess.partition("=") for guess in self.guesses)
        return next((value for name, _, value in found if name == question), "")


@dataclass(frozen=True, slots=True)
class WaitingPaper:
    """Pages of a scanned file that somebody should look at; `typed` is what was typed so far."""

    paper_id: str
    scan: ScannedFile
    pages: Pages
    form: ReadForm = field(default_factory=ReadForm)
    typed: Fields = field(default_factory=dict[str, Json])

    @property
    def is_form(self) -> bool:
        """Whether it is one of the municipality's own forms."""
        return bool(self.form.form_id)

    @property
    def is_whole_file(self) -> bool:
        """Whether the file holds nothing else."""
        return len(self.pages) == self.scan.count


def waiting(office: Office) -> list[WaitingPaper]:
    """The papers that wait, in the order in which they came."""
    found = (_paper(draft) for draft in drafts.all_drafts(office) if draft.kind == drafts.SCAN)
    return sorted(found, key=lambda paper: (paper.scan.blob, paper.pages))


def require_paper(office: Office, paper_id: str) -> WaitingPaper:
    """The paper; raises `paper_gone` when it waits no longer."""
    draft = drafts.draft_of(office, paper_id)
    if draft is None or draft.kind != drafts.SCAN:
        raise KnownError("paper_gone")
    return _paper(draft)


def keep_papers(office: Office, papers: Sequence[WaitingPaper], *, gone: str = "") -> None:
    """Put papers among those that wait, or write them anew, all or none; `gone` waits no longer."""
    now = office.replica.now()
    with office.replica.writing() as connection:
        for paper in papers:
            kept = Draft(paper.paper_id, drafts.SCAN, "", _content(paper), now)
            stored.keep(connection, kept)
        if gone:
            stored.drop(connection, gone)


def _content(paper: WaitingPaper) -> Fields:
    content: dict[str, Json] = {
        **encode(asdict(paper.scan)),
        **encode(asdict(paper.form)),
        "pages": [*paper.pages],
        "typed": dict(paper.typed),
    }
    return content


def _paper(draft: Draft) -> WaitingPaper:
    content = draft.content
    typed, pages = content.get("typed"), content.get("pages")
    return WaitingPaper(
        paper_id=draft.draft_id,
        scan=decode(ScannedFile, content),
        pages=tuple(n for n in pages if isinstance(n, int)) if isinstance(pages, list) else (),
        form=decode(ReadForm, content),
        typed=typed if isinstance(typed, dict) else {},
    )
