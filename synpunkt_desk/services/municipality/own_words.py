"""The municipality's own words and patterns, changed after it has begun."""

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.numbering import check_pattern, format_number
from synpunkt_desk.models.objects import Municipality, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.municipality.patterns import check_title_pattern
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import require_super_user
from synpunkt_desk.store import reading

MAX_WORD: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """What can be changed of the municipality in the window; the names are those of its fields."""

    name: str
    department_word: str
    department_word_definite: str
    department_word_plural: str
    criterion_word: str
    local_category_word: str
    title_pattern: str
    number_pattern: str


@dataclass(frozen=True, slots=True)
class NumberExample:
    """The first number of a board in a year, and whether another board would get the same."""

    board: str
    number: str
    is_shared: bool


def own_words(municipality: Municipality) -> OwnWords:
    """The words as they are."""
    return OwnWords(**{name: getattr(municipality, name) for name in OwnWords.__dataclass_fields__})


def number_examples(organisation: Organisation, pattern: str, year: int) -> list[NumberExample]:
    """What the boards' first numbers would be. Raises what `check_pattern` raises."""
    check_pattern(pattern)
    boards = [organisation.units[i] for i in organisation.units_of(UnitKind.BOARD)]
    numbers = [
        format_number(board.number_pattern or pattern, prefix=board.prefix, year=year, number=1)
        for board in boards
    ]
    count = Counter(numbers)
    pairs = zip(boards, numbers, strict=True)
    return [NumberExample(board.name, number, count[number] > 1) for board, number in pairs]


def require_words(organisation: Organisation, words: OwnWords, year: int) -> None:
    """Raise KnownError: `name_missing`, `name_too_long`, `title_pattern_wrong`,
    `number_series_equal`, or what `check_pattern` raises."""
    for text in asdict(words).values():
        if not text.strip():
            raise KnownError("name_missing")
        if len(text) > MAX_WORD:
            raise KnownError("name_too_long", limit=MAX_WORD)
    if check_title_pattern(words.title_pattern):
        raise KnownError("title_pattern_wrong")
    if any(one.is_shared for one in number_examples(organisation, words.number_pattern, year)):
        raise KnownError("number_series_equal")


def keep_words(office: Office, words: OwnWords) -> Changes:
    """Use other words from now on; cases keep their numbers and titles.

    Raises `super_user_needed`, and what `require_words` raises.
    """
    require_super_user(office)
    clean = OwnWords(**{name: " ".join(text.split()) for name, text in asdict(words).items()})
    require_words(office.organisation, clean, office.today().year)
    with office.replica.reading() as connection:
        known = reading.objects_of_type(connection, "municipality")
    with office.unit() as unit:
        unit.write("edit", "municipality", known[0][0], encode(asdict(clean)))
    return unit.changes
