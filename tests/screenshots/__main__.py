"""Draws every screen to files: `python -m tests.screenshots FOLDER [LOOK…] [NAME…]`.

Looks are light, dark, high_contrast, 200 (percent of text) and compact; without any, all are drawn.

A name that ends with .png in the place of the folder draws the picture of the README, and
`handbook` those of the handbook.

A screen is added by a function that takes the window of an example office and does what a person
would do to get there, and by its line in the `SCREENS` of its module.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from synpunkt_desk.app import make_application
from synpunkt_desk.ui.widgets.theme import apply_theme
from tests.screenshots import (
    administration,
    bringing_in,
    cases,
    following_up,
    lists,
    registration,
    reports,
    sharing,
)
from tests.screenshots.drawing import LOOKS, draw, draw_picture
from tests.screenshots.handbook import HANDBOOK, draw_handbook
from tests.screenshots.walking import Walk

SCREENS: Final[Mapping[str, Walk]] = {
    **lists.SCREENS,
    **cases.SCREENS,
    **registration.SCREENS,
    **bringing_in.SCREENS,
    **reports.SCREENS,
    **following_up.SCREENS,
    **administration.SCREENS,
    **sharing.SCREENS,
}


def main(arguments: list[str]) -> None:
    """Draw the named screens, or all."""
    folder = Path(arguments[0])
    app = make_application()
    if folder.suffix == ".png":
        draw_picture(app, folder)
        return
    if folder.name == HANDBOOK:
        draw_handbook(SCREENS, apply_theme(app))
        return
    folder.mkdir(parents=True, exist_ok=True)
    looks = [word for word in arguments[1:] if word in LOOKS]
    names = [word for word in arguments[1:] if word not in LOOKS]
    if unknown := set(names) - set(SCREENS):
        sys.exit(f"no such screens: {', '.join(sorted(unknown))}")
    theme = apply_theme(app)
    for name in names or SCREENS:
        draw(folder, name, SCREENS[name], looks=looks or list(LOOKS), theme=theme)


if __name__ == "__main__":
    main(sys.argv[1:])
