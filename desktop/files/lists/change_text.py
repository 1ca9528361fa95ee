"""The changes of a list in words: who, and what stands beside what the new list says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.wording.words import Words
from domain.lists.reconcile import ListChange, Reconciliation


def who(found: ListChange, words: Words) -> str:
    """Whom a change is about, by name, or by office while the name is not known."""
    return words.said(found.who)


def before_and_after(found: ListChange, words: Words) -> tuple[str, str]:
    """What stands and what the list says, as far as they differ."""
    if found.kind in ("re-titled", "respelt", "named"):
        return _changed(found.before, found.after)
    if found.kind == "re-ranked":
        return (words("reconcile.rank", rank=found.before), words("reconcile.rank", rank=found.after))
    if found.kind == "returned":
        return (words.of("status", found.before), words.of("status", found.after))
    if found.kind == "new":
        rank = words("reconcile.rank", rank=(found.entry or 0) + 1)
        return ("", " · ".join(filter(None, (rank, words.pick(found.after or {})))))
    return (words.pick(found.before or {}), "")


def remark(found: ListChange, reconciliation: Reconciliation, standing: Mapping[str, Any], words: Words) -> str:
    """What an officer should know of a change before deciding."""
    if found.locked:
        return words("reconcile.approved")
    if found.like is not None:
        return words("reconcile.like", member=standing.get(found.like, {}))
    entry = reconciliation.entries[found.entry] if found.entry is not None else None
    return words("reconcile.row", row=entry.line) if entry is not None and entry.line else ""


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, str]:
    """The forms that differ, those of one language at the same place."""
    changed = [language for language in after if after[language] != before.get(language)]
    old, new = (" / ".join(str(each.get(language, "")) for language in changed) for each in (before, after))
    return (old.strip(" /"), new)
