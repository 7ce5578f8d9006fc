"""Starts the program: `python -m synpunkt_desk`, or the command synpunkt-desk."""

import sys

from synpunkt_desk import cli


def main() -> None:
    """Run the command line, or the window where there is no command."""
    sys.exit(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
