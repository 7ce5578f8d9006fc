"""The log speaks plain Swedish about everything that can be done."""

import pytest

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import Category, Member, Municipality, OrganisationUnit, Theme
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log.sentences import event_sentence

ORGANISATION = Organisation(
    municipality=Municipality(),
    units={
        "tn": OrganisationUnit(kind="board", name="Tekniska nämnden"),
        "tf": OrganisationUnit(kind="department", name="Tekniska förvaltningen", parent="tn"),
        "gata": OrganisationUnit(kind="area", name="Gata och park", parent="tf"),
    },
    categories={
        "webb": Category(kind="channel", name="webb"),
        "klagomål": Category(kind="case_type", name="Klagomål"),
        "beröm": Category(kind="case_type", name="Beröm"),
        "åtgärdad": Category(kind="outcome", name="Åtgärdad"),
    },
    members={"bo": Member(name="Bo Ek")},
    themes={"snö": Theme(name="Plogning i Brämhult")},
)


def said(verb: str, kind: str, after: Fields, before: Fields | None = None) -> str:
    return event_sentence(
        verb,
        kind,
        author="Eva Ask",
        before=before or {},
        after=after,
        organisation=ORGANISATION,
    )


@pytest.mark.parametrize(
    ("verb", "after", "sentence"),
    [
        (
            "register",
            {"channel": "webb", "number": "TN SYN 2026-0119"},
            "Registrerades av Eva Ask från webb, nummer TN SYN 2026-0119.",
        ),
        (
            "distribute",
            {"board": "tn", "department": "tf", "area": "gata", "unit": "", "responsible": "bo"},
            "Fördelades av Eva Ask till Tekniska förvaltningen · Gata och park, ansvarig Bo Ek.",
        ),
        (
            "send_back",
            {"sent_back_reason": "Inte vårt", "sent_back_count": 1},
            "Skickades tillbaka av Eva Ask: ”Inte vårt”.",
        ),
        (
            "hand_over",
            {"board": "tn", "sent_back_reason": "Hör till er"},
            "Överlämnades av Eva Ask till Tekniska nämnden: ”Hör till er”.",
        ),
        (
            "forward",
            {"forwarded_to": "Västtrafik"},
            "Vidarebefordrades externt av Eva Ask till Västtrafik.",
        ),
        ("refer", {"referred_to": "felanmälan"}, "Hänvisades av Eva Ask till felanmälan."),
        (
            "acknowledge",
            {"acknowledged_on": "2026-11-20", "acknowledged_way": "email"},
            "Bekräftades av Eva Ask 2026-11-20 via e-post.",
        ),
        (
            "answer",
            {"answered_on": "2026-11-20", "answered_way": "phone"},
            "Besvarades av Eva Ask 2026-11-20 via telefon.",
        ),
        (
            "flag_law",
            {"law_flags": ["lex_sarah", "data_breach"]},
            "Flaggades av Eva Ask för lex Sarah och personuppgiftsincident.",
        ),
        (
            "close",
            {"closed_on": "2026-11-20", "outcome": "åtgärdad", "no_measure_reason": ""},
            "Avslutades av Eva Ask med utfallet åtgärdad.",
        ),
        (
            "reopen",
            {"closed_on": None, "reopened_reason": "Det kom mer"},
            "Öppnades igen av Eva Ask: ”Det kom mer”.",
        ),
        ("void", {"voided_reason": "Dubblett"}, "Makulerades av Eva Ask: ”Dubblett”."),
        ("park", {"parked_until": "2026-12-20"}, "Parkerades av Eva Ask till 2026-12-20."),
        ("wake", {"parked_until": None}, "Togs upp igen av Eva Ask."),
        ("wait", {"waiting_for": "unit"}, "Sattes att vänta av Eva Ask på enheten."),
        ("assign", {"responsible": "bo"}, "Ansvarig sattes av Eva Ask: Bo Ek."),
        ("assign", {"responsible": ""}, "Ansvarig togs bort av Eva Ask."),
        (
            "mark_secrecy",
            {"secrecy_provision": "OSL 26 kap. 1 §", "hide_sender": True},
            "Sekretessmarkerades av Eva Ask: sekretessbestämmelse ”OSL 26 kap. 1 §” "
            "och dölj avsändare ja.",
        ),
        (
            "mark_secrecy",
            {"secrecy_provision": "", "hide_sender": False},
            "Sekretessmarkeringen togs bort av Eva Ask.",
        ),
        ("undo", {"voided_on": "2026-11-20"}, "Registreringen ångrades av Eva Ask."),
    ],
)
def test_what_was_done_to_a_case(verb: str, after: Fields, sentence: str) -> None:
    assert said(verb, "case", after) == sentence


