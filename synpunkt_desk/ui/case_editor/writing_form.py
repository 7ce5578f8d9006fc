"""The form in which one writes to the submitter of one case."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.case import ReplyWish
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Approval
from synpunkt_desk.services.answers import answering
from synpunkt_desk.services.answers.answering import Outgoing, Purpose
from synpunkt_desk.services.answers.approvers import WRITTEN
from synpunkt_desk.services.answers.letter_values import Signature, usual_signature
from synpunkt_desk.services.answers.letters_out import address_lines
from synpunkt_desk.services.answers.outgoing_checks import Caution, Words, cautions, email_refusal
from synpunkt_desk.services.answers.writing_desk import WritingDesk
from synpunkt_desk.services.cases.contacts import Contact
from synpunkt_desk.texts import answering as said
from synpunkt_desk.texts import case_actions as at
from synpunkt_desk.texts import writing as t
from synpunkt_desk.texts.cases import WAYS
from synpunkt_desk.texts.letter_fields import EMPTY, REASON_FIELD
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.advice import plain_language
from synpunkt_desk.ui.case_editor.form import (
    DRAFT_TOOL,
    Field,
    Form,
    Kind,
    Tool,
    Values,
    Work,
    day_of,
    text_of,
)
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.widgets.type_ahead import Option

PURPOSES: Final = {
    Act.ACKNOWLEDGE: Purpose.ACKNOWLEDGE,
    Act.QUESTION: Purpose.QUESTION,
    Act.DELAY: Purpose.DELAY,
    Act.ANSWER: Purpose.ANSWER,
}
PRINT, SAVE_PDF, OPEN_MAIL, SAVE_MAIL = "print", "save_pdf", "open_mail", "save_mail"
COPY, MAILTO = "copy", "mailto"

_WAYS: Final = tuple(Option(way, word.capitalize()) for way, word in WAYS.items())
_SIGNATURES: Final = tuple(Option(*pair) for pair in t.SIGNATURES)
_LINES: Final = 9
PLACES: Final = {
    "received_in_future": "day",
    "before_arrival": "day",
    "answer_missing": "text",
    "answer_part_missing": "text",
    "text_too_long": "text",
    "reason_missing": "reason",
    "promise_missing": "promised_by",
    "promise_passed": "promised_by",
    "cautions_unanswered": "kept_reason",
    "email_missing": "way",
    "email_protected": "way",
    "email_secrecy": "way",
}


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being written, and to whom."""

    act: Act
    subject: Subject
    desk: WritingDesk

    @property
    def case_id(self) -> ObjectId:
        """The case."""
        return self.subject.case_ids[0]

    def out(self, values: Values) -> Outgoing:
        """What the fields hold, as the services want it."""
        promised, reason = day_of(values, "promised_by"), text_of(values, "reason")
        contact = Contact(
            day=day_of(values, "day") or self.subject.today,
            way=text_of(values, "way"),
            text=_with_reason(_with_day(text_of(values, "text"), self.desk, promised), reason),
            promised_by=promised,
        )
        return Outgoing(
            purpose=PURPOSES[self.act],
            contact=contact,
            subject=text_of(values, "subject"),
            template=text_of(values, "template"),
            signature=text_of(values, "signature") or Signature.NAME,
            kept_reason=text_of(values, "kept_reason"),
            delay_reason=reason,
        )

    def cautions(self, values: Values) -> list[Caution]:
        """What a person must answer for."""
        out = self.out(values)
        words = Words(
            way=out.contact.way,
            text=out.contact.text,
            subject=out.subject,
            signature=out.signature,
        )
        return cautions(self.desk.shown, words, member_name=self.desk.sender.member.name)

    def waits(self, values: Values) -> bool:
        """Whether somebody must approve what stands here before it goes out."""
        draft = self.desk.draft
        out = self.out(values)
        is_approved = (
            draft.approval == Approval.APPROVED
            and draft.text == out.contact.text
            and draft.subject == " ".join(out.subject.split())
        )
        return bool(self.desk.approvers) and is_written(values) and not is_approved


def writing_form(writing: Writing) -> Form:
    """The form, filled in with the draft or else with the first letter for its purpose."""
    act, desk = writing.act, writing.desk
    form = act_form(
        act,
        writing.subject,
        *_fields(writing),
        confirm=t.SEND,
        work=lambda values: _work(writing, values),
        places=PLACES,
        explanation=t.approval_needed(desk.approvers) if desk.approvers else "",
    )
    return Form(
        key=f"{form.key}:{desk.draft_id}" if desk.draft_id else form.key,
        title=form.title,
        fields=form.fields,
        confirm=form.confirm,
        work=form.work,
        explanation=form.explanation,
        places=form.places,
        begins_in="text",
        tools=_tools(writing),
        react=lambda name, values: _react(writing, name, values),
        caution=lambda values: _caution(writing, values),
        confirm_of=lambda values: _confirm(writing, values),
    )


def is_written(values: Values) -> bool:
    """Whether it goes out on paper or by mail."""
    return text_of(values, "way") in WRITTEN


