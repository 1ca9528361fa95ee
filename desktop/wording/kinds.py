"""The kinds of items in words: those every office knows from the catalogues, an office's own as it words them."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.projections.schedule import ScheduleRow


def kind_words(row: ScheduleRow, words: Words) -> str:
    """What an item is, standing alone."""
    return words.pick(row.kind_words) or words.of("kind", row.kind)
