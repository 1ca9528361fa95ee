"""Whether a text mentions whom somebody looks for, in whatever script and spelling it names him."""

from __future__ import annotations

from collections.abc import Iterable

from domain.core.late_pattern import late_pattern
from domain.naming.finding.resemblance import is_like_script, resemblance
from domain.naming.scripts.letters import folded, is_unspaced
from domain.naming.scripts.skeleton import skeleton
from domain.naming.words.findable import PartedName
from domain.naming.words.sought import sought_by

_WORD = late_pattern(r"[^\W\d_]+")
_LIKE, _LIKE_ACROSS = 0.93, 0.87
"""How like a word typed must be to a word of the text, within one script and across two."""
_SHORTEST, _SHORTEST_DECLINED, _LONGEST_ENDING = 3, 4, 3
_FEW = 2


class Mentions:
    """Tells of one text after another whether it mentions whoever is meant by what is typed.

    Args:
        typed: a name, in any script, with a title or without.
        names: those of whoever is known to be meant by it, in all their forms.
    """

    def __init__(self, typed: str, names: Iterable[PartedName]) -> None:
        known = tuple(names)
        self._unspaced = {part for name in known if (part := _run_together(name))}
        self._families = {sounds for name in known if (sounds := _sounds(name))}
        self._typed = tuple(
            word.text
            for word in sought_by(typed).name
            if not (word.initial or word.particle) and (len(word.text) >= _SHORTEST or is_unspaced(word.text))
        )
        self._like: dict[str, frozenset[int]] = {}

    def in_text(self, text: str) -> bool:
        """Whether a text mentions him or her."""
        plain = folded(text)
        if any(part in plain for part in self._unspaced):
            return True
        words = [word for word in _WORD.findall(text) if word[:1] != word[:1].lower() or word.upper() == word.lower()]
        sounds = set(map(skeleton, words))
        if any(all(_is_heard(each, sounds) for each in family) for family in self._families):
            return True
        said = frozenset[int]().union(*map(self._said_by, words)) if self._typed else frozenset()
        return bool(self._typed) and len(said) == len(self._typed)

    def _said_by(self, word: str) -> frozenset[int]:
        """Which of the words typed a word of the text may be."""
        found = self._like.get(word)
        if found is None:
            found = self._like[word] = frozenset(
                at for at, typed in enumerate(self._typed) if resemblance(typed, word) >= _least(typed, word)
            )
        return found


def _least(typed: str, word: str) -> float:
    return _LIKE if is_like_script(typed, word) else _LIKE_ACROSS


def _is_heard(sound: str, among: set[str]) -> bool:
    """Whether a name stands among words, also with an ending of its case."""
    if sound in among or len(sound) < _SHORTEST_DECLINED:
        return sound in among
    return any(each.startswith(sound) and len(each) - len(sound) <= _LONGEST_ENDING for each in among)


def _sounds(name: PartedName) -> tuple[str, ...]:
    """The words of a family name as they sound; of one that tells little, those of the given name too."""
    if is_unspaced(name.family):
        return ()
    family = tuple(filter(None, map(skeleton, _WORD.findall(name.family))))
    if sum(map(len, family)) > _SHORTEST or not name.given:
        return family
    return (*family, *filter(None, map(skeleton, _WORD.findall(name.given))))


def _run_together(name: PartedName) -> str:
    """A name in characters as it stands in a text; the family name alone where it tells who is meant."""
    if not is_unspaced(name.family):
        return ""
    if len(name.family) > _FEW or not name.given:
        return folded(name.family)
    return folded(f"{name.family}{name.given}" if name.family_first else f"{name.given}{name.family}")
