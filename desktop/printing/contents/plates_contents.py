"""What stands on plates: one large word each, behind a windscreen or on a floor."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.sheet_parts import Contents, Wording


class Plate(msgspec.Struct, frozen=True):
    """A plate: what is read from afar, and the lines above and below it."""

    large: str
    above: Wording = ()
    below: tuple[Wording, ...] = ()


class Plates(Contents, frozen=True, tag_field="template", tag="plates"):
    """Plates to be cut out: of a windscreen one a page, of a floor six."""

    plates: tuple[Plate, ...]
    where: Literal["windscreen", "floor"]

    @property
    def rows(self) -> int:
        return len(self.plates)
