"""A form that was printed can be read as long as there is paper of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.intake.paper.form_plan import FormPlan
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import Template
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import form_words, forms
from synpunkt_desk.store import reading
from synpunkt_desk.store.rebuild import no_progress
from tests.helpers.offices import make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def templates(office: Office) -> list[Template]:
    with office.replica.reading() as connection:
        return list(reading.typed_objects(connection, Template, "template").values())


def test_the_plan_of_a_printed_form_is_kept(office: Office) -> None:
    made = forms.make_form(office, language="sv", paper="A4")

    assert made.pdf.startswith(b"%PDF")
    assert forms.plan_of(office, made.form_id) == made.plan
    assert made.plan.form_id == made.form_id
    assert maintenance.check(office, no_progress).problems == ()


def test_the_boxes_are_the_types_in_the_order_of_the_register(office: Office) -> None:
    plan = forms.make_form(office, language="en", paper="A5").plan

    ticked = [box.value for box in plan.boxes if box.group == "case_type"]

    assert ticked == office.organisation.categories_of("case_type")


def test_the_same_form_for_another_unit_or_campaign_is_no_new_form(office: Office) -> None:
    unit = forms.find_unit(office.organisation, "stadsbiblioteket")
    first = forms.make_form(office, language="sv", paper="A4")
    second = forms.make_form(office, language="sv", paper="A4", unit=unit, campaign="vår")

    assert second.form_id == first.form_id
    assert (bool(first.changes.ids), bool(second.changes.ids)) == (True, False)
    assert [form.name for form in templates(office)] == ["Blankett, A4, svenska"]


def test_a_form_that_says_something_else_is_the_next_version(office: Office) -> None:
    first = forms.make_form(office, language="sv", paper="A4")
    forms.keep_reply_address(office, "Borås Stad\n\n Svarspost  20 123 456\n508 00 Borås\n")
    second = forms.make_form(office, language="sv", paper="A4")

    assert office.organisation.municipality.reply_address == (
        "Borås Stad", "Svarspost 20 123 456", "508 00 Borås",
    )  # fmt: skip
    assert sorted(form.version for form in templates(office)) == [1, 2]
    assert isinstance(forms.plan_of(office, first.form_id), FormPlan)
    assert second.form_id != first.form_id


def test_a_preview_keeps_nothing(office: Office) -> None:
    made = forms.preview_form(office, language="fi", paper="A4")

    assert forms.plan_of(office, made.form_id) is None
    assert templates(office) == []


def test_what_is_no_form_has_no_plan(office: Office) -> None:
    unit = next(iter(office.organisation.units))

    assert forms.plan_of(office, unit) is None
    assert forms.plan_of(office, "0" * 32) is None


def test_an_unknown_unit_gets_a_proposal(office: Office) -> None:
    with pytest.raises(KnownError) as refused:
        forms.find_unit(office.organisation, "Stadsbibliotekt")

    assert refused.value.error_id == "form_unit_unknown"
    assert refused.value.params["known"] == "Stadsbiblioteket"


@pytest.mark.parametrize("campaign", ["a" * 41, "å" * 20])
def test_a_campaign_that_the_code_has_no_room_for_is_refused(office: Office, campaign: str) -> None:
    with pytest.raises(KnownError) as refused:
        forms.preview_form(office, language="sv", paper="A4", campaign=campaign)

    assert refused.value.error_id == "form_campaign_too_long"


def test_own_words_take_the_place_of_the_shipped_ones(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "ord.yaml"
    words = form_words.words_file(office, "en").decode()
    file.write_text(words.replace("Tell us what you think\n", "Your view\n", 1), "utf-8")

    form_words.keep_texts(office, file)

    assert form_words.texts_of(office, "en").title == "Your view"
    assert form_words.texts_of(office, "fi").title == "Anna palautetta"
