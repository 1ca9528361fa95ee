"""The facts of a note verbale: from whom to whom it goes, what it transmits, under which number."""

from __future__ import annotations

from datetime import date

from domain.agreement.enclosures import Enclosure
from domain.agreement.note import NoteKind, known_note
from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.projections.paper.facts import Facts, visit_facts
from domain.visit.visit import Visit


class NoteFacts(Facts, frozen=True, kw_only=True, tag="note"):
    """A note as it went, or as it would go now."""

    kind: NoteKind
    to_mission: bool
    """Whether it goes to a mission, as the host's notes do; else a mission sends it to a ministry."""
    delegation: Wording
    """Whose list it transmits: the state or organisation."""
    sender: Wording
    recipient: Wording
    text: Wording
    opening: Wording
    closing: Wording
    enclosed: int | None
    """On how many sheets everything is that goes with it; None: nobody counted."""
    enclosures: tuple[Enclosure, ...]
    """What goes with it, in its order; none: what a note of its kind transmits."""
    number: str
    """Empty: it has none yet."""
    dated: date | None
    city: Wording
    """Where it is sent from; empty where nobody said."""


def note_facts(visit: Visit, note: str | None) -> NoteFacts:
    """The facts of a note.

    Raises:
        Refused: `sheet-of-which-note` without a note, `unknown-note`.
    """
    if note is None:
        raise Refused("sheet-of-which-note", field="item", choices=tuple(visit.notes))
    found = known_note(visit, note)
    went = visit.correspondence.get(found.letter or "")
    sending = GUEST if found.side == HOST else HOST
    party, of = visit.party_of(sending), visit.party_of(found.of or "")
    return NoteFacts(
        visit=visit_facts(visit),
        kind=found.kind,
        to_mission=found.side != HOST,
        delegation=of.name if of is not None else {},
        sender=found.sender,
        recipient=found.recipient,
        text=found.text,
        opening=found.opening,
        closing=found.closing,
        enclosed=found.enclosed,
        enclosures=found.enclosures,
        number=went.number if went is not None else "",
        dated=went.dated if went is not None else None,
        city=party.capital if party is not None and found.side != HOST else {},
    )
