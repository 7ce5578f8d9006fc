"""The one tree of errors: what the world or a user caused, and what we caused."""

from collections.abc import Mapping
from types import MappingProxyType


class AppError(Exception):
    """Root of every error that the program raises by itself."""


class KnownError(AppError):
    """Something a person can understand and act on.

    `error_id` names the sentence in `texts.errors`; `params` fill it. They hold ids, counts, file
    names and dates, never names of persons or texts of cases, since they may be logged.
    """

    def __init__(self, error_id: str, **params: str | int) -> None:
        super().__init__(error_id)
        self.error_id = error_id
        self.params: Mapping[str, str | int] = MappingProxyType(dict(params))


class BugError(AppError):
    """The program broke one of its own rules."""
