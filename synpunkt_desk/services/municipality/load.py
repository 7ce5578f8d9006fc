"""Loads a municipality from one of the shipped folders or from a folder of the user's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.services.municipality import categories, form_texts, organisation, routines
from synpunkt_desk.services.municipality.form import Form, Page
from synpunkt_desk.services.municipality.model import DepartmentWord, MunicipalitySet, Named
from synpunkt_desk.services.municipality.organisation import ids_by_name
from synpunkt_desk.services.municipality.patterns import check_number_pattern, check_title_pattern
from synpunkt_desk.services.municipality.problems import (
    MunicipalityError,
    Problem,
    ProblemId,
    nearest,
)
from synpunkt_desk.services.municipality.yaml_file import Fields, read_tree
from synpunkt_desk.texts import municipality_keys as k

SHIPPED: Final = ("boras", "ale", "ostersund", "skola")
LAYOUTS: Final = ("boras", "ale", "ostersund", "skola", "channels", "apt", "skola_enheter")

_FOLDER: Final = Path(__file__).parents[2] / "resources" / "municipalities"
_KEY: Final = re.compile(r"[a-z][a-z0-9-]{1,29}")
_FILES: Final = {
    "municipality.yaml": (
        k.KEY,
        k.NAME,
        k.DEPARTMENT_WORD,
        k.TITLE_PATTERN,
        k.NUMBER_PATTERN,
        k.PROCESS_OWNER,
        k.LAYOUTS,
        k.REPLY_ADDRESS,
    ),
    "organisation.yaml": organisation.KEYS,
    "categories.yaml": categories.KEYS,
    "channels.yaml": routines.CHANNEL_KEYS,
    "deadlines.yaml": routines.DEADLINE_KEYS,
    "calendar.yaml": routines.CALENDAR_KEYS,
    "outcomes.yaml": routines.OUTCOME_KEYS,
    "laws.yaml": routines.LAW_KEYS,
    "conversation.yaml": routines.CONVERSATION_KEYS,
}
FILE_NAMES: Final = tuple(_FILES)


def shipped_sets() -> list[tuple[str, str]]:
    """Key and name of the municipalities that come with the program."""
    problems: list[Problem] = []
    return [
        (key, _open_form(_FOLDER / key, "municipality.yaml", problems).text(k.NAME))
        for key in SHIPPED
    ]


def load_set(name_or_folder: str | Path) -> MunicipalitySet:
    """The municipality of a shipped name, or of any folder with the same files.

    Raises `MunicipalityError` with every problem of the folder.
    """
    folder = _find_folder(name_or_folder)
    problems = _unknown_files(folder)
    forms = {name: _open_form(folder, name, problems) for name in _FILES}
    own_texts = form_texts.read_folder(folder, problems)
    municipality = replace(_read_set(forms), form_texts=own_texts)
    if problems:
        order = list(_FILES)
        problems.sort(key=lambda p: (order.index(p.file) if p.file in order else -1, p.line))
        raise MunicipalityError(problems)
    return municipality


def _find_folder(name_or_folder: str | Path) -> Path:
    if isinstance(name_or_folder, str) and name_or_folder in SHIPPED:
        return _FOLDER / name_or_folder
    folder = Path(name_or_folder)
    if not folder.is_dir():
        proposal = nearest(str(name_or_folder), SHIPPED)
        missing = Problem(folder.name, 0, ProblemId.MISSING_FOLDER, folder.name, proposal)
        raise MunicipalityError([missing])
    return folder


def _unknown_files(folder: Path) -> list[Problem]:
    """Files that look as if they should be read but would not be."""
    names = sorted(path.name for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    return [
        Problem(name, 0, ProblemId.UNKNOWN_FILE, name, nearest(name, _FILES))
        for name in names
        if name not in _FILES
    ]


def _open_form(folder: Path, name: str, problems: list[Problem]) -> Form:
    """The file as a form; an unreadable one is noted and gives an empty form that says no more."""
    tree = read_tree(folder / name)
    if isinstance(tree, Problem):
        problems.append(tree)
        return Form(Page(name), Fields(0, ()), _FILES[name])
    return Form(Page(name, problems), tree, _FILES[name])


def _read_set(forms: dict[str, Form]) -> MunicipalitySet:
    top = forms["municipality.yaml"]
    key = _key(top)
    boards = organisation.read_boards(forms["organisation.yaml"], key)
    departments = tuple(d for board in boards for d in board.departments)
    board_ids = _sound_ids(forms["organisation.yaml"], boards)
    case_types = categories.read_case_types(forms["categories.yaml"], key)
    local_heading, local_schemes = categories.read_local(
        forms["categories.yaml"], key, _sound_ids(forms["organisation.yaml"], departments)
    )
    return MunicipalitySet(
        id=fixed_id(key, "municipality"),
        key=key,
        name=top.text(k.NAME),
        department_word=_department_word(top),
        title_pattern=top.pattern(k.TITLE_PATTERN, check_title_pattern),
        number_pattern=top.pattern(k.NUMBER_PATTERN, check_number_pattern),
        process_owner=top.reference(k.PROCESS_OWNER, board_ids),
        layouts=_layouts(top),
        reply_address=top.texts(k.REPLY_ADDRESS),
        boards=boards,
        external_organisations=organisation.read_external(forms["organisation.yaml"], key),
        case_types=case_types,
        criteria=categories.read_criteria(forms["categories.yaml"], key),
        local_heading=local_heading,
        local_schemes=local_schemes,
        channels=routines.read_channels(forms["channels.yaml"], key),
        deadlines=routines.read_deadlines(
            forms["deadlines.yaml"],
            key,
            boards=board_ids,
            case_types=_sound_ids(forms["categories.yaml"], case_types),
        ),
        calendar=routines.read_calendar(forms["calendar.yaml"]),
        outcomes=routines.read_outcomes(forms["outcomes.yaml"], key),
        no_measure_reasons=forms["outcomes.yaml"].texts(k.NO_MEASURE_REASONS),
        laws=routines.read_laws(forms["laws.yaml"], key),
        call_script=routines.read_call_script(forms["conversation.yaml"]),
        referrals=routines.read_referrals(forms["conversation.yaml"], key),
    )


def _sound_ids(form: Form, things: tuple[Named, ...]) -> Mapping[str, ObjectId]:
    """Names to ids, none of them when mistakes may have hidden some."""
    has_mistakes = any(problem.file == form.page.file for problem in form.page.problems)
    return {} if has_mistakes else ids_by_name(things)


def _key(form: Form) -> str:
    key = form.text(k.KEY)
    if key and not _KEY.fullmatch(key):
        form.page.note(form.line, ProblemId.NOT_KEY, key)
    return key


def _department_word(form: Form) -> DepartmentWord:
    word = form.group(k.DEPARTMENT_WORD, (k.SINGULAR, k.DEFINITE, k.PLURAL))
    return DepartmentWord(
        singular=word.text(k.SINGULAR),
        definite=word.text(k.DEFINITE),
        plural=word.text(k.PLURAL),
    )


def _layouts(form: Form) -> tuple[str, ...]:
    form.needs_items(k.LAYOUTS)
    layouts = form.texts(k.LAYOUTS)
    for unknown in _not_in(layouts, LAYOUTS):
        form.page.note(form.line, ProblemId.NOT_CHOICE, unknown, ", ".join(LAYOUTS))
    return layouts


def _not_in(words: Iterable[str], known: Iterable[str]) -> list[str]:
    return [word for word in words if word not in set(known)]
