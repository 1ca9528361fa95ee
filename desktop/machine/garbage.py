"""Collecting cyclic garbage at moments of one's own choice, little at once."""

from __future__ import annotations

import gc

SEARCHED_AT_ONCE = 40_000
"""How many objects are searched in one go: in less time than one notices."""


def collect_young() -> bool:
    """Collect what has become garbage since the last time, if much was made; return whether it was much.

    What stays, and what is too much to be searched at once, is set aside: no search comes to it but `collect_all`.
    """
    # Nothing here may ask for the objects themselves: a tuple that another thread is filling must not be held twice.
    young = gc.get_count()[0]
    if young <= gc.get_threshold()[0]:
        return False
    if young <= SEARCHED_AT_ONCE:
        gc.collect(0)
    else:
        gc.freeze()
    return True


def collect_all() -> None:
    """Collect all garbage there is, and set aside what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
