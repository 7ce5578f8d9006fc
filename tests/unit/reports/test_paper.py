"""The printed report says what the figures say, in the layout's order."""

import pytest

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.facts import CaseFacts, Signatory
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.report import build_report
from tests.unit.reports import samples
from tests.unit.reports.municipalities import ale, ale_report, boras_report, ostersund_report

HOSTILE = "A{period}<b>&\n%s \N{RIGHT-TO-LEFT OVERRIDE}\x07" + "å" * 90


def headings(document: d.Document) -> list[str]:
    """The section headings in order."""
    return [block.text for block in document.blocks if isinstance(block, d.Heading)]


def test_the_sections_stand_in_the_order_of_the_layout() -> None:
    assert headings(report_document(boras_report())) == [
        "Kommunstyrelsens beslut",
        "Sammanfattning",
        "Inledning",
        "Antal inkomna synpunkter januari–juni 2024",
        "Fördelning kommungemensamma kriterier januari–juni 2024",
        "Ständiga förbättringar",
        "Avslutade synpunktsärenden",
        "Synpunktsrutinen",
        "Vidarebefordrade ärenden",
        "Handlingar",
        "Beslutet expedieras till",
        "Så är det räknat",
    ]


def test_the_head_says_who_writes_to_whom() -> None:
    document = report_document(boras_report(diary_number="KS 2024-1", handler="Anna Ek"))

    assert document.title == "Redovisning av Kommunstyrelsens inkomna synpunkter januari–juni 2024"
    assert document.head == d.Head(
        municipality="Borås Stad",
        department="Stadskansliet",
        document_type="Tjänsteskrivelse",
        day=samples.TODAY,
        diary_number="KS 2024-1",
        handler="Anna Ek",
        receiver="Kommunstyrelsen",
        status="UTKAST",
    )


def test_the_users_text_keeps_its_paragraphs_and_points() -> None:
    text = "Ett\nstycke.\n\n- En punkt\n- En till\n1. Först\n2. Sedan\n\nSlut."

    blocks = report_document(boras_report(texts={"introduction": text})).blocks

    assert d.Paragraph("Ett\nstycke.") in blocks
    assert d.BulletList(("En punkt", "En till")) in blocks
    assert d.NumberedList(("Först", "Sedan")) in blocks


def test_a_point_that_nobody_has_written_is_left_out() -> None:
    blocks = report_document(boras_report(texts={"improvements": "- Ny skylt\n- \n-\n\n–"})).blocks
    place = blocks.index(d.Heading("Ständiga förbättringar"))
    assert blocks[place + 1] == d.BulletList(("Ny skylt",))
    assert isinstance(blocks[place + 2], d.Heading)


def test_a_change_shows_its_sign_and_signatures_come_last() -> None:
    document = report_document(ostersund_report(signatories=(Signatory("Bo Ek", "Direktör"),)))

    tables = [block for block in document.blocks if isinstance(block, d.Table)]
    assert tables[-1].total == d.Row("Summa", (119, 88, "+31"))
    assert document.blocks[-1] == d.SignatureBlock((d.Signer("Bo Ek", "Direktör"),))


def test_the_comparison_of_ostersund_is_drawn_too() -> None:
    blocks = report_document(ostersund_report()).blocks

    chart = next(block for block in blocks if isinstance(block, d.Chart))
    assert [chart.table.columns[column + 1].title for column in chart.columns] == [
        "Denna period",
        "Jämförd period",
    ]


def test_what_a_board_decides_on_has_a_line_to_sign_on_without_a_name() -> None:
    last = report_document(boras_report()).blocks[-1]

    assert last == d.SignatureBlock((d.Signer("", "Underskrift, namnförtydligande och titel"),))


@pytest.mark.parametrize("text", ["", "\n \n", "-\n- "])
def test_an_empty_section_says_that_there_is_nothing(text: str) -> None:
    blocks = report_document(boras_report(texts={"improvements": text})).blocks

    place = blocks.index(d.Heading("Ständiga förbättringar"))
    assert blocks[place + 1] == d.Paragraph("Inget att redovisa.", muted=True)


@pytest.mark.parametrize("key", SHIPPED)
def test_hostile_names_are_printed_and_never_read(key: str) -> None:
    register = samples.register(
        HOSTILE,
        organisation={HOSTILE: {HOSTILE: {HOSTILE: (HOSTILE,)}}},
        types=(HOSTILE,),
        criteria=(HOSTILE,),
    )
    cases = [
        CaseFacts(
            "1",
            "2024-01-01",
            forwarded_to=forwarded_to,
            department=samples.unit_id(UnitKind.DEPARTMENT, HOSTILE),
            system=HOSTILE,
        )
        for forwarded_to in (HOSTILE, "")
    ]

    report = build_report(
        shipped_layout(key),
        request=samples.request("2024-01-01", "2024-12-31", texts={"summary": HOSTILE}),
        register=register,
        cases=cases,
    )

    assert render_pdf(report_document(report)).startswith(b"%PDF")


def test_a_period_without_cases_is_printed() -> None:
    for key in SHIPPED:
        request = samples.request("2030-01-01", "2030-12-31")
        report = build_report(shipped_layout(key), request=request, register=ale(), cases=())
        assert render_pdf(report_document(report)).startswith(b"%PDF")


def test_sheets_of_boards_come_after_the_signature() -> None:
    blocks = report_document(ale_report()).blocks
    signed = next(at for at, block in enumerate(blocks) if isinstance(block, d.SignatureBlock))

    assert isinstance(blocks[signed + 1], d.PageBreak)
    later = [block.text for block in blocks[signed:] if isinstance(block, d.Heading)]
    assert "Utbildningsnämnden" in later
    assert "Så är det räknat" not in later
