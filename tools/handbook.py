"""Write docs/handbook: the chapters as they are read in the program, for the web."""

from pathlib import Path

from synpunkt_desk.services.handbook.chapters import read_chapters
from synpunkt_desk.wiring.help import key_of

TARGET = Path(__file__).parents[1] / "docs" / "handbook"
PICTURES = "../../synpunkt_desk/resources/handbook/pictures/"


def pages() -> dict[str, str]:
    """The text of each page by the name of its file."""
    chapters = read_chapters(key_of)
    return {f"{c.key}.md": c.text.replace("](pictures/", f"]({PICTURES}") for c in chapters}


def main() -> None:
    """Write every page, and take away what is no chapter any more."""
    written = pages()
    TARGET.mkdir(exist_ok=True)
    for file in set(TARGET.glob("*.md")) - {TARGET / name for name in written}:
        file.unlink()
    for name, text in written.items():
        (TARGET / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
