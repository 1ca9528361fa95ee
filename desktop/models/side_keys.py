"""The keys that mark all of a party present: host and guest, and whichever party the chosen person is of."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.desk.view import VisitView
from desktop.widgets.tables.command_strip import CommandStrip
from domain.core.names import GUEST, HOST
from domain.projections.attendance import Attendee

PARTY = "P"


def side_keys(chosen: Attendee | None) -> Mapping[str, str]:
    """The side each of the keys is about; without anybody chosen, that of a party is about none."""
    return {"H": HOST, "G": GUEST, **({PARTY: chosen.side} if chosen is not None else {})}


def show_party_key(strip: CommandStrip, view: VisitView | None, chosen: Attendee | None) -> None:
    """Show the key of a party while somebody of another than host and guest is chosen: these have their own."""
    of_another = chosen is not None and chosen.side not in (HOST, GUEST)
    strip.offer(PARTY, view is not None and not view.read_only and of_another)
