"""What a single action leaves behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.services import case_work
from synpunkt_desk.services.case_view import view
from synpunkt_desk.services.office import Office
from tests.helpers.offices import TODAY, add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_a_case_forwarded_outside_ends_with_the_outcome_for_it(office: Office) -> None:
    case = add_case(office)
    case_work.forward_outside(office, [case], organisation="Västtrafik AB")
    forwarded = view(office, case).case
    assert office.organisation.name(forwarded.outcome) == "Vidarebefordrad externt"
    assert forwarded.closed_on == forwarded.forwarded_on == TODAY
