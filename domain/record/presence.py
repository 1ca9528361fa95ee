"""Where the desks of an office are right now, as each of them tells: no part of the record, and forgotten soon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

LONGEST = 200
"""The most letters of what is typed that others are told."""


class Whereabouts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a desk is: in which visit, in which form, at which of its fields, with what typed there."""

    visit: str = ""
    """The id of a visit, in hexadecimal."""
    command: str = ""
    """The name of the command whose form is open."""
    about: Mapping[str, Any] = {}
    """What that form is about, by the fields that say so."""
    field: str = ""
    typed: str = ""
    """As it stands there; empty for what is private."""


class Present(msgspec.Struct, frozen=True):
    """Another desk: the login it has on the server, what it calls itself, and where it says it is."""

    login: str
    desk: str
    where: Whereabouts
