"""The guide to a fifth municipality, followed to the letter."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from synpunkt_desk.services.municipality.load import FILE_NAMES, SHIPPED, load_set
from synpunkt_desk.services.municipality.problems import MunicipalityError
from synpunkt_desk.texts.municipality import placed_sentence, problem_sentence

Change = Callable[[str, str, str], None]

GUIDE = (Path(__file__).parents[4] / "docs" / "new-municipality.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def test_a_copied_folder_becomes_a_new_municipality(folder: Path, change: Change) -> None:
    head, areas, _ = EXAMPLES
    for line in head.splitlines():
        key = line.split()[0]
        old = {"nyckel:": "nyckel: boras", "namn:": "namn: Borås Stad"}[key]
        change("municipality.yaml", old, line)
    municipality = load_set(folder)
    assert (municipality.key, municipality.name) == ("lillby", "Lillby kommun")
    assert "verksamhetsområden:" in areas


def test_the_new_municipality_shares_no_id_with_the_one_it_was_copied_from(
    folder: Path, change: Change
) -> None:
    change("municipality.yaml", "nyckel: boras", "nyckel: lillby")
    new, old = load_set(folder), load_set("boras")
    assert not {c.id for c in new.channels} & {c.id for c in old.channels}
    assert new.id != old.id


def test_the_short_and_the_long_way_of_writing(folder: Path) -> None:
    areas = "".join(f"        {line}\n" for line in EXAMPLES[1].splitlines())
    (folder / "organisation.yaml").write_text(
        "nämnder:\n"
        "  - namn: Kommunstyrelsen\n"
        "    prefix: KS\n"
        "    förvaltningar:\n"
        f"      - namn: Kommunkontoret\n{areas}",
        encoding="utf-8",
    )
    (folder / "categories.yaml").write_text(
        "typer: [Klagomål]\n"
        "kriterier: {rubrik: Kategori, val: [Bemötande]}\n"
        "egna kategorier: {rubrik: Egen kategori}\n",
        encoding="utf-8",
    )
    short, long = load_set(folder).boards[0].departments[0].areas
    assert (short.name, short.units) == ("Bygglov", ())
    assert (long.name, long.synonyms) == ("Gata och park", ("gatukontoret",))
    assert [unit.name for unit in long.units] == ["Vinterväghållning"]


def test_the_example_of_a_mistake_is_what_the_program_says(folder: Path, change: Change) -> None:
    change("organisation.yaml", "enheter:", "enhter:")
    with pytest.raises(MunicipalityError) as caught:
        load_set(folder)
    (found,) = caught.value.problems
    sentence = problem_sentence(found.problem, word=found.word, proposal=found.proposal)
    assert f"\n{placed_sentence(found.file, 12, sentence)}\n" in GUIDE


def test_the_guide_names_every_file_and_every_shipped_municipality() -> None:
    assert all(f"| `{name}` |" in GUIDE for name in (*FILE_NAMES, *SHIPPED))
