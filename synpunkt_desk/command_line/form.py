"""The command `form`."""

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import Outcome, open_folder
from synpunkt_desk.intake.paper.form_drawing import short_code
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.services.papers import forms
from synpunkt_desk.services.papers.form_words import keep_texts
from synpunkt_desk.texts import cli as t


def form(arguments: Arguments) -> Outcome:
    """Write a form to a file."""
    with open_folder(arguments) as office:
        unit = forms.find_unit(office.organisation, arguments.unit)
        if arguments.texts:
            keep_texts(office, arguments.texts)
        made = forms.make_form(
            office,
            language=arguments.language,
            paper="A5" if arguments.paper == "a5" else "A4",
            unit=unit,
            campaign=arguments.campaign,
        )
    write_file(arguments.output, made.pdf)
    file, code = str(arguments.output), short_code(made.form_id)
    data = {"file": file, "form_id": made.form_id, "code": code, "unit": unit}
    return Outcome(t.form_sentence(file, code), data)
