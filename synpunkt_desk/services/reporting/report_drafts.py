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
from synpunkt_desk.reports.facts import RoutineAnswer, Signatory
from synpunkt_desk.reports.layout import Covers, Layout
from synpunkt_desk.services.office import drafts as forms
from synpunkt_desk.services.office import opening
from synpunkt_desk.services.office.drafts import Draft
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import report_layouts


class Compare(StrEnum):
    """What a report is compared with."""

    NOTHING = "nothing"
    YEAR_BEFORE = "year_before"
    PERIOD_BEFORE = "period_before"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraft:
    """Everything a person decides about a report; the rest is counted.

    `texts` are their own texts, see `own_texts`, and `drafted` the drafted texts that each of
    them was written against; `measures` None lets the report choose. `step` is where they were.
    The same days of `earlier_years` before, and the time right before, stand beside this one in
    the table of several years.
    """

    layout: str
    first: date
    last: date
    department: ObjectId = ""
    compare: Compare = Compare.NOTHING
    other_first: date | None = None
    other_last: date | None = None
    earlier_years: int = 0
    with_period_before: bool = False
    diary_number: str = ""
    signatories: tuple[Signatory, ...] = ()
    approved_by: str = ""
    decision_heading: str = ""
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    drafted: Mapping[str, str] = field(default_factory=dict[str, str])
    routine: Mapping[ObjectId, RoutineAnswer] = field(default_factory=dict[ObjectId, RoutineAnswer])
    measures: tuple[ObjectId, ...] | None = None
    step: int = 0
    is_public: bool = False
    without_events: bool = False
    as_it_was: bool = False
    """Count by the organisation of when the cases came in, instead of that of today."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft and where it is kept; "" when it is not yet. `saved_at` is a moment as text."""

    draft_id: str
    draft: ReportDraft
    saved_at: str = ""
    title: str = ""

    @property
    def changes(self) -> Changes:
        """For the list of drafts."""
        return Changes({"draft": frozenset({self.draft_id})})


def layouts_of(office: Office) -> list[Layout]:
    """The layouts that the municipality uses."""
    return report_layouts.layouts(office)


def drafts(office: Office) -> list[KeptDraft]:
    """The reports left for later, the latest first."""
    kept = [one for one in forms.all_drafts(office) if one.kind == forms.REPORT]
    return [_kept(one, office) for one in kept]


def open(office: Office, draft_id: str) -> KeptDraft:
    """The report left under that id; a new one when it is "" or gone."""
    kept = forms.draft_of(office, draft_id) if draft_id else None
    return _kept(kept, office) if kept else KeptDraft("", new_draft(office))


def resume(office: Office) -> KeptDraft:
    """The report left last, or a new one."""
    return next(iter(drafts(office)), KeptDraft("", new_draft(office)))


def remove(office: Office, draft_id: str) -> KeptDraft:
    """Throw a draft away; what it was is handed back, so that it can be kept again."""
    removed = open(office, draft_id)
    forms.drop_draft(office, draft_id)
    return removed


def new_draft(office: Office, wanted: str = "") -> ReportDraft:
    """A report on the last period that has ended, on the member's own place.

    In the layout that is wanted, else in the first.
    """
    layouts = layouts_of(office)
    layout = next((one for one in layouts if one.key == wanted), layouts[0])
    first, last = last_period(layout.covers, office.today())
    member = office.organisation.members.get(opening.current_member(office), Member())
    return ReportDraft(
        layout=layout.key,
        first=first,
        last=last,
        department=member.department,
        compare=_comparison(layout),
    )


def with_layout(draft: ReportDraft, layout: Layout, today: date, *, before: Layout) -> ReportDraft:
    """The draft in another layout than `before`.

    A period and comparison nobody has chosen follow the layout.
    """
    changed = replace(draft, layout=layout.key)
    if (draft.first, draft.last) == last_period(before.covers, today):
        first, last = last_period(layout.covers, today)
        changed = replace(changed, first=first, last=last)
    if draft.compare is _comparison(before):
        changed = replace(changed, compare=_comparison(layout))
    return changed


def with_text(
    draft: ReportDraft, section: str, text: str | None, *, drafted: str = ""
) -> ReportDraft:
    """The draft with the user's own text of a section, None for the drafted one.

    `drafted` is the text that it is written against: what the figures say in its place, as far as
    somebody has looked at that.
    """
    key = _text_key(draft, section)
    texts, seen = ({k: v for k, v in of.items() if k != key} for of in (draft.texts, draft.drafted))
    if text is None:
        return replace(draft, texts=texts, drafted=seen)
    return replace(draft, texts={**texts, key: text}, drafted={**seen, key: drafted})


