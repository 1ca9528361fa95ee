"""What proving an office found."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from domain.core.problem import Damaged, Problem


class Verification(msgspec.Struct, frozen=True):
    """What was found in an office.

    `head` pins which office it is and all its entries, in hexadecimal (docs/format.md): kept outside the file,
    on paper or on another desk, it shows later whether anything recorded by now was changed since.
    """

    events: int
    ok: bool
    first_bad: int | None
    """The position of the first row that cannot be believed; None if all can, or the file as such is bad."""
    head: str
    problem: Problem | None
    remembered: int = 0
    """Up to which position the office is as this desk remembers it; 0 where it remembers nothing, or doubts it."""

    def doubted(self, doubt: Problem | None) -> Verification:
        """The same, given why this desk doubts the office. A copy of an office may be all that it says it is."""
        return replace(self, ok=False, problem=doubt) if self.ok and isinstance(doubt, Damaged) else self
