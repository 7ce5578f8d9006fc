"""Opens the window of an office, begins a new case, and types without an end.

Prints the text after each round, so that whoever kills it knows what was typed.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from synpunkt_desk import app
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.wiring.window import make_window

KEY = bytes(range(32))
PAUSE = 100


def main() -> None:
    """Type into the case until somebody pulls the plug."""
    application = app.make_application()
    window = make_window(open_office(Path(sys.argv[1]), KEY))
    window.show()
    window.bar.new_case.click()
    field = window.findChildren(QuickRegistration)[0].view.form.matter.edit

    def type_on() -> None:
        QTest.keyClicks(field, "halt ")
        print(field.toPlainText(), flush=True)

    rounds = QTimer(interval=PAUSE)
    rounds.timeout.connect(type_on)
    rounds.start()
    application.exec()


if __name__ == "__main__":
    main()
