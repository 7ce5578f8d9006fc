"""The time that clocks in Sweden show."""

from typing import Final
from zoneinfo import ZoneInfo

LOCAL_TIME: Final = ZoneInfo("Europe/Stockholm")
