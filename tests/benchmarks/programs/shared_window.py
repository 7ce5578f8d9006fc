"""A window whose office comes from a server for the first time, and is then worked in by rounds.

Takes the folder of a computer that has joined, and prints JSON as `working_day` does.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from synpunkt_desk import app
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.services.registering.registration import register
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.benchmarks.programs.ending import end_on_errors
from tests.benchmarks.programs.working_day import KEY, TODAY, Heart, new_case

COPYING: Final = "first copy"
ROUNDS: Final = "saving while rounds run"


def steps(window: MainWindow, keeper: Keeper) -> Iterator[tuple[str, int]]:
    """What is done, with the milliseconds until the next step."""
    for _ in range(10):  # on a busy machine one pause could be over before the window is there
        yield "opening the window", 200
    while keeper.standing.stage is not Stage.SYNCED or keeper.standing.is_first_copy:
        if keeper.standing.stage in (Stage.STOPPED, Stage.OFFLINE):
            raise keeper.standing.error or RuntimeError(keeper.standing.stage)
        # the place of the case is made when there is a first one, as when any window opens
        yield (COPYING if window.findChildren(CaseEditor) else "opening the window"), 100
    yield "nothing", 2000
    window.show_place(Queue.ALL.value)
    for number in range(20):
        window.operations.write(lambda office, n=number: register(office, new_case(office, n)))
        yield ROUNDS, 250


def main() -> None:
    """Work until there is nothing more to do, and print what came of it."""
    office = open_office(Path(sys.argv[1]), KEY)
    application = app.make_application()
    end_on_errors()
    office.today = lambda: TODAY
    window = make_window(office)
    heart = Heart()
    window.show()
    keeper = window.operations.findChildren(Keeper)[0]
    to_do = steps(window, keeper)

    def go_on() -> None:
        heart.doing, pause = next(to_do, ("", 0))
        QTimer.singleShot(pause, go_on if heart.doing else application.quit)

    go_on()
    application.exec()
    window.close()
    office.close()
    print(json.dumps({"pauses": heart.pauses, "work": heart.work}))


if __name__ == "__main__":
    main()
