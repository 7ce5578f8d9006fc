"""The plan of a printed form and the text of its code, kept as text and read again."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.intake.paper.form_plan import (
    LONGEST_CAMPAIGN,
    Box,
    Code,
    Field,
    FormPlan,
    Rect,
)

FORM = "0123456789abcdef0123456789abcdef"
UNIT = "fedcba9876543210fedcba9876543210"

PLAN = FormPlan(
    form_id=FORM,
    paper="A4",
    width=210,
    height=297,
    pages=2,
    language="sv",
    marks=(Rect(10, 10, 6, 6), Rect(194, 10, 6, 6), Rect(194, 281, 6, 6), Rect(10, 281, 6, 6)),
    code=Rect(162, 26, 26, 26),
    boxes=(
        Box("case_type", UNIT, Rect(30, 90.5, 5, 5), 1),
        Box("anonymous", "yes", Rect(1, 2, 5, 5), 2),
    ),
    fields=(Field("text", Rect(20, 150, 170, 100), 1),),
)

ids = st.text("0123456789abcdef", min_size=32, max_size=32)
printable = st.text(max_size=LONGEST_CAMPAIGN).filter(str.isprintable)
codes = st.builds(
    Code,
    form_id=ids,
    page=st.integers(1, 99),
    language=st.sampled_from(["sv", "en", "fi", "ar"]),
    unit=st.just("") | ids,
    campaign=printable,
)
lengths = st.integers(0, 10) | st.floats(0, 10)
sizes = st.floats(0.1, 10)
rects = st.builds(Rect, lengths, lengths, sizes, sizes)
pages = st.integers(1, 2)
plans = st.builds(
    FormPlan,
    form_id=ids,
    paper=st.sampled_from(["A4", "A5"]),
    width=st.floats(20, 300),
    height=st.just(297),
    pages=st.just(2),
    language=st.just("sv"),
    marks=st.tuples(rects, rects, rects, rects),
    code=rects,
    boxes=st.lists(st.builds(Box, st.text(), st.text(), rects, pages), max_size=5).map(tuple),
    fields=st.lists(st.builds(Field, st.text(), rects, pages), max_size=5).map(tuple),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@given(plans)
def test_a_plan_survives_being_kept_as_text(plan: FormPlan) -> None:
    assert FormPlan.from_json(plan.to_json()) == plan


@given(codes)
def test_a_code_survives_its_text(code: Code) -> None:
    text = code.encode()
    assert text.isascii()
    assert Code.decode(text) == code


def test_the_text_of_a_code_is_plain() -> None:
    code = Code(FORM, 1, "sv", UNIT, "Skolan vår 2026")
    assert code.encode() == f"SYN1|{FORM}|1|sv|{UNIT}|Skolan+v%C3%A5r+2026"


def test_a_campaign_that_is_too_long_or_unprintable_still_gives_a_readable_code() -> None:
    read = Code.decode(Code(FORM, 1, "sv", "", "a\nb" + "|" * 100).encode())
    assert read is not None
    assert read.campaign == "ab" + "|" * (LONGEST_CAMPAIGN - 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://www.example.se",
        f"SYN2|{FORM}|1|sv||",
        f"SYN1|{FORM[:-1]}|1|sv||",
        f"SYN1|{FORM}|0|sv||",
        f"SYN1|{FORM}|100|sv||",
        f"SYN1|{FORM}|1|svenska||",
        f"SYN1|{FORM}|1|sv|../../etc|",
        f"SYN1|{FORM}|1|sv||a|b",
        f"SYN1|{FORM}|1|sv||%ff",
        f"SYN1|{FORM}|1|sv||%00",
        f"SYN1|{FORM}|1|sv||{'a' * (LONGEST_CAMPAIGN + 1)}",
        f"SYN1|{FORM}|1|sv||\n",
        f"SYN1|{FORM}|\u0661|sv||",
    ],
)
def test_a_foreign_code_says_nothing(text: str) -> None:
    assert Code.decode(text) is None


@given(st.text() | st.from_regex(r"SYN1(\|[0-9a-f]{32}\|[0-9]\|sv\|)?.*"))
def test_whatever_a_code_says_can_be_said_again(text: str) -> None:
    code = Code.decode(text)
    assert code is None or Code.decode(code.encode()) == code


@given(st.text() | anything.map(json.dumps))
def test_text_that_is_no_plan_gives_none(text: str) -> None:
    assert FormPlan.from_json(text) is None


@given(st.sampled_from(sorted(PLAN.__dataclass_fields__)), anything)
def test_a_plan_with_one_strange_part_is_whole_or_nothing(part: str, strange: object) -> None:
    raw = json.loads(PLAN.to_json())
    read = FormPlan.from_json(json.dumps({**raw, part: strange}))
    assert read is None or FormPlan.from_json(read.to_json()) == read


@pytest.mark.parametrize(
    "plan",
    [
        replace(PLAN, marks=PLAN.marks[:3]),
        replace(PLAN, pages=0),
        replace(PLAN, pages=1),
        replace(PLAN, code=Rect(200, 26, 26, 26)),
        replace(PLAN, code=Rect(100, 26, 0, 26)),
        replace(PLAN, width=float("nan")),
        replace(PLAN, boxes=(PLAN.boxes[0],) * 1001),
    ],
)
def test_a_plan_that_no_page_can_be_read_by_is_none(plan: FormPlan) -> None:
    assert FormPlan.from_json(plan.to_json()) is None


@pytest.mark.parametrize("text", ["[" * 100_000, '{"width":1e999}', "1" * 10_000, "NaN"])
def test_text_made_to_break_a_reader_is_none(text: str) -> None:
    assert FormPlan.from_json(text) is None
