"""Asking a registry for entries without reading all of it, in whichever way it lies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from domain.registry.entries import GONE, E, Entries, MarkedEntry


def entered(registry: Mapping[str, E], some: Mapping[str, E]) -> Mapping[str, E]:
    """A registry as it would stand with some entries beside the others, or in their place; no other is read."""
    return registry.entered(some) if isinstance(registry, Entries) else {**registry, **some}


def look_up(registry: Mapping[str, E], references: Collection[str]) -> None:
    """Have some entries of a registry at once that will be asked for one by one."""
    if isinstance(registry, Entries):
        registry.look_up(references)


def passing(registry: Mapping[str, E]) -> Iterable[E]:
    """Every entry of a registry, none of them kept in memory for it."""
    return registry.passing() if isinstance(registry, Entries) else registry.values()


def briefly(registry: Mapping[str, E], references: Iterable[str]) -> Iterable[tuple[str, E]]:
    """Some entries of a registry by reference, as far as they are there, none of them kept in memory for it."""
    if isinstance(registry, Entries):
        return registry.briefly(references)
    return ((each, registry[each]) for each in references if each in registry)


def having(registry: Mapping[str, E], mark: str) -> Iterable[tuple[str, E]]:
    """The entries of a registry that have a mark, by reference."""
    if isinstance(registry, Entries):
        return registry.having(mark)
    return ((reference, entry) for reference, entry in registry.items() if mark in entry.marks())


def few_having(registry: Mapping[str, E], marks: Collection[str], most: int) -> Mapping[str, Sequence[E]]:
    """Each of some marks with the entries of a registry that stand and have it; left out where none or more than so
    many have it.
    """
    if isinstance(registry, Entries):
        return registry.few_having(marks, most)
    having_each = {mark: [each for _, each in having(registry, mark) if GONE not in each.marks()] for mark in marks}
    return {mark: some for mark, some in having_each.items() if 0 < len(some) <= most}


def versions(registry: Mapping[str, MarkedEntry]) -> Mapping[str, int]:
    """How many entries the journal of each entry of a registry has, by reference."""
    if isinstance(registry, Entries):
        return registry.versions()
    return {reference: entry.entries for reference, entry in registry.items()}


def are_one(registry: Mapping[str, E], before: Mapping[str, E], reference: str) -> bool:
    """Whether an entry is as it was before, for certain; it is not read."""
    if isinstance(registry, Entries) and isinstance(before, Entries):
        return registry.shares(before, reference)
    return reference in registry and registry[reference] is before.get(reference)


def changed(registry: Mapping[str, E], before: Mapping[str, E]) -> list[str]:
    """The references of the entries of a registry that are not as they were before."""
    if isinstance(registry, Entries) and isinstance(before, Entries):
        return registry.since(before)
    return [each for each in registry if not before or registry[each] is not before.get(each)]
