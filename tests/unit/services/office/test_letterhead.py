"""Name and logo of the sender are remembered."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.letterhead import keep_logo, keep_name, letterhead
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Borås."""
    made = make_office(tmp_path)
    yield made
    made.close()


def test_the_name_is_that_of_the_register_until_another_is_chosen(office: Office) -> None:
    assert letterhead(office).name == "Borås Stad"
    keep_name(office, " Borås ")
    assert letterhead(office).name == "Borås"
    assert keep_name(office, "").name == "Borås Stad"


def test_a_large_picture_is_kept_no_larger_than_it_is_printed(
    office: Office, tmp_path: Path
) -> None:
    picture = tmp_path / "logo.jpg"
    Image.new("RGB", (6000, 3000), "red").save(picture)
    keep_logo(office, picture)
    kept = Image.open(BytesIO(letterhead(office).logo))
    assert (kept.format, kept.size) == ("PNG", (700, 350))
    assert not keep_logo(office, None).logo


@pytest.mark.parametrize("content", [b"", b"no picture", None])
def test_what_is_no_picture_is_refused(
    office: Office, tmp_path: Path, content: bytes | None
) -> None:
    picture = tmp_path / "logo.png"
    if content is not None:
        picture.write_bytes(content)
    with pytest.raises(KnownError, match="logo_unreadable"):
        keep_logo(office, picture)
