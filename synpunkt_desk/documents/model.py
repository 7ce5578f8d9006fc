"""What a document says, before anybody decides how it looks: head, blocks, footer.

One document is drawn as PDF, Word, HTML or CSV by the other modules of this room.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from synpunkt_desk.models.errors import BugError


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    bold: bool = False
    italic: bool = False


RichText = str | tuple[Run, ...]
"""Plain text or runs; a line feed is a line break."""

Cell = str | int | Decimal
"""What stands in a table cell; a number is written in the Swedish way and set to the right."""


class Align(StrEnum):
    """Where text stands in its column."""

    START = "start"
    CENTER = "center"
    END = "end"


class Paper(StrEnum):
    """The sheet it is drawn on."""

    A4 = "A4"
    A5 = "A5"


class Window(StrEnum):
    """On which side an envelope has its window; a letter shows its address there."""

    NONE = ""
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the document; the document's title is level 1, so sections begin at 2."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `muted` is the quiet look of notes, `language` a tag like `en` when foreign."""

    text: RichText
    muted: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points without order."""

    items: tuple[RichText, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Points counted from 1."""

    items: tuple[RichText, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column head; widths are relative, and without `align` the cells decide."""

    title: str
    width: float = 1.0
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its label, which is its header cell, and the cells after it."""

    label: str
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, where the first column holds the labels of the rows.

    `title` is shown above, `note` below; `summary` is read aloud only. In a form the rows are high
    and every cell has lines round it, to be filled in by hand.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    title: str = ""
    summary: str = ""
    note: str = ""
    is_form: bool = False

    def __post_init__(self) -> None:
        """Refuse columns without width and rows that do not fill the columns."""
        rows = (*self.rows, self.total) if self.total else self.rows
        if not self.columns or any(column.width <= 0 for column in self.columns):
            message = "a table has columns, and each of them a width"
            raise BugError(message)
        if any(len(row.cells) + 1 != len(self.columns) for row in rows):
            message = "each row of a table has a label and a cell for every further column"
            raise BugError(message)


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts as pairs of name and value, such as the head facts of a receipt."""

    pairs: tuple[tuple[str, RichText], ...]


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signs; without a name there is only the place for it."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Places to sign, kept together on one page; with a greeting they end a letter."""

    signers: tuple[Signer, ...]
    greeting: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as wide as the text, such as a scanned page; `spoken` says what it is of."""

    data: bytes
    width: int
    height: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars for some columns of the table right before it, which says all that they show.

    `columns` are positions among the cells of a row.
    """

    table: Table
    columns: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse what the table does not hold."""
        cells = range(len(self.table.columns) - 1)
        if not self.columns or any(column not in cells for column in self.columns):
            message = "a chart shows columns of its table"
            raise BugError(message)


PlainBlock = (
    Paragraph
    | BulletList
    | NumberedList
    | Table
    | KeyValues
    | SignatureBlock
    | PageBreak
    | Figure
    | Chart
)
Block = Heading | PlainBlock


@dataclass(frozen=True, slots=True)
class Head:
    """Who sends the document, to whom, and how it is registered.

    With a window the document is a letter to be folded behind it. The `status` of one that is not
    final stands on every page.
    """

    municipality: str
    department: str = ""
    document_type: str = ""
    day: date | None = None
    diary_number: str = ""
    handler: str = ""
    receiver: str = ""
    logo: bytes = b""
    window: Window = Window.NONE
    status: str = ""

    @property
    def kind(self) -> str:
        """Its status and what it is."""
        return " · ".join(part for part in (self.status, self.document_type) if part.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document; `made_at` (aware) is all a file says of time, so equal ones are alike."""

    title: str
    head: Head
    blocks: tuple[Block, ...]
    made_at: datetime
    author: str = ""
    language: str = "sv-SE"
    footer: str = ""
    landscape: bool = False
    paper: Paper = Paper.A4

    def __post_init__(self) -> None:
        """Refuse a chart whose numbers cannot be read beside it."""
        before = (None, *self.blocks)
        for earlier, block in zip(before, self.blocks, strict=False):
            if isinstance(block, Chart) and block.table != earlier:
                message = "a chart stands right after its table"
                raise BugError(message)
