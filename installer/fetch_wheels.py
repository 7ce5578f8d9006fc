"""Fetches what the program needs as wheels, to install without network: SYSTEM OUT_FOLDER.

That it succeeds proves that each pin of requirements.txt has a wheel for that system, windows or
linux.
"""

import re
import subprocess
import sys
from pathlib import Path

from packaging.requirements import Requirement

PIN = re.compile(r"^(?P<pin>[\w.-]+==[^\\]*?) *(?P<rest>\\\n(?: +--hash=.*\n?)+)", re.MULTILINE)
PYTHON = {
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
}
SYSTEMS = {
    "windows": {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", **PYTHON},
    "linux": {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", **PYTHON},
}
PLATFORMS = {
    "windows": ["win_amd64"],
    "linux": [f"manylinux_2_{minor}_x86_64" for minor in range(36, 4, -1)]
    + ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"],
}
"""Up to the libc of Debian 12."""

COMMON = ("--implementation=cp", "--python-version=3.11", "--abi=cp311", "--abi=abi3", "--abi=none")


def pins_for(system: str, lock: str) -> list[str]:
    """Each pin that a system takes, with its hashes and without its marker."""
    found: list[str] = []
    for match in PIN.finditer(lock):
        wanted = Requirement(match["pin"])
        if wanted.marker is None or wanted.marker.evaluate(SYSTEMS[system]):
            found.append(f"{wanted.name}{wanted.specifier} {match['rest']}")
    return found


def main(system: str, folder: Path) -> int:
    """Fetch them; 1 where one has no wheel for the system."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = Path(__file__).parents[1] / "requirements.txt"
    pins = pins_for(system, lock.read_text("utf-8"))
    ours = folder / "requirements.txt"
    ours.write_text("".join(pins), "utf-8")
    command = [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--only-binary=:all:", "--require-hashes", *COMMON,
        *(f"--platform={platform}" for platform in PLATFORMS[system]),
        f"--dest={folder}", f"--requirement={ours}",
    ]  # fmt: skip
    if subprocess.run(command, check=False).returncode:
        return 1
    wheels = list(folder.glob("*.whl"))
    size = sum(wheel.stat().st_size for wheel in wheels) / 1_000_000
    sys.stdout.write(f"{len(wheels)} wheels for {len(pins)} pins, {size:.0f} MB\n")
    return int(len(wheels) < len(pins))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
