"""Lines that go on with an office which stands apart from its name, as columns of a page do: they stand below it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.text.hanging import lines_joined
from domain.lists.text.numbers_before import NUMBERED

_APART = late_pattern(r"(?:\s*(?:\.{3,}|…+|_{3,})\s*|(?<=\S) {3,})(?=\S)")
"""What stands between a name and an office in another column: dots that lead the eye, or blanks."""
_FARTHEST_IN = 8
"""Where such a column begins at least."""
_AWAY = 1
"""By how many letters a line may miss it."""


def with_lines_under_offices(lines: Sequence[str]) -> list[str]:
    """The lines; one that begins below the office of the line above, and has nothing before it, goes on with that."""
    whole: list[str] = []
    column: int | None = None
    for line in lines:
        if column is not None and _stands_at(line, column):
            whole[-1] = lines_joined(whole[-1], line)
            continue
        column = _column_of(line)
        whole.append(line)
    return whole


def _column_of(line: str) -> int | None:
    """Where the office of a line begins, behind a name; None: it stands in no column of its own."""
    shown = line.expandtabs()
    last = next(iter([*_APART.finditer(shown)][::-1]), None)
    apart = last is not None and last.end() >= _FARTHEST_IN and any(map(str.isalpha, shown[: last.start()]))
    return last.end() if last is not None and apart else None


def _stands_at(line: str, column: int) -> bool:
    shown = line.expandtabs()
    said = shown.strip()
    at = len(shown) - len(shown.lstrip())
    alone = bool(said) and not (_APART.search(said) or has_courtesy(said) or NUMBERED.match(said))
    return alone and abs(at - column) <= _AWAY