def _fields(writing: Writing) -> tuple[Field, ...]:
    desk, draft, today = writing.desk, writing.desk.draft, writing.subject.today
    first = next(iter(desk.letters), None)
    key = draft.template or (first.key if first else "")
    signature = draft.signature or usual_signature(desk.shown.case).value
    proposed = desk.proposals.get((key, signature))
    options = tuple(Option(letter.key, letter.name) for letter in desk.letters)
    texts = (draft.subject, draft.text) if desk.draft_id else ("", "")
    if proposed and not desk.draft_id:
        texts = (proposed.subject, proposed.text)
    return (
        Field(
            name="template",
            label=t.TEMPLATE,
            kind=Kind.LONG_LIST,
            value=key,
            options=options,
            hint=t.TEMPLATE_HINT,
        ),
        Field(
            name="way",
            label=at.WAY,
            kind=Kind.SHORT_LIST,
            value=draft.way or _usual_way(writing),
            options=_WAYS,
        ),
        Field(name="day", label=at.DAY, kind=Kind.DAY, value=today),
        *_promise(writing),
        Field(name="subject", label=t.SUBJECT, value=texts[0], is_shown=is_written),
        *_reason(writing),
        Field(
            name="text",
            label=t.TEXT[PURPOSES[writing.act]],
            kind=Kind.TEXT,
            value=texts[1],
            lines=_LINES,
            advise=plain_language,
        ),
        Field(
            name="signature",
            label=t.SIGNATURE,
            kind=Kind.SHORT_LIST,
            value=signature,
            options=_SIGNATURES,
            is_shown=is_written,
        ),
        Field(
            name="attach_pdf",
            label=t.ATTACH_PDF,
            kind=Kind.CHECK,
            value=False,
            is_shown=_is_mail,
        ),
        Field(
            name="kept_reason",
            label=t.KEPT_REASON,
            is_shown=lambda values: bool(writing.cautions(values)),
        ),
    )


def _reason(writing: Writing) -> tuple[Field, ...]:
    if writing.act is not Act.DELAY:
        return ()
    return (Field(name="reason", label=at.DELAY_REASON, hint=t.REASON_HINT),)


def _promise(writing: Writing) -> tuple[Field, ...]:
    """By when somebody will hear more; a question waits for the other side instead."""
    if writing.act is Act.QUESTION:
        return ()
    is_answer = writing.act is Act.ANSWER
    return (
        Field(
            name="promised_by",
            label=at.PROMISED_BY,
            kind=Kind.DAY,
            value=writing.desk.proposed,
            hint=at.PROMISED_AFTER_ANSWER_HINT if is_answer else at.PROMISED_BY_HINT,
            is_ahead=True,
        ),
    )


def _with_day(text: str, desk: WritingDesk, promised: date | None) -> str:
    """The words with the day that was chosen where they name the proposed one."""
    if desk.proposed and promised:
        return text.replace(desk.proposed.isoformat(), promised.isoformat())
    return text


def _with_reason(text: str, reason: str) -> str:
    """The words with the reason for a delay in its place, or else after them."""
    if not reason or reason in text:
        return text
    place = EMPTY[REASON_FIELD]
    return text.replace(place, reason) if place in text else f"{text}\n\n{reason}".strip()


def _usual_way(writing: Writing) -> str:
    """As the submitter wishes; else by mail, where there is an address and it may be used."""
    shown = writing.desk.shown
    wish = shown.case.reply_wish
    if wish not in (ReplyWish.UNKNOWN, ReplyWish.NONE, ReplyWish.EMAIL):
        return wish
    can_mail = shown.submitter.email and not email_refusal(shown)
    return "email" if can_mail or not address_lines(shown) else "letter"


def _react(writing: Writing, name: str, values: Values) -> Values:
    """Another letter, or another signature, changes the words unless somebody has written some."""
    if name not in ("template", "signature"):
        return {}
    made = writing.desk.proposals
    wanted = made.get((text_of(values, "template"), text_of(values, "signature")))
    changed: dict[str, str] = {}
    if wanted is None:
        return changed
    if text_of(values, "text").strip() in {"", *(p.text for p in made.values())}:
        changed["text"] = wanted.text
    if text_of(values, "subject").strip() in {"", *(p.subject for p in made.values())}:
        changed["subject"] = wanted.subject
    return changed


def _caution(writing: Writing, values: Values) -> str:
    shown = writing.desk.shown
    refusal = email_refusal(shown) if _is_mail(values) else ""
    found = [said.caution(c.kind, c.about) for c in writing.cautions(values)]
    if refusal:
        title, advice = said.ERRORS[refusal]
        found = [f"{title}.", advice.format(provision=shown.case.secrecy_provision)]
    if text_of(values, "way") == "letter" and not address_lines(shown):
        found += [] if shown.submitter.protected else [t.NO_ADDRESS]
    return " ".join(found)


def _confirm(writing: Writing, values: Values) -> str:
    if writing.waits(values):
        return t.ASK_APPROVAL
    return t.SEND if is_written(values) else t.NOTE


def _work(writing: Writing, values: Values) -> Work:
    act = answering.ask_approval if writing.waits(values) else answering.send
    out, draft_id = writing.out(values), writing.desk.draft_id
    return lambda office: act(office, writing.case_id, out, draft_id=draft_id)


def _tools(writing: Writing) -> tuple[Tool, ...]:
    def may_mail(values: Values) -> bool:
        return _is_mail(values) and not (writing.waits(values) or email_refusal(writing.desk.shown))

    found: tuple[tuple[str, str, str, Callable[[Values], bool]], ...] = (
        (PRINT, t.PRINT, "printer", _is_letter),
        (SAVE_PDF, t.SAVE_PDF, "file-down", _is_letter),
        (OPEN_MAIL, t.OPEN_MAIL, "mail", may_mail),
        (SAVE_MAIL, t.SAVE_MAIL, "", may_mail),
        (COPY, t.COPY, "copy", may_mail),
        (MAILTO, t.MAILTO, "external-link", may_mail),
        (DRAFT_TOOL, t.SAVE_DRAFT, "save", is_written),
    )
    return tuple(Tool(key=k, label=label, icon=i, is_shown=shown) for k, label, i, shown in found)


def _is_mail(values: Values) -> bool:
    return text_of(values, "way") == "email"


def _is_letter(values: Values) -> bool:
    return text_of(values, "way") == "letter"
