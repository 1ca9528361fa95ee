"""The time zone of this machine, by whose clock what belongs to no visit is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.problem import Refused
from domain.core.times import known_zone

if TYPE_CHECKING:
    from babel import localtime
else:
    localtime = late("babel.localtime", without=("pytz",))


def local_zone() -> str:
    """The IANA name of the time zone; UTC where the machine does not say, or says one that is not known."""
    try:
        found = localtime.get_localzone()
        # A zone of pytz, which is taken where it is installed, has its name in `zone`.
        zone = str(getattr(found, "key", None) or getattr(found, "zone", None) or "UTC")
        known_zone(zone)
    except (LookupError, Refused):
        return "UTC"
    return "UTC" if zone == "Etc/UTC" else zone
