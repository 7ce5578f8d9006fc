"""Paper on its way into the register: taken in as pictures, read, and waiting for a person."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from synpunkt_desk.intake.paper.bundle import Pages, papers_of, take_pages
from synpunkt_desk.intake.paper.form_plan import Code
from synpunkt_desk.intake.paper.page_image import GreyPicture
from synpunkt_desk.intake.paper.pages import PDF, count_pages, kind_of, read_pages
from synpunkt_desk.intake.paper.reader import PageReading, read_page
from synpunkt_desk.intake.paper.text_recognition import recognise
from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.forms import plan_of
from synpunkt_desk.services.papers.waiting_papers import (
    CASE_TYPE,
    QUESTIONS,
    REPLY_WISH,
    SUBMITTER,
    ReadForm,
    ScannedFile,
    WaitingPaper,
    keep_papers,
    require_paper,
    waiting,
)
from synpunkt_desk.services.registering import registration
from synpunkt_desk.services.registering.case_files import Pasted, Source, content_of, store_file
from synpunkt_desk.services.registering.registration import NewCase, Registered, set_fields
from synpunkt_desk.store import drafts as stored_drafts
from synpunkt_desk.store.blobs import MAX_BYTES
from synpunkt_desk.texts import scanning as t

Progress = Callable[[int, int], None]
_SUFFIXES: Final = {PDF: ".pdf", "PNG": ".png", "TIFF": ".tif"}
_LEAST_CERTAIN: Final = 0.5
_OF_ONE_PAGE: Final = frozenset({"paper_page_damaged", "paper_page_too_large"})
_ANONYMOUS: Final = "anonymous"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: so many papers; pages that could not be seen are among them."""

    papers: int
    unseen: Pages = ()
    is_stopped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What is kept of a page when its picture has been let go."""

    code: Code | None
    answers: tuple[tuple[str, str], ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()


def take_in(
    office: Office,
    source: Source,
    *,
    progress: Progress = lambda _done, _total: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Keep a file of scanned paper and put each paper of it among those waiting.

    Stopped, nothing of the file is kept. Raises KnownError: `file_unreadable`, `file_is_empty`,
    `file_too_large`, `paper_unknown`, `paper_damaged`, `paper_locked`, `paper_too_many_pages`,
    `paper_waits_already`.
    """
    content = content_of(source, most=MAX_BYTES)
    count = count_pages(content, source.name)
    read: list[_Read] = []
    unseen: list[int] = []
    while len(read) < count:
        if is_stopped():
            return TakenIn(0, is_stopped=True)
        try:
            for page in read_pages(content, source.name, first=len(read) + 1):
                if is_stopped():
                    return TakenIn(0, is_stopped=True)
                read.append(_kept(read_page(page, lambda form_id: plan_of(office, form_id))))
                progress(len(read), count)
        except KnownError as error:
            if error.error_id not in _OF_ONE_PAGE:
                raise
            unseen.append(len(read) + 1)
            read.append(_Read(code=None))
    if len(unseen) == count:
        raise KnownError("paper_damaged", file=source.name)
    papers = papers_of([page.code for page in read], unseen=unseen)
    _put_among_waiting(office, source.name, content, [(p, read) for p in papers])
    return TakenIn(len(papers), tuple(unseen))


def picture(office: Office, paper: WaitingPaper, number: int) -> GreyPicture | None:
    """A page of a paper, upright; None when it cannot be shown."""
    return next((r.upright for r in _readings(office, replace(paper, pages=(number,)))), None)


def read_text(office: Office, paper: WaitingPaper) -> str:
    """The printed text of a paper as a machine reads it, "" for none: a proposal, no more.

    Of a form only what stands where there is room to write; handwriting is left to people.
    """
    found: list[str] = []
    for reading in _readings(office, paper):
        parts = _written_parts(reading) if reading.plan else [reading.upright]
        for part in parts:
            read = recognise(part)
            if read.certainty >= _LEAST_CERTAIN:
                found.append(read.text)
    return "\n\n".join(found)


def keep_typed(office: Office, paper_id: str, typed: Fields) -> None:
    """Keep what somebody has typed of a paper so far."""
    paper = require_paper(office, paper_id)
    keep_papers(office, [replace(paper, typed=typed)])


