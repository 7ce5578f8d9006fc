"""The licence page keeps up with what is shipped."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_licence_page_names_every_shipped_package_and_version() -> None:
    shipped = re.findall(r"^([\w-]+)==(\S+)", (ROOT / "requirements.txt").read_text("utf-8"), re.M)
    named = re.findall(
        r"^\| ([\w-]+) \| (\d\S*) \|", (ROOT / "docs/licences.md").read_text("utf-8"), re.M
    )

    assert named == shipped
