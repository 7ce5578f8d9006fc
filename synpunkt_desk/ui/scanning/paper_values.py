"""From what was read on a paper to what the form begins with. Pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.papers.waiting_papers import (
    CASE_TYPE,
    REPLY_WISH,
    SUBMITTER,
    WaitingPaper,
)
from synpunkt_desk.texts import intake
from synpunkt_desk.texts import scanning as t
from synpunkt_desk.ui.intake.form_values import FormValues, from_draft

_FORM_WORDS: Final = ("blankett", "pappersblankett", "folder")
_LETTER_WORDS: Final = ("brev", "post")
_SUBMITTERS: Final[Mapping[str, str]] = {Submitter.ANONYMOUS: intake.ANONYMOUS}
_WISHES: Final[Mapping[str, str]] = {
    ReplyWish.NONE: intake.REPLY_NO,
    ReplyWish.PHONE: intake.REPLY_PHONE,
    ReplyWish.LETTER: intake.REPLY_LETTER,
    ReplyWish.EMAIL: intake.REPLY_EMAIL,
    ReplyWish.VISIT: intake.REPLY_VISIT,
}


QUESTIONS: Final[Mapping[str, str]] = {
    CASE_TYPE: intake.CASE_TYPE,
    SUBMITTER: intake.SUBMITTER,
    REPLY_WISH: intake.REPLY_WISH,
}
"""What the questions of a form are called on the screen."""


@dataclass(frozen=True, slots=True)
class Sticky:
    """What stays from paper to paper, since a stack mostly comes from one place on one day."""

    receiver: str = ""
    received_on: date | None = None
    received_reason: str = ""


def proposed_values(paper: WaitingPaper, organisation: Organisation, sticky: Sticky) -> FormValues:
    """What has been typed of a paper, or else what was read on it with certainty."""
    if paper.typed:
        return from_draft(paper.typed)
    form = paper.form
    wants_reply = form.reply_wish not in ("", ReplyWish.NONE)
    is_known = wants_reply and not form.submitter
    return FormValues(
        channel=_channel(organisation, is_form=paper.is_form),
        case_type=form.case_type if form.case_type in organisation.categories else "",
        receiver=form.unit if form.unit in organisation.units else sticky.receiver,
        received_on=sticky.received_on,
        received_reason=sticky.received_reason,
        submitter=Submitter.KNOWN.value if is_known else form.submitter,
        reply_wish="" if form.submitter else form.reply_wish,
        language=t.LANGUAGES.get(form.language, ""),
    )


def unsure_words(paper: WaitingPaper, organisation: Organisation) -> dict[str, str]:
    """What to say beside each field whose ticks a person must judge."""
    if paper.typed:
        return {}
    names = {
        CASE_TYPE: organisation.name(paper.form.guess(CASE_TYPE)),
        SUBMITTER: _SUBMITTERS.get(paper.form.guess(SUBMITTER), ""),
        REPLY_WISH: _WISHES.get(paper.form.guess(REPLY_WISH), ""),
    }
    return {question: t.unsure(names[question]) for question in paper.form.unsure}


def sticky_of(values: FormValues) -> Sticky:
    """What stays for the next paper."""
    return Sticky(values.receiver, values.received_on, values.received_reason)


def _channel(organisation: Organisation, *, is_form: bool) -> ObjectId:
    """The municipality's own word for printed forms, or for letters; the first by post else."""
    for word in _FORM_WORDS if is_form else _LETTER_WORDS:
        found = organisation.find_category(CategoryKind.CHANNEL, word)
        if found:
            return found
    channels = organisation.categories_of(CategoryKind.CHANNEL)
    by_post = (i for i in channels if organisation.categories[i].code == ArrivalWay.POST)
    return next(by_post, "")
