"""The texts of the printed forms: one file a language, shipped or in a municipality's folder."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from synpunkt_desk.intake.paper.form_content import FormTexts
from synpunkt_desk.services.municipality.form import Form, Page
from synpunkt_desk.services.municipality.problems import (
    MunicipalityError,
    Problem,
    ProblemId,
    nearest,
)
from synpunkt_desk.services.municipality.yaml_file import read_tree
from synpunkt_desk.texts import form_keys as k

LANGUAGES: Final = ("sv", "en", "fi", "ar")
FOLDER: Final = "forms"

_SHIPPED: Final = Path(__file__).parents[2] / "resources" / FOLDER
_KNOWN: Final = (k.LANGUAGE, k.CASE_TYPES, *k.TOP, *k.GROUPS)
_SHORT: Final = 120
_LONG: Final = 1200
_LONG_KEYS: Final = frozenset({"intro", "hand_in", "next", "records", "personal"})


@cache
def shipped_texts(language: str) -> FormTexts:
    """The texts that come with the program."""
    return load_texts(_SHIPPED / f"{language}.yaml")


def read_folder(folder: Path, problems: list[Problem]) -> tuple[FormTexts, ...]:
    """The own texts of a municipality's folder, for as many languages as it has files."""
    own = folder / FOLDER
    found: list[FormTexts] = []
    for path in sorted(own.glob("*.y*ml")) if own.is_dir() else ():
        place = f"{FOLDER}/{path.name}"
        if path.stem not in LANGUAGES or path.suffix != ".yaml":
            meant = nearest(path.name, [f"{language}.yaml" for language in LANGUAGES])
            problems.append(Problem(place, 0, ProblemId.UNKNOWN_FILE, path.name, meant))
        elif texts := _read(path, place, problems):
            found.append(texts)
    return tuple(found)


def load_texts(path: Path) -> FormTexts:
    """The texts in a file. Raises `MunicipalityError` with every problem of it."""
    problems: list[Problem] = []
    texts = _read(path, path.name, problems)
    if texts is None or problems:
        raise MunicipalityError(problems)
    return texts


def texts_as_yaml(texts: FormTexts) -> str:
    """A file that can be changed and loaded again."""
    words = asdict(texts)
    types = [{k.SWEDISH: name, k.CALLED: other} for name, other in texts.case_types.items()]
    groups = {
        group: {key: words[name] for key, name in keys.items()} for group, keys in k.GROUPS.items()
    }
    top = {key: words[name] for key, name in k.TOP.items()}
    tree = {k.LANGUAGE: texts.language, **top, **groups, k.CASE_TYPES: types}
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=100)


def _read(path: Path, place: str, problems: list[Problem]) -> FormTexts | None:
    """The texts in a file, with the problems noted; None where it is no form at all."""
    tree = read_tree(path)
    if isinstance(tree, Problem):
        problems.append(replace(tree, file=place))
        return None
    form = Form(Page(place, problems), tree, _KNOWN)
    words = dict(_words(form, k.TOP))
    for group, keys in k.GROUPS.items():
        words |= _words(form.group(group, keys), keys)
    language = form.choice(k.LANGUAGE, dict(zip(LANGUAGES, LANGUAGES, strict=True)))
    return FormTexts(language=language, case_types=_case_types(form), **words)


def _words(form: Form, keys: Mapping[str, str]) -> dict[str, str]:
    return {
        name: form.text(key, limit=_LONG if name in _LONG_KEYS else _SHORT)
        for key, name in keys.items()
    }


def _case_types(form: Form) -> dict[str, str]:
    pairs = form.groups(k.CASE_TYPES, (k.SWEDISH, k.CALLED))
    return {pair.text(k.SWEDISH): pair.text(k.CALLED) for pair in pairs}
