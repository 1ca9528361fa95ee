"""The changes of a list in words: who, and what stands beside what the new list says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.wording.directions import apart
from desktop.wording.words import Words
from domain.delegation.proposing import ProposeMember
from domain.lists.listed import ListedPerson
from domain.lists.names.courtesies import tells_more
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.differing import left_behind
from domain.lists.reconciling.list_change import CHANGE_KINDS, ListChange
from domain.lists.reconciling.reconciliation import Reconciliation

_EXPLAINED = (
    "gone", "struck", "leads", "to-lead", "above-head", "not-listed", "number", "place", "alone", "unlike", "misread",
    "list", "state", "withdrawn", "shorter",
)  # fmt: skip
"""Why a change is held, where that is told beside it."""


def who(found: ListChange, words: Words) -> str:
    """Whom a change is about, by name, or by office while the name is not known."""
    return words.said(found.who)


ADDED = {"re-titled": "titled-too", "respelt": "spelt-too"}
"""What a change of words is called that words in another language, while what stands in its own stays."""

CALLED = (*CHANGE_KINDS, *ADDED.values())
"""What changes are called, in the order in which they are told."""


def called(found: ListChange) -> str:
    """What a change is called: an office or a name in one more language is added, and changes nothing."""
    return ADDED[found.kind] if found.kind in ADDED and _is_added(found) else found.kind


def _is_added(found: ListChange) -> bool:
    return bool(found.before) and all(found.after.get(language) == stood for language, stood in found.before.items())


def before_and_after(found: ListChange, words: Words, rank: int | None = None) -> tuple[str, str]:
    """What stands and what the list says, as far as they differ.

    Args:
        rank: the rank he has once it is recorded; None: the change is held.
    """
    if found.kind in ("re-titled", "respelt", "named"):
        old, new = _changed(found.before, found.after)
        return (words.said(found.before) if called(found) != found.kind else old, new)
    if found.kind == "re-ranked":
        return (words("reconcile.rank", rank=found.before), words("reconcile.rank", rank=rank or found.after))
    if found.kind == "returned":
        return (words.of("status", found.before), _ranked(rank, words.of("status", found.after), words))
    if found.kind == "leads":
        return (words("reconcile.led-by", head=found.before), words("reconcile.held-for.leads"))
    if found.kind == "new":
        return ("", _ranked(rank, words.pick(found.after or {}), words))
    return (words.pick(found.before or {}), "")


def remark(
    found: ListChange, reconciliation: Reconciliation, recorded: AsAccepted, standing: Mapping[str, Any], words: Words
) -> str:
    """What an officer should know of a change before deciding.

    Args:
        recorded: what is recorded with all that is accepted: somebody new stands there by a rule.
        standing: what the members are called, by their ids.
    """
    if found.locked:
        return words("reconcile.approved")
    entry = reconciliation.entries[found.entry] if found.entry is not None else None
    besides = (*_of_family(found, entry, words), *_besides(entry, words)) if entry is not None else ()
    comes_as = _category(found, recorded, words)
    placed = _placed_by(found, reconciliation, recorded, words)
    about = _about(found, reconciliation, standing, words)
    told = (comes_as, about, _left_behind(found, words), placed, *besides)
    return " · ".join(apart(each) for each in told if each)


def _left_behind(found: ListChange, words: Words) -> str:
    """The forms of a name that stay, and no longer agree with what the list spells otherwise."""
    forms = tuple(left_behind(found.before, found.after)) if found.kind == "respelt" else ()
    return words("reconcile.forms-left", forms=words.with_commas(each.in_full for each in forms)) if forms else ""


def _category(found: ListChange, recorded: AsAccepted, words: Words) -> str:
    """As what somebody new comes, if not as an official member."""
    key = recorded.newcomers.get(found.entry) if found.kind == "new" and found.entry is not None else None
    proposed = (each for each in recorded.commands if isinstance(each, ProposeMember) and each.member == key)
    category = next((each.category for each in proposed), "official") if key is not None else "official"
    return words.of("member-category", category) if category not in ("official", "head") else ""


NAMING = ("new", "respelt", "named")
"""The changes that give somebody a name."""


def leaves_family_untold(found: ListChange, entry: ListedPerson | None) -> bool:
    """Whether a change gives somebody a name of which neither the list nor the record tells the family name."""
    if entry is None or not entry.undivided or found.kind not in NAMING:
        return False
    given = found.after.items() if found.kind == "respelt" else ()
    changed = [name for language, name in given if name != (found.before or {}).get(language)]
    return not changed or any(name.capitals == "" for name in changed)


def _of_family(found: ListChange, entry: ListedPerson, words: Words) -> tuple[str, ...]:
    """That nothing tells where the family name begins, or what the officer said it is."""
    if leaves_family_untold(found, entry):
        return (words("reconcile.family-untold"),)
    said = " / ".join(dict.fromkeys(apart(name.family) for name in entry.names.values()))
    return (words("reconcile.family-said", family=said),) if entry.family_said else ()


def _besides(entry: ListedPerson, words: Words) -> tuple[str, ...]:
    """What the list says of somebody that becomes no entry: the officer decides what to do about it."""
    spouse = words("reconcile.listed-with", row=entry.line) if entry.spouse_of is not None else ""
    said = words("reconcile.sentence", said=entry.sentence) if entry.sentence else ""
    return (
        said,
        their_number(entry, words),
        *filter(tells_more, entry.courtesy.values()),
        entry.accompanied,
        spouse,
        entry.remarks,
    )


def their_number(entry: ListedPerson, words: Words) -> str:
    """The number the sender gives somebody on his own list, or behind which he places him; empty where none."""
    if entry.after is not None:
        return words("reconcile.behind-number", number=entry.after)
    said = entry.number is not None and not entry.sentence  # that of a sentence is the rank it gives
    return words("reconcile.their-number", number=entry.number) if said else ""


def _about(found: ListChange, reconciliation: Reconciliation, standing: Mapping[str, Any], words: Words) -> str:
    if found.like is not None:
        return words("reconcile.like", member=apart(words.said(standing.get(found.like, {}))))
    if found.known is not None:
        return words(
            "reconcile.is-known" if found.known.sure else "reconcile.like-known",
            person=apart(words.said(found.known.names)),
        )
    if found.held in _EXPLAINED:
        return words(f"reconcile.held-for.{found.held}")
    if found.kind in ("re-titled", "respelt") and reconciliation.kind == "addendum":
        return words("reconcile.corrects-row")
    entry = reconciliation.entries[found.entry] if found.entry is not None else None
    return words("reconcile.row", row=entry.line) if entry is not None and entry.line else ""


def _placed_by(found: ListChange, reconciliation: Reconciliation, recorded: AsAccepted, words: Words) -> str:
    """By what somebody new stands where he does; empty where the order of the list says so, or he is held."""
    key = recorded.newcomers.get(found.entry) if found.kind == "new" and found.entry is not None else None
    why = recorded.placed.get(key or "", "rule" if reconciliation.kind != "whole" else "list")
    return words(f"reconcile.placed-by.{why}") if key is not None and why != "list" else ""


def list_described(found: Reconciliation, words: Words) -> str:
    """What a list is, and how that is known."""
    guess = found.guess
    values = {"words": guess.words, "known": guess.known, "standing": guess.standing, "others": guess.others}
    return words(f"reconcile.known-by.{guess.by}", kind=words.of("list-kind", guess.kind), **values)


def accepted_as(found: Reconciliation, words: Words) -> str:
    """As what a list is accepted, and how many it names."""
    return words(f"reconcile.as.{found.kind}", count=len(found.entries))


def warnings(found: Reconciliation, words: Words) -> tuple[str, ...]:
    """What is told of a list before anything of it is accepted."""
    told = []
    if found.other_side is not None:
        told.append(words("reconcile.other-side", other=found.other_side, side=found.side))
    if any(entry.doubt == "list" for entry in found.entries):
        told.append(words("reconcile.read-amiss"))
    if any(entry.doubt == "state" for entry in found.entries):
        told.append(words("reconcile.of-another-state"))
    for code, entries in (("struck-unmatched", found.unmatched), ("struck-before", found.gone_before)):
        told += [words(f"reconcile.{code}", row=entry.line, who=entry.words or str(entry.number)) for entry in entries]
    if found.seen:
        told.append(words("reconcile.seen", seen=accepted_as(found, words)))
    return tuple(told)


def _ranked(rank: int | None, said: str, words: Words) -> str:
    ranked = words("reconcile.rank", rank=rank) if rank is not None else ""
    return " · ".join(filter(None, (ranked, apart(said))))


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, str]:
    """The forms that differ, those of one language at the same place."""
    changed = [language for language in after if after[language] != before.get(language)]
    old, new = (" / ".join(apart(str(each.get(language, ""))) for language in changed) for each in (before, after))
    return (old.strip(" /"), new)
