"""What people set up for their work: templates and saved filters."""

from dataclasses import dataclass
from enum import StrEnum


class TemplateKind(StrEnum):
    """What a template is the pattern of."""

    FORM = "form"
    FORM_TEXTS = "form_texts"
    SOURCE = "source"
    IMPORT_RUN = "import_run"
    LETTER = "letter"
    TEXT_MODULE = "text_module"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A printed form, kept as long as there is paper of it, own words for forms, letters or
    text modules, a layout of reports, a source, or a file that was read in.

    `content` is JSON, "" for what was taken away; `version` counts the forms of a language and
    paper that have been printed. A text module of a department is offered there only.
    """

    kind: str = ""
    name: str = ""
    language: str = ""
    version: int = 0
    content: str = ""
    department: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A list of cases that somebody comes back to: a name and what its cases fulfil.

    With a department it is shared there. `order` is the digit of its keys, 0 for none; a
    condition is "name=value" (see `models.case_filter`).
    """

    name: str = ""
    owner: str = ""
    department: str = ""
    order: int = 0
    conditions: tuple[str, ...] = ()
    removed: bool = False
