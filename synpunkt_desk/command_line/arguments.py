"""What may stand on the command line."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

import platformdirs

from synpunkt_desk import VERSION
from synpunkt_desk.models.dates import parse_moment
from synpunkt_desk.services.office.it_settings import ItSettings
from synpunkt_desk.texts import cli as t
from synpunkt_desk.texts import it_settings as it
from synpunkt_desk.texts import selftest, sync
from synpunkt_desk.texts import server as st

WRONG_USE: Final = 2
_MOST_DAYS: Final = 9_999
_MOST_YEARS: Final = 10


class Arguments(argparse.Namespace):
    """A parsed command line; what a command does not have is not set."""

    it_settings: ItSettings
    data: Path
    key_file: Path | None
    json: bool
    demo: bool
    selftest: bool
    command: str | None
    municipality: str
    files: list[Path]
    dry_run: bool
    strict: bool
    source: str
    layout: str
    first: date
    last: date
    department: str
    compare_first: date | None
    compare_last: date | None
    years: int
    without_events: bool
    public: bool
    format: str
    template: str | None
    heading_level: int
    output: Path
    file: Path
    settings_file: Path | None
    phrase: str | None
    replace: bool
    language: str
    paper: str
    unit: str
    campaign: str
    texts: Path | None
    day: date
    days: int
    calendar_days: bool
    server_command: str
    address: str
    password_file: Path | None
    person: str
    right: str
    stream: str
    new_password: bool


def parse(argv: Sequence[str], it_settings: ItSettings) -> Arguments:
    """The command line; exits by itself after help, the version or a wrong use."""
    parser = _parser(it_settings)
    arguments = parser.parse_args(argv, namespace=Arguments())
    arguments.it_settings = it_settings
    if arguments.command == "report" and bool(arguments.compare_first) != bool(
        arguments.compare_last
    ):
        parser.exit(WRONG_USE, f"{t.COMPARE_BOTH}\n")
    if arguments.demo and arguments.command:
        parser.exit(WRONG_USE, f"{t.DEMO_ALONE}\n")
    if arguments.selftest and (arguments.command or arguments.demo):
        parser.exit(WRONG_USE, f"{selftest.ALONE}\n")
    return arguments


class _Parser(argparse.ArgumentParser):
    """A parser that helps and complains in Swedish."""

    def __init__(self, prog: str = t.PROGRAM, description: str = "") -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self.options = self.add_argument_group(t.OPTIONS)
        self.options.add_argument("-h", "--help", action="help", help=t.HELP)

    def format_usage(self) -> str:
        """The usage line with our word before it."""
        return super().format_usage().replace("usage: ", t.USAGE, 1)

    def format_help(self) -> str:
        """The whole help with our word before the usage."""
        return super().format_help().replace("usage: ", t.USAGE, 1)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence."""
        self.exit(WRONG_USE, f"{t.wrong_use(message)}\n")


def _parser(it_settings: ItSettings) -> _Parser:
    parser = _Parser(description=t.DESCRIPTION)
    options = parser.options
    options.add_argument(
        "--version", action="version", version=t.version_line(VERSION), help=t.VERSION
    )
    place = it_settings.data or _own_folder()
    options.add_argument("--data", type=Path, default=place, metavar=t.A_FOLDER, help=t.DATA)
    options.add_argument(
        "--key-file", type=Path, default=it_settings.key_file, metavar=t.A_FILE, help=t.KEY_FILE
    )
    options.add_argument("--json", action="store_true", help=t.JSON)
    options.add_argument("--demo", action="store_true", help=t.DEMO)
    options.add_argument("--selftest", action="store_true", help=selftest.OPTION)
    commands = parser.add_subparsers(dest="command", title=t.COMMANDS, metavar=t.COMMAND_TITLE)

    def add(name: str, words: str) -> _Parser:
        return commands.add_parser(name, help=words, description=words)

    init = add("init", t.INIT)
    init.options.add_argument(
        "--municipality", required=True, metavar=t.NAME_OR_FOLDER, help=t.MUNICIPALITY
    )
    _add_import(add("import", t.IMPORT))
    _add_report(add("report", t.REPORT))
    _add_form(add("form", t.FORM))
    _add_due(add("due", t.DUE))
    add("check", t.CHECK)
    add("rebuild", t.REBUILD)
    add("suggestions", t.SUGGESTIONS)
    backup = add("backup", t.BACKUP)
    backup.options.add_argument("file", type=Path, metavar=t.A_FILE, help=t.BACKUP_FILE)
    restore = add("restore", t.RESTORE)
    restore.options.add_argument("file", type=Path, metavar=t.A_FILE, help=t.RESTORE_FILE)
    which = restore.options.add_mutually_exclusive_group()
    which.add_argument("--phrase", nargs="?", const="", metavar=t.A_PHRASE, help=t.PHRASE)
    which.add_argument("--replace", action="store_true", help=t.REPLACE)
    settings = add("settings", it.COMMAND)
    settings.options.add_argument(
        "settings_file", type=Path, nargs="?", metavar=t.A_FILE, help=it.FILE
    )
    _add_server(add("server", st.SERVER))
    connect = add("connect", sync.CONNECT)
    connect.options.add_argument("address", metavar=f"{t.AN_ADDRESS}|{t.A_FILE}", help=sync.WHERE)
    connect.options.add_argument("--person", default="", metavar=t.A_NAME, help=st.PERSON)
    for command in (connect, add("sync", sync.SYNC)):
        command.options.add_argument(
            "--password-file", type=Path, metavar=t.A_FILE, help=st.FROM_FILE
        )
    return parser