def own_texts(draft: ReportDraft) -> dict[str, str]:
    """The user's own texts of the chosen layout by section."""
    return _of_layout(draft, draft.texts)


def drafted_texts(draft: ReportDraft) -> dict[str, str]:
    """What each of the own texts was written against, by section."""
    return _of_layout(draft, draft.drafted)


def _of_layout(draft: ReportDraft, texts: Mapping[str, str]) -> dict[str, str]:
    start = _text_key(draft, "")
    return {k.removeprefix(start): text for k, text in texts.items() if k.startswith(start)}


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
    kept_id = forms.keep_draft(office, kind=forms.REPORT, content=content, draft_id=draft_id)
    return KeptDraft(kept_id, draft, office.replica.now(), title)


def _kept(kept: Draft, office: Office) -> KeptDraft:
    draft = _draft_of(kept.content, office)
    return KeptDraft(kept.draft_id, draft, kept.saved_at, _text(kept.content, "title"))


def _comparison(layout: Layout) -> Compare:
    return Compare.YEAR_BEFORE if layout.compares else Compare.NOTHING


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
        "earlier_years": draft.earlier_years,
        "with_period_before": draft.with_period_before,
        "diary_number": draft.diary_number,
        "signatories": [[one.name, one.title] for one in draft.signatories],
        "approved_by": draft.approved_by,
        "decision_heading": draft.decision_heading,
        "texts": dict(draft.texts),
        "drafted": dict(draft.drafted),
        "routine": {i: [answer.status, answer.comment] for i, answer in draft.routine.items()},
        "measures": None if draft.measures is None else list(draft.measures),
        "step": draft.step,
        "is_public": draft.is_public,
        "without_events": draft.without_events,
        "as_it_was": draft.as_it_was,
    }


def _draft_of(content: Fields, office: Office) -> ReportDraft:
    """The draft as it was kept; what it does not say is as in a new one."""
    known = new_draft(office)
    chosen, wanted = _list(content.get("measures")), _text(content, "layout")
    return ReportDraft(
        layout=wanted if wanted in {one.key for one in layouts_of(office)} else known.layout,
        first=_day(content, "first") or known.first,
        last=_day(content, "last") or known.last,
        department=_text(content, "department"),
        compare=Compare(_text(content, "compare") or Compare.NOTHING),
        other_first=_day(content, "other_first"),
        other_last=_day(content, "other_last"),
        earlier_years=_number(content, "earlier_years"),
        with_period_before=content.get("with_period_before") is True,
        diary_number=_text(content, "diary_number"),
        signatories=tuple(
            Signatory(*map(str, _list(one) or ("",)))
            for one in _list(content.get("signatories")) or ()
        ),
        approved_by=_text(content, "approved_by"),
        decision_heading=_text(content, "decision_heading"),
        texts=_texts(content.get("texts")),
        drafted=_texts(content.get("drafted")),
        routine={
            place: RoutineAnswer(*map(str, _list(answer) or ()))
            for place, answer in _mapping(content.get("routine")).items()
        },
        measures=None if chosen is None else tuple(map(str, chosen)),
        step=_number(content, "step"),
        is_public=content.get("is_public") is True,
        without_events=content.get("without_events") is True,
        as_it_was=content.get("as_it_was") is True,
    )


def _text(content: Fields, name: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) else ""


def _number(content: Fields, name: str) -> int:
    value = content.get(name)
    return value if isinstance(value, int) else 0


def _day(content: Fields, name: str) -> date | None:
    moment = parse_moment(_text(content, name))
    return moment.day if moment else None


def _texts(value: Json) -> dict[str, str]:
    return {key: str(text) for key, text in _mapping(value).items()}


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json] | None:
    return value if isinstance(value, list) else None


def as_fields(draft: ReportDraft) -> dict[str, Json]:
    """Everything decided, to be kept with a finished report."""
    return _content(draft)


def from_fields(content: Fields, office: Office) -> ReportDraft:
    """What was decided about a finished report, in its own layout whether it is used or not."""
    draft = _draft_of(content, office)
    return replace(draft, layout=_text(content, "layout") or draft.layout)
