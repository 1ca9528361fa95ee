"""What was said when somebody was placed by hand: what a check holds his place against later."""

from __future__ import annotations

import msgspec


class PlaceSaid(msgspec.Struct, frozen=True):
    """What was said when a member was placed by hand."""

    after: str | None
    """Directly after whom; None: before everyone."""
    above: frozenset[str]
    """Who stood above him then."""
    listed_since: bool = False
    """Whether the sending side gave an order that names him later on."""
