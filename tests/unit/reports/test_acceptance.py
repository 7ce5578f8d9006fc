"""The published numbers of three municipalities come out of their cases."""

from collections.abc import Callable

import pytest

from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.tables import Cell, Table
from tests.unit.reports.municipalities import ale_report, boras_report, ostersund_report


def values(report: Report, table_id: str) -> dict[str, tuple[Cell, ...]]:
    """The rows of a table by their labels, in order."""
    return {row.label: row.values for row in shown(report, table_id).rows}


def shown(report: Report, table_id: str) -> Table:
    """A table that the report must have."""
    table = report.table(table_id)
    assert table is not None
    return table


def text(report: Report, section_id: str) -> str:
    """What stands in a section."""
    return next(section.text for section in report.sections if section.id == section_id)


def test_boras_counts_areas_with_their_most_common_matter() -> None:
    report = boras_report()

    assert values(report, "received_by_area") == {
        "Kvalitet och utveckling": (2, "Klagomål E-tjänster"),
        "Personal och förhandling": (1, "Klagomål resursförbrukning"),
        "Sekretariatet": (1, "Felaktig information"),
        "Information": (0, ""),
        "Ekonomistyrning/Strategisk IT": (0, ""),
        "Näringsliv": (0, ""),
        "CKS": (0, ""),
        "Koncerninköp": (0, ""),
    }
    assert shown(report, "received_by_area").total == (4, "")


def test_boras_crosses_criteria_with_types_and_follows_the_flow() -> None:
    report = boras_report()

    criteria = shown(report, "criteria_by_type")
    assert criteria.columns == ("Beröm", "Fråga", "Förslag", "Klagomål", "Totalt")
    assert values(report, "criteria_by_type") == {
        "Bemötande": (0, 0, 0, 0, 0),
        "Fysisk miljö": (0, 0, 0, 0, 0),
        "Information": (0, 0, 1, 1, 2),
        "Tjänster": (0, 0, 0, 2, 2),
    }
    assert criteria.total == (0, 0, 1, 3, 4)
    assert shown(report, "forwarded").total == (4,)
    assert shown(report, "closed").rows[0].values == (0, 8, 7, 1)


def test_boras_cannot_call_a_suggestion_a_complaint() -> None:
    assert text(boras_report(), "received") == (
        "Stadskansliet fick 4 synpunkter under januari–juni 2024. "
        "Av dem var 3 klagomål och 1 förslag."
    )
    assert "sammanlagt inkom 8" in text(boras_report(), "summary")


def test_ale_counts_categories_and_laws() -> None:
    report = ale_report()

    assert values(report, "by_category") == {
        "Utförande av tjänst": (31,),
        "Bemötande": (12,),
        "Återkoppling av ärende": (9,),
        "Handläggning": (14,),
        "Bristande information": (17,),
        "Övrigt": (6,),
    }
    assert values(report, "legal_measures") == {
        "Socialtjänstlagen (2025:400) 27 kap., lex Sarah": (1,),
        "LSS (1993:387) 24 b §, lex Sarah": (0,),
        "Skollagen (2010:800) 4 kap. 8 §": (2,),
        "Skollagen (2010:800) 6 kap. 10 §": (2,),
    }
    assert shown(report, "legal_measures").total == (5,)
    assert 1 <= len(text(report, "improvements").splitlines()) <= 5


def test_ostersund_counts_qualities_and_boards() -> None:
    report = ostersund_report()

    assert shown(report, "quality_by_type").columns == ("Klagomål", "Beröm", "Förslag", "Summa")
    assert values(report, "quality_by_type") == {
        "Tillgång & tillgänglighet": (27, 7, 6, 40),
        "Kompetens": (13, 22, 3, 38),
        "Bemötande": (12, 20, 0, 32),
        "Inflytande": (4, 0, 1, 5),
        "Verksamhetsspecifika": (2, 1, 1, 4),
    }
    assert shown(report, "quality_by_type").total == (58, 50, 11, 119)
    assert values(report, "board_by_type") == {
        "Miljö- och samhällsnämnden": (4, 1, 1, 6),
        "Vård- och omsorgsnämnden": (19, 15, 3, 37),
        "Barn- och utbildningsnämnden": (4, 2, 0, 6),
        "Utförarstyrelsen/Serviceförvaltningen": (3, 12, 0, 15),
        "Utförarstyrelsen/Teknisk förvaltning": (14, 2, 5, 21),
        "Socialnämnden": (12, 1, 1, 14),
        "Kommunstyrelsen": (2, 17, 1, 20),
    }


def test_ostersund_compares_in_numbers_and_words() -> None:
    report = ostersund_report()

    compared = values(report, "compared")
    assert compared["Vård- och omsorgsnämnden"] == (37, 19, 18)
    assert compared["Utförarstyrelsen/Serviceförvaltningen"] == (15, 6, 9)
    assert shown(report, "compared").total == (119, 88, 31)
    assert (
        "Vård- och omsorgsnämnden: nästan dubbelt så många som samma period 2008 (37 mot 19)"
        in text(report, "compared")
    )


@pytest.mark.parametrize("make", [boras_report, ale_report, ostersund_report])
def test_the_sums_of_every_acceptance_report_hold(make: Callable[[], Report]) -> None:
    holds = {check.id for check in make().checks if check.severity == "ok"}

    assert holds >= {"sums", "flow"}
