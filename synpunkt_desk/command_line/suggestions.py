"""Measures on the office's own cases how often its proposals would have been right."""

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import Outcome, open_folder
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.suggesting.learning import measure_own
from synpunkt_desk.services.suggesting.suggestions import measured_lines


def suggestions(arguments: Arguments) -> Outcome:
    """Learn from the older four fifths of the decided cases and try the newest fifth."""
    with open_folder(arguments) as office:
        measured = measure_own(office)
    fields: dict[str, Json] = {
        target.value: {
            "tried": figures.tried,
            "given": figures.given,
            "first_right": figures.first_right,
            "one_of_three_right": figures.one_right,
        }
        for target, figures in measured.figures.items()
    }
    data = {"learned": measured.learned, "held_out": measured.held_out, "fields": fields}
    return Outcome("\n".join(measured_lines(measured)), data)
