"""Makes elements of HTML out of text that nobody has to trust."""

from collections.abc import Iterable
from html import escape

from synpunkt_desk.documents.cleaning import clean
from synpunkt_desk.documents.holding import held_together
from synpunkt_desk.documents.model import RichText, Run


def element(name: str, content: str, **attributes: str) -> str:
    """Return an element around content that is HTML already, nothing when there is none.

    Attributes are named `class_` and `aria_description` for `class` and `aria-description`.
    """
    return always(name, content, **attributes) if content.strip() else ""


def always(name: str, content: str, **attributes: str) -> str:
    """Return an element even when it is empty, such as a cell."""
    given = (
        (key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value
    )
    said = "".join(f' {key}="{escape(value)}"' for key, value in given)
    return f"<{name}{said}>{content}</{name}>"


def plain(text: str) -> str:
    """Return text as HTML, with its line breaks."""
    return escape(held_together(clean(text))).strip().replace("\n", "<br>\n")


def rich(text: RichText) -> str:
    """Return text with its bold and italic runs as HTML."""
    return plain(text) if isinstance(text, str) else "".join(map(_run, text))


def joined(parts: Iterable[str]) -> str:
    """Return those parts that hold something, one on each line."""
    return "\n".join(part for part in parts if part)


def _run(run: Run) -> str:
    drawn = escape(held_together(clean(run.text))).replace("\n", "<br>\n")
    drawn = f"<em>{drawn}</em>" if run.italic else drawn
    return f"<strong>{drawn}</strong>" if run.bold else drawn
