"""Which office and which visit the window shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from desktop.desk.view import OfficeView, VisitView


class OnShow(msgspec.Struct):
    """What is on show; None before anything is."""

    office: OfficeView | None = None
    view: VisitView | None = None
    being_shown: bool = False
    """Whether the parts of the window are just being handed something else."""

    @contextmanager
    def handing_over(self) -> Iterator[None]:
        """While parts are handed something else, what they tell of their selection is not to be believed."""
        self.being_shown = True
        try:
            yield
        finally:
            self.being_shown = False
