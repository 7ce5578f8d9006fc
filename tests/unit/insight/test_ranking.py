"""Proposals follow what the words of decided cases say, and come with counts that are true."""

import random
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.insight.counts import count
from synpunkt_desk.insight.features import features_of, words_of
from synpunkt_desk.insight.measuring import measure, measure_apart
from synpunkt_desk.insight.proposals import Decided, Reason, Target
from synpunkt_desk.insight.ranking import LEAST_CASES, propose

SNOW = ("Det är inte plogat på gatan.", "road")
FOOD = ("Maten i skolan var kall.", "school")
OTHER = ("Det tog lång tid på kontoret.", "office")
PLACES = frozenset({"road", "school", "office"})


def decided(*cases: tuple[str, str], times: int = 20) -> list[Decided]:
    return [Decided(text, (place, "", "", "")) for text, place in cases * times]


def values(cases: Sequence[Decided], text: str) -> list[str]:
    found = propose(count(cases), text, Target.RECEIVER, PLACES)
    return [proposal.value for proposal in found]


def test_a_text_like_others_is_proposed_the_same_place() -> None:
    cases = decided(SNOW, FOOD, OTHER)
    assert values(cases, "Varför är det inte plogat hos oss?")[0] == "road"
    assert values(cases, "Kall mat igen")[0] == "school"


def test_other_forms_of_a_word_are_known_by_its_beginning() -> None:
    assert values(decided(SNOW, FOOD, OTHER), "plogades aldrig")[0] == "road"


def test_reasons_are_counted_from_the_cases() -> None:
    cases = [*decided(SNOW, times=18), *decided((SNOW[0], "office"), FOOD, times=2)]
    cases += decided(FOOD, OTHER)
    best = propose(count(cases), "Det är oplogat och inte plogat", Target.RECEIVER, PLACES)[0]
    assert best.value == "road"
    assert Reason("plogat", 18, 20) in best.reasons


def test_nothing_is_proposed_for_words_that_nobody_has_used() -> None:
    assert values(decided(SNOW, FOOD, OTHER), "fullständigt obekanta ting") == []


def test_nothing_is_proposed_for_words_that_stand_everywhere() -> None:
    cases = [Decided(f"samma ord {n}", (("road", "school")[n % 2], "", "", "")) for n in range(80)]
    assert values(cases, "samma ord") == []


def test_nothing_is_proposed_from_a_handful_of_cases() -> None:
    assert values(decided(SNOW, FOOD, times=LEAST_CASES // 2 - 1), SNOW[0]) == []
    assert values(decided(SNOW, FOOD, times=LEAST_CASES // 2), SNOW[0]) == ["road"]


def test_only_what_is_allowed_is_proposed() -> None:
    counts = count(decided(SNOW, FOOD, OTHER))
    found = propose(counts, "plogat", Target.RECEIVER, frozenset({"school", "office"}))
    assert "road" not in [proposal.value for proposal in found]
    assert propose(counts, "plogat", Target.RECEIVER, frozenset()) == ()


def test_what_was_not_decided_is_learned_from_for_the_rest() -> None:
    cases = [
        *[Decided("plogat", ("road", "complaint", "", "")) for _ in range(20)],
        *[Decided("tack", ("", "praise", "", "")) for _ in range(20)],
    ]
    counts = count(cases)
    types = frozenset({"praise", "complaint"})
    assert propose(counts, "tack", Target.CASE_TYPE, types)[0].value == "praise"
    assert propose(counts, "tack", Target.RECEIVER, PLACES) == ()


@given(
    st.lists(
        st.builds(
            Decided,
            st.lists(st.sampled_from(["plogat", "maten", "gatan", "tack", "kallt"])).map(" ".join),
            st.tuples(*[st.sampled_from(["", "a", "b", "c"])] * 4),
        ),
        max_size=60,
    ),
    st.sampled_from(list(Target)),
)
def test_every_count_can_be_looked_up(cases: list[Decided], target: Target) -> None:
    place = list(Target).index(target)
    allowed = frozenset({"a", "b", "c"})
    for proposal in propose(count(cases), "plogat maten gatan tack kallt", target, allowed):
        assert 0 < proposal.share <= 1
        assert proposal.reasons
        for reason in proposal.reasons:
            held = [case for case in cases if _holds(case.text, reason.word)]
            answers = [case.answers[place] for case in held if case.answers[place]]
            assert (reason.here, reason.of) == (answers.count(proposal.value), len(answers))


def _holds(text: str, feature: str) -> bool:
    return any(feature in features_of(word) for word in words_of(text))


def test_the_order_of_the_cases_changes_nothing() -> None:
    cases = decided(SNOW, FOOD, OTHER)
    shuffled = random.Random(1).sample(cases, len(cases))
    text = "kall mat och inte plogat"
    proposals = [propose(count(c), text, Target.RECEIVER, PLACES) for c in (cases, shuffled)]
    assert [p.value for p in proposals[0]] == [p.value for p in proposals[1]]


def test_numbers_are_no_words_and_a_long_text_is_cut() -> None:
    found = [feature for word in words_of("Den 12 maj 2026, i Å") for feature in features_of(word)]
    assert found == ["den", "maj"]
    assert len(words_of(" ".join(f"ord{n}a" for n in range(2000)))) == 400


def test_the_newest_are_held_out_when_measured() -> None:
    measured = measure([*decided(SNOW, FOOD, times=10), *decided(SNOW, FOOD, times=40)])
    figures = measured.figures[Target.RECEIVER]
    assert (measured.learned, figures.tried, figures.given) == (80, 20, 20)
    assert figures.first_right == figures.one_right == 20
    assert measured.figures[Target.CASE_TYPE].tried == 0


def test_what_could_not_be_known_is_counted_as_not_given() -> None:
    unknown = [Decided("obekanta ting", ("road", "", "", ""))]
    figures = measure_apart(decided(SNOW, FOOD), unknown).figures[Target.RECEIVER]
    assert (figures.tried, figures.given, figures.first_right) == (1, 0, 0)
