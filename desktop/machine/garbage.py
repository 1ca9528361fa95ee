"""Collecting cyclic garbage at a moment of one's own choice."""

from __future__ import annotations

import gc


def collect_outgrown() -> None:
    """Collect the oldest generation that has outgrown its threshold, with the younger ones, as Python does."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
