"""Shares stand on a base of ten, and nothing is said of fewer but the counts."""

from dataclasses import replace
from typing import Any

import pytest

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.selection import select_cases
from synpunkt_desk.reports.shares import kept_times_table, shares_table
from tests.unit.reports import samples
from tests.unit.reports.municipalities import ostersund_report
from tests.unit.reports.test_figures_rules import register

PHONE = samples.category_id(CategoryKind.CHANNEL, "telefon")


def basis(cases: list[CaseFacts]) -> Basis:
    """Cases of 2024, where the telephone is a conversation."""
    known = register(cases)
    oral = replace(known.categories[PHONE], code=ArrivalWay.CONVERSATION)
    known = replace(known, categories={**known.categories, PHONE: oral})
    request, organisation = samples.request("2024-01-01", "2024-12-31"), Organisation(known.units)
    chosen = select_cases(Cases.of(cases), request=request, organisation=organisation)
    return Basis(request, known, organisation, chosen)


def case(number: int, **facts: Any) -> CaseFacts:
    plain = CaseFacts(f"{number:032x}", "2024-05-02", submitter="known", reply_wish="email")
    return plain._replace(**facts)


def test_direct_oral_and_anonymous_of_all_received() -> None:
    cases = [case(n, channel=PHONE, first_contact=n < 4) for n in range(6)]
    cases += [case(n, submitter="anonymous") for n in range(6, 12)]
    table = shares_table(basis(cases))

    assert [row.values for row in table.rows] == [(4, 12, "33 %"), (6, 12, "50 %"), (6, 12, "50 %")]
    assert len(table.open_cell(0, 0)) == 4
    assert len(table.open_cell(0, 1)) == 12


def test_of_fewer_than_ten_no_share_is_told() -> None:
    assert shares_table(basis([case(1, first_contact=True)])).rows[0].values == (1, 1, "–")


def test_times_say_how_many_and_in_time() -> None:
    cases = [case(n, answered_on="2024-05-03", answer_by="2024-05-10") for n in range(9)]
    cases.append(case(9, answered_on="2024-05-31", answer_by="2024-05-10"))
    table = kept_times_table(basis(cases))

    assert table.rows[0].values == (10, 1, 1, 0, 0, 0, "–")
    assert table.rows[1].values[3:] == (10, 9, 1, "90 %")
    assert len(table.open_cell(1, 5)) == 1


@pytest.mark.parametrize("is_public", [False, True])
def test_what_changed_names_its_numbers(is_public: bool) -> None:
    texts = {s.id: s.text for s in ostersund_report(is_public=is_public).sections}

    assert "Antalet synpunkter är 31 fler än samma period 2008 (88)." in texts["changes"]
