"""What of a text stands in the programme already, and what stands there at another hour of its day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.forms.programme_text import ProgrammeLine, ProgrammeRead
from desktop.wording.search import folded_to_search
from domain.projections.schedule import ScheduleRow

_WORDS = re.compile(r"\w+")
_REPLACES = re.compile(
    r"annule et remplace|cancels and replaces|supersedes|replaces (?:the )?(?:previous|earlier|former|version)"
    r"|ersetzt (?:die|das)|взамен (?:ранее|предыдущ)|заменяет (?:предыдущ|ранее)|отменяет и заменяет|anula y sustituye"
    r"|sostituisce|anula e substitui|күшін жояды|орнына жіберіледі"
    r"|(?:version|версия|редакция|нұсқа|fassung|versión|versione|versão)\s*(?:n[°ºo.]*\s*|№\s*)?[2-9]",
    re.IGNORECASE,
)
"""How a programme says that it stands in the place of the one before."""
LEAST_WORDS, LEAST_LETTERS = 2, 10
"""How many words and letters of a title tell which item is meant, though more is said of it in another version."""


def stands(item: ProgrammeLine, rows: Sequence[ScheduleRow]) -> bool:
    """Whether the programme has such an item at that hour already."""
    return any(_is_at(row, item) for row in _called(item, rows))


def moved(read: ProgrammeRead, rows: Sequence[ScheduleRow]) -> list[tuple[ScheduleRow, ProgrammeLine]]:
    """The items that the programme has on their day at another hour, still to be held, each with that item.

    Of several of one title it is not known which one is meant: they are new, unless the text says in the place of which
    hour. So is one of a part of a day that was not in the programme, such as an evening with a transfer of its own: the
    text speaks of no other hour then.
    """
    others = [item for item in read.items if not stands(item, rows)]
    standing = {row.id for item in read.items for row in _called(item, rows) if _is_at(row, item)}
    found: list[tuple[ScheduleRow, ProgrammeLine]] = []
    for item in others:
        taken = standing | {row.id for row, _ in found}
        free = [row for row in _meant(item, rows, taken) if row.status == "planned"]
        alike = [each for each in others if each.day == item.day and _titled(each) == _titled(item)]
        if len(free) != 1:
            continue
        if item.instead is not None or (len(alike) == 1 and _tells_of(free[0], item, read, rows)):
            found.append((free[0], item))
    return found


def gone(text: str, read: ProgrammeRead, rows: Sequence[ScheduleRow]) -> list[ScheduleRow]:
    """The items still planned on the days of a text that says it replaces the programme, and has them no more."""
    if _REPLACES.search(text) is None:
        return []
    days, kept = {item.day for item in read.items}, {row.id for row, _ in moved(read, rows)}
    there = [row for row in rows if row.status == "planned" and row.planned is not None and row.planned.day in days]
    return [row for row in there if row.id not in kept and not any(stands(item, [row]) for item in read.items)]


def is_titled_otherwise(row: ScheduleRow, item: ProgrammeLine) -> bool:
    """Whether a text calls an item otherwise than the programme does."""
    return _titled(item) not in map(folded_to_search, row.title.values())


def _meant(item: ProgrammeLine, rows: Sequence[ScheduleRow], taken: set[str]) -> list[ScheduleRow]:
    """The items of the day that a line may mean: those of its title, else of a title of which more or less is said.

    A line that says in the place of which hour it is means what is planned then.
    """
    untaken = [row for row in of_the_day(item, rows) if row.id not in taken]
    if item.instead is not None:
        then = [row for row in untaken if row.planned and row.planned.start == f"{item.instead:%H:%M}"]
        return [row for row in then if _is_alike(row, item)] or then
    exactly = [row for row in _called(item, rows) if row.id not in taken]
    return exactly or [row for row in untaken if _is_alike(row, item)]


def _tells_of(row: ScheduleRow, item: ProgrammeLine, read: ProgrammeRead, rows: Sequence[ScheduleRow]) -> bool:
    """Whether a text speaks of the hour an item of the programme has: by what goes on around it, or of it alone."""
    of_the_day = [each for each in read.items if each.day == item.day]
    hours = [f"{each.start:%H:%M}" for each in of_the_day]
    start = row.planned.start if row.planned is not None else None
    within = start is not None and min(hours) <= start <= max(hours)
    return within or len(of_the_day) == 1 or any(_called(each, rows) for each in of_the_day if each != item)


def _called(item: ProgrammeLine, rows: Sequence[ScheduleRow]) -> list[ScheduleRow]:
    """The items of the day of another that have its title."""
    return [row for row in of_the_day(item, rows) if not is_titled_otherwise(row, item)]


def of_the_day(item: ProgrammeLine, rows: Sequence[ScheduleRow]) -> list[ScheduleRow]:
    """The items of the day of a line that have an hour, called off ones apart."""
    return [
        row
        for row in rows
        if row.planned is not None and row.planned.day == item.day and row.planned.start is not None
        if row.status not in ("cancelled", "not-held")
    ]


def _is_alike(row: ScheduleRow, item: ProgrammeLine) -> bool:
    """Whether one of two titles is the other with something added: Departure for Dakar (arrival 18:30)."""
    return any(
        _adds(_titled(item), title) or _adds(title, _titled(item))
        for title in map(folded_to_search, row.title.values())
    )


def _adds(longer: str, title: str) -> bool:
    """Whether a title begins with all words of another, and goes on behind a sign, if at all."""
    said, words = list(_WORDS.finditer(longer)), _WORDS.findall(title)
    if not LEAST_WORDS <= len(words) <= len(said) or len("".join(words)) < LEAST_LETTERS:
        return False
    end = said[len(words) - 1].end()
    return [each[0] for each in said[: len(words)]] == words and not longer[end:].lstrip()[:1].isalnum()


def _titled(item: ProgrammeLine) -> str:
    return folded_to_search(item.title)


def _is_at(row: ScheduleRow, item: ProgrammeLine) -> bool:
    """Whether an item of the programme has the hours of a line; one that was held keeps its own."""
    planned = row.planned
    if planned is None or planned.start != f"{item.start:%H:%M}":
        return False
    return row.status != "planned" or item.end is None or planned.end == f"{item.end:%H:%M}"
