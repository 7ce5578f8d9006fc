"""The vocabulary of a task done with keys alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Press:
    """A key or keys held together, such as Ctrl+Return, where the focus is."""

    keys: str


@dataclass(frozen=True, slots=True)
class Write:
    """Text typed where the focus is; `{letter}` and the like stand for files of the example."""

    text: str


@dataclass(frozen=True, slots=True)
class Expect:
    """Words that stand somewhere in the windows before anybody goes on."""

    words: str


Step = Press | Write | Expect


@dataclass(frozen=True, slots=True)
class Task:
    """What is done, and how many keys it may take at most; text is counted apart."""

    key: str
    title: str
    most_keys: int
    steps: tuple[Step, ...]

    @property
    def keys(self) -> int:
        """How many times a key is pressed that writes no text."""
        return sum(isinstance(step, Press) for step in self.steps)

    @property
    def letters(self) -> int:
        """How many letters are typed."""
        return sum(len(step.text) for step in self.steps if isinstance(step, Write))


def press(*keys: str) -> tuple[Step, ...]:
    """Press keys, one after another."""
    return tuple(Press(key) for key in keys)


def write(text: str) -> tuple[Step, ...]:
    """Type text."""
    return (Write(text),)


def expect(words: str) -> tuple[Step, ...]:
    """Go on when these words are seen."""
    return (Expect(words),)


def task(key: str, title: str, *steps: tuple[Step, ...], most_keys: int) -> Task:
    """A task of so many steps."""
    return Task(key, title, most_keys, tuple(step for part in steps for step in part))
