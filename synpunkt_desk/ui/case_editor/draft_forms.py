"""Forms about a draft that somebody should approve, and about praise that is passed on."""

from functools import partial

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers import approvals, praise
from synpunkt_desk.services.answers.praise import PraiseCount
from synpunkt_desk.texts import case_actions as at
from synpunkt_desk.texts import writing as t
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, day_of, text_of
from synpunkt_desk.ui.case_editor.subject import Subject

APPROVE, RETURN, PRAISE = "approve", "return", "praise"


def approve_form(draft_id: ObjectId, text: str) -> Form:
    """Reads the answer once more, and approves it."""

    def work(values: Values) -> Work:
        return partial(approvals.approve, draft_id=draft_id, comment=text_of(values, "comment"))

    return Form(
        key=f"{APPROVE}:{draft_id}",
        title=t.APPROVE_TITLE,
        explanation=text,
        fields=(Field(name="comment", label=t.COMMENT, hint=t.COMMENT_OPTIONAL),),
        confirm=t.DO_APPROVE,
        work=work,
        places={},
        is_kept=False,
    )


def return_form(draft_id: ObjectId) -> Form:
    """Says what should be written better."""

    def work(values: Values) -> Work:
        comment = text_of(values, "comment")
        return partial(approvals.return_draft, draft_id=draft_id, comment=comment)

    return Form(
        key=f"{RETURN}:{draft_id}",
        title=t.RETURN_TITLE,
        fields=(Field(name="comment", label=t.COMMENT, kind=Kind.TEXT),),
        confirm=t.DO_RETURN,
        work=work,
        places={"comment_missing": "comment"},
        is_kept=False,
    )


def praise_form(subject: Subject, counted: PraiseCount) -> Form:
    """Asks who has been told, and when."""

    def work(values: Values) -> Work:
        day = day_of(values, "day") or subject.today
        return partial(praise.pass_on, case_ids=subject.case_ids, to=text_of(values, "to"), day=day)

    return Form(
        key=PRAISE,
        title=t.PRAISE_TITLE,
        explanation=t.praise_counted(counted.passed_on, counted.received, subject.today.year),
        fields=(
            Field(name="to", label=t.PRAISE_TO, hint=t.PRAISE_TO_HINT),
            Field(name="day", label=at.DAY, kind=Kind.DAY, value=subject.today),
        ),
        confirm=t.DO_PRAISE,
        work=work,
        places={
            "praise_receiver_missing": "to",
            "received_in_future": "day",
            "before_arrival": "day",
        },
        is_kept=False,
    )
