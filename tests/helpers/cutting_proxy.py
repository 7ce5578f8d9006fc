"""A line to a server that is cut after a given number of bytes; a process of its own.

Started as a program it takes on its input, for each connection to come, how many bytes it lets
through to the server and back (-1 for all) and what then happens, and writes how many went through.
"""

import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from time import sleep
from typing import IO

ALL = -1


class CuttingProxy:
    """The proxy as the tests see it."""

    def __init__(self, orders: IO[str], answers: IO[str]) -> None:
        self._orders = orders
        self._answers = answers

    def arm(self, up: int = ALL, down: int = ALL, then: str = "cut") -> None:
        """Cut the next connection after so many bytes.

        Or let it be open and swallow what comes (`hole`), or let a byte through a second (`slow`).
        """
        self._orders.write(f"{up} {down} {then}\n")
        self._orders.flush()
        assert self._answers.readline() == "ready\n"

    def passed(self) -> tuple[int, int]:
        """The bytes to the server and back, once the connection has ended."""
        up, down = self._answers.readline().split()
        return int(up), int(down)


@contextmanager
def cutting_proxy(target: Path, listening: Path) -> Iterator[CuttingProxy]:
    """A proxy between two sockets."""
    command = [sys.executable, __file__, str(target), str(listening)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        yield CuttingProxy(process.stdin, process.stdout)
        process.stdin.close()
        process.wait(30)


def _serve(target: str, listening: str) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(listening)
        listener.listen(1)
        for line in sys.stdin:
            _say("ready")
            client, _ = listener.accept()
            with client, socket.socket(socket.AF_UNIX) as server:
                server.connect(target)
                up, down, then = line.split()
                _say(" ".join(map(str, _relay(client, server, [int(up), int(down)], then))))


def _relay(client: socket.socket, server: socket.socket, left: list[int], then: str) -> list[int]:
    ways = {client: (server, 0), server: (client, 1)}
    passed = [0, 0]
    while True:
        for source in select(list(ways), [], [])[0]:
            target, way = ways[source]
            try:
                data = source.recv(65_536)
                allowed = data if left[way] == ALL else data[: left[way] - passed[way]]
                target.sendall(allowed)
            except ConnectionError:  # one end has left while the other still spoke
                return passed
            passed[way] += len(allowed)
            if not data or (then == "cut" and len(allowed) < len(data)):
                return passed
            if then == "slow" and len(allowed) < len(data):
                left[way] = ALL
                if not _drip(target, data[len(allowed) :], ways):
                    return passed


def _drip(target: socket.socket, data: bytes, ends: Iterable[socket.socket]) -> bool:
    """One byte a second, while both ends are there."""
    for place in range(len(data)):
        sleep(1)
        if any(map(_has_left, ends)):
            return False
        target.sendall(data[place : place + 1])
    return True


def _has_left(end: socket.socket) -> bool:
    try:
        return not end.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _serve(*sys.argv[1:])
