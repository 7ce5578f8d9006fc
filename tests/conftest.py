"""Guards around every test: no display, no network, no real keyring, nothing unasked in the log."""

import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import keyring
import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from tests.helpers.keyrings import MemoryKeyring
from tests.helpers.late_answers import late_answers
from tests.helpers.sockets import socket_watch

if TYPE_CHECKING:
    from tests.helpers.cluster import Cluster

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # for child processes

IS_CI: Final = bool(os.environ.get("CI"))
"""Before a merge the examples are the same every time; new ones are found at the desk."""

settings.register_profile("quick", deadline=None, max_examples=50, derandomize=IS_CI)
settings.register_profile("soak", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

PATIENCE: Final = 60_000
"""Milliseconds; whoever waits on a busy machine should fail for what is wrong, not for the time."""

for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive):
    assert _wait.__kwdefaults__ is not None
    _wait.__kwdefaults__["timeout"] = PATIENCE


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's own folders out of reach."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        yield


@pytest.fixture(scope="session")
def cluster() -> Iterator["Cluster"]:
    """A PostgreSQL of our own that lives as long as the tests."""
    from tests.helpers.cluster import running_cluster

    with running_cluster() as running:
        yield running


@pytest.fixture(scope="session", autouse=True)
def _late_answers() -> Iterator[None]:
    with late_answers():
        yield


@pytest.fixture(autouse=True)
def memory_keyring() -> MemoryKeyring:
    """An empty keyring that forgets everything after the test."""
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    with socket_watch() as attempts:
        yield
    assert not attempts, f"the test reached for the network: {attempts}"


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unasked = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not unasked, f"the test left warnings in the log: {unasked}"
