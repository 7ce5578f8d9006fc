"""The papers of a set: own words of forms, letters, text modules and report layouts, as files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.layout_file import SHIPPED, parse_layout
from synpunkt_desk.reports.layout_text import layout_text
from synpunkt_desk.services.answers.letter_templates import (
    LetterTemplate,
    TextModule,
    keep_letter,
    keep_text_module,
    letters,
    require_fields,
    text_modules,
)
from synpunkt_desk.services.exchange.trees import as_yaml
from synpunkt_desk.services.municipality.form_texts import (
    LANGUAGES,
    load_texts,
    shipped_texts,
    texts_as_yaml,
)
from synpunkt_desk.services.municipality.problems import MunicipalityError, Problem, ProblemId
from synpunkt_desk.services.municipality.yaml_file import Fields, Items, Text, read_tree
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.form_words import keep_texts, texts_of
from synpunkt_desk.services.reporting import report_layouts
from synpunkt_desk.texts import letter_keys as k

FORMS: Final = "forms"
LETTERS: Final = "letters"
MODULES: Final = "text_modules"
LAYOUTS: Final = "layouts"
FOLDERS: Final = (FORMS, LETTERS, MODULES, LAYOUTS)


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a set; `content` is what it holds, as it would be written here."""

    folder: str
    name: str
    content: str
    file: Path


def own_papers(office: Office) -> dict[str, str]:
    """The municipality's own papers, by the names of their files."""
    files = {
        f"{FORMS}/{language}.yaml": texts_as_yaml(texts)
        for language in LANGUAGES
        if (texts := texts_of(office, language)) != shipped_texts(language)
    }
    own = [letter for letter in letters(office) if letter.is_own]
    for at, letter in enumerate(own, 1):
        files[f"{LETTERS}/{at:02}.yaml"] = _letter_text(letter)
    for at, module in enumerate(text_modules(office), 1):
        files[f"{MODULES}/{at:02}.yaml"] = _module_text(module)
    for known in report_layouts.known_layouts(office):
        if known.is_own:
            files[f"{LAYOUTS}/{known.layout.key}.yaml"] = layout_text(known.layout)
    return files


def read_papers(folder: Path) -> list[Paper]:
    """The papers of a folder. Raises `MunicipalityError`, and as `parse_layout`."""
    return [paper for name in FOLDERS for paper in _read_folder(folder / name)]


def known_papers(office: Office) -> dict[tuple[str, str], str]:
    """What this office has, by folder and name."""
    found = {(FORMS, language): texts_as_yaml(texts_of(office, language)) for language in LANGUAGES}
    found |= {(LETTERS, one.name): _letter_text(one) for one in letters(office)}
    found |= {(MODULES, one.name): _module_text(one) for one in text_modules(office)}
    own = (one.layout for one in report_layouts.known_layouts(office) if one.is_own)
    return found | {(LAYOUTS, one.name): layout_text(one) for one in own}


def keep_paper(office: Office, paper: Paper) -> Changes:
    """Use a paper of a set from now on; what it replaces stays in the history."""
    if paper.folder == FORMS:
        return keep_texts(office, paper.file)
    if paper.folder == LAYOUTS:
        return report_layouts.keep(office, _layout_here(office, paper))
    fields = _texts(paper.file, paper.folder)
    if paper.folder == LETTERS:
        known_letter = next((one for one in letters(office) if one.name == paper.name), None)
        made = _letter(fields)
        if known_letter:
            made = replace(made, key=known_letter.key, is_shipped=known_letter.is_shipped)
        return keep_letter(office, made)
    known = next((one for one in text_modules(office) if one.name == paper.name), None)
    module = TextModule(name=paper.name, text=str(fields[k.TEXT]))
    if known:
        module = replace(module, module_id=known.module_id, department=known.department)
    return keep_text_module(office, module)


