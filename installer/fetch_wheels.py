"""Fetches what the program needs as wheels for Windows, to install without network: OUT_FOLDER.

That it succeeds proves that each pin of requirements.txt has such a wheel.
"""

import re
import subprocess
import sys
from pathlib import Path

from packaging.requirements import Requirement

PIN = re.compile(r"^(?P<pin>[\w.-]+==[^\\]*?) *(?P<rest>\\\n(?: +--hash=.*\n?)+)", re.MULTILINE)
WINDOWS = {
    "sys_platform": "win32",
    "os_name": "nt",
    "platform_system": "Windows",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
}
PLATFORM = (
    "--platform=win_amd64", "--implementation=cp", "--python-version=3.11",
    "--abi=cp311", "--abi=abi3", "--abi=none",
)  # fmt: skip


def pins_for_windows(lock: str) -> list[str]:
    """Each pin that Windows takes, with its hashes and without its marker."""
    found: list[str] = []
    for match in PIN.finditer(lock):
        wanted = Requirement(match["pin"])
        if wanted.marker is None or wanted.marker.evaluate(WINDOWS):
            found.append(f"{wanted.name}{wanted.specifier} {match['rest']}")
    return found


def main(folder: Path) -> int:
    """Fetch them; 1 where one has no wheel for Windows."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = Path(__file__).parents[1] / "requirements.txt"
    pins = pins_for_windows(lock.read_text("utf-8"))
    ours = folder / "requirements.txt"
    ours.write_text("".join(pins), "utf-8")
    command = [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--only-binary=:all:", "--require-hashes", *PLATFORM,
        f"--dest={folder}", f"--requirement={ours}",
    ]  # fmt: skip
    if subprocess.run(command, check=False).returncode:
        return 1
    wheels = list(folder.glob("*.whl"))
    size = sum(wheel.stat().st_size for wheel in wheels) / 1_000_000
    sys.stdout.write(f"{len(wheels)} wheels for {len(pins)} pins, {size:.0f} MB\n")
    return int(len(wheels) < len(pins))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
