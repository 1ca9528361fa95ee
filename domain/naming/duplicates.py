"""Persons who may have been entered twice, by the likeness of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from domain.naming.likeness import ASKED, likeness, skeletons
from domain.naming.skeleton import bones, one_letter_fewer


@dataclass(frozen=True)
class Duplicate:
    """Two persons who may be one."""

    first: str
    second: str
    likeness: float


def likely_duplicates(people: Mapping[str, Sequence[str]]) -> list[Duplicate]:
    """Pairs of persons who may be one by their names, the likeliest first.

    Only persons who share one word and nearly share another are compared: not everyone with everyone.
    """
    alike: dict[tuple[str, str], float] = {}
    for group in _groups(people).values():
        for first, second in combinations(sorted(group), 2):
            if (first, second) not in alike:
                alike[first, second] = max(likeness(one, other) for one in people[first] for other in people[second])
    found = [Duplicate(*pair, value) for pair, value in alike.items() if value >= ASKED]
    return sorted(found, key=lambda pair: (-pair.likeness, pair.first, pair.second))


def likely_same(forms: Iterable[str], people: Mapping[str, Sequence[str]]) -> list[str]:
    """Those of the people who may be the person with these forms of name, the likeliest first."""
    forms = list(forms)
    alike = {
        key: max((likeness(one, other) for one in forms for other in others), default=0.0)
        for key, others in people.items()
    }
    return sorted((key for key, value in alike.items() if value >= ASKED), key=lambda key: (-alike[key], key))


def _groups(people: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], set[str]]:
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person, forms in people.items():
        for form in forms:
            words = [bones(word) or word for word in skeletons(form)]
            for first, second in permutations(words, 2) if len(words) > 1 else [(words[0], words[0])] if words else []:
                for near in one_letter_fewer(second):
                    groups[first, near].add(person)
    return groups
