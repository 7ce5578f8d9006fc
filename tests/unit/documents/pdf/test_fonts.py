"""Which signs the faces can draw, and what stands for the others."""

import pytest

from synpunkt_desk.documents.pdf.fonts import Face, drawable


@pytest.mark.parametrize("face", [face for face in Face if face.startswith("Source")])
def test_every_face_has_the_letters_of_sweden_and_its_neighbours(face: Face) -> None:
    text = "ÅÄÖåäöéüæøÆØßþðçñšžćłńťřşğıİ ”’–—…• ½ § € × 0123456789 ☐ ✓"
    assert drawable(text, face) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("glad 😀", "glad ◊"),
        ("familj 👨\u200d👩\u200d👧", "familj ◊◊◊"),
        ("❤\ufe0f", "◊"),
        ("سلام", "◊◊◊◊"),
        ("smalt\u2009mellanrum", "smalt mellanrum"),
        ("\uff21\uff22\uff23", "ABC"),
        ("KS\u20112026", "KS-2026"),
    ],
)
def test_a_sign_without_glyph_is_replaced_where_the_reader_sees_it(text: str, drawn: str) -> None:
    assert drawable(text, Face.REGULAR) == drawn
