"""Which words of names are worth holding against a typed word: of many at once, as nearly all of them are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.naming.finding.frames import Script, begins_nearly, kinds_of, ways_of_holding
from domain.naming.scripts.letters import folded

if TYPE_CHECKING:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA
else:
    process, OSA = late("rapidfuzz.process"), late("rapidfuzz.distance.OSA")

Spelt = tuple[str, str]
"""A word of a name, and the language it is spelt in."""


class Screen:
    """Words of names that are held against what is typed: as `may_be_alike` tells it, or where one begins as typed."""

    def __init__(self, names: Iterable[Spelt]) -> None:
        self.names = frozenset(names)
        self._as_written: dict[str, list[tuple[str, Spelt]]] = defaultdict(list)
        for name in self.names:
            written = folded(name[0])
            self._as_written[written[:1]].append((written, name))
        self._lists: dict[Script, dict[tuple[bool, float], _Listed]] = {}
        self._near: dict[str, frozenset[Spelt]] = {}

    def near(self, typed: str) -> frozenset[Spelt]:
        """Those worth a closer look."""
        found = self._near.get(typed)
        if found is None:
            found = self._near[typed] = frozenset(self._looked_for(typed))
        return found

    def _looked_for(self, typed: str) -> Iterator[Spelt]:
        plain, one = folded(typed), kinds_of(typed, None)
        yield from (name for written, name in self._as_written.get(plain[:1], ()) if written.startswith(plain))
        for (by_consonants, least), listed in self._listed_for(one.script).items():
            for own in one.consonants if by_consonants else one.kinds:
                yield from listed.near(own, least)

    def _listed_for(self, script: Script) -> dict[tuple[bool, float], _Listed]:
        """The names as they are held against a word of such a script, which most words typed have in common."""
        found = self._lists.get(script)
        if found is None:
            found = self._lists[script] = defaultdict(_Listed)
            for name in self.names:
                for held in ways_of_holding(script, kinds_of(*name)):
                    found[held.by_consonants, held.least].add(held.kinds, name)
        return found


class _Listed:
    """The kinds of sounds of words of names, and whose they are."""

    def __init__(self) -> None:
        self._kinds: list[str] = []
        self._names: list[Spelt] = []
        self._by_first: dict[str, list[int]] = defaultdict(list)

    def add(self, kinds: Iterable[str], name: Spelt) -> None:
        for each in kinds:
            self._by_first[each[:1] if len(each) > 1 else ""].append(len(self._kinds))
            self._kinds.append(each)
            self._names.append(name)

    def near(self, one: str, least: float) -> Iterator[Spelt]:
        """Whose kinds of sounds are near one; of a single sound nothing is told, so that it is near all."""
        kinds, names = self._kinds, self._names
        begun = (*self._by_first.get(one[:1], ()), *self._by_first.get("", ())) if one else range(len(names))
        for at in begun:
            if begins_nearly(one, kinds[at]):
                yield names[at]
        for _, _, at in process.extract(one, kinds, scorer=OSA.normalized_similarity, score_cutoff=least, limit=None):
            yield names[at]
