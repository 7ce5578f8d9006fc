"""Words about cases that several screens share."""

from typing import Final

ANY_CASE_TYPE: Final = "Synpunkt"
TITLE_PATTERN: Final = "Synpunkt om {subject}"
"""Used where a municipality states no pattern of its own."""
FORWARDED_OUTCOME: Final = "Vidarebefordrad externt"
"""How a case ends that is forwarded outside, where the municipality has that outcome."""