def test_a_changed_field_tells_what_stood_there() -> None:
    sentence = said("categorise", "case", {"case_type": "beröm"}, {"case_type": "klagomål"})
    assert sentence == "Kategoriserades av Eva Ask: typ Beröm (förut Klagomål)."


def test_several_changed_fields_stand_in_a_row() -> None:
    sentence = said("edit", "case", {"title": "Hål", "diary_number": "KS 1", "text": "Långt"})
    assert sentence == (
        "Ändrades av Eva Ask: ärendemening ”Hål”, diarienummer KS 1 och synpunktens text."
    )


def test_an_emptied_field_is_said_to_be_empty() -> None:
    sentence = said("edit", "case", {"diary_number": ""}, {"diary_number": "KS 1"})
    assert sentence == "Ändrades av Eva Ask: diarienummer tomt (förut KS 1)."


def test_undoing_tells_what_came_back() -> None:
    sentence = said("undo", "case", {"closed_on": None}, {"closed_on": "2026-11-20"})
    assert sentence == "Ångrades av Eva Ask: avslutad tomt (förut 2026-11-20)."


@pytest.mark.parametrize(
    ("verb", "after", "sentence"),
    [
        (
            "create",
            {"name": "Eva Exempel", "phone": "033-00 00 00"},
            "Uppgifter om synpunktslämnaren skrevs in av Eva Ask: namn och telefon.",
        ),
        (
            "edit",
            {"phone": "033-00 00 00"},
            "Uppgifter om synpunktslämnaren ändrades av Eva Ask: telefon.",
        ),
        ("edit", {"protected": True}, "Synpunktslämnarens uppgifter skyddades av Eva Ask."),
        (
            "edit",
            {"protected": False},
            "Skyddet av synpunktslämnarens uppgifter togs bort av Eva Ask.",
        ),
        ("show_protected", {}, "Skyddade personuppgifter öppnades av Eva Ask."),
        (
            "undo",
            {"phone": None},
            "Uppgifter om synpunktslämnaren återställdes av Eva Ask: telefon.",
        ),
    ],
)
def test_a_submitter_is_never_quoted(verb: str, after: Fields, sentence: str) -> None:
    assert said(verb, "submitter", after) == sentence


@pytest.mark.parametrize(
    ("verb", "after", "sentence"),
    [
        ("attach", {"file_name": "brev.pdf"}, "Fil lades till av Eva Ask: brev.pdf."),
        (
            "note",
            {"kind": "file_note", "text": "Ringde kl. 9"},
            "Tjänsteanteckning skrevs av Eva Ask: ”Ringde kl. 9”.",
        ),
        (
            "note",
            {"kind": "working_note", "text": "Fråga Bo"},
            "Minnesanteckning skrevs av Eva Ask: ”Fråga Bo”.",
        ),
        ("acknowledge", {"kind": "dispatched", "purpose": "acknowledge", "text": "Tack"}, ""),
        ("answer", {"kind": "dispatched", "purpose": "answer", "text": "Klart"}, ""),
        ("remove", {"removed": True}, "Handling togs bort av Eva Ask."),
        ("undo", {"removed": False}, "Handling lades tillbaka av Eva Ask."),
    ],
)
def test_records(verb: str, after: Fields, sentence: str) -> None:
    assert said(verb, "record", after) == sentence


