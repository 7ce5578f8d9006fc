"""Opens the window on a register, says when the inbox can be used, and ends."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from synpunkt_desk.cli import import_before_qt

if TYPE_CHECKING:
    from synpunkt_desk.services.office.office import Office

KEY = bytes(range(32))


def main() -> None:
    """Show the window of the register in the folder that is named, as the command line does."""
    import_before_qt()
    from synpunkt_desk.services.office.opening import open_office

    office = open_office(Path(sys.argv[1]), KEY)  # first: its errors end the program at once
    show(office)
    office.close()


def show(office: "Office") -> None:
    """Wait until the first list is there."""
    from synpunkt_desk import app
    from synpunkt_desk.wiring.window import make_window
    from tests.benchmarks.programs.ending import end_on_errors

    application = app.make_application()
    end_on_errors()
    window = make_window(office)

    def end() -> None:
        window.repaint()
        application.quit()

    window.inbox.model.rows_shown.connect(end)
    window.show()
    application.exec()
    print("ready", flush=True)
    window.close()


if __name__ == "__main__":
    main()
