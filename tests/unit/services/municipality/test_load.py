"""A folder with mistakes is refused with every mistake, where it stands and what was meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.municipality.problems import (
    MOST_SHOWN,
    MunicipalityError,
    Problem,
    ProblemId,
)

Change = Callable[[str, str, str], None]
Complain = Callable[[], list[Problem]]


@pytest.mark.parametrize(
    ("file", "old", "new", "problem", "word", "proposal"),
    [
        ("municipality.yaml", "namn: Borås", "nman: Borås", "unknown_key", "nman", "namn"),
        ("municipality.yaml", "namn: Borås Stad", "namn:", "empty", "namn", ""),
        ("municipality.yaml", "nyckel: boras", "nyckel: Borås!", "not_key", "Borås!", ""),
        ("municipality.yaml", "{prefix} SYN", "SYN", "pattern_needs", "{prefix}", ""),
        ("municipality.yaml", "{number:04}", "{nummer}", "not_number_pattern", "{nummer}", ""),
        ("municipality.yaml", "{number:04}", "{number", "not_number_pattern", "", ""),
        ("municipality.yaml", "{subject}", "{ämne}", "not_title_pattern", "{ämne}", ""),
        ("municipality.yaml", "{subject}", "{subject", "not_title_pattern", "{subject", ""),
        ("municipality.yaml", "om {subject}", "", "pattern_needs", "{subject}", ""),
        (
            "municipality.yaml",
            "Kommunstyrelsen",
            "Komunstyrelsen",
            "unknown_reference",
            "Komunstyrelsen",
            "Kommunstyrelsen",
        ),
        ("municipality.yaml", "- channels", "- kanaler", "not_choice", "kanaler", ""),
        ("organisation.yaml", "- CKS", "- Sekretariatet", "repeated", "Sekretariatet", ""),
        ("organisation.yaml", "prefix: TN", "prefix: KS", "repeated", "KS", ""),
        ("organisation.yaml", "prefix: TN", "prefix: tn", "not_prefix", "tn", ""),
        ("organisation.yaml", "- CKS", "- [CKS]", "not_fields", "", ""),
        ("organisation.yaml", "- CKS", f"- {'C' * 121}", "too_long", "namn", "120"),
        ("organisation.yaml", "- CKS", "- CKS: kansli", "unknown_key", "CKS", ""),
        ("organisation.yaml", "- CKS", "- ' '", "empty", "namn", ""),
        ("organisation.yaml", "- CKS", '- "C\\x07S"', "not_text", "namn", ""),
        (
            "organisation.yaml",
            "huvudman: kommunal",
            "huvudman: statlig",
            "not_choice",
            "statlig",
            "kommunal, enskild",
        ),
        ("categories.yaml", "- namn: Beröm", "- namn: Ros", "missing_key", "betyder", ""),
        ("categories.yaml", "[undran]", "[tack]", "repeated", "tack", ""),
        ("categories.yaml", "obligatorisk: ja", "obligatorisk: kanske", "not_choice", "kanske", ""),
        (
            "categories.yaml",
            "förvaltning: Stadskansliet",
            "förvaltning: Stadskanslit",
            "unknown_reference",
            "Stadskanslit",
            "Stadskansliet",
        ),
        ("channels.yaml", "ankomstdag: samtal", "ankomstdag: igår", "not_choice", "igår", ""),
        ("deadlines.yaml", "arbetsdagar: 2", "arbetsdagar: två", "not_number", "två", "1–366"),
        ("deadlines.yaml", "arbetsdagar: 2", "arbetsdagar: 0", "not_number", "0", "1–366"),
        ("deadlines.yaml", "    arbetsdagar: 2", "", "one_of", "arbetsdagar", "kalenderdagar"),
        ("deadlines.yaml", "gäller: bekr", "gäller: x", "not_choice", "xäftelse", ""),
        ("calendar.yaml", "dagar: []", "dagar: stängt", "not_list", "egna stängda dagar", ""),
        (
            "calendar.yaml",
            "dagar: []",
            "dagar: [{dag: 2026-02-30, anledning: x}]",
            "not_date",
            "2026-02-30",
            "",
        ),
        ("outcomes.yaml", "utfall:", "utfall: []\nutfall:", "repeated_key", "utfall", ""),
        ("laws.yaml", "lagar:", "lagar: &allt", "alias", "allt", ""),
        ("laws.yaml", "lagar:", "lagar: !!python/name:os.system", "tag", "", ""),
        ("laws.yaml", "lagar:", "---\nlagar: []\n---\nlagar:", "several_documents", "", ""),
        ("laws.yaml", "  - namn", "\t- namn", "tab", "", ""),
        ("laws.yaml", "lagar:", "lagar: [", "not_yaml", "", ""),
        ("laws.yaml", "lagar:", "lagar: " + "[" * 13 + "]" * 13 + "\nx:", "too_deep", "12", ""),
    ],
)
def test_a_mistake_is_named(
    change: Change,
    problems: Complain,
    file: str,
    old: str,
    new: str,
    problem: str,
    word: str,
    proposal: str,
) -> None:
    change(file, old, new)
    found = {p.problem.value: p for p in problems()}[problem]
    assert found.file == file
    assert found.line > 0
    assert word in found.word
    assert proposal in found.proposal


def test_a_mistake_has_the_line_it_stands_on(change: Change, problems: Complain) -> None:
    change("laws.yaml", "  - namn: LSS", "  - nman: LSS")
    assert problems() == [Problem("laws.yaml", 7, ProblemId.UNKNOWN_KEY, "nman", "namn")]


def test_all_mistakes_of_all_files_come_at_once(change: Change, problems: Complain) -> None:
    change("laws.yaml", "lagar:", "lager:")
    change("municipality.yaml", "nyckel:", "nykel:")
    change("channels.yaml", "kanaler:", "kanal:")
    found = problems()
    assert [p.file for p in found] == [
        "municipality.yaml",
        "channels.yaml",
        "laws.yaml",
    ]


def test_no_more_problems_are_carried_than_a_person_reads(folder: Path, problems: Complain) -> None:
    rows = "".join(f"  - nman: Lag {number}\n" for number in range(50))
    (folder / "laws.yaml").write_text("lagar:\n" + rows, encoding="utf-8")
    assert len(problems()) == MOST_SHOWN


def test_the_error_tells_how_many_and_the_first(folder: Path) -> None:
    (folder / "laws.yaml").write_text("lagar: x\nlager: y\n", encoding="utf-8")
    with pytest.raises(MunicipalityError) as caught:
        load_set(folder)
    assert caught.value.error_id == "municipality_schema"
    assert caught.value.params["count"] == 2
    assert (caught.value.params["file"], caught.value.params["line"]) == ("laws.yaml", 1)


@pytest.mark.parametrize(
    ("content", "problem", "line"),
    [
        (b"lagar:\n  - namn: \xe5\n", "not_utf8", 2),
        (b"lagar: []\n" + b"#" * 300_000, "too_large", 0),
        (b"", "empty", 0),
        (b"bara text", "not_fields", 1),
        (b"lagar: \x00", "not_yaml", 0),
    ],
)
def test_a_file_that_is_no_settings_file(
    folder: Path, problems: Complain, content: bytes, problem: str, line: int
) -> None:
    (folder / "laws.yaml").write_bytes(content)
    found = problems()[0]
    assert (found.file, found.problem, found.line) == ("laws.yaml", problem, line)


def test_a_file_with_a_wrong_name_is_not_passed_over(folder: Path, problems: Complain) -> None:
    (folder / "channels.yaml").rename(folder / "chanels.yaml")
    unknown, missing = problems()
    assert unknown == Problem(
        "chanels.yaml", 0, ProblemId.UNKNOWN_FILE, "chanels.yaml", "channels.yaml"
    )
    assert missing.problem == ProblemId.MISSING_FILE


def test_a_folder_that_is_not_there_may_be_a_misspelt_municipality() -> None:
    with pytest.raises(MunicipalityError) as caught:
        load_set("borås")
    assert caught.value.problems[0].proposal == "boras"


def test_other_files_may_lie_in_the_folder(folder: Path) -> None:
    (folder / "läs mig.txt").write_text("Våra anteckningar", encoding="utf-8")
    assert load_set(folder).name == "Borås Stad"


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_set(folder) == load_set("boras")


def test_letters_composed_otherwise_are_the_same_letters(folder: Path) -> None:
    import unicodedata

    for path in folder.glob("*.yaml"):
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
    assert load_set(folder) == load_set("boras")


def test_an_id_keeps_a_thing_the_same_under_a_new_name(folder: Path, change: Change) -> None:
    old = load_set(folder).criteria.categories[0]
    change("categories.yaml", "    - Bemötande", "    - {id: Bemötande, namn: Gott bemötande}")
    new = load_set(folder).criteria.categories[0]
    assert (new.name, new.id) == ("Gott bemötande", old.id)


def test_two_things_cannot_have_the_same_id(change: Change, problems: Complain) -> None:
    change("categories.yaml", "    - Bemötande", "    - {id: Information, namn: Bemötande}")
    assert [(p.problem, p.word) for p in problems()] == [("repeated", "Information")]


def test_a_department_moves_between_boards_with_its_id(folder: Path, change: Change) -> None:
    before = {d.name: d.id for _, d in load_set(folder).departments()}
    change("organisation.yaml", "namn: Tekniska nämnden", "namn: Gatunämnden")
    assert {d.name: d.id for _, d in load_set(folder).departments()} == before


def test_deadlines_may_differ_by_board_and_type(folder: Path) -> None:
    (folder / "deadlines.yaml").write_text(
        "frister:\n"
        "  - {gäller: svar, arbetsdagar: 10}\n"
        "  - {gäller: svar, kalenderdagar: 14, nämnd: Tekniska nämnden, typ: Klagomål}\n",
        encoding="utf-8",
    )
    municipality = load_set(folder)
    general, special = municipality.deadlines
    assert (general.about, general.amount, general.unit, general.board) == (
        "answer",
        10,
        "working_days",
        "",
    )
    assert (special.amount, special.unit) == (14, "days")
    assert special.board == municipality.boards[1].id
    assert special.case_type == municipality.case_types[3].id


def test_closed_days_come_in_order(folder: Path, change: Change) -> None:
    change(
        "calendar.yaml",
        "dagar: []",
        "dagar:\n  - {dag: 2026-12-23, anledning: Före jul}\n  - {dag: 2026-05-15, anledning: Bro}",
    )
    days = load_set(folder).calendar.closed_days
    assert [str(day.day) for day in days] == ["2026-05-15", "2026-12-23"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("organisation.yaml", "nämnder:", "nämder:"),
        ("organisation.yaml", "- namn: Kommunstyrelsen", "- nmn: Kommunstyrelsen"),
        ("municipality.yaml", "nyckel:", "nyckle:"),
    ],
)
def test_a_misspelt_key_is_told_of_once_and_nothing_that_follows_from_it(
    change: Change,
    problems: Complain,
    file: str,
    old: str,
    new: str,
) -> None:
    change(file, old, new)

    assert [(found.file, found.problem) for found in problems()] == [(file, "unknown_key")]
