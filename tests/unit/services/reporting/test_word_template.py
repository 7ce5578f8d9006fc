"""The municipality's Word template is remembered."""

from pathlib import Path

import pytest

from synpunkt_desk.documents.docx.default_template import make_default
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.reporting.word_template import (
    keep_word_template,
    sample,
    template_name,
    word_template,
)
from tests.helpers.offices import make_office
from tests.helpers.words import open_word, said


def test_a_template_is_used_until_ours_is_chosen_again(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    file = tmp_path / "mall.docx"
    file.write_bytes(make_default())
    assert word_template(office) == b""
    assert keep_word_template(office, file) == word_template(office) == make_default()
    assert template_name(office) == "mall.docx"
    assert "En rubrik" in {text for _, text in said(open_word(sample(office)))}
    assert keep_word_template(office, None) == word_template(office) == b""
    assert template_name(office) == ""
    office.close()


@pytest.mark.parametrize("content", [b"", b"mall", None])
def test_a_file_that_is_no_template_changes_nothing(tmp_path: Path, content: bytes | None) -> None:
    office = make_office(tmp_path)
    file = tmp_path / "mall.docx"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(KnownError, match="docx_template_unreadable"):
        keep_word_template(office, file)
    assert word_template(office) == b""
    office.close()
