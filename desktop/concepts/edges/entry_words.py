"""The entries of a journal told in sentences, by the variants their concepts declare.

Instants are told by the clock of the words: for a visit, `words.in_zone(visit.zone)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from desktop.concepts import endings_of
from desktop.concepts.edges.endings import FIRST, IN_MORE_LANGUAGES, IN_OTHER_LANGUAGES, UNCHANGED
from desktop.wording.names import in_detail
from desktop.wording.sentences import about_words, with_lost_languages
from desktop.wording.undone import reason_words
from desktop.wording.words import Words
from domain.core.names import Name
from domain.programme.meeting import ParticipantListed
from domain.projections.history import HistoryRow
from domain.record.passed_over import PassedOver

_CHANGING = (
    "names", "name", "position", "title", "place", "state", "short_title", "moves", "dress", "remark", "menu", "house",
    "law", "powers", "courtesy",
)  # fmt: skip
"""The fields of events that may hold a new wording of what was worded before."""


_CALLING = ("names", "title", "position")
"""Those that call one thing in several languages: one that is left out is lost."""


def entry_sentence(row: HistoryRow, words: Words) -> str:
    """An entry with its author: "A. Serova moved Restricted talks from … to …"."""
    return words("journal.sentence", author=row.entry.author, did=told(row, words))


def summary(row: HistoryRow, words: Words) -> str:
    """What an entry recorded, without its author: "moved Restricted talks from … to …".

    What happened at an item in another city is told by the clock there, which is named, and what happened on another
    day than that of the item with its day.
    """
    words = words.elsewhere(row.zone).on_day(row.day).in_sentence()
    code, values = f"event.{row.topic}", {**_about(row.values, words), **_elsewhere(row.values, words)}
    variants = (f"{code}.{variant}" for variant in (*_unseen(values), *_variants(row)))
    did = words(next(filter(words.has, variants), code), **values)
    return did if "worded" in values else with_lost_languages(did, values.get("before"), _called_now(values), words)


def told(row: HistoryRow, words: Words) -> str:
    """What an entry recorded, and since when that holds where it is another time than that of its recording."""
    did, since = summary(row, words), row.entry.effective_at
    return did if since is None or since == row.entry.recorded_at else words("journal.since", did=did, since=since)


def why(row: HistoryRow, words: Words) -> str:
    """The reason and the source of an entry; empty if it has neither. A source that is no letter is marked as words."""
    reason, source = reason_of(row, words), marked_source(row, words)
    if reason and source:
        return words("journal.reason-and-source", reason=reason, source=source)
    return source or reason


def reason_of(row: HistoryRow, words: Words) -> str:
    """The reason of an entry, that of an undo in the words of the reader; empty if it has none."""
    return reason_words(row.entry.reason or "", words)


def marked_source(row: HistoryRow, words: Words) -> str:
    """The source of an entry, named as such and marked where the register has no such letter; empty if it has none."""
    if not row.source:
        return ""
    return words("journal.source.free-text" if row.unregistered else "journal.source", source=row.source)


def sourced(row: HistoryRow, words: Words) -> str:
    """What an entry recorded and from where: "placed … after … — Embassy of Kazakhstan, note No. 118 …"."""
    did, said = told(row, words), unlabelled_source(row, words)
    return words("journal.from", did=did, source=said) if said else did


def of_one_save(rows: Sequence[HistoryRow], words: Words) -> list[str]:
    """The sentences of entries recorded together, the last one with the source of all.

    Those who are listed for an item in one capacity are told in one sentence.
    """
    lines = [entry_sentence(row, words) for row in _listed_together(rows)]
    if rows and (said := source(rows[-1], words)):
        lines[-1] = words("journal.from", did=lines[-1], source=said)
    return lines


def _listed_together(rows: Sequence[HistoryRow]) -> Iterator[HistoryRow]:
    """The rows, those that list one after the other for an item as one of them all."""
    for _, some in groupby(rows, _listing):
        first, *others = some
        if _listing(first) is None:
            yield from (first, *others)
        else:
            members = tuple(row.values["member"] for row in (first, *others))
            yield replace(first, values={**first.values, "member": members}) if others else first


def _listing(row: HistoryRow) -> tuple[str, str] | None:
    """For which item and in which capacity an entry lists somebody; None where it does something else."""
    event = row.entry.event
    if not isinstance(event, ParticipantListed) or row.values.get("before") is not None:
        return None
    return event.item, event.capacity


def unlabelled_source(row: HistoryRow, words: Words) -> str:
    """The same where a heading says already that it is a source."""
    return words("journal.free-text", source=row.source) if row.unregistered else source(row, words)


def source(row: HistoryRow, words: Words) -> str:
    """The source of an entry, a letter of the register quoted in full; empty if it has none."""
    return words.said(row.source) if row.source else ""


def _variants(row: HistoryRow) -> Iterator[str]:
    """The endings the code of an event has here, the most particular first."""
    event = type(row.entry.event)
    declared = {} if event is PassedOver else endings_of(event)
    return (ending for ending, holds in {**declared, **FIRST}.items() if holds(row.values))


def _about(values: dict[str, Any], words: Words) -> dict[str, Any]:
    about = values.get("about")
    return {**values, "about": about_words(about, words)} if isinstance(about, tuple) else values


def _unseen(values: Mapping[str, Any]) -> Iterator[str]:
    """The endings of a change that the reader's language does not show, so that the same value is not told twice."""
    before = values.get("before")
    if "worded" in values:
        if not set(values["languages"]) & set(before or ()):
            yield IN_MORE_LANGUAGES
        yield IN_OTHER_LANGUAGES
    if before and any(values.get(field) == before for field in _CHANGING):
        yield UNCHANGED


def _called_now(values: Mapping[str, Any]) -> Any:
    """What something is called after an entry, of what is called the same in all languages: not where it is."""
    return next((values[field] for field in _CALLING if isinstance(values.get(field), Mapping)), None)


def _elsewhere(values: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """Of wordings that stay as the reader saw them: the languages in which they change, and what they say there."""
    before = values.get("before")
    after = next((values[field] for field in _CHANGING if isinstance(values.get(field), Mapping)), None)
    if not before or not isinstance(before, Mapping) or not after or not _stays(before, after, words):
        return {}
    gone = [language for language in before if language not in after]
    changed = [*(language for language in after if after[language] != before.get(language)), *gone]
    if not changed or values.get("address") != values.get("address_before"):
        return {}
    worded = tuple(
        words("journal.wording-gone", text=before[language])
        if language in gone
        else _now(after[language], before.get(language), language)
        for language in changed
    )
    return {"languages": tuple(changed), "worded": worded}


def _stays(before: Mapping[str, Any], after: Mapping[str, Any], words: Words) -> bool:
    """Whether what the reader was shown still stands: it reads as before, or his language has its first words now."""
    return words.pick(before) == words.pick(after) or all(
        after.get(language) == before[language] for language in before
    )


def _now(after: Any, before: Any, language: str) -> str:
    """What stands now; of a name that reads as before, all that is said of it, such as its capitals."""
    return in_detail(after, language) if isinstance(after, Name) and str(after) == str(before) else str(after)
