"""The history: every entry with the values its sentence needs, resolved as things stood then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from domain.agreement.correspondence import QuotedLetter, source_of
from domain.core.copying import copied
from domain.core.message import Aggregate
from domain.record.entry import Entry
from domain.record.vocabulary import kind_of
from domain.visit.visit import Visit


class HistoryRow(msgspec.Struct, frozen=True, gc=False):
    """One entry to be told: its event's topic and typed values, worded at the edge."""

    entry: Entry
    subjects: tuple[str, ...]
    """What it is about: ids of the visit, or `visit`, `host`, `guest`."""
    values: dict[str, Any]
    """The event's fields and what was before; `item` and `member` are replaced by their words."""
    source: QuotedLetter | str | None = None
    """Where it comes from: a letter of the register as it stood then, or words."""
    zone: str | None = None
    """The clock of the item it is about, by which what happened there is told; None where it is about no item."""

    day: date | None = None
    """The day of that item by its clock, from which what happened on another one is told apart."""
    unregistered: bool = False
    """Whether its source is in words, though its visit has a register of correspondence."""

    @property
    def topic(self) -> str:
        """The topic of the event."""
        return self.entry.event.topic

    @property
    def letter(self) -> str | None:
        """The id of the letter its source quotes."""
        return self.entry.source if isinstance(self.source, QuotedLetter) else None


def history(entries: Iterable[Entry], before: Aggregate | None = None) -> list[HistoryRow]:
    """The rows of entries, oldest first: of a whole journal, or of what would follow on a visit (left as it is)."""
    return continued_history(entries, copied(before))


def continued_history(entries: Iterable[Entry], aggregate: Aggregate | None) -> list[HistoryRow]:
    """The rows of entries that follow on an aggregate, which moves on with them."""
    rows = []
    for entry in entries:
        aggregate = kind_of(entry.event).begin() if aggregate is None else aggregate
        rows.append(_row(entry, aggregate))
    return rows


def rows_about(rows: Iterable[HistoryRow], subject: str | None = None, author: str | None = None) -> list[HistoryRow]:
    """The rows about one subject (an id of the visit, or part of one), or by one author."""
    return [
        row
        for row in rows
        if (subject is None or any(subject in each for each in row.subjects))
        and (author is None or author.casefold() in row.entry.author.casefold())
    ]


def rows_concerning(
    rows: Iterable[HistoryRow], subject: str | None = None, author: str | None = None
) -> list[HistoryRow]:
    """The rows that concern one subject, be it one of several an entry names, such as those who stand in a line.

    An id given in full means that alone: `al-saud` is nobody else than he. Of part of one, as `rows_about`.
    """
    told = list(rows)
    exactly = [row for row in rows_about(told, author=author) if subject is not None and subject in concerned(row)]
    return exactly or rows_about(told, subject, author)


def concerned(row: HistoryRow) -> frozenset[str]:
    """What an entry is about, and whom it names among several."""
    event = row.entry.event
    listed = (getattr(event, name) for name in event.__struct_fields__ if name not in _OF_NOBODY)
    return frozenset((*row.subjects, *(key for value in listed for key in _ids_in(value))))


_OF_NOBODY = ("languages", "taking")
"""Fields with several words that are no ids of persons, items and the like."""
_BY_ID = ("member", "item", "by", "introducer")


def _ids_in(value: Any) -> Iterator[str]:
    """The ids in what an event holds of several: in an order, by whom it is keyed, of those it names."""
    if isinstance(value, Mapping):
        yield from (key for key in value if isinstance(key, str))
        yield from (found for each in value.values() for found in _ids_in(each))
    elif isinstance(value, tuple | list | set | frozenset):
        yield from (each for each in value if isinstance(each, str))
        yield from (found for each in value for found in _ids_in(each))
    elif isinstance(value, msgspec.Struct):
        named = (getattr(value, name) for name in value.__struct_fields__ if name in _BY_ID)
        yield from (each for each in named if isinstance(each, str))


def _row(entry: Entry, aggregate: Any) -> HistoryRow:
    """Tell an entry from what stood before it, which then moves on; ids only the event brought are named after it."""
    values = {**_fields(entry), **_named(aggregate, entry), **entry.event.journal_values(aggregate)}
    entry.mutate(aggregate)
    brought = {name: words for name, words in _named(aggregate, entry).items() if isinstance(values.get(name), str)}
    source = source_of(aggregate, entry.source) if isinstance(aggregate, Visit) else entry.source
    unregistered = isinstance(aggregate, Visit) and isinstance(source, str)
    item = (
        aggregate.programme.items.get(getattr(entry.event, "item", None) or "")
        if isinstance(aggregate, Visit)
        else None
    )
    zone, day = (item.zone, item.day) if item is not None else (None, None)
    return HistoryRow(entry, _subjects(entry), {**values, **brought}, source, zone, day, unregistered)


def _fields(entry: Entry) -> dict[str, Any]:
    event = entry.event
    return {name: getattr(event, name) for name in event.__struct_fields__}


def _subjects(entry: Entry) -> tuple[str, ...]:
    named = {subject for subject, _ in entry.event.touches()}
    for field in ("item", "member", "figure", "about", "letter", "point"):
        value = getattr(entry.event, field, None)
        if isinstance(value, str):
            named.add(value)
    return tuple(sorted(named))


def _named(visit: Any, entry: Entry) -> dict[str, Any]:
    """Ids of the visit by their words; a registry has none inside it."""
    if not isinstance(visit, Visit):
        return {}
    fields = _fields(entry)
    words: dict[str, Any] = {}
    # Who announced a visit is `by` too, in words of his own; only beside a member it is one.
    for field in ("member", "by", "counterpart") if "member" in fields else ():
        found = visit.delegations.members.get(fields.get(field) or "")
        if found is not None:
            words[field] = found.words
    if isinstance(fields.get("members"), tuple):
        found_all = [visit.delegations.members[key] for key in fields["members"]]
        words["members"] = tuple(found.words for found in found_all)
    item = visit.programme.items.get(fields.get("item") or "")
    if item is not None:
        words["item"] = item.title
    return words