def register(
    office: Office,
    paper_id: str,
    new: NewCase,
    *,
    paper_place: str = "",
    is_machine_read: bool = False,
) -> Registered:
    """Register a paper as a case; the scan is its record, byte for byte with its hash.

    `paper_place` is where the original on paper is kept. That a machine proposed the text is noted
    on the record. Raises what `registration.register` does,
    and `paper_gone` when somebody has registered it already.
    """
    paper = require_paper(office, paper_id)
    record = _record(office, paper, paper_place)
    if is_machine_read:
        record = replace(record, text=" ".join((record.text, t.MACHINE_READ)).strip())
    case = replace(new.case, campaign=paper.form.campaign)
    whole = replace(new, case=case, records=(record,), draft_id=paper_id)
    with _kept_if_done(office, paper, record):
        done = registration.register(office, whole)
    _let_go(office, paper, is_used=record.blob == paper.scan.blob)
    return done


def add_to_case(
    office: Office, paper_id: str, case_id: ObjectId, *, paper_place: str = ""
) -> Changes:
    """Make a paper one more record of a case that exists. Raises `paper_gone`, `case_missing`."""
    paper = require_paper(office, paper_id)
    record = replace(_record(office, paper, paper_place), case=case_id)
    with _kept_if_done(office, paper, record), office.unit() as unit:
        if not unit.state("case", case_id).fields:
            raise KnownError("case_missing")
        unit.create("record", set_fields(record), verb="attach")
        stored_drafts.drop(unit.connection, paper_id)
    _let_go(office, paper, is_used=record.blob == paper.scan.blob)
    return unit.changes


def discard(office: Office, paper_id: str) -> None:
    """Take a paper away that was scanned by mistake; nothing of it is kept."""
    paper = require_paper(office, paper_id)
    drafts.drop_draft(office, paper_id)
    _let_go(office, paper, is_used=False)


def part(office: Office, paper_id: str, *, from_page: int) -> None:
    """Make two papers of one, the second from a page of the file. Raises `paper_has_one_page`."""
    paper = require_paper(office, paper_id)
    first = tuple(page for page in paper.pages if page < from_page)
    second = tuple(page for page in paper.pages if page >= from_page)
    if not (first and second):
        raise KnownError("paper_has_one_page")
    other = WaitingPaper(office.replica.new_id(), paper.scan, second)
    keep_papers(office, [replace(paper, pages=first), other])


def join(office: Office, paper_id: str) -> str:
    """Put a paper behind the one before it in the same file; returns the id of that one."""
    paper = require_paper(office, paper_id)
    before = [
        other
        for other in waiting(office)
        if other.scan.blob == paper.scan.blob and other.pages[0] < paper.pages[0]
    ]
    if not before:
        raise KnownError("paper_is_first")
    first = max(before, key=lambda other: other.pages[0])
    whole = replace(first, pages=first.pages + paper.pages, typed=_typed_together(first, paper))
    keep_papers(office, [whole], gone=paper_id)
    return first.paper_id


def _readings(office: Office, paper: WaitingPaper) -> Iterator[PageReading]:
    """Its pages, those that cannot be seen left out."""
    content = office.replica.blobs.get(paper.scan.blob)
    for number in paper.pages:
        try:
            page = next(read_pages(content, paper.scan.file, first=number))
        except KnownError:
            continue
        yield read_page(page, lambda form_id: plan_of(office, form_id))


def _written_parts(reading: PageReading) -> list[GreyPicture]:
    fields = reading.plan.fields if reading.plan else ()
    page = reading.code.page if reading.code else 0
    crops = (
        reading.crop(f.area) for f in fields if f.page == page and f.name in ("text", "text_more")
    )
    return [crop for crop in crops if crop is not None]


def _kept(reading: PageReading) -> _Read:
    sure = tuple((k.group, k.value) for k in reading.ticks if k.is_sure and k.is_ticked)
    unsure = {k.group for k in reading.ticks if not k.is_sure}
    answers = tuple(answer for answer in sure if answer[0] not in unsure)
    guesses = dict.fromkeys(sorted(unsure), "")
    for tick in sorted(reading.ticks, key=lambda tick: tick.certainty):
        if tick.group in unsure and tick.is_ticked:
            guesses[tick.group] = tick.value
    return _Read(code=reading.code, answers=answers, unsure=tuple(guesses.items()))


