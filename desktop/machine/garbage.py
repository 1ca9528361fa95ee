"""Collecting cyclic garbage at moments of one's own choice, little at once."""

from __future__ import annotations

import gc

SEARCHED_AT_ONCE = 100_000
"""How many objects are searched in one go: in less time than one notices."""


def collect_young() -> bool:
    """Collect what has become garbage since the last time, if much was made; whether anything was set aside.

    What is there for longer, and what is too much to be searched at once, is set aside: no search comes to it but
    `collect_all`.
    """
    young = gc.get_count()[0]
    if young <= gc.get_threshold()[0]:
        return False
    if young <= SEARCHED_AT_ONCE:
        gc.collect(0)
        if len(gc.get_objects(1)) <= SEARCHED_AT_ONCE:
            return False
    gc.freeze()
    return True


def collect_all() -> None:
    """Collect all garbage there is, and set aside what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
