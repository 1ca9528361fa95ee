"""What accepting a list will record, told beside it: in a sentence, what follows from it, from where, what to note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from desktop.files.lists.change_text import CALLED, accepted_as, called, warnings
from desktop.files.lists.consequences import consequences
from desktop.files.lists.departures import departure_lines, touching
from desktop.files.lists.read_as import noted
from desktop.files.lists.requests import list_source
from desktop.files.lists.work import ListWork
from desktop.wording.digests import without_digest
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.agreement.correspondence import source_of
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit

_LONGEST = 110
"""Letters of a sentence that is shown at the foot at most."""


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


def what_follows(work: ListWork, found: Reconciliation, recorded: AsAccepted, visit: Visit) -> tuple[str, ...]:
    """Who stands where with all that is accepted, a line each."""
    standing = {key: member.words for key, member in visit.delegations.members.items()}
    kept = work.accepted(found)
    departing = departure_lines(found, kept, touching(found, visit, recorded), say.words)
    return (*consequences(found, recorded, kept, standing, say.words), *departing)


def source_told(work: ListWork, standing: str | None, visit: Visit) -> str:
    """What the source of all that is recorded will be: the standing one, else the list itself."""
    if standing is not None:
        quoted = say.words.in_zone(visit.zone).said(source_of(visit, standing))
        return say("reconcile.will.source", source=quoted)
    return say("reconcile.will.source", source=without_digest(list_source(work.read, say.words)))


def to_be_noted(
    work: ListWork, found: Reconciliation, recorded: AsAccepted, visit: Visit, *, undecided: Mapping[bool, int]
) -> tuple[str, ...]:
    """What the officer should know before he records, a sentence each: first why the rules do not allow it."""
    unread = work.beside(visit).unread
    sentences = [" ".join(filter(None, row.cells)) for row in unread if row.why == "sentence"]
    others = len(unread) - len(sentences)
    return (
        *((problem_sentence(recorded.refused, say.words),) if recorded.refused is not None else ()),
        *noted(work.read, say.words),
        *warnings(found, say.words),
        *((say("reconcile.to-read", count=len(sentences), text=_in_short(sentences[0])),) if sentences else ()),
        *((say("reconcile.left-out", count=others),) if others else ()),
        *((_left_to_decide(undecided),) if undecided else ()),
    )


def _in_short(sentence: str) -> str:
    """A sentence as far as the foot of the page has room for it."""
    said = sentence.strip(" .。")
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"


def _left_to_decide(undecided: Mapping[bool, int]) -> str:
    """How many changes are left to decide, and what becomes of them if nobody does.

    Args:
        undecided: how many of them are recorded as they are read, and how many are held.
    """
    read, held = undecided.get(True, 0), undecided.get(False, 0)
    how = "some-held" if read and held else "held" if held else "read"
    return say(f"reconcile.left-to-decide.{how}", count=read + held, read=read, held=held)
