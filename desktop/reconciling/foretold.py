"""What accepting a list will record, in a sentence."""

from __future__ import annotations

from collections import Counter
from typing import Any

from desktop.files.lists.change_text import CALLED, accepted_as, called
from desktop.files.lists.work import ListWork
from desktop.wording.words import say
from domain.lists.reconciliation import Reconciliation


def will_be_recorded(work: ListWork, found: Reconciliation) -> str:
    """The sentence of what will be recorded: as what the list is accepted, and what of it."""
    if not found.differences:
        return say("reconcile.nothing-to-do")
    accepted = work.accepted(found)
    counts: Counter[Any] = Counter(called(each) for each in found.differences if each.id in accepted)
    parts = [say(f"reconcile.will.{kind}", count=counts[kind]) for kind in CALLED if counts[kind]]
    held = len(found.differences) - len(accepted)
    seen = accepted_as(found, say.words)
    told = say("reconcile.will.record", seen=seen, what=tuple(parts)) if parts else say("reconcile.will.nothing")
    if held:
        told = f"{told} {say('reconcile.will.held', count=held)}"
    return told
