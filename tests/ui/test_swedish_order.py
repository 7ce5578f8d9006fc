"""The stored sort key against the collation that Qt takes from ICU."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale, Qt

from synpunkt_desk.models.swedish_text import sort_key

texts = st.text(
    st.sampled_from("abcdefghijklmnopqrstuvwxyzåäöABVWZÅÄÖ0123456789 -,.:/()"), max_size=12
)


@pytest.fixture(scope="module")
def collator() -> QCollator:
    collator = QCollator(QLocale("sv_SE"))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator


@given(one=texts, other=texts)
@example(one="ärende 9", other="ärende 10")
@example(one="a 0", other="a 00")
@example(one="vz", other="wa")
def test_the_same_order_as_the_collation(collator: QCollator, one: str, other: str) -> None:
    ours, theirs = (sort_key(one), sort_key(other)), collator.compare(one, other)
    assert (ours[0] > ours[1]) - (ours[0] < ours[1]) == (theirs > 0) - (theirs < 0)


@pytest.mark.parametrize(
    ("accented", "plain", "before"),
    [("é", "e", "f"), ("ü", "y", "z"), ("æ", "ä", "ö"), ("ø", "ö", "ö1"), ("ß", "ss", "st")],
)
def test_accents_count_only_after_the_letters(
    collator: QCollator, accented: str, plain: str, before: str
) -> None:
    assert sort_key(accented) == sort_key(plain)
    assert collator.compare(accented + "z", plain + "a") > 0
    assert collator.compare(accented, before) < 0
