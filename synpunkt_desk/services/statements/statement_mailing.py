"""Mail to a unit that is asked for its statement, and what may not go by plain mail."""

from email.message import EmailMessage
from email.policy import SMTP

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.identity_numbers import find_identity_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import StatementRequest, SubmitterDetails
from synpunkt_desk.services.answers.mails_out import is_address
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading
from synpunkt_desk.texts import statements as t


def is_mailable(case: Case, submitter: SubmitterDetails) -> bool:
    """Whether anything about the case may go by plain mail."""
    return not (submitter.protected or case.secrecy_provision)


def require_mailable(case: Case, submitter: SubmitterDetails, words: str) -> None:
    """Raise `mail_of_protected`, `mail_of_secret` or `mail_of_identity_number`."""
    if submitter.protected:
        raise KnownError("mail_of_protected")
    if case.secrecy_provision:
        raise KnownError("mail_of_secret", provision=case.secrecy_provision)
    if find_identity_numbers(words):
        raise KnownError("mail_of_identity_number")


def mail_draft(office: Office, request_id: ObjectId, *, is_reminder: bool = False) -> bytes:
    """The request as a mail to open in one's own program and send.

    What is no whole address is left to be filled in there.

    Raises KnownError: `mail_of_protected`, `mail_of_secret`, `mail_of_identity_number`.
    """
    request, case, submitter = read_request(office, request_id)
    require_mailable(case, submitter, f"{request.text}\n{request.shared_text}")
    number = case.number or case.provisional_number
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = (t.reminder_subject if is_reminder else t.subject)(number)
    if is_address(request.asked_email):
        mail["To"] = request.asked_email
    mail["X-Unsent"] = "1"
    mail.set_content((_reminder if is_reminder else letter_words)(office, request, case))
    return mail.as_bytes()


def read_request(
    office: Office, request_id: ObjectId
) -> tuple[StatementRequest, Case, SubmitterDetails]:
    """A request with its case and who gave the feedback."""
    with office.replica.reading() as connection:
        fields = reading.state(connection, "statement_request", request_id).fields
        request = decode(StatementRequest, fields)
        case = decode(Case, reading.state(connection, "case", request.case).fields)
        person = reading.state(connection, "submitter", case.submitter_id)
    return request, case, decode(SubmitterDetails, person.fields)


def letter_words(office: Office, request: StatementRequest, case: Case) -> str:
    """The request as it is written to the unit."""
    return t.letter(
        asked=request.asked,
        unit=office.organisation.name(request.unit),
        due_on=request.due_on,
        question=request.text,
        shared=request.shared_text,
        sender=_sender(office, case),
    )


def _reminder(office: Office, request: StatementRequest, case: Case) -> str:
    return t.reminder(
        asked=request.asked,
        unit=office.organisation.name(request.unit),
        due_on=request.due_on,
        asked_on=request.asked_on.isoformat() if request.asked_on else "",
        sender=_sender(office, case),
    )


def _sender(office: Office, case: Case) -> str:
    number = case.number or case.provisional_number
    parts = (office.author, office.organisation.municipality.name, t.about(number))
    return "\n".join(part for part in parts if part)
