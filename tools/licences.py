"""Write every package of requirements.txt and its licence: a page, and a table for the program."""

import csv
import re
import sys
from importlib.metadata import metadata
from pathlib import Path

HEAD = """\
# Licences of what is shipped

The program itself is under EUPL-1.2 (`LICENSE`). It comes with Source Sans Pro and
Noto Naskh Arabic (OFL-1.1, `synpunkt_desk/resources/fonts/OFL.txt`), lucide icons (ISC and MIT,
`synpunkt_desk/resources/icons/LICENSE`), Swedish data for Tesseract (Apache-2.0,
`synpunkt_desk/resources/tessdata/LICENSE`) and a Swedish word list (LGPL-3.0,
`synpunkt_desk/resources/spelling/LICENSE`).

At run time it uses the packages below. Qt (PySide6) is used under LGPL-3.0: it lies as separate
libraries beside the program and may be replaced by another build of the same version. The texts
of the longer licences are in `synpunkt_desk/resources/licences/`; every package carries its own
with its copyright lines.
`make licences` writes this page, and what *Om programmet* shows, from `requirements.txt`.

| Package | Version | Licence | Where |
| --- | --- | --- | --- |
"""

# Where the metadata is silent or vague, and packages that only Windows gets.
KNOWN = {
    "backports-tarfile": "MIT",
    "chunspell": "MIT; Hunspell within: MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    "jaraco-classes": "MIT",
    "olefile": "BSD-2-Clause",
    "psycopg-binary": "LGPL-3.0-only; libpq within: PostgreSQL, OpenSSL within: Apache-2.0",
    "pyphen": "LGPL-2.1-or-later; Swedish word list within: LGPL-3.0-or-later",
    "python-bidi": "LGPL-3.0-or-later",
    "python-dateutil": "Apache-2.0 AND BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "sqlcipher3": "Zlib; SQLCipher within: BSD-3-Clause, OpenSSL within: Apache-2.0",
    "tzdata": "Apache-2.0",
}
PIN = re.compile(r"^(?P<name>[\w-]+)==(?P<version>\S+)(?: ; (?P<marker>.*?))? \\$", re.MULTILINE)


def main() -> None:
    page, table = map(Path, sys.argv[1:])
    pins = PIN.finditer(Path("requirements.txt").read_text("utf-8"))
    rows = [row(pin["name"], pin["version"], pin["marker"] or "") for pin in pins]
    page.write_text(HEAD + "".join(f"| {' | '.join(one)} |\n" for one in rows), "utf-8")
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def row(name: str, version: str, marker: str) -> tuple[str, str, str, str]:
    system = re.search(r"sys_platform == '(\w+)'", marker)
    where = {"linux": "Linux", "win32": "Windows"}[system[1]] if system else "everywhere"
    return name, version, licence(name), where


def licence(name: str) -> str:
    return KNOWN.get(name) or metadata(name)["License-Expression"] or metadata(name)["License"]


if __name__ == "__main__":
    main()