@pytest.mark.parametrize(
    ("verb", "after", "sentence"),
    [
        ("decide_measure", {"text": "Plogar"}, "Åtgärd skrevs in av Eva Ask: ”Plogar”."),
        ("edit", {"done_on": "2026-11-20"}, "Åtgärd ändrades av Eva Ask: klar 2026-11-20."),
        ("link", {"cases": ["a"]}, "Åtgärd kopplades till fler ärenden av Eva Ask."),
        ("unlink", {"cases": []}, "Ärenden kopplades bort från åtgärd av Eva Ask."),
        ("start", {"started_on": "2026-11-20"}, "Åtgärd påbörjades av Eva Ask 2026-11-20."),
        (
            "edit",
            {"decision_level": "board"},
            "Åtgärd ändrades av Eva Ask: beslutsnivå Nämnd.",
        ),
        ("remove", {"removed": True}, "Åtgärd togs bort av Eva Ask."),
        ("undo", {"cases": []}, "Åtgärdens ärenden ändrades av Eva Ask."),
    ],
)
def test_measures(verb: str, after: Fields, sentence: str) -> None:
    assert said(verb, "measure", after) == sentence


@pytest.mark.parametrize(
    ("verb", "after", "sentence"),
    [
        (
            "order",
            {"board": "tn", "text": "Återkom"},
            "Uppdrag skrevs in av Eva Ask från Tekniska nämnden: ”Återkom”.",
        ),
        ("edit", {"done_on": "2026-11-20"}, "Uppdrag ändrades av Eva Ask: klart 2026-11-20."),
        ("remove", {"removed": True}, "Uppdrag togs bort av Eva Ask."),
        ("undo", {"removed": False}, "Uppdrag lades tillbaka av Eva Ask."),
    ],
)
def test_orders_of_boards(verb: str, after: Fields, sentence: str) -> None:
    assert said(verb, "board_order", after) == sentence


def test_long_words_are_cut() -> None:
    sentence = said("void", "case", {"voided_reason": "mycket " * 40})
    assert len(sentence) < 100
    assert sentence.endswith("…”")


@pytest.mark.parametrize("reason", ["Dubblett.", "Är det en dubblett?", "Dubblett!", "Se ovan…"])
def test_a_quoted_sentence_ends_the_sentence(reason: str) -> None:
    assert said("void", "case", {"voided_reason": reason}).endswith(f": ”{reason}”")


def test_an_abbreviated_name_ends_the_sentence() -> None:
    sentence = event_sentence(
        "wake", "case", author="Eva E.", before={}, after={}, organisation=ORGANISATION
    )
    assert sentence == "Togs upp igen av Eva E."


def test_without_an_author_there_is_still_a_sentence() -> None:
    sentence = event_sentence(
        "wake", "case", author="", before={}, after={}, organisation=ORGANISATION
    )
    assert sentence == "Togs upp igen."


def test_words_about_people_are_not_repeated() -> None:
    told = said("edit", "case", {"concerns": "Min dotter", "interpreter_needed": True})
    assert told == "Ändrades av Eva Ask: vem det gäller och tolk behövs ja."


def test_a_theme_is_told_by_its_name() -> None:
    assert said("theme", "case", {"theme": "snö"}) == (
        "Samlades i ett tema av Eva Ask: ”Plogning i Brämhult”."
    )
    assert said("theme", "case", {"theme": ""}, {"theme": "snö"}) == (
        "Togs ut ur sitt tema av Eva Ask: ”Plogning i Brämhult”."
    )
    assert said("campaign", "case", {"campaign": "Höst"}) == (
        "Märktes med kampanj av Eva Ask: ”Höst”."
    )
    assert said("campaign", "case", {"campaign": ""}) == "Kampanjmärket togs bort av Eva Ask."


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        ("relate", "Kopplades till ett annat ärende av Eva Ask: 7 är dubblett av 3."),
        ("merge", "Slogs ihop av Eva Ask: 7 är dubblett av 3."),
        ("take_out", "Delades ut igen av Eva Ask: 7 ur 3."),
        ("remove", "Kopplingen till ett annat ärende togs bort av Eva Ask: 7 är dubblett av 3."),
        ("undo", "Kopplingen lades tillbaka när något ångrades av Eva Ask: 7 är dubblett av 3."),
    ],
)
def test_a_relation_is_told_alike_on_both_cases(verb: str, sentence: str) -> None:
    assert said(verb, "relation", {"kind": "duplicate_of", "case": "7", "other": "3"}) == sentence


def test_what_follows_a_merging_is_told_once() -> None:
    for kind in ("case", "record", "measure", "submitter"):
        assert not said("merge", kind, {"case": "7", "cases": {}, "merged_into": "3"})
