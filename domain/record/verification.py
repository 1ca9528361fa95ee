"""What proving an office found."""

from __future__ import annotations

from dataclasses import dataclass

from domain.core.problem import Problem


@dataclass(frozen=True)
class Verification:
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
