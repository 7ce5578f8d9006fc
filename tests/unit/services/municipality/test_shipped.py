"""The four shipped municipalities say what their papers say, in the papers' order."""

import pytest

from synpunkt_desk.reports import layout_file
from synpunkt_desk.services.municipality.load import LAYOUTS, SHIPPED, load_set, shipped_sets
from synpunkt_desk.services.municipality.model import MunicipalitySet, Named

CHANNELS = [
    "webb",
    "blankett",
    "brev",
    "e-post",
    "telefon",
    "besök",
    "muntligt till personal",
    "växel",
    "via förtroendevald",
    "kundundersökning",
    "sociala medier",
    "sms",
    "e-tjänst",
    "annan myndighet",
    "annat",
]


def names(things: tuple[Named, ...]) -> list[str]:
    return [thing.name for thing in things]


def departments(municipality: MunicipalitySet) -> list[str]:
    return [department.name for _, department in municipality.departments()]


def test_four_municipalities_are_shipped() -> None:
    assert [key for key, _ in shipped_sets()] == ["boras", "ale", "ostersund", "skola"]
    assert dict(shipped_sets())["boras"] == "Borås Stad"


@pytest.mark.parametrize("key", SHIPPED)
def test_channels_are_the_same_everywhere(key: str) -> None:
    assert names(load_set(key).channels) == CHANNELS


@pytest.mark.parametrize("key", SHIPPED)
def test_no_municipality_has_stated_a_time_for_answers(key: str) -> None:
    assert not [d for d in load_set(key).deadlines if d.about == "answer"]


@pytest.mark.parametrize("key", SHIPPED)
def test_every_id_is_used_once(key: str) -> None:
    municipality = load_set(key)
    things: list[Named] = [
        *municipality.case_types,
        *municipality.criteria.categories,
        *municipality.channels,
        *municipality.outcomes,
        *municipality.laws,
        *municipality.referrals,
        *municipality.external_organisations,
    ]
    for scheme in municipality.local_schemes:
        things.extend(scheme.categories)
    for board in municipality.boards:
        things.append(board)
        for department in board.departments:
            things.append(department)
            for area in department.areas:
                things += [area, *area.units]
    ids = [thing.id for thing in things]
    assert len(set(ids)) == len(ids)


def test_boras() -> None:
    boras = load_set("boras")
    board, chancellery = next(boras.departments())
    assert (board.name, board.prefix, chancellery.name) == (
        "Kommunstyrelsen",
        "KS",
        "Stadskansliet",
    )
    assert names(chancellery.areas) == [
        "Kvalitet och utveckling",
        "Personal och förhandling",
        "Sekretariatet",
        "Information",
        "Ekonomistyrning/Strategisk IT",
        "Näringsliv",
        "CKS",
        "Koncerninköp",
    ]
    assert names(boras.case_types) == ["Beröm", "Fråga", "Förslag", "Klagomål"]
    assert boras.criteria.heading == "Kommungemensamt kriterium"
    assert names(boras.criteria.categories) == [
        "Bemötande",
        "Fysisk miljö",
        "Information",
        "Tjänster",
    ]
    scheme = boras.scheme_of(chancellery.id)
    assert scheme
    assert names(scheme.categories) == [
        "Klagomål E-tjänster",
        "Klagomål resursförbrukning",
        "Felaktig information",
    ]
    assert boras.number_pattern.format(prefix="TN", year=2026, number=119) == "TN SYN 2026-0119"
    assert boras.layouts == ("boras", "channels")


def test_ale() -> None:
    ale = load_set("ale")
    assert ale.department_word.plural == "sektorer"
    assert names(ale.criteria.categories) == [
        "Utförande av tjänst",
        "Bemötande",
        "Återkoppling av ärende",
        "Handläggning",
        "Bristande information",
        "Övrigt",
    ]
    assert {"Sektor utbildning", "Sektor socialtjänst", "Sektor samhällsbyggnad"} <= set(
        departments(ale)
    )
    assert [(d.about, d.amount, d.unit) for d in ale.deadlines] == [
        ("acknowledge", 2, "working_days")
    ]


def test_ostersund_keeps_its_departments_as_written() -> None:
    ostersund = load_set("ostersund")
    assert departments(ostersund) == [
        "Miljö- och samhällsnämnden",
        "Vård- och omsorgsnämnden",
        "Barn- och utbildningsnämnden",
        "Utförarstyrelsen/Serviceförvaltningen",
        "Utförarstyrelsen/Teknisk förvaltning",
        "Socialnämnden",
        "Kommunstyrelsen",
    ]
    assert names(ostersund.case_types) == ["Klagomål", "Beröm", "Förslag"]
    assert names(ostersund.criteria.categories) == [
        "Tillgång & tillgänglighet",
        "Kompetens",
        "Bemötande",
        "Inflytande",
        "Verksamhetsspecifika",
    ]
    assert ostersund.deadlines == ()


def test_the_school_administration_knows_who_runs_a_school() -> None:
    school = load_set("skola")
    units = [
        unit
        for _, department in school.departments()
        for area in department.areas
        for unit in area.units
    ]
    assert {unit.school_authority for unit in units} == {"municipal", "independent"}


def test_types_mean_the_same_under_any_order() -> None:
    for key in SHIPPED:
        meanings = {t.name: t.meaning for t in load_set(key).case_types}
        assert meanings["Klagomål"] == "complaint"
        assert meanings["Beröm"] == "compliment"
        assert meanings["Förslag"] == "suggestion"


def test_ids_never_change() -> None:
    """They are in registers that are in use; a change here would double every category."""
    boras = load_set("boras")
    golden = {
        "municipality": boras.id,
        "Kommunstyrelsen": boras.boards[0].id,
        "Stadskansliet": boras.boards[0].departments[0].id,
        "Sekretariatet": boras.boards[0].departments[0].areas[2].id,
        "Klagomål": boras.case_types[3].id,
        "Information": boras.criteria.categories[2].id,
        "Felaktig information": boras.local_schemes[0].categories[2].id,
        "webb": boras.channels[0].id,
        "acknowledge": boras.deadlines[0].id,
    }
    assert golden == GOLDEN
    assert load_set("ale").channels[0].id == "ebf359df46265b378841d1a5703dcec4"


def test_every_layout_can_be_chosen() -> None:
    assert LAYOUTS == layout_file.SHIPPED


GOLDEN = {
    "municipality": "14c341b374295d4e9697526fe86102bf",
    "Kommunstyrelsen": "5bd3dde737c653bb8fc2cdd551b139f3",
    "Stadskansliet": "70021f25429b56a2811d04f3355d7d9c",
    "Sekretariatet": "2b6a225ebbf159c39f396ea183838a3d",
    "Klagomål": "3ce8b1e521915b408fbf693c8dae80ed",
    "Information": "474a94232a4c536e8fa49bffd8aeeaed",
    "Felaktig information": "784105b0c3eb52b98c9099e3926c4034",
    "webb": "5987eb4b22aa54559ff34c6a0d5bbe72",
    "acknowledge": "21892cb272bb56ec8457f1954d7afce0",
}
