"""Text that somebody has copied out of a mail program."""

import pytest

from synpunkt_desk.intake.mail.pasted import read_pasted

OUTLOOK = """
Från: Eva Ek <eva@ek.se>
Skickat: den 3 juni 2024 14:21
Till: Synpunkter; Någon Annan; ytterligare
 en till
Ämne: Hål i vägen

Hej!

Det är ett hål."""


def test_the_head_of_a_mail_becomes_fields() -> None:
    mail = read_pasted(OUTLOOK)
    assert mail is not None
    assert (mail.sender_name, mail.sender_address) == ("Eva Ek", "eva@ek.se")
    assert mail.subject == "Hål i vägen"
    assert mail.text == "Hej!\n\nDet är ett hål."
    assert mail.sent_at is not None
    assert mail.sent_at.isoformat() == "2024-06-03T12:21:00+00:00"


@pytest.mark.parametrize(
    "rule",
    [
        "-----Ursprungligt meddelande-----",
        "---------- Forwarded message ---------",
        "________",
        "> ",
    ],
)
def test_a_rule_over_the_head_is_left_out(rule: str) -> None:
    mail = read_pasted(f"\n{rule}\n{OUTLOOK}")
    assert mail is not None
    assert mail.text == "Hej!\n\nDet är ett hål."


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("måndag den 3 juni 2024 14:21", "2024-06-03T12:21:00+00:00"),
        ("3 juni 2024 14:21:07 CEST", "2024-06-03T12:21:00+00:00"),
        ("ons 3 jan. 2024 kl. 14.21", "2024-01-03T13:21:00+00:00"),
        ("2024-06-03 14:21", "2024-06-03T12:21:00+00:00"),
        ("Monday, June 3, 2024 2:21 PM", "2024-06-03T12:21:00+00:00"),
        ("Mon, 3 Jun 2024 14:21:00 +0200", "2024-06-03T12:21:00+00:00"),
        ("3 juni 2024", "2024-06-03T10:00:00+00:00"),
    ],
)
def test_the_moment_is_read_as_programs_show_it(written: str, moment: str) -> None:
    mail = read_pasted(f"From: Eva\nSent: {written}\n\nHej")
    assert mail is not None
    assert mail.sent_at is not None
    assert mail.sent_at.isoformat() == moment


@pytest.mark.parametrize(
    "written", ["", "i går", "den 31 februari 2024", "3 foo 2024", "99 maj 2024"]
)
def test_a_moment_that_is_none_is_nothing(written: str) -> None:
    mail = read_pasted(f"From: Eva\nSent: {written}\n\nHej")
    assert mail is not None
    assert mail.sent_at is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hej!",
        "Från: Borås\nHej",
        "Ämne: x\nDatum: y",
        "Tack!\n\nFrån: Kommunen\nÄmne: Svar\n\nHej",
    ],
)
def test_other_text_is_no_mail(text: str) -> None:
    assert read_pasted(text) is None
