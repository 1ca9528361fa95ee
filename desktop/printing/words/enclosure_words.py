"""What goes with a note, in words: a line for each sheet or document, on how many sheets it is."""

from __future__ import annotations

from desktop.printing.sheet_parts import Wording
from desktop.printing.words.in_languages import InLanguages
from domain.projections.paper.note import NoteFacts

Enclosed = tuple[Wording, int | None]
"""What is enclosed, and on how many sheets where somebody counted."""


def enclosed_with(facts: NoteFacts, words: InLanguages) -> tuple[Enclosed, ...]:
    """What was listed as going with a note, or else what its kind transmits; with a circular only if it was counted."""
    alone = len(facts.enclosures) == 1
    if facts.enclosures:
        return tuple(
            (words.text(each.what), each.sheets or (facts.enclosed if alone else None)) for each in facts.enclosures
        )
    if facts.kind == "circular" and facts.enclosed is None:
        return ()
    return ((words.say(f"sheet.note-enclosed.{facts.kind}"), facts.enclosed),)


def sheets_counted(what: Wording, sheets: int | None, words: InLanguages) -> Wording:
    """What is enclosed, with how many sheets it has."""
    if sheets is None:
        return what
    each = zip(words.each, what, strict=True)
    return tuple(spoken("sheet.note-enclosed-counted", what=said, count=sheets) for spoken, said in each)


def uncounted_apart(facts: NoteFacts) -> int | None:
    """How many sheets there are in all, where not each of several enclosures says how many it has."""
    apart = len(facts.enclosures) > 1 and any(each.sheets is None for each in facts.enclosures)
    return facts.enclosed if apart else None