def _put_among_waiting(
    office: Office, file: str, content: bytes, papers: Iterable[tuple[Pages, list[_Read]]]
) -> None:
    stored = store_file(office, Pasted(file, content))
    if any(paper.scan.sha256 == stored.sha256 for paper in waiting(office)):
        office.replica.blobs.drop(stored.blob)
        raise KnownError("paper_waits_already", file=file)
    waits: list[WaitingPaper] = []
    for pages, read in papers:
        scan = ScannedFile(
            file=stored.name,
            blob=stored.blob,
            sha256=stored.sha256,
            size=stored.size,
            media_type=stored.media_type,
            count=len(read),
        )
        form = _form([read[number - 1] for number in pages])
        waits.append(WaitingPaper(office.replica.new_id(), scan, pages, form))
    try:
        keep_papers(office, waits)
    except KnownError:
        office.replica.blobs.drop(stored.blob)
        raise


def _form(read: list[_Read]) -> ReadForm:
    code = next((page.code for page in read if page.code), None)
    if code is None:
        return ReadForm()
    answers = dict(answer for page in read for answer in page.answers)
    unsure = dict(guess for page in read for guess in page.unsure)
    if _ANONYMOUS in unsure:
        unsure[SUBMITTER] = Submitter.ANONYMOUS.value if unsure.pop(_ANONYMOUS) else ""
    wish = answers.get(REPLY_WISH, "")
    return ReadForm(
        form_id=code.form_id,
        language=code.language,
        unit=code.unit,
        campaign=code.campaign,
        case_type=answers.get(CASE_TYPE, ""),
        submitter=Submitter.ANONYMOUS.value if answers.get(_ANONYMOUS) else "",
        reply_wish=wish if wish in set(ReplyWish) else "",
        unsure=tuple(question for question in unsure if question in QUESTIONS),
        guesses=tuple(f"{question}={value}" for question, value in unsure.items() if value),
    )


def _record(office: Office, paper: WaitingPaper, paper_place: str) -> Record:
    record = Record(
        kind=RecordKind.RECEIVED.value,
        purpose=drafts.SCAN,
        day=office.today(),
        file_name=paper.scan.file,
        blob=paper.scan.blob,
        size=paper.scan.size,
        sha256=paper.scan.sha256,
        media_type=paper.scan.media_type,
        paper_place=paper_place.strip(),
        text=t.campaign(paper.form.campaign) if paper.form.campaign else "",
    )
    if paper.is_whole_file:
        return record
    return _own_file(office, paper, record)


def _own_file(office: Office, paper: WaitingPaper, record: Record) -> Record:
    """Only the paper's own pages: the others in the scan are other people's."""
    content = office.replica.blobs.get(paper.scan.blob)
    own = take_pages(content, paper.pages, paper.scan.file)
    suffix = _SUFFIXES[kind_of(own) or PDF]
    pages = t.pages(paper.pages)
    name = f"{PurePath(paper.scan.file).stem} {pages}{suffix}"
    stored = store_file(office, Pasted(name, own))
    origin = t.taken_from(paper.scan.file, pages=pages, sha256=paper.scan.sha256)
    return replace(
        record,
        file_name=stored.name,
        blob=stored.blob,
        size=stored.size,
        sha256=stored.sha256,
        media_type=stored.media_type,
        text=" ".join(part for part in (origin, record.text) if part),
    )


@contextmanager
def _kept_if_done(office: Office, paper: WaitingPaper, record: Record) -> Generator[None]:
    """Forget the pages that were taken out for a case when there is to be no case."""
    try:
        yield
    except KnownError:
        if record.blob != paper.scan.blob:
            office.replica.blobs.drop(record.blob)
        raise


def _typed_together(first: WaitingPaper, second: WaitingPaper) -> Fields:
    """What was typed of either; the texts of both."""
    texts = [text for paper in (first, second) if (text := paper.typed.get("text"))]
    typed = {**second.typed, **first.typed}
    return {**typed, "text": "\n\n".join(map(str, texts))} if texts else typed


def _let_go(office: Office, paper: WaitingPaper, *, is_used: bool) -> None:
    """Forget the scan of a whole stack when its last paper has been dealt with.

    The case stands by now, so that a busy file is no reason to say that it does not.
    """
    if not is_used and all(other.scan.blob != paper.scan.blob for other in waiting(office)):
        with suppress(KnownError):
            office.replica.blobs.drop(paper.scan.blob)
