"""How reports are published is set by a super user, and written in the log."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.publishing import publishing, set_publishing
from synpunkt_desk.services.reporting.reporting import make_report
from synpunkt_desk.texts.log.sentences import event_sentence
from synpunkt_desk.texts.reports import HIDDEN
from tests.helpers.offices import MEMBER, TODAY, add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def public(office: Office) -> Report:
    period = Period(date(2026, 7, 1), date(2026, 12, 31))
    return make_report(office, "channels", Request(period=period, today=TODAY, is_public=True))


def test_the_least_number_shown_is_the_municipalitys(office: Office) -> None:
    for _ in range(4):
        add_case(office)
    by_type = public(office).table("by_type")
    assert by_type is not None
    assert by_type.total == (4,)

    set_publishing(office, smallest_shown=5, contact_email="synpunkter@exempel.se")

    report = public(office)
    by_type = report.table("by_type")
    assert by_type is not None
    assert by_type.total == (HIDDEN,)
    assert any("antalen 1, 2, 3 och 4 visas inte" in text for text in report.definitions)
    assert report.contact_email == "synpunkter@exempel.se"


def test_the_change_is_logged_and_can_be_taken_back(office: Office) -> None:
    changes = set_publishing(office, smallest_shown=5, contact_email=" a@b.se ")
    municipality = fixed_id(office.organisation.municipality.key, "municipality")
    event = history.log_of(office, municipality)[-1]
    said = event_sentence(
        event.verb,
        event.object_type,
        author=event.author,
        before=event.before,
        after=event.after,
        organisation=office.organisation,
    )
    assert said == (
        f"Publiceringen av rapporter ändrades av {MEMBER}: tal under 5 visas inte (förut 3), frågor"
        " besvaras på a@b.se."
    )
    history.undo(office, changes.group_id)
    assert publishing(office).smallest_shown == 3


def test_what_protects_nothing_is_refused(office: Office) -> None:
    for smallest in (2, 21):
        with pytest.raises(KnownError, match="smallest_shown_wrong"):
            set_publishing(office, smallest_shown=smallest, contact_email="")
    for email in ("a@b", "a b@c.se", "@b.se", "a@b@c.se"):
        with pytest.raises(KnownError, match="contact_email_wrong"):
            set_publishing(office, smallest_shown=3, contact_email=email)


def test_only_a_super_user_may(office: Office) -> None:
    with office.unit() as unit:
        unit.create("member", {"name": "Siv Sund", "roles": ["super_user"]})
    assert not publishing(office).may_change
    with pytest.raises(KnownError, match="super_user_needed"):
        set_publishing(office, smallest_shown=4, contact_email="")
