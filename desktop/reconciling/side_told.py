"""What is said of the side whose list it is, where the list itself tells one."""

from __future__ import annotations

from desktop.files.lists.work import ListWork
from desktop.wording.words import say


def side_in_doubt(work: ListWork, asked: str) -> str:
    """That a list names another side than it is read for, or than that whose list was `asked` for; else nothing."""
    if work.told_side not in (None, work.side):
        return say("reconcile.other-side-told", side=say.words.of("side", work.told_side))
    if work.side == asked or work.side_said:
        return ""
    side, other = (say.words.of("side", each) for each in (work.side, asked))
    return say("reconcile.side-turned", side=side, asked=other)
