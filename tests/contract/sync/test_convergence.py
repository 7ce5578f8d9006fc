"""Many computers that cannot always reach the server come to have the same in the end."""

import os
from pathlib import Path

import pytest

from synpunkt_desk.services.office.sharing import join_office
from synpunkt_desk.sync.port import Right
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.office_truth import Truth, require_equal, require_sound
from tests.helpers.partitions import heal, live_apart
from tests.helpers.shared_computers import KEY, Computer, begin, opened, usual_clock

IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
COMPUTERS, SAVES = (20, 500) if IS_SOAK else (4, 12)


@pytest.mark.timeout(0)
def test_all_have_the_same_within_ten_rounds_after_the_lines_heal(tmp_path: Path) -> None:
    server = MemoryOffice()
    beginning = begin(server, tmp_path)
    truth = Truth(server)
    computers: list[Computer] = []
    for number in range(COMPUTERS):
        role, folder = f"person{number}", tmp_path / f"computer-{number}"
        for board in beginning.boards:
            server.grant(role, board, Right.WRITE)
        join_office(folder, KEY, server.server(role), "here").close()
        office = opened(folder, usual_clock)
        computers.append(Computer(role, office, server, truth.acknowledged))
        computers[-1].round()

    live_apart(computers, beginning.boards, saves=SAVES, seed=COMPUTERS)
    rounds = heal(computers)

    truth.look()
    truth.require_acknowledged()
    require_equal(computers, truth)
    for one in computers:
        require_sound(one, truth)
        assert one.waiting() == []
        one.office.close()
    assert rounds < 10
    assert sum(len(one.written) for one in computers) >= COMPUTERS * SAVES
