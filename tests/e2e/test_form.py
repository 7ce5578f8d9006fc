"""Printing the municipality's own form from the command line."""

from pathlib import Path

import pypdfium2

from tests.e2e.conftest import Desk


def test_a_form_is_written_with_its_code(made: Desk, tmp_path: Path) -> None:
    file = tmp_path / "folder.pdf"

    ran = made.run(
        "form", "--language", "ar", "--paper", "a5", "--unit", "stadsbiblioteket", "-o", file,
        options=("--json",),
    )  # fmt: skip

    assert (ran.code, ran.err) == (0, "")
    assert set(ran.data) == {"file", "form_id", "code", "unit"}
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        assert len(document) == 2
        assert ran.data["code"] in document[0].get_textpage().get_text_range()


def test_an_unknown_unit_is_refused_with_a_proposal(made: Desk, tmp_path: Path) -> None:
    ran = made.run("form", "--unit", "Stadsbibliotekt", "-o", tmp_path / "blankett.pdf")

    assert ran.code == 1
    assert ran.err.strip().endswith("till exempel ”Stadsbiblioteket”.")
    assert not (tmp_path / "blankett.pdf").exists()


def test_own_words_that_cannot_be_read_are_told_with_their_line(made: Desk, tmp_path: Path) -> None:
    words = tmp_path / "ord.yaml"
    words.write_text("språk: sv\ntitel: [Tyck till]\n", "utf-8")

    ran = made.run("form", "--texts", words, "-o", tmp_path / "blankett.pdf")

    assert ran.code == 1
    assert "ord.yaml, rad 2: ”titel” ska vara en vanlig text på en rad." in ran.err
