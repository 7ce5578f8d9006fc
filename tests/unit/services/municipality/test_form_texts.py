"""The words of the printed forms, and what is said about a file that cannot be used."""

from pathlib import Path

import pytest

from synpunkt_desk.services.municipality.form_texts import (
    LANGUAGES,
    load_texts,
    shipped_texts,
    texts_as_yaml,
)
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.municipality.problems import MunicipalityError, Problem, ProblemId


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_and_can_be_written_and_read(
    tmp_path: Path, language: str
) -> None:
    texts = shipped_texts(language)
    file = tmp_path / "ord.yaml"
    file.write_text(texts_as_yaml(texts), "utf-8")

    assert texts.language == language
    assert load_texts(file) == texts


@pytest.mark.parametrize("language", ["en", "fi", "ar"])
@pytest.mark.parametrize("municipality", ["boras", "ale", "ostersund", "skola"])
def test_the_types_of_the_shipped_municipalities_are_known(
    municipality: str, language: str
) -> None:
    texts = shipped_texts(language)
    said = [texts.case_type(kind.name) for kind in load_set(municipality).case_types]

    assert not [word for word in said if texts.untranslated in word]


def test_a_local_type_stays_swedish_and_says_so() -> None:
    assert shipped_texts("en").case_type("Boendefråga") == "Boendefråga (in Swedish)"
    assert shipped_texts("en").case_type("KLAGOMÅL") == "Complaint"
    assert shipped_texts("sv").case_type("Boendefråga") == "Boendefråga"


def test_own_words_lie_in_the_municipalitys_folder(folder: Path) -> None:
    (folder / "forms").mkdir()
    words = texts_as_yaml(shipped_texts("en")).replace("Complaint", "Grievance")
    (folder / "forms/en.yaml").write_text(words, "utf-8")

    (own,) = load_set(folder).form_texts

    assert own.case_type("Klagomål") == "Grievance"


def test_mistakes_are_told_with_file_and_line(folder: Path) -> None:
    (folder / "forms").mkdir()
    words = texts_as_yaml(shipped_texts("sv")).replace("titel:", "titl:")
    (folder / "forms/sv.yaml").write_text(words, "utf-8")
    (folder / "forms/se.yaml").write_text(words, "utf-8")

    with pytest.raises(MunicipalityError) as refused:
        load_set(folder)

    assert refused.value.problems == (
        Problem("forms/se.yaml", 0, ProblemId.UNKNOWN_FILE, "se.yaml", "sv.yaml"),
        Problem("forms/sv.yaml", 2, ProblemId.UNKNOWN_KEY, "titl", "titel"),
    )