def _add_import(parser: _Parser) -> None:
    parser.options.add_argument("files", type=Path, nargs="+", metavar=t.A_FILE, help=t.FILES)
    parser.options.add_argument("--dry-run", action="store_true", help=t.DRY_RUN)
    parser.options.add_argument("--strict", action="store_true", help=t.STRICT)
    parser.options.add_argument("--source", default="", metavar=t.A_NAME, help=t.SOURCE)


def _add_report(parser: _Parser) -> None:
    parser.options.add_argument("layout", metavar=t.A_REPORT, help=t.LAYOUT)
    for name, place, words in (("from", "first", t.FROM), ("to", "last", t.TO)):
        parser.options.add_argument(
            f"--{name}", dest=place, type=_day, required=True, metavar=t.A_DAY, help=words
        )
    parser.options.add_argument("--department", default="", metavar=t.A_NAME, help=t.DEPARTMENT)
    for name, words in (("from", t.COMPARE_FROM), ("to", t.COMPARE_TO)):
        place = "compare_first" if name == "from" else "compare_last"
        parser.options.add_argument(
            f"--compare-{name}", dest=place, type=_day, metavar=t.A_DAY, help=words
        )
    parser.options.add_argument(
        "--years", type=_years, default=0, metavar=t.A_COUNT, help=t.EARLIER_YEARS
    )
    parser.options.add_argument("--without-events", action="store_true", help=t.WITHOUT_EVENTS)
    parser.options.add_argument("--public", action="store_true", help=t.PUBLIC)
    parser.options.add_argument("--format", default="", metavar=t.A_FORMAT, help=t.FORMAT)
    parser.options.add_argument(
        "--heading-level",
        type=int,
        default=2,
        choices=range(1, 5),
        metavar=t.A_LEVEL,
        help=t.HEADING_LEVEL,
    )
    parser.options.add_argument(
        "--template", nargs="?", const="", metavar=t.A_FILE, help=t.WORD_TEMPLATE
    )
    parser.options.add_argument(
        "-o", "--output", type=Path, required=True, metavar=t.A_FILE, help=t.OUTPUT
    )


def _add_form(parser: _Parser) -> None:
    add = parser.options.add_argument
    add(
        "--language",
        default="sv",
        choices=("sv", "en", "fi", "ar"),
        metavar=t.A_LANGUAGE,
        help=t.LANGUAGE,
    )
    add("--paper", default="a4", choices=("a4", "a5"), metavar=t.A_PAPER, help=t.FORM_PAPER)
    add("--unit", default="", metavar=t.A_NAME, help=t.UNIT)
    add("--campaign", default="", metavar=t.WORDS, help=t.CAMPAIGN)
    add("--texts", type=Path, metavar=t.A_FILE, help=t.FORM_TEXTS)
    add("-o", "--output", type=Path, required=True, metavar=t.A_FILE, help=t.OUTPUT)


def _add_due(parser: _Parser) -> None:
    add = parser.options.add_argument
    add("day", type=_day, metavar=t.A_DAY, help=t.DUE_DAY)
    add("--days", type=_days, required=True, metavar=t.A_COUNT, help=t.DAYS)
    add("--calendar-days", action="store_true", help=t.CALENDAR_DAYS)


def _add_server(parser: _Parser) -> None:
    commands = parser.add_subparsers(
        dest="server_command", required=True, title=t.COMMANDS, metavar=t.COMMAND_TITLE
    )
    for name, words in st.COMMANDS.items():
        command: _Parser = commands.add_parser(name, help=words, description=words)
        add = command.options.add_argument
        add("address", metavar=t.AN_ADDRESS, help=st.ADDRESS)
        add("--password-file", type=Path, metavar=t.A_FILE, help=st.FROM_FILE)
        if name == "add-user":
            add("person", metavar=t.A_NAME, help=st.PERSON)
            add(
                "--right",
                default="write",
                choices=tuple(st.RIGHTS),
                metavar=t.A_RIGHT,
                help=st.RIGHT,
            )
            add("--stream", required=True, metavar=t.A_BOARD, help=st.STREAM)
            add("--new-password", action="store_true", help=st.RENEW)
        if name == "connection-file":
            add("-o", "--output", type=Path, required=True, metavar=t.A_FILE, help=st.OUTPUT)


def _years(text: str) -> int:
    count = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= count <= _MOST_YEARS:
        raise argparse.ArgumentTypeError(t.not_years(_MOST_YEARS))
    return count


def _days(text: str) -> int:
    count = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= count <= _MOST_DAYS:
        raise argparse.ArgumentTypeError(t.not_days(_MOST_DAYS))
    return count


def _day(text: str) -> date:
    moment = parse_moment(text)
    if moment is None or moment.at:
        raise argparse.ArgumentTypeError(t.NOT_A_DAY)
    return moment.day


def _own_folder() -> Path:
    return Path(platformdirs.user_data_dir(t.PROGRAM, appauthor=False))
