"""Opens the window on a register, says when the inbox can be used, and ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from synpunkt_desk import app
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.wiring.window import make_window
from tests.benchmarks.programs.ending import end_on_errors

KEY = bytes(range(32))


def main() -> None:
    """Show the window of the register in the folder that is named."""
    office = open_office(Path(sys.argv[1]), KEY)  # first: its errors end the program at once
    application = app.make_application()
    end_on_errors()
    window = make_window(office)
    window.inbox.model.rows_shown.connect(lambda: QTimer.singleShot(0, application.quit))
    window.show()
    application.exec()
    print("ready", flush=True)
    window.close()
    office.close()


if __name__ == "__main__":
    main()
