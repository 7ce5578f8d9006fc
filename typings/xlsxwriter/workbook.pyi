from collections.abc import Mapping
from io import BytesIO
from types import TracebackType
from typing import Self

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

class Workbook:
    def __init__(self, filename: BytesIO, options: Mapping[str, object]) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def set_properties(self, properties: Mapping[str, object]) -> None: ...
    def add_worksheet(self, name: str) -> Worksheet: ...
    def add_format(self, properties: Mapping[str, object]) -> Format: ...
