"""The words of the printed forms: those that come with the program, or the municipality's own."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Final

from synpunkt_desk.intake.paper.form_content import FormTexts
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import Template, TemplateKind
from synpunkt_desk.services.municipality.form_texts import (
    load_texts,
    shipped_texts,
    texts_as_yaml,
)
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading

_NAMES: Final = tuple(field.name for field in fields(FormTexts))


def texts_of(office: Office, language: str) -> FormTexts:
    """The municipality's own words in a language, or the shipped ones."""
    shipped = shipped_texts(language)
    place = _place(office.organisation.municipality.key, language)
    with office.replica.reading() as connection:
        found = reading.objects_by_id(connection, [place])
    own = decode(Template, found[place]).content if place in found else ""
    return _with_own(shipped, json.loads(own)) if own else shipped


def words_file(office: Office, language: str) -> bytes:
    """The words as a file to change and read in again."""
    return texts_as_yaml(texts_of(office, language)).encode()


def keep_texts(office: Office, file: Path) -> Changes:
    """Use the words in a file from now on. Raises `municipality_schema`."""
    object_id, values = seed_of(office.organisation.municipality.key, load_texts(file))
    with office.unit() as unit:
        unit.write("edit", "template", object_id, values)
    return unit.changes


def seed_of(municipality: str, texts: FormTexts) -> tuple[ObjectId, Fields]:
    """The object that holds a municipality's own words of a language."""
    content = json.dumps(asdict(texts), ensure_ascii=False)
    template = {
        "kind": TemplateKind.FORM_TEXTS.value,
        "name": texts.title,
        "language": texts.language,
        "content": content,
    }
    return _place(municipality, texts.language), template


def _with_own(shipped: FormTexts, own: dict[str, Any]) -> FormTexts:
    """The own words; what they do not have yet is as shipped."""
    return FormTexts(**{**asdict(shipped), **{n: own[n] for n in _NAMES if n in own}})


def _place(municipality: str, language: str) -> ObjectId:
    return fixed_id(municipality, "form_texts", language)
