"""Columns whose names begin with an initial: there `Г.` or `M.` is one too, and no courtesy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy

_INITIALS = late_pattern(r"((?:[^\W\d_]\.[ -]?)+)\s*([^\W\d_][\w'’ʼ-]+(?:\s.*)?)")
_SHARE, _MOST_OF_ONE = 0.6, 0.5
"""Which share of a column begins so at least, and at most with one letter: all of `M. Dupont` are Messrs."""


def initials_before(text: str) -> tuple[str, str] | None:
    """The initials before a name, and the name behind them; None where it does not begin with a capital and a dot.

    Several may be a courtesy: `S.E.M. Cheikh NIANG`.
    """
    found = _INITIALS.fullmatch(text.strip())
    if found is None or not found[1][0].isupper() or (found[1].count(".") > 1 and has_courtesy(text)):
        return None
    return " ".join(found[1].replace(".", ". ").replace(". -", ".-").split()), found[2]


def have_initials(names: Sequence[str]) -> bool:
    """Whether the names of a column begin with initials: most of them, with several letters, not all courtesies."""
    said = [name for name in names if any(map(str.isalpha, name))]
    begun = [parted[0] for name in said if (parted := initials_before(name)) is not None]
    letters = Counter(initials[0] for initials in begun)
    if len(letters) < 2 or len(begun) < _SHARE * len(said):
        return False
    may_be_called = {letter for letter in letters if has_courtesy(f"{letter}. Xx Yy")}
    return letters.keys() != may_be_called and all(
        letters[letter] <= max(1, _MOST_OF_ONE * len(said) - 1) for letter in may_be_called
    )
