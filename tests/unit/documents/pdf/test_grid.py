"""Where the columns of tables stand and how large their text is."""

from synpunkt_desk.documents.model import Align
from synpunkt_desk.documents.pdf.fonts import Face, Fragment, width_of
from synpunkt_desk.documents.pdf.grid import Grid, make_grid
from synpunkt_desk.documents.pdf.styles import CELLS
from synpunkt_desk.documents.pdf.wrapping import wrap


def grid_of(head: list[str], row: list[str], width: float) -> Grid:
    texts = [[(Fragment(text, Face.REGULAR),) for text in texts] for texts in (head, row)]
    return make_grid(
        texts[0],
        [texts[1]],
        wishes=[1.0] * len(head),
        aligns=[Align.START] * len(head),
        styles=CELLS,
        width=width,
    )


def line_counts(grid: Grid, texts: list[str]) -> list[int]:
    return [
        len(wrap((Fragment(text, Face.REGULAR),), grid.style.size, place.width))
        for text, place in zip(texts, grid.places, strict=True)
    ]


def test_with_room_the_text_is_large() -> None:
    assert grid_of(["Nämnd", "Antal"], ["Tekniska", "3"], 400).style == CELLS[0]


def test_many_columns_make_the_text_smaller_before_words_of_rows_are_broken() -> None:
    row = ["Grundskoleförvaltningen"] * 5
    grid = grid_of(["Namn"] * 5, row, 5 * 105)
    assert grid.style != CELLS[0]
    assert line_counts(grid, row) == [1] * 5


def test_heads_are_hyphenated_before_words_of_rows_are_broken() -> None:
    head = ["Namn", *["Medborgarsynpunkter"] * 4]
    row = ["Grundskoleförvaltningen", "1", "2", "3", "4"]
    grid = grid_of(head, row, 410)
    assert grid.style == CELLS[0]
    assert line_counts(grid, head) == [1, 2, 2, 2, 2]
    assert line_counts(grid, row) == [1] * 5


def test_columns_move_together_before_heads_are_hyphenated() -> None:
    head = ["Sektor", "Utförande av tjänst", "Bemötande", "Återkoppling", "Handläggning", "Summa"]
    row = ["Samhällsbyggnad", "127", "33", "16", "25", "201"]
    words = ["Samhällsbyggnad", "Utförande", *head[2:]]
    narrowest = sum(width_of(word, Face.REGULAR, CELLS[0].size) for word in words) + 6 * 8
    grid = grid_of(head, row, narrowest + 1)
    assert grid.style == CELLS[0]
    assert line_counts(grid, words) == [1] * 6


def test_columns_never_overlap() -> None:
    grid = grid_of(["Kommungemensamma"] * 40, ["1"] * 40, 470)
    for left, right in zip(grid.places, grid.places[1:], strict=False):
        assert left.x + left.width <= right.x