def _layout_here(office: Office, paper: Paper) -> Layout:
    """Under the key of the own one of that name; a key of another is not taken over."""
    made = parse_layout(paper.content, source=paper.file.name)
    own = [one.layout for one in report_layouts.known_layouts(office) if one.is_own]
    same = next((one for one in own if one.name == made.name), None)
    if same:
        return replace(made, key=same.key)
    is_taken = made.key in {*SHIPPED, *(one.key for one in own)}
    return report_layouts.copy(office, made, made.name) if is_taken else made


def _read_folder(folder: Path) -> Iterator[Paper]:
    for file in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        if folder.name == FORMS:
            texts = load_texts(file)
            yield Paper(FORMS, texts.language, texts_as_yaml(texts), file)
        elif folder.name == LAYOUTS:
            content = _checked_text(file)
            made = parse_layout(content, source=file.name)
            yield Paper(LAYOUTS, made.name, layout_text(made), file)
        else:
            fields = _texts(file, folder.name)
            is_letter = folder.name == LETTERS
            content = _letter_text(_letter(fields)) if is_letter else as_yaml(dict(fields))
            require_fields(str(fields.get(k.SUBJECT, "")), str(fields[k.TEXT]))
            yield Paper(folder.name, str(fields[k.NAME]), content, file)


def _checked_text(file: Path) -> str:
    """The text of a file that is no bomb: `read_tree` refuses what is too large or has anchors."""
    tree = read_tree(file)
    if isinstance(tree, Problem):
        raise MunicipalityError([replace(tree, file=f"{LAYOUTS}/{file.name}")])
    return file.read_text("utf-8-sig")


def _texts(file: Path, folder: str) -> Mapping[str, str | tuple[str, ...]]:
    """The keys of a letter or text module. Raises `MunicipalityError`."""
    place, tree = f"{folder}/{file.name}", read_tree(file)
    if isinstance(tree, Problem):
        raise MunicipalityError([replace(tree, file=place)])
    if not isinstance(tree, Fields):
        raise MunicipalityError([Problem(place, tree.line, ProblemId.NOT_FIELDS, k.NAME)])
    found = dict(_values(tree))
    needed = (k.NAME, k.TEXT, k.SUBJECT, k.PURPOSE) if folder == LETTERS else (k.NAME, k.TEXT)
    missing = [key for key in needed if not isinstance(found.get(key), str) or not found[key]]
    if missing:
        raise MunicipalityError([Problem(place, 0, ProblemId.MISSING_KEY, missing[0])])
    if folder == LETTERS and found[k.PURPOSE] not in k.PURPOSES:
        word, known = str(found[k.PURPOSE]), ", ".join(k.PURPOSES)
        raise MunicipalityError([Problem(place, 0, ProblemId.NOT_CHOICE, word, known)])
    return found


def _values(tree: Fields) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, node in tree.fields:
        if isinstance(node, Text):
            yield key.value, node.value
        elif isinstance(node, Items):
            yield key.value, tuple(one.value for one in node.items if isinstance(one, Text))


def _letter(fields: Mapping[str, str | tuple[str, ...]]) -> LetterTemplate:
    headings = fields.get(k.HEADINGS, ())
    return LetterTemplate(
        name=str(fields[k.NAME]),
        purpose=k.PURPOSES[str(fields[k.PURPOSE])],
        subject=str(fields[k.SUBJECT]),
        text=str(fields[k.TEXT]),
        headings=headings if isinstance(headings, tuple) else (headings,),
    )


def _letter_text(letter: LetterTemplate) -> str:
    purpose = next(word for word, one in k.PURPOSES.items() if one == letter.purpose)
    tree: dict[str, object] = {k.NAME: letter.name, k.PURPOSE: purpose, k.SUBJECT: letter.subject}
    tree[k.TEXT] = letter.text
    return as_yaml(tree | ({k.HEADINGS: [*letter.headings]} if letter.headings else {}))


def _module_text(module: TextModule) -> str:
    return as_yaml({k.NAME: module.name, k.TEXT: module.text})
