"""How columns share the width of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.pdf.widths import share_width

COLUMNS = st.lists(st.tuples(st.floats(0.1, 10), st.floats(0, 400)), min_size=1, max_size=12)


def test_with_room_for_all_the_wishes_decide() -> None:
    assert share_width([2, 1, 1], [10, 10, 10], 400) == [200, 100, 100]


def test_a_column_grows_to_its_longest_word_at_the_cost_of_those_with_room() -> None:
    assert share_width([2, 1, 1], [10, 10, 160], 400) == pytest.approx([160, 80, 160])


def test_without_room_for_all_the_widest_give_way() -> None:
    assert share_width([1, 1, 1], [30, 300, 300], 300) == pytest.approx([30, 135, 135])


@given(columns=COLUMNS, total=st.floats(100, 800))
def test_the_widths_always_fill_the_table(columns: list[tuple[float, float]], total: float) -> None:
    wishes, needs = [wish for wish, _ in columns], [need for _, need in columns]
    widths = share_width(wishes, needs, total)
    assert sum(widths) == pytest.approx(total)
    assert min(widths) >= 0
    if sum(needs) < total:
        assert all(width >= need - 0.001 for width, need in zip(widths, needs, strict=True))
