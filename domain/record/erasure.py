"""What erasing private values came to."""

from __future__ import annotations

import msgspec


class Erasure(msgspec.Struct, frozen=True):
    """The folders of this machine in which values were erased, and those that are known and cannot be reached now."""

    done: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    """Erased there when the office is next opened while they can be reached."""
    on_server: bool = False
    """Whether they were erased on the server as well, where desks share them."""
