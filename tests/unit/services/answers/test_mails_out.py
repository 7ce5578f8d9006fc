"""Mails for the user's own program: a draft, text to paste, and a link."""

from email import message_from_bytes, policy
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import Member
from synpunkt_desk.services.answers.letter_values import Sender
from synpunkt_desk.services.answers.mails_out import (
    MAILTO_LIMIT,
    Mail,
    clipboard_text,
    draft_file,
    mail_of,
    mailto_link,
)

SENDER = Sender(
    municipality="Borås Stad",
    logo=b"",
    place="Gata och park",
    unit="Gata och park",
    member=Member(name="Åsa Öberg", title="trafikingenjör"),
    contact="Ring oss.",
)


def make_mail(text: str = "Hej!\n\n# Åtgärd\nVi sandar.", to: str = "eva@example.se") -> Mail:
    return mail_of(SENDER, to=to, subject="Svar på\r\n din synpunkt", text=text, signature="name")


def test_it_opens_as_a_draft_that_is_not_sent_yet() -> None:
    content = draft_file(make_mail(), attachment=b"%PDF-1.7", name="Svar åäö.pdf")
    parsed = message_from_bytes(content, policy=policy.default)
    assert (parsed["X-Unsent"], parsed["To"]) == ("1", "eva@example.se")
    assert parsed["Subject"] == "Svar på din synpunkt"
    body = parsed.get_body()
    assert body is not None
    assert body.get_content_charset() == "utf-8"
    assert "Åtgärd\nVi sandar." in body.get_content().replace("\r\n", "\n")
    assert body.get_content().split()[-5:] == ["Öberg", "trafikingenjör", "Gata", "och", "park"]
    (file,) = parsed.iter_attachments()
    assert file.get_filename() == "Svar åäö.pdf"
    assert b"\n" not in content.replace(b"\r\n", b"")


@given(st.text(max_size=80))
def test_any_words_give_a_whole_draft(text: str) -> None:
    parsed = message_from_bytes(draft_file(make_mail(text)), policy=policy.default)
    assert parsed["X-Unsent"] == "1"
    assert parsed.keys().count("To") == 1


@pytest.mark.parametrize("to", ["", "eva", "eva@example.se, bo@example.se", "e@x.se\nBcc: b@x.se"])
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises(KnownError) as raised:
        make_mail(to=to)
    assert raised.value.error_id == "email_missing"


def test_a_link_holds_everything_or_is_refused() -> None:
    mail = make_mail()
    parts = urlsplit(mailto_link(mail))
    asked = parse_qs(parts.query)
    assert parts.path == "eva@example.se"
    assert asked["subject"] == [mail.subject]
    assert asked["body"][0].replace("\r\n", "\n").strip() == mail.text.strip()
    with pytest.raises(KnownError) as raised:
        mailto_link(make_mail("å" * MAILTO_LIMIT))
    assert raised.value.error_id == "mailto_too_long"


def test_subject_and_text_are_copied_together() -> None:
    assert clipboard_text(make_mail()).startswith("Svar på din synpunkt\n\nHej!")
