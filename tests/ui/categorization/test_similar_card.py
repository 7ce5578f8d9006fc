"""What is like a case stands beside it, with the reasons, and is opened by key."""

from PySide6.QtTest import QTest

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.texts import categorization as t
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import TODAY, add_case

ICE = "Det är halt på gångvägen till Ekarängsskolan, det har inte sandats."
OTHERS = ("Bussen var sen.", "Maten i skolan är god.", "Biblioteket stänger tidigt.")


def add_icy(desk: CaseDesk, count: int) -> list[str]:
    for matter in OTHERS:
        add_case(desk.office, matter, text=matter, sender="")
    return [add_case(desk.office, "Halt", text=ICE, sender="") for _ in range(count)]


def test_similar_cases_are_shown_with_reasons_and_opened_by_enter(desk: CaseDesk) -> None:
    first, second = add_icy(desk, 2)
    desk.open(second)
    card = desk.panel.similar
    desk.until(card.isVisible)
    assert card.case_ids() == [first]
    said = desk.words(card)
    assert "Liknande text: halt, gångvägen, ekarängsskolan" in said
    assert f"samma mottagare: Tekniska förvaltningen · inkom {TODAY}" in said

    title = card.findChildren(type(card._rows[0].title))[0]
    title.setFocus()
    QTest.keySequence(title, "Return")
    assert desk.opened == [[first]]


def test_many_can_be_seen_in_the_list_with_the_case_itself(desk: CaseDesk) -> None:
    ids = add_icy(desk, 5)
    desk.open(ids[-1])
    desk.until(desk.panel.similar.isVisible)
    desk.click(t.show_all_similar(5), desk.panel)
    assert [set(shown) for shown in desk.opened] == [set(ids)]
    assert desk.opened[0][0] == ids[-1]


def test_they_are_gathered_in_a_theme_by_a_key(desk: CaseDesk) -> None:
    first, second = add_icy(desk, 2)
    desk.open(second)
    desk.until(desk.panel.similar.isVisible)
    desk.click(t.GATHER, desk.panel)
    theme = desk.case(second).theme
    assert theme
    assert desk.case(first).theme == theme


def test_hidden_matters_are_not_shown_and_several_cases_show_none(desk: CaseDesk) -> None:
    first, second, third = add_icy(desk, 3)
    marks = {"secrecy_provision": "OSL 26:1", "hide_matter": True}
    case_work.mark_secrecy(desk.office, first, marks)
    desk.open(third)
    desk.until(desk.panel.similar.isVisible)
    assert desk.panel.similar.case_ids() == [second]
    desk.pane.show_many([second, third])
    assert desk.panel.similar.isHidden()
