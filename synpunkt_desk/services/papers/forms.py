"""The municipality's own printed forms: made, and known again when the paper comes back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, cast

from synpunkt_desk.intake.paper.form_content import FormContent, Printing
from synpunkt_desk.intake.paper.form_drawing import draw_form, plan_form
from synpunkt_desk.intake.paper.form_plan import LONGEST_CAMPAIGN, Code, FormPlan, Paper
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.objects import CategoryKind, Template, TemplateKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.municipality.problems import nearest
from synpunkt_desk.services.office.letterhead import letterhead
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.services.papers.form_words import texts_of
from synpunkt_desk.store import reading
from synpunkt_desk.store.unit_of_work import UnitOfWork
from synpunkt_desk.texts import forms as t

PAPERS: Final[tuple[Paper, ...]] = ("A4", "A5")
_UNIT_KINDS: Final = (UnitKind.UNIT, UnitKind.AREA, UnitKind.DEPARTMENT, UnitKind.BOARD)
_MOST_ADDRESS_LINES: Final = 6
_LONGEST_CODED: Final = 76
"""Signs of a campaign in the code; with more its squares are too small for an office scanner."""


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A form ready for the printer; `changes` is empty when it has been printed before."""

    pdf: bytes
    form_id: ObjectId
    plan: FormPlan
    changes: Changes = field(default_factory=Changes)


def make_form(
    office: Office, *, language: str, paper: Paper, unit: ObjectId = "", campaign: str = ""
) -> PrintedForm:
    """Draw a form and keep its plan, so that its paper can be read for ever.

    Raises KnownError: `form_too_full`, `form_campaign_too_long`, `logo_unreadable`.
    """
    content = _content(office, language, paper)
    made = _draw(office, content, unit, campaign)
    with office.unit() as work:
        if not work.state("template", made.form_id).fields:
            _keep(work, content, made.plan)
    return PrintedForm(made.pdf, made.form_id, made.plan, work.changes)


def preview_form(
    office: Office, *, language: str, paper: Paper, unit: ObjectId = "", campaign: str = ""
) -> PrintedForm:
    """The same form, of which nothing is kept. Raises what `make_form` raises."""
    return _draw(office, _content(office, language, paper), unit, campaign)


def plan_of(office: Office, form_id: ObjectId) -> FormPlan | None:
    """Where everything stands on a form that was printed once; None for one we do not know."""
    with office.replica.reading() as connection:
        found = reading.objects_by_id(connection, [form_id])
    template = decode(Template, found.get(form_id, {}))
    if template.kind != TemplateKind.FORM:
        return None
    return FormPlan.from_json(str(_content_of(template).get("plan", "")))


def find_unit(organisation: Organisation, name: str) -> ObjectId:
    """The unit, area, department or board of a name, "" for none. Raises `form_unit_unknown`."""
    if not name.strip():
        return ""
    for kind in _UNIT_KINDS:
        found = organisation.find_unit(kind, name)
        if found:
            return found
    known = [unit.name for unit in organisation.units.values()]
    likely = nearest(name, known) or next(iter(known), "")
    raise KnownError("form_unit_unknown", name=name, known=likely)


def keep_reply_address(office: Office, text: str) -> Changes:
    """Print another address on the back from now on; an empty text prints none."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    said = [line for line in lines if line][:_MOST_ADDRESS_LINES]
    municipality = fixed_id(office.organisation.municipality.key, "municipality")
    with office.unit() as work:
        work.write("edit", "municipality", municipality, {"reply_address": [*said]})
    return work.changes


def _content(office: Office, language: str, paper: Paper) -> FormContent:
    organisation, sender = office.organisation, letterhead(office)
    types = organisation.categories_of(CategoryKind.CASE_TYPE)
    return FormContent(
        paper=paper,
        municipality=sender.name,
        texts=texts_of(office, language),
        case_types=tuple((i, organisation.name(i)) for i in types),
        reply_address=organisation.municipality.reply_address,
        logo=sender.logo,
    )


def _draw(office: Office, content: FormContent, unit: ObjectId, campaign: str) -> PrintedForm:
    said = " ".join(campaign.split())
    coded = Code("", 1, "", campaign=said).encode().rpartition("|")[2]
    if len(said) > LONGEST_CAMPAIGN or len(coded) > _LONGEST_CODED:
        raise KnownError("form_campaign_too_long", limit=LONGEST_CAMPAIGN)
    printing = Printing(
        made_at=local_now(),
        unit=unit,
        unit_name=office.organisation.name(unit),
        campaign=said,
    )
    plan = plan_form(content)
    return PrintedForm(draw_form(content, printing), plan.form_id, plan)


def _keep(work: UnitOfWork, content: FormContent, plan: FormPlan) -> None:
    said = {
        "plan": plan.to_json(),
        "case_types": content.case_types,
        "texts": asdict(content.texts),
        "municipality": content.municipality,
        "reply_address": content.reply_address,
    }
    language = content.texts.language
    template = Template(
        kind=TemplateKind.FORM,
        name=t.form_name(content.paper, language),
        language=language,
        version=_earlier(work, language, content.paper) + 1,
        content=json.dumps(said, ensure_ascii=False),
    )
    work.create("template", encode(asdict(template)), object_id=plan.form_id)


def _earlier(work: UnitOfWork, language: str, paper: Paper) -> int:
    printed = reading.typed_objects(work.connection, Template, "template").values()
    name = t.form_name(paper, language)
    return sum(form.kind == TemplateKind.FORM and form.name == name for form in printed)


def _content_of(template: Template) -> Mapping[str, Any]:
    try:
        content = json.loads(template.content)
    except ValueError:
        return {}
    return cast("dict[str, Any]", content) if isinstance(content, dict) else {}
