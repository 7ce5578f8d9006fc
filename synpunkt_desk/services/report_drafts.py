"""The report that somebody works on: what they have chosen and written, kept until they go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode_value
from synpunkt_desk.models.dates import parse_moment
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.objects import Member
from synpunkt_desk.reports.facts import RoutineAnswer
from synpunkt_desk.reports.layout import Covers, Layout
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.services import drafts, opening, reporting
from synpunkt_desk.services.office import Office


class Compare(StrEnum):
    """What a report is compared with."""

    NOTHING = "nothing"
    YEAR_BEFORE = "year_before"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraft:
    """Everything a person decides about a report; the rest is counted.

    `texts` are their own texts, see `own_texts`; `measures` None lets the report choose.
    """

    layout: str
    first: date
    last: date
    department: ObjectId = ""
    compare: Compare = Compare.NOTHING
    other_first: date | None = None
    other_last: date | None = None
    diary_number: str = ""
    signatory_name: str = ""
    signatory_title: str = ""
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    routine: Mapping[ObjectId, RoutineAnswer] = field(default_factory=dict[ObjectId, RoutineAnswer])
    measures: tuple[ObjectId, ...] | None = None


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft and where it is kept; "" when it is not yet. `saved_at` is a moment as text."""

    draft_id: str
    draft: ReportDraft
    saved_at: str = ""

    @property
    def changes(self) -> Changes:
        """For the list of drafts."""
        return Changes({"draft": frozenset({self.draft_id})})


def layouts_of(office: Office) -> list[Layout]:
    """The layouts that the municipality uses."""
    return [shipped_layout(key) for key in office.organisation.municipality.layouts]


def resume(office: Office) -> KeptDraft:
    """The report left for later, or a new one."""
    for kept in drafts.all_drafts(office):
        if kept.kind == drafts.REPORT:
            return KeptDraft(kept.draft_id, _draft_of(kept.content, office), kept.saved_at)
    return KeptDraft("", new_draft(office))


def new_draft(office: Office) -> ReportDraft:
    """A report in the first layout on the last period that has ended, on the member's own."""
    layout = layouts_of(office)[0]
    first, last = last_period(layout.covers, office.today())
    member = office.organisation.members.get(opening.current_member(office), Member())
    return ReportDraft(
        layout=layout.key,
        first=first,
        last=last,
        department=member.department,
        compare=_comparison(layout),
    )


def with_layout(draft: ReportDraft, layout: Layout, today: date) -> ReportDraft:
    """The draft in another layout; a period and comparison nobody has chosen follow the layout."""
    before = shipped_layout(draft.layout)
    changed = replace(draft, layout=layout.key)
    if (draft.first, draft.last) == last_period(before.covers, today):
        first, last = last_period(layout.covers, today)
        changed = replace(changed, first=first, last=last)
    if draft.compare is _comparison(before):
        changed = replace(changed, compare=_comparison(layout))
    return changed


def with_text(draft: ReportDraft, section: str, text: str | None) -> ReportDraft:
    """The draft with the user's own text of a section, None for the drafted one."""
    others = {key: own for key, own in draft.texts.items() if key != _text_key(draft, section)}
    return replace(
        draft, texts=others if text is None else {**others, _text_key(draft, section): text}
    )


def own_texts(draft: ReportDraft) -> dict[str, str]:
    """The user's own texts of the chosen layout by section."""
    start = _text_key(draft, "")
    return {k.removeprefix(start): text for k, text in draft.texts.items() if k.startswith(start)}


def last_period(covers: Covers, today: date) -> tuple[date, date]:
    """The first and last day of the latest half-year or year that has ended."""
    if covers is Covers.YEAR:
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    begun = today.replace(month=1 if today.month <= 6 else 7, day=1)
    last = begun - timedelta(days=1)
    return last.replace(month=last.month - 5, day=1), last


def keep(office: Office, draft: ReportDraft, *, title: str, draft_id: str = "") -> KeptDraft:
    """Keep the draft; `title` is what the list of drafts shows."""
    content = {**_content(draft), "title": title}
    kept_id = drafts.keep_draft(office, kind=drafts.REPORT, content=content, draft_id=draft_id)
    return KeptDraft(kept_id, draft, office.replica.now())


def _comparison(layout: Layout) -> Compare:
    return Compare.YEAR_BEFORE if reporting.compares(layout.key) else Compare.NOTHING


def _text_key(draft: ReportDraft, section: str) -> str:
    """Sections of different layouts may have the same id."""
    return f"{draft.layout}/{section}"


def _content(draft: ReportDraft) -> dict[str, Json]:
    return {
        "layout": draft.layout,
        "first": draft.first.isoformat(),
        "last": draft.last.isoformat(),
        "department": draft.department,
        "compare": draft.compare.value,
        "other_first": encode_value(draft.other_first),
        "other_last": encode_value(draft.other_last),
        "diary_number": draft.diary_number,
        "signatory_name": draft.signatory_name,
        "signatory_title": draft.signatory_title,
        "texts": dict(draft.texts),
        "routine": {i: [answer.status, answer.comment] for i, answer in draft.routine.items()},
        "measures": None if draft.measures is None else list(draft.measures),
    }


def _draft_of(content: Fields, office: Office) -> ReportDraft:
    """The draft as it was kept; what it does not say is as in a new one."""
    known = new_draft(office)
    chosen = _list(content.get("measures"))
    return ReportDraft(
        layout=_text(content, "layout") or known.layout,
        first=_day(content, "first") or known.first,
        last=_day(content, "last") or known.last,
        department=_text(content, "department"),
        compare=Compare(_text(content, "compare") or Compare.NOTHING),
        other_first=_day(content, "other_first"),
        other_last=_day(content, "other_last"),
        diary_number=_text(content, "diary_number"),
        signatory_name=_text(content, "signatory_name"),
        signatory_title=_text(content, "signatory_title"),
        texts={key: str(text) for key, text in _mapping(content.get("texts")).items()},
        routine={
            place: RoutineAnswer(*map(str, _list(answer) or ()))
            for place, answer in _mapping(content.get("routine")).items()
        },
        measures=None if chosen is None else tuple(map(str, chosen)),
    )


def _text(content: Fields, name: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) else ""


def _day(content: Fields, name: str) -> date | None:
    moment = parse_moment(_text(content, name))
    return moment.day if moment else None


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json] | None:
    return value if isinstance(value, list) else None
