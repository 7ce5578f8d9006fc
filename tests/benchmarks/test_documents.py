"""How long documents take to draw."""

from time import perf_counter

import pytest

from synpunkt_desk.documents.pdf import render_pdf
from tests.helpers.documents import make_document, make_register

pytestmark = pytest.mark.benchmark


def test_a_register_of_two_thousand_rows_is_drawn_in_two_seconds() -> None:
    document = make_document(make_register(2_000), landscape=True)
    began = perf_counter()
    render_pdf(document)
    assert perf_counter() - began < 2
