"""Matters: what the sides agree on, how each stands to it, and whether it changed since (protocol 4.1, 4.2).

A matter is one aspect of something: the plan of an item, its composition, its seating plan, its wording, the
statement of a speaker, the text of a document to be signed, or the list of a side. The commands that move it on
are in `agreement.py`.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from domain.agreement import definition_1
from domain.core.problem import Refused
from domain.statements.press import statement_of

if TYPE_CHECKING:
    from domain.core.text import Wording
    from domain.visit.visit import Visit

Aspect = Literal["item", "composition", "seating", "wording", "list"]
"""What of something is agreed: an item's plan, its people, its seats, its words; or the list of a side."""

AgreementStatus = Literal["proposed", "submitted", "agreed", "approved", "pending"]
"""How a side stands to a matter. Pending: issued at once, the approval follows within a set time."""


class Matter(NamedTuple):
    """What is agreed: an aspect of an item, or the list of a side; of a speaker's statement with its member."""

    aspect: Aspect
    subject: str
    member: str | None = None


LEAST_SETTLED = ("changed", "proposed", "submitted", "pending", "agreed", "approved")
"""The states from the one that leaves most to do to the one that leaves nothing."""


class AgreementState(msgspec.Struct):
    """How a side stands to a matter since an entry, and what it saw of it then."""

    state: AgreementStatus
    entry: int
    who: str = ""
    """Who agreed, where words tell it."""
    by: str | None = None
    """The member who agreed, where it was one."""
    edition: str = ""
    due: datetime | None = None
    seen: Any = None
    """What the matter said at that entry, by the definition of its aspect."""
    definition: int = 1
    """Which definition that is; of every version of the events so far, the first."""


class AgreementSteps(msgspec.Struct):
    """The steps of one side on one matter, oldest first, and the steps taken back, ready to stand again."""

    steps: list[AgreementState] = msgspec.field(default_factory=list)
    taken_back: list[AgreementState] = msgspec.field(default_factory=list)


Agreements = dict[Matter, dict[str, AgreementSteps]]
"""By matter and side."""

DEFINITIONS = {1: definition_1}
"""By number: what each aspect says. Each is frozen, as what sides saw in the past is compared by it."""


def agreement_state(visit: Visit, matter: Matter, side: str) -> AgreementState | None:
    """How a side stands to a matter; None if nobody has put it to that side."""
    found = visit.agreements.get(matter, {}).get(side)
    return found.steps[-1] if found is not None and found.steps else None


def has_changed(visit: Visit, matter: Matter, standing: AgreementState) -> bool:
    """Whether a matter says something else now than when a side came to stand to it so.

    A matter that is changed back to what was agreed counts as agreed.
    """
    return bool(DEFINITIONS[standing.definition].seen(visit, matter) != standing.seen)


def bears_on(visit: Visit, matter: Matter, subject: str) -> bool:
    """Whether a change of a subject can change what the matter says, by any definition."""
    return any(each.bears_on(visit, matter, subject) for each in DEFINITIONS.values())


def least_settled(visit: Visit, subject: str) -> dict[str, str]:
    """How each side that was asked stands to all aspects of a subject: the least settled of them counts."""
    found: dict[str, str] = {}
    for matter, sides in visit.agreements.items():
        for side in sides if matter.subject == subject else ():
            standing = agreement_state(visit, matter, side)
            if standing is not None:
                state = "changed" if has_changed(visit, matter, standing) else standing.state
                found[side] = min(state, found.get(side, state), key=LEAST_SETTLED.index)
    return found


def refuse_unknown(visit: Visit, matter: Matter) -> None:
    """Refuse a matter this visit does not have.

    Raises:
        Refused: `unknown-subject`, `not-a-statement`, `not-a-speaker`.
    """
    if not is_there(visit, matter):
        raise Refused("unknown-subject", field="subject", about=matter.subject)
    if matter.member is not None:
        item = visit.programme.items.get(matter.subject)
        if matter.aspect != "wording" or item is None:
            raise Refused("not-a-statement", field="member")
        statement_of(item, matter.member)


def is_there(visit: Visit, matter: Matter) -> bool:
    """Whether a visit has what a matter is about: the list of a side it has, an item or a document that stands."""
    item = visit.programme.items.get(matter.subject)
    found = matter.subject in visit.sides if matter.aspect == "list" else item is not None and not item.retracted
    return found or _is_text(visit, matter)


def spoken_no_more(visit: Visit, matter: Matter) -> bool:
    """Whether a matter is a statement nobody makes any more, so that nothing waits on it."""
    item = visit.programme.items.get(matter.subject)
    return (
        matter.member is not None
        and item is not None
        and all(statement.member != matter.member for statement in item.statements)
    )


def title_of(visit: Visit, subject: str) -> Wording:
    """What the subject of a matter is called: the title of an item or a document; nothing for the list of a side."""
    found = visit.programme.items.get(subject) or visit.documents.get(subject)
    return found.title if found is not None else {}


def set_agreement(visit: Visit, matter: Matter, side: str, standing: AgreementState) -> None:
    """Let a side stand to a matter as said, on what stands now. What was taken back before cannot return."""
    standing.seen = DEFINITIONS[standing.definition].seen(visit, matter)
    kept = visit.agreements.setdefault(matter, {}).setdefault(side, AgreementSteps())
    kept.steps.append(standing)
    kept.taken_back.clear()


def _is_text(visit: Visit, matter: Matter) -> bool:
    """Whether the matter is the text of a document."""
    document = visit.documents.get(matter.subject)
    return matter.aspect == "wording" and document is not None and not document.retracted
