"""What the inspector says of every subject of a visit alike: agreements, checks, last changes."""

from __future__ import annotations

from desktop.concepts.edges import entry_words
from desktop.concepts.edges.fixes import fixes_of
from desktop.desk.view import VisitView
from desktop.models.inspection import CheckSaid, InspectionGroup
from desktop.wording import sentences
from desktop.wording.digests import with_short_digests
from desktop.wording.words import Words
from domain.checks.gathered import gathered
from domain.core.text import Wording

CHANGES = 4
"""How many of the last entries about a subject are told."""


def group(code: str, lines: tuple[str, ...], words: Words) -> tuple[InspectionGroup, ...]:
    """The lines under their heading; nothing where there is none."""
    return (InspectionGroup(words(f"inspector.{code}"), lines),) if lines else ()


def facts_known(*facts: tuple[str, str], words: Words) -> tuple[tuple[str, str], ...]:
    """Facts under their labels, those of which something is known."""
    return tuple((words(f"inspector.{code}"), said) for code, said in facts if said)


def others(wording: Wording, words: Words) -> tuple[str, ...]:
    """A text in the other languages of the record."""
    shown = words.pick(wording)
    return tuple(dict.fromkeys(text for text in wording.values() if text and text != shown))


def last_changes(view: VisitView, subject: str, words: Words) -> tuple[InspectionGroup, ...]:
    """The last entries about a subject, the newest first."""
    rows = [row for row in view.history[: view.entry] if subject in row.subjects][: -CHANGES - 1 : -1]
    lines = tuple(
        words("inspector.change", entry=str(row.entry.number), what=with_short_digests(entry_words.sourced(row, words)))
        for row in rows
    )
    return group("last-changes", lines, words)


def agreed(view: VisitView, subject: str, words: Words) -> tuple[InspectionGroup, ...]:
    """How each side stands to what was put to it."""
    rows = [row for row in view.agreements if row.subject == subject]
    lines = tuple(
        words("inspector.standing", matter=sentences.matter_alone(row, words), standing=sentences.agreement(row, words))
        for row in rows
    )
    return group("agreed", lines, words)


def checks_of(view: VisitView, subject: str, words: Words) -> tuple[CheckSaid, ...]:
    """The checks about a subject, those of one cause as one, with the ways to mend it where anything may be changed."""
    return tuple(
        CheckSaid(sentences.check_sentence(check, words), () if view.read_only else fixes_of(check, view.visit, words))
        for check in gathered(check for check in view.checks if subject in check.subjects)
    )
