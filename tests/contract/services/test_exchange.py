"""A set goes out as a folder and into another office: nothing is lost, nothing hostile gets in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.answers.letter_templates import (
    TextModule,
    keep_letter,
    keep_text_module,
    letters,
    text_modules,
)
from synpunkt_desk.services.cases.history import undo
from synpunkt_desk.services.exchange.differences import Kind, compare
from synpunkt_desk.services.exchange.folder import CHECKSUMS, read_set, write_set
from synpunkt_desk.services.exchange.taking_in import take_in
from synpunkt_desk.services.municipality import vocabulary
from synpunkt_desk.services.municipality.load import SHIPPED, load_set
from synpunkt_desk.services.municipality.problems import MunicipalityError
from synpunkt_desk.services.municipality.vocabulary import Wording, WordList
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member, set_roles
from synpunkt_desk.services.setup import FirstMember, create_office
from tests.helpers.offices import KEY, make_office

CRITERIA = WordList(CategoryKind.CRITERION)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path, office: Office) -> Path:
    """A set that a neighbour has written."""
    write_set(office, tmp_path / "set")
    return tmp_path / "set"


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def seal_off(folder: Path) -> None:
    """As somebody who changes files by hand is told to."""
    (folder / CHECKSUMS).unlink()


def rewrite(folder: Path, name: str, before: str, after: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert before in text
    (folder / name).write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize("municipality", SHIPPED)
def test_a_fresh_office_from_a_set_writes_the_same_set(tmp_path: Path, municipality: str) -> None:
    (tmp_path / "one").mkdir()
    first = make_office(tmp_path / "one", municipality=municipality)
    keep_text_module(first, TextModule(name="Öppettider", text="Vi har öppet\n\n8–16."))
    law = vocabulary.words_of(first.organisation, WordList(CategoryKind.LAW))[0]
    name = first.organisation.name(law)
    vocabulary.correct_word(first, law, Wording(name=name, note="SFS 2025:400, från 2025-07-01"))
    write_set(first, tmp_path / "set")
    first.close()

    read = read_set(tmp_path / "set")
    second = create_office(tmp_path / "two", KEY, read.base, member=FirstMember("Eva Ek"))
    parts = {row.part for row in compare(second, read).rows}
    assert parts == {"text_modules"}
    take_in(second, compare(second, read).rows, parts)
    write_set(second, tmp_path / "again")
    second.close()

    assert read.is_sealed
    assert files(tmp_path / "set") == files(tmp_path / "again")


def test_a_set_of_ones_own_has_no_differences(office: Office, folder: Path) -> None:
    assert compare(office, read_set(folder)).rows == []


def test_what_is_taken_in_is_added_and_changed_and_taken_back_in_one_step(
    office: Office, folder: Path
) -> None:
    seal_off(folder)
    rewrite(folder, "categories.yaml", "  - namn: Information\n", "  - namn: Upplysningar\n")
    rewrite(folder, "categories.yaml", "    - miljö\n", "    - utemiljö\n")
    word = office.organisation.find_category(CategoryKind.CRITERION, "Fysisk miljö") or ""
    rows = compare(office, read_set(folder)).rows
    assert {(row.kind, row.name) for row in rows} == {
        (Kind.NEW, "Upplysningar"),
        (Kind.CHANGED, "Fysisk miljö"),
        (Kind.GONE, "Information"),
    }

    kept = [row for row in rows if row.kind is not Kind.GONE]
    changes = take_in(office, kept, {"criterion"})
    names = [
        office.organisation.name(i) for i in vocabulary.words_of(office.organisation, CRITERIA)
    ]
    assert {"Information", "Upplysningar"} <= {*names}
    assert {"miljö", "utemiljö"} <= {*office.organisation.categories[word].synonyms}
    undo(office, changes.group_id)
    assert compare(office, read_set(folder)).rows == rows


def test_what_is_gone_is_taken_out_of_use_and_never_deleted(office: Office, folder: Path) -> None:
    seal_off(folder)
    rewrite(folder, "categories.yaml", "  - namn: Information\n", "  - namn: Upplysningar\n")
    word = office.organisation.find_category(CategoryKind.CRITERION, "Information") or ""
    take_in(office, compare(office, read_set(folder)).rows, {"criterion"})
    assert office.organisation.categories[word].valid_to
    assert word not in office.organisation.categories_of(CategoryKind.CRITERION)


def test_parts_that_are_not_chosen_stay(office: Office, folder: Path) -> None:
    seal_off(folder)
    rewrite(folder, "categories.yaml", "  - namn: Information\n", "  - namn: Upplysningar\n")
    before = compare(office, read_set(folder)).rows
    assert take_in(office, before, {"channel"}).ids == {}
    assert compare(office, read_set(folder)).rows == before


def test_letters_and_modules_are_found_by_name(office: Office, tmp_path: Path) -> None:
    letter = letters(office)[0]
    keep_text_module(office, TextModule(name="Öppettider", text="Vi har öppet."))
    write_set(office, tmp_path / "before")
    keep_letter(office, replace(letter, text="Hej!\n\nTack {nummer}."))
    write_set(office, tmp_path / "after")
    assert compare(office, read_set(tmp_path / "before")).rows == []
    changed = read_set(tmp_path / "after")
    (tmp_path / "other").mkdir()
    other = make_office(tmp_path / "other")
    found = compare(other, changed).rows
    assert {(row.part, row.kind) for row in found} == {
        ("letters", Kind.CHANGED),
        ("text_modules", Kind.NEW),
    }
    take_in(other, found, {"letters", "text_modules"})
    assert letters(other)[0].text == "Hej!\n\nTack {nummer}."
    assert [module.name for module in text_modules(other)] == ["Öppettider"]
    other.close()


def test_only_a_super_user_takes_in(office: Office, folder: Path) -> None:
    set_roles(office, add_member(office, name="Bo Ek"), ["super_user"])
    with pytest.raises(KnownError) as refused:
        take_in(office, compare(office, read_set(folder)).rows, set())
    assert refused.value.error_id == "super_user_needed"


def test_nothing_is_written_over(office: Office, folder: Path) -> None:
    before = files(folder)
    with pytest.raises(KnownError) as refused:
        write_set(office, folder)
    assert refused.value.error_id == "set_folder_used"
    assert files(folder) == before


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("laws.yaml", b"lagar: []\n", "set_changed"),
        ("letters/99.yaml", b"namn: Ny\n", "set_changed"),
    ],
)
def test_a_sealed_set_that_was_changed_is_refused(
    folder: Path, name: str, content: bytes, error: str
) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    with pytest.raises(KnownError) as refused:
        read_set(folder)
    assert refused.value.error_id == error


@pytest.mark.parametrize("name", ["laws.yaml", "letters", "layouts/x.yaml"])
def test_a_link_leads_nowhere(folder: Path, tmp_path: Path, name: str) -> None:
    seal_off(folder)
    target = tmp_path / "secret.yaml"
    target.write_text("namn: hemligt\n")
    link = folder / name
    link.unlink(missing_ok=True)
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(target)
    with pytest.raises(KnownError) as refused:
        read_set(folder)
    assert refused.value.error_id == "set_strange_file"


def test_a_folder_with_very_many_files_is_not_read(folder: Path) -> None:
    for number in range(301):
        (folder / f"{number}.txt").touch()
    with pytest.raises(KnownError) as refused:
        read_set(folder)
    assert refused.value.error_id == "set_too_many"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("letters/1.yaml", b"a: &a [x, x]\nb: [*a, *a]\n"),
        ("letters/1.yaml", b"namn: Brev\nanv\xc3\xa4nds till: hot\n\xc3\xa4mne: x\ntext: y\n"),
        ("letters/1.yaml", b"[]"),
        ("text_modules/1.yaml", b"namn: [1, 2]\ntext: x\n"),
        ("text_modules/1.yaml", b"namn: x\ntext: " + b"x" * 300_000),
        ("layouts/1.yaml", b"a: &a [x, x]\nb: [*a, *a]\n"),
        ("layouts/1.yaml", b"!!python/object/apply:os.system ['true']\n"),
        ("layouts/1.yaml", b"\xff\xfe"),
        ("forms/sv.yaml", b"[" * 40 + b"]" * 40),
        ("laws.yaml", b"lagar: {}\n"),
    ],
)
def test_what_is_no_set_gets_a_sentence(folder: Path, name: str, content: bytes) -> None:
    seal_off(folder)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    with pytest.raises(KnownError) as refused:
        read_set(folder)
    assert isinstance(refused.value, MunicipalityError) or "layout" in refused.value.error_id


def test_a_department_that_is_not_here_is_told_of(tmp_path: Path, office: Office) -> None:
    (tmp_path / "b").mkdir()
    other = make_office(tmp_path / "b", municipality="ale")
    write_set(office, tmp_path / "set")
    comparison = compare(other, read_set(tmp_path / "set"))
    assert "Tekniska förvaltningen" in comparison.unknown_departments
    take_in(other, comparison.rows, {row.part for row in comparison.rows})
    again = compare(other, read_set(tmp_path / "set")).rows
    assert again == []
    other.close()


def test_the_folder_can_be_begun_with(folder: Path) -> None:
    assert load_set(folder).key == "boras"
