"""The command `import`."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.import_mail_files import MAIL_FILES, import_mail_file
from synpunkt_desk.command_line.outcome import (
    DONE,
    REFUSED,
    Outcome,
    interruptible,
    open_folder,
)
from synpunkt_desk.command_line.terminal import show_progress, tell
from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.importing.import_result import ImportResult, RowRemark
from synpunkt_desk.services.importing.import_runs import NO_RUN, run_of
from synpunkt_desk.services.importing.importing import import_csv, import_rows
from synpunkt_desk.services.importing.sources import find_source
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import cli as t
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import importing as it

_OTHER_FILES: Final = frozenset({".xlsx", ".xls", ".ods", ".pdf", ".docx"})


def import_files(arguments: Arguments) -> Outcome:
    outcomes: list[Outcome] = []
    with open_folder(arguments) as office, interruptible() as is_stopped:
        for file in arguments.files:
            outcomes.append(_import_file(office, file, arguments, is_stopped))
            if is_stopped():
                break
    return Outcome(
        "\n".join(outcome.said for outcome in outcomes if outcome.said),
        {"files": [dict(outcome.data) for outcome in outcomes]},
        max(outcome.code for outcome in outcomes),
    )


def _import_file(
    office: Office, file: Path, arguments: Arguments, is_stopped: Callable[[], bool]
) -> Outcome:
    is_list = False
    try:
        if file.suffix.lower() in MAIL_FILES:
            return import_mail_file(office, file, arguments)
        if file.suffix.lower() in _OTHER_FILES:
            raise KnownError("import_format", file=file.name)
        if arguments.source or file.suffix.lower() == ".json":
            records = read_records(file)
            mapping = find_source(office, records, arguments.source)
            is_list, judged = records.is_list, judge_records(records, mapping)
            take_in = partial(import_rows, office, judged)
        else:
            take_in = partial(import_csv, office, file)
        result = take_in(
            dry_run=arguments.dry_run,
            strict=arguments.strict,
            progress=show_progress,
            is_stopped=is_stopped,
            run=NO_RUN if arguments.dry_run else run_of(file),
        )
    except KnownError as error:
        said = str(errors.sentence(error))
        tell(t.in_file(file.name, said))
        return Outcome("", {"file": str(file), "error": error.error_id, "message": said}, REFUSED)
    return _import_outcome(file, result, is_dry=arguments.dry_run, is_list=is_list)


def _import_outcome(file: Path, result: ImportResult, *, is_dry: bool, is_list: bool) -> Outcome:
    left_out = _left_out(result)
    remarks = _by_words(result.remarks)
    said = [
        *(t.row_line(line, reason, is_list=is_list) for line, reason in left_out),
        *(t.changed_line(line, is_list=is_list) for line in result.changed),
        *(t.remark_line(lines, words, is_list=is_list) for words, lines in remarks.items()),
        *([t.IMPORT_STOPPED] if result.is_stopped else []),
    ]
    for words in said:
        tell(t.in_file(file.name, words))
    count = len({line for line, _ in left_out})
    return Outcome(
        t.import_sentence(file.name, result.registered, result.already, count, is_dry=is_dry),
        {
            "file": str(file),
            "dry_run": is_dry,
            "registered": result.registered,
            "already": result.already,
            "changed": list(result.changed),
            "refused": [{"line": line, "reason": reason} for line, reason in left_out],
            "remarks": [{"message": w, "lines": list[Json](n)} for w, n in remarks.items()],
            "stopped": result.is_stopped,
        },
        DONE if result.is_whole else REFUSED,
    )


def _left_out(result: ImportResult) -> list[tuple[int, str]]:
    """Lines of rows that were not taken in, with the reason in words."""
    refused = [(r.line, it.refusal_words(r.reason_id, r.params)) for r in result.refused]
    strict = [(line, words) for words, lines in _by_words(result.strict).items() for line in lines]
    return sorted([*refused, *strict])


def _by_words(remarks: Iterable[RowRemark]) -> dict[str, list[int]]:
    """Lines by what is remarked on them."""
    found: dict[str, list[int]] = {}
    for row in remarks:
        words = it.remark_sentence(row.remark.remark_id, row.remark.params)
        found.setdefault(words, []).append(row.line)
    return found
