"""The form that marks secrecy (OSL 5:5)."""

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts.secrecy import PROVISIONS
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import (
    Field,
    Form,
    Kind,
    Values,
    Work,
    day_of,
    flag_of,
    text_of,
)
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.widgets.type_ahead import Option


def secrecy_form(subject: Subject) -> Form:
    case_id, case = subject.case_ids[0], subject.case
    authority = case.secrecy_authority or subject.organisation.name(case.board)

    def work(values: Values) -> Work:
        provision = text_of(values, "provision")
        marked = {
            "secrecy_provision": provision,
            "secrecy_date": day_of(values, "day") if provision else None,
            "secrecy_authority": text_of(values, "authority") if provision else "",
            "hide_sender": flag_of(values, "hide_sender"),
            "hide_matter": flag_of(values, "hide_matter"),
        }
        return lambda office: case_work.mark_secrecy(office, case_id, marked)

    return act_form(
        Act.SECRECY,
        subject,
        Field(
            name="provision",
            label=t.PROVISION,
            kind=Kind.LONG_LIST,
            value=case.secrecy_provision,
            options=tuple(Option(p.reference, p.reference, p.detail) for p in PROVISIONS),
            is_free=True,
        ),
        Field(
            name="day",
            label=t.MARKED_ON,
            kind=Kind.DAY,
            value=case.secrecy_date or subject.today,
        ),
        Field(name="authority", label=t.AUTHORITY, value=authority),
        Field(name="hide_sender", label=t.HIDE_SENDER, kind=Kind.CHECK, value=case.hide_sender),
        Field(name="hide_matter", label=t.HIDE_MATTER, kind=Kind.CHECK, value=case.hide_matter),
        confirm=t.DO_SECRECY,
        work=work,
        explanation=t.SECRECY_EXPLAINED,
        places={"provision_missing": "provision"},
    )
