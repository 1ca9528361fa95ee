"""How much two names are alike by the skeletons of their words, each paired with the one it is most like."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, permutations

from domain.naming.comparing.skeleton_likeness import PATRONYMIC, likeness_of_words
from domain.naming.comparing.thresholds import APART, BESIDES
from domain.naming.comparing.words_of_name import NameWords

_RUN_TOGETHER = 0.95
"""How alike names must be of which one runs two words together."""


def likeness_of_skeletons(one: NameWords, other: NameWords, arabic: bool) -> float:
    """How much two names are alike, two words of either run together where that makes them alike.

    Args:
        arabic: whether one of them is written without its vowels.
    """
    first, second = _without_lone_patronymic(one, other)
    best = likeness_of_paired(first, second, arabic)
    for each, another in chain(
        ((each, second) for each in _readings(first)), ((first, each) for each in _readings(second))
    ):
        found = likeness_of_paired(each, another, arabic)
        if found >= _RUN_TOGETHER:
            best = max(best, found)
    return best


def _without_lone_patronymic(one: NameWords, other: NameWords) -> tuple[NameWords, NameWords]:
    """Both, the one without its patronymic if the other has none: it tells persons apart only where both have it."""
    if _has_initials(one, 2) or _has_initials(other, 2):
        return one, other
    plain, plain_other = _without_patronymic(one), _without_patronymic(other)
    if plain != one and plain_other == other:
        return plain, other
    if plain == one and plain_other != other:
        return one, plain_other
    return one, other


def _has_initials(words: NameWords, least: int) -> bool:
    return sum("." in word for word in words) >= least


def _without_patronymic(words: NameWords) -> NameWords:
    plain = tuple(word for word in words if not PATRONYMIC.search(word))
    return plain if len(plain) >= 2 else words


def _readings(words: NameWords) -> Iterator[NameWords]:
    """The words with two written as one, and without a French `M.` before a name."""
    for at in range(len(words) - 1):
        if "." not in words[at] + words[at + 1]:
            yield (*words[:at], words[at] + words[at + 1], *words[at + 2 :])
    if len(words) > 2 and words[0] == "m.":
        yield words[1:]


def likeness_of_paired(one: NameWords, other: NameWords, arabic: bool) -> float:
    """The likeness of the least alike pair, words being paired in the best way; 0 if no pair is of two full words.

    What the longer name has besides counts: a full word before all others makes it another's, the son's of whoever
    has the rest; elsewhere, and where both have initials, it makes the two less alike.
    """
    fewer, more = sorted((one, other), key=len)
    if not fewer:
        return 0.0
    table = [[likeness_of_words(first, second, arabic) for second in more] for first in fewer]
    full = [["." not in first + second for second in more] for first in fewer]
    return max(
        min(row[at] for row, at in zip(table, chosen, strict=True))
        * any(row[at] for row, at in zip(full, chosen, strict=True))
        * _with_besides(fewer, more, set(chosen))
        * (1.0 if _is_turned(chosen) else _of_disorder(fewer, chosen))
        for chosen in permutations(range(len(more)), len(fewer))
    )


def _is_turned(chosen: tuple[int, ...]) -> bool:
    """Whether words stand in one order in both names, or the last words of one first in the other."""
    least = chosen.index(min(chosen))
    turned = chosen[least:] + chosen[:least]
    return list(turned) == sorted(turned)


def _of_disorder(words: NameWords, chosen: tuple[int, ...]) -> float:
    """How alike names are at most whose words stand in another order: José María is not María José."""
    changed_places = (
        len(words) == 3 and sum(at != other for at, other in enumerate(chosen)) == 2 and chosen != (2, 1, 0)
    )
    return APART if changed_places and not any(map(PATRONYMIC.search, words)) else BESIDES


def _with_besides(fewer: NameWords, more: NameWords, chosen: set[int]) -> float:
    """By how much what the longer name has besides makes them less alike."""
    besides = [at for at in range(len(more)) if at not in chosen]
    if len(fewer) < 2 < len(more) and not any(map(PATRONYMIC.search, more)):
        return 1.0 if chosen & {0, len(more) - 1} else BESIDES  # a father's name stands within his son's
    if len(fewer) < 2 or not besides:
        return 1.0
    if any("." in word for word in fewer) and any("." in more[at] for at in besides):
        return 0.0 if sum("." not in word for word in fewer) > 1 else BESIDES
    told = any(map(PATRONYMIC.search, fewer))
    words = [at for at in besides if "." not in more[at] and (told or not PATRONYMIC.search(more[at]))]
    if not words:
        initial = any("." in more[at] for at in besides)
        in_full = not any("." in word for word in (*fewer, *(more[at] for at in chosen)))
        return BESIDES if initial and in_full else 1.0  # George Bush, George W. Bush
    return 0.0 if words[0] == 0 or len(words) > 1 or any("." in word for word in fewer) else BESIDES
