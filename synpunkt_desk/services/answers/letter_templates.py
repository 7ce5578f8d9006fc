"""Letters and text modules: those that come with the program, and the municipality's own."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

import yaml

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.letter_text import unknown_fields
from synpunkt_desk.models.objects import Template, TemplateKind
from synpunkt_desk.services.municipality.problems import nearest
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import reading
from synpunkt_desk.texts import letter_keys as k
from synpunkt_desk.texts.letter_fields import FIELDS

_SHIPPED: Final = Path(__file__).parents[2] / "resources" / "letters"
_ORDER: Final = ("acknowledge", "question", "delay", "answer", "patient_answer", "praise")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """The pattern of a letter; `headings` are those that an answer made from it must fill.

    So must every written answer in a case that is flagged for its `law`.
    """

    key: str = ""
    name: str
    purpose: str
    subject: str
    text: str
    headings: tuple[str, ...] = ()
    law: str = ""
    is_shipped: bool = False
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextModule:
    """Words that are used over and over, in one department or, with "", in all."""

    module_id: ObjectId = ""
    name: str
    text: str
    department: ObjectId = ""


@cache
def shipped_letters() -> tuple[LetterTemplate, ...]:
    """The letters that come with the program."""
    return tuple(_read(key) for key in _ORDER)


def letters(office: Office) -> list[LetterTemplate]:
    """Every letter: the shipped ones, in the own words where there are any, then the own ones."""
    own = _templates(office, TemplateKind.LETTER)
    found = [_own_or_shipped(office, letter, own) for letter in shipped_letters()]
    places = {_place(office, letter.key) for letter in shipped_letters()}
    return found + [_letter(i, template) for i, template in own.items() if i not in places]


def keep_letter(office: Office, letter: LetterTemplate) -> Changes:
    """Use these words from now on; what has been sent stays as it was sent.

    Raises KnownError: `name_missing`, `name_too_long`, `text_missing`, `letter_field_unknown`.
    """
    name = _required_name(letter.name)
    require_fields(letter.subject, letter.text)
    if not letter.text.strip() or not letter.subject.strip():
        raise KnownError("text_missing")
    require_length(letter.text, letter.subject)
    content = {
        "purpose": letter.purpose,
        "subject": " ".join(letter.subject.split()),
        "text": letter.text.strip(),
        "headings": letter.headings,
    }
    place = _place(office, letter.key) if letter.is_shipped else letter.key
    return _keep(office, TemplateKind.LETTER, place, {"name": name}, content)


def remove_letter(office: Office, letter: LetterTemplate) -> Changes:
    """Take an own letter away; where it stands for a shipped one, that is used again."""
    return _remove(office, _place(office, letter.key) if letter.is_shipped else letter.key)


def text_modules(office: Office) -> list[TextModule]:
    """Every text module, in Swedish order."""
    found = _templates(office, TemplateKind.TEXT_MODULE).items()
    return [_module(module_id, template) for module_id, template in found]


def keep_text_module(office: Office, module: TextModule) -> Changes:
    """Use a text module from now on. Raises KnownError as `keep_letter` does."""
    name = _required_name(module.name)
    require_fields(module.text)
    if not module.text.strip():
        raise KnownError("text_missing")
    require_length(module.text)
    fields = {"name": name, "department": module.department}
    content = {"text": module.text.strip()}
    return _keep(office, TemplateKind.TEXT_MODULE, module.module_id, fields, content)


def remove_text_module(office: Office, module_id: ObjectId) -> Changes:
    """Offer a text module no longer."""
    return _remove(office, module_id)


def require_fields(*texts: str) -> None:
    """Raise `letter_field_unknown` for a field that there is not, with the one that was meant."""
    for text in texts:
        for name in unknown_fields(text, FIELDS):
            meant = nearest(name, FIELDS) or next(iter(FIELDS))
            raise KnownError("letter_field_unknown", name=name, known=meant)


def _keep(
    office: Office,
    kind: TemplateKind,
    place: ObjectId,
    fields: Mapping[str, str],
    content: Mapping[str, Any],
) -> Changes:
    said = json.dumps(content, ensure_ascii=False)
    patch = {"kind": kind.value, **fields, "content": said, "removed": False}
    with office.unit() as unit:
        if place:
            version = unit.get(Template, "template", place).version + 1
            unit.write("edit", "template", place, {**patch, "version": version})
        else:
            unit.create("template", {**patch, "version": 1})
    return unit.changes


def _remove(office: Office, place: ObjectId) -> Changes:
    with office.unit() as unit:
        if unit.state("template", place).fields:
            unit.write("remove", "template", place, {"removed": True})
    return unit.changes


def _required_name(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise KnownError("name_missing")
    if len(clean) > MAX_NAME:
        raise KnownError("name_too_long", limit=MAX_NAME)
    return clean


def _place(office: Office, key: str) -> ObjectId:
    return fixed_id(office.organisation.municipality.key, "letter", key)


def _templates(office: Office, kind: TemplateKind) -> dict[ObjectId, Template]:
    with office.replica.reading() as connection:
        found = reading.typed_objects(connection, Template, "template")
    return {i: t for i, t in found.items() if t.kind == kind and not t.removed}


def _own_or_shipped(
    office: Office, shipped: LetterTemplate, own: Mapping[ObjectId, Template]
) -> LetterTemplate:
    template = own.get(_place(office, shipped.key))
    if template is None:
        return shipped
    return replace(_letter(shipped.key, template), law=shipped.law, is_shipped=True)


def _letter(key: str, template: Template) -> LetterTemplate:
    said = cast("dict[str, Any]", json.loads(template.content))
    return LetterTemplate(
        key=key,
        name=template.name,
        purpose=str(said["purpose"]),
        subject=str(said["subject"]),
        text=str(said["text"]),
        headings=_texts(said["headings"]),
        is_own=True,
    )


def _module(module_id: ObjectId, template: Template) -> TextModule:
    text = str(json.loads(template.content)["text"])
    return TextModule(
        module_id=module_id, name=template.name, text=text, department=template.department
    )


def _read(key: str) -> LetterTemplate:
    said = cast("dict[str, Any]", yaml.safe_load((_SHIPPED / f"{key}.yaml").read_text("utf-8")))
    return LetterTemplate(
        key=key,
        name=str(said[k.NAME]),
        purpose=k.PURPOSES[str(said[k.PURPOSE])],
        subject=str(said[k.SUBJECT]),
        text=str(said[k.TEXT]).strip(),
        headings=_texts(said.get(k.HEADINGS, ())),
        law=str(said.get(k.LAW, "")),
        is_shipped=True,
    )


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)
