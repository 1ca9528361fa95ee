"""Collecting cyclic garbage at a moment of one's own choice."""

from __future__ import annotations

import gc

OLDEST = 2


def collect_outgrown() -> None:
    """Collect the oldest generation that has outgrown its threshold, with the younger ones, as Python does.

    The first time it would be all of them, what is there stays instead, uncollected for good: modules, catalogues, the
    window itself. To search these takes longer than a key may wait, and again whenever the oldest is searched.
    """
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (OLDEST, 1, 0):
        if counts[generation] > thresholds[generation]:
            if generation == OLDEST and not gc.get_freeze_count():
                gc.collect(1)
                gc.freeze()
            else:
                gc.collect(generation)
            return
