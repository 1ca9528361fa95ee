"""The entries of a journal told in sentences, by the variants their concepts declare.

Instants are told by the clock of the words: for a visit, `words.in_zone(visit.zone)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.concepts import concept_of
from desktop.concepts.edges.endings import FIRST
from desktop.wording.sentences import about_words
from desktop.wording.words import Words
from domain.projections.history import HistoryRow


def sentence(row: HistoryRow, words: Words) -> str:
    """An entry with its author: "A. Serova moved Restricted talks from … to …"."""
    return words("journal.sentence", author=row.entry.author, did=summary(row, words))


def summary(row: HistoryRow, words: Words) -> str:
    """What an entry recorded, without its author: "moved Restricted talks from … to …".

    What happened at an item in another city is told by the clock there, which is named.
    """
    words = words.elsewhere(row.zone)
    code = f"event.{row.topic}"
    variants = (f"{code}.{variant}" for variant in _variants(row))
    return words(next(filter(words.has, variants), code), **_about(row.values, words))


def why(row: HistoryRow, words: Words) -> str:
    """The reason and the source of an entry; empty if it has neither."""
    reason, source = row.entry.reason, row.source
    if reason and source:
        return words("journal.reason-and-source", reason=reason, source=source)
    if source:
        return words("journal.source", source=source)
    return reason or ""


def sourced(row: HistoryRow, words: Words) -> str:
    """What an entry recorded and from where: "placed … after … — Embassy of Kazakhstan, note No. 118 …"."""
    did, said = summary(row, words), source(row, words)
    return words("journal.from", did=did, source=said) if said else did


def source(row: HistoryRow, words: Words) -> str:
    """The source of an entry, a letter of the register quoted in full; empty if it has none."""
    return words.said(row.source) if row.source else ""


def _variants(row: HistoryRow) -> Iterator[str]:
    """The endings the code of an event has here, the most particular first."""
    declared = concept_of(type(row.entry.event)).sentences.get(type(row.entry.event), {})
    return (ending for ending, holds in {**declared, **FIRST}.items() if holds(row.values))


def _about(values: dict[str, Any], words: Words) -> dict[str, Any]:
    about = values.get("about")
    return {**values, "about": about_words(about, words)} if isinstance(about, tuple) else values
