"""Proposals come from decided cases that may be learned from, and wait for somebody."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from synpunkt_desk.insight.figures import Figures, Measured
from synpunkt_desk.insight.proposals import Proposal, Reason, Target
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting import suggestions
from synpunkt_desk.services.suggesting.learning import learn, measure_own
from synpunkt_desk.services.suggesting.suggestions import Ask, Knowledge, Suggester
from synpunkt_desk.sync.round import Progress
from synpunkt_desk.texts import suggestions as t
from tests.helpers.decided import LIKE_SNOW, SNOW, decide, decide_about_snow_and_books
from tests.helpers.offices import add_case, distribute, make_office
from tests.helpers.two_boards import SCHOOLS, keep_up, make_two_boards

ASKED = Ask(LIKE_SNOW)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def decided(office: Office) -> list[str]:
    return decide_about_snow_and_books(office)


def proposed(office: Office, suggester: Suggester) -> tuple[Proposal, ...]:
    return suggester.suggest(office, ASKED).proposals[Target.RECEIVER]


def learned(office: Office) -> Suggester:
    suggester = Suggester(learn, measure_own)
    suggester.learn(office)
    return suggester


@pytest.mark.usefixtures("decided")
def test_the_place_where_such_cases_went_is_proposed_with_its_counts(office: Office) -> None:
    best = proposed(office, learned(office))[0]
    assert best.value == office.organisation.find_unit("area", "Gata och park")
    assert best.reasons[0] == Reason("plogat", 20, 20)


@pytest.mark.usefixtures("decided")
def test_before_anything_is_learned_it_says_so(office: Office) -> None:
    suggester = Suggester(learn, measure_own)
    found = suggester.suggest(office, ASKED)
    assert (found.knowledge, found.is_behind, found.proposals) == (Knowledge.LEARNING, True, {})
    suggester.learn(office)
    assert suggester.suggest(office, ASKED).knowledge == Knowledge.LEARNED


@pytest.mark.usefixtures("decided")
def test_it_can_be_switched_off_and_stays_so(office: Office) -> None:
    suggester = learned(office)
    suggestions.switch(office, is_on=False)
    assert suggester.suggest(office, ASKED).knowledge == Knowledge.OFF
    assert not suggestions.are_on(office)
    suggestions.switch(office, is_on=True)
    assert suggester.suggest(office, ASKED).knowledge == Knowledge.LEARNING


@pytest.mark.usefixtures("decided")
def test_a_few_words_are_too_few(office: Office) -> None:
    assert learned(office).suggest(office, Ask("inte plogat")).proposals == {}


def test_cases_that_nobody_has_decided_teach_nothing(office: Office) -> None:
    for _ in range(40):
        add_case(office, text=SNOW)
    assert learned(office).suggest(office, ASKED).proposals[Target.RECEIVER] == ()


def test_what_was_sent_back_teaches_nothing_until_it_is_given_again(
    office: Office, decided: list[str]
) -> None:
    case_work.send_back(office, decided[:5], reason="Inte vårt")
    assert proposed(office, learned(office))[0].reasons[0] == Reason("plogat", 15, 15)
    distribute(office, decided[0])
    assert proposed(office, learned(office))[0].reasons[0] == Reason("plogat", 16, 16)


def mark_secret(office: Office, case_id: str) -> None:
    case_work.mark_secrecy(office, case_id, {"secrecy_provision": "OSL 26:1"})


def protect(office: Office, case_id: str) -> None:
    case_work.edit(office, case_id, {}, {}, submitter={"protected": True})


def void(office: Office, case_id: str) -> None:
    case_work.void(office, [case_id], reason="Dubblett")


@pytest.mark.parametrize("hide", [mark_secret, protect, void])
def test_hidden_cases_teach_nothing_from_the_moment_they_are_hidden(
    office: Office, decided: list[str], hide: Callable[[Office, str], None]
) -> None:
    suggester = learned(office)
    assert proposed(office, suggester)
    for case_id in decided[:4]:
        hide(office, case_id)
    assert suggester.suggest(office, ASKED).proposals == {}
    suggester.learn(office)
    assert proposed(office, suggester)[0].reasons[0] == Reason("plogat", 16, 16)


@pytest.mark.usefixtures("decided")
def test_it_learns_again_when_much_has_been_decided(office: Office) -> None:
    suggester = learned(office)
    decide(office, SNOW, "Gata och park", times=5)
    assert not suggester.suggest(office, ASKED).is_behind
    decide(office, SNOW, "Gata och park", times=15)
    assert suggester.suggest(office, ASKED).is_behind
    suggester.learn(office)
    assert not suggester.suggest(office, ASKED).is_behind
    assert proposed(office, suggester)[0].reasons[0] == Reason("plogat", 40, 40)


@pytest.mark.usefixtures("decided")
def test_own_categories_are_those_of_the_department(office: Office) -> None:
    organisation = office.organisation
    department = organisation.find_unit("department", "Tekniska förvaltningen") or ""
    category = organisation.categories_of("local_category", department)[0]
    ids = decide(office, SNOW, "Gata och park", times=16)
    case_work.categorise(office, ids, {"local_category": category})
    other = decide(office, "Lampan är trasig på torget", "Gata och park", times=16)
    light = organisation.categories_of("local_category", department)[1]
    case_work.categorise(office, other, {"local_category": light})
    suggester = learned(office)
    assert Target.LOCAL_CATEGORY not in suggester.suggest(office, ASKED).proposals
    found = suggester.suggest(office, Ask(ASKED.text, department)).proposals
    assert found[Target.LOCAL_CATEGORY][0].value == category


@pytest.mark.usefixtures("decided")
def test_two_threads_learn_once(office: Office) -> None:
    times: list[int] = []

    def learn_counted(of: Office) -> suggestions.Learned:
        times.append(1)
        return learn(of)

    suggester = Suggester(learn_counted, measure_own)
    threads = [threading.Thread(target=suggester.learn, args=[office]) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert times == [1]


@pytest.mark.usefixtures("decided")
def test_own_cases_can_be_measured(office: Office) -> None:
    measured = measure_own(office)
    figures = measured.figures[Target.RECEIVER]
    assert (measured.learned, figures.tried) == (32, 8)
    assert suggestions.measured_lines(measured) == (t.too_few_to_measure(100),)
    assert figures.first_right <= figures.one_right <= figures.given <= figures.tried


def test_figures_are_told_in_words() -> None:
    some = Figures(tried=200, given=150, first_right=120, one_right=135)
    none = Figures(tried=0, given=0, first_right=0, one_right=0)
    never = Figures(tried=80, given=0, first_right=0, one_right=0)
    by_target = dict(zip(Target, (some, some, never, none), strict=True))
    assert suggestions.measured_lines(Measured(800, 200, by_target)) == (
        "Lärt av de 800 äldre ärendena och provat på de 200 nyaste.",
        "Mottagare: förslag för 75 % av 200 ärenden. Det första var rätt för 80 % av dem, "
        "något av de tre för 90 %.",
        "Typ: förslag för 75 % av 200 ärenden. Det första var rätt för 80 % av dem, "
        "något av de tre för 90 %.",
        "Kriterium: inget förslag för något av 80 ärenden.",
        "Egen kategori: inga ärenden att prova på.",
    )


@pytest.mark.parametrize("way", ["moved", "erased"])
def test_what_a_case_taught_is_forgotten_when_it_goes_from_here(tmp_path: Path, way: str) -> None:
    two = make_two_boards(tmp_path)
    case_id = add_case(two.bos, department=SCHOOLS)
    two.sync()
    suggester = learned(two.bos)

    def note(progress: Progress) -> None:
        suggester.note(two.bos, progress.changes)

    add_case(two.annas, "Synpunkt om skolgården", department=SCHOOLS)
    keep_up(two.annas, two.shared, "anna")
    keep_up(two.bos, two.shared, "bo", tell=note)
    assert suggester.suggest(two.bos, ASKED).knowledge is Knowledge.LEARNED

    if way == "moved":
        with two.annas.unit() as unit:
            unit.write("edit", "case", case_id, {"board": two.technical})
        keep_up(two.annas, two.shared, "anna")
    else:
        two.shared.caretaker("anna").erase([case_id], ground="gallring")
    keep_up(two.bos, two.shared, "bo", tell=note)

    assert suggester.suggest(two.bos, ASKED).knowledge is Knowledge.LEARNING
    two.close()
