"""What a withdrawal or a replacement touches, and what may be decided of each (protocol 2.7).

Full powers, approvals and badge never pass to a replacement, a signature only where that is decided; everything else is
proposed one by one (protocol 2.8). Nothing here is recorded: the commands decided upon are, in one batch with the
withdrawal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from domain.core.message import Command
from domain.delegation.badge import CancelBadge
from domain.delegation.counterparts import PairCounterparts, UnpairCounterparts
from domain.delegation.precedence import NamePrincipal
from domain.documents.signatories import NameSignatory, TakeOffSignatory
from domain.programme.agenda_point import reports_at
from domain.programme.meeting import ListParticipant, NameHeadOfSide, TakeOffParticipant
from domain.programme.motorcade import SEAT_OF_HONOUR, SeatInCar, TakeFromCar
from domain.programme.reporting import NameReporter, TakeOffReporter
from domain.seating.line_commands import StandInLine, StepOutOfLine
from domain.seating.seat_layout import at_table
from domain.statements.press import ListSpeaker, TakeOffSpeaker, place_in_order

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.documents.document import Document
    from domain.programme.agenda_point import AgendaPoint
    from domain.programme.motorcade import Ride
    from domain.programme.programme import Item
    from domain.seating.lines import Lineup
    from domain.statements.press import Statement
    from domain.visit.visit import Visit

TouchedKind = Literal[
    "principal", "head", "listed", "seat", "speaks", "text", "quoted", "attended", "counterpart", "claim", "stands",
    "introduces", "badge", "rides", "signs", "reports",
]  # fmt: skip
"""In what way something is touched. What was said, written or observed stays whoever comes."""

Disposition = Literal["take-off", "hand-over", "keep"]
"""What may be decided: take him off, let the replacement take the place, leave as it is."""


@dataclass(frozen=True)
class Touched:
    """One thing a withdrawal touches: what it is called, what may be decided of it, and what is proposed."""

    kind: TouchedKind
    subject: str
    what: Any
    dispositions: Mapping[Disposition, tuple[Command, ...]]
    proposed: Disposition = "keep"
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What tells it from the others: its kind and its subject."""
        return f"{self.kind}:{self.subject}"


Decisions = Mapping[str, str]
"""The disposition decided, by the key of what is touched."""

_FIRST_OFF_THEN_ON: tuple[type[Command], ...] = (
    TakeOffReporter, TakeOffParticipant, TakeOffSpeaker, StepOutOfLine, TakeFromCar, UnpairCounterparts,
    NameHeadOfSide, NamePrincipal, CancelBadge, PairCounterparts, ListParticipant, ListSpeaker, StandInLine, SeatInCar,
    TakeOffSignatory, NameSignatory, NameReporter,
)  # fmt: skip
"""A tête-à-tête takes only heads: who leaves is taken off before another leads, who comes is listed after."""


def impact_of(visit: Visit, member: str, by: str | None = None) -> tuple[Touched, ...]:
    """Everything of a visit that names the member and would not be as planned without him.

    `by` is the member who comes instead, where there is one; only then may a place be handed over.

    Raises:
        Refused: `unknown-member`.
    """
    gone = visit.delegations.known(member)
    newcomer = visit.delegations.known(by, "by").id if by is not None else None
    found = [*_of_side(visit, gone, newcomer)]
    for item in visit.programme.active_items():
        if item.status == "planned":
            found += _of_plan(visit, item, gone, newcomer)
        if item.status != "cancelled":
            found += _of_record(item, gone)
    found += [_signs(document, gone, newcomer) for document in visit.documents.values() if _is_to_sign(document, gone)]
    found += [
        Touched("quoted", figure.id, figure.subject, _options())
        for figure in visit.figures.values()
        if figure.member == member
    ]
    found += [
        Touched("claim", claim.id, claim.says, _options()) for claim in visit.claims.values() if claim.about == member
    ]
    return tuple(found)


def decided(touched: Iterable[Touched], decisions: Decisions) -> tuple[Command, ...]:
    """The commands of what was decided, else of those proposed, in an order in which they are allowed."""
    chosen = [command for each in touched for command in each.dispositions[disposition_of(each, decisions)]]
    return tuple(sorted(chosen, key=lambda command: _FIRST_OFF_THEN_ON.index(type(command))))


def disposition_of(touched: Touched, decisions: Decisions) -> Disposition:
    """What was decided of it; what is proposed where nothing was, or where it is not open any more."""
    return next((each for each in touched.dispositions if each == decisions.get(touched.key)), touched.proposed)


def _of_side(visit: Visit, gone: Member, by: str | None) -> Iterator[Touched]:
    if visit.delegations.principal_of(gone.side) == gone.id:
        named = visit.delegations.principals.get(gone.side) == gone.id
        off = {"take-off": (NamePrincipal(gone.side),)} if named else {}
        on = {"hand-over": (NamePrincipal(gone.side, by),)} if by else {}
        values = {"side": gone.side}
        yield Touched("principal", gone.side, gone.words, _options(off, on), "take-off" if named else "keep", values)
    if gone.counterpart is not None:
        opposite = visit.delegations.members[gone.counterpart]
        paired = {"hand-over": (PairCounterparts(by, opposite.id),)} if by else {}
        options = _options({"take-off": (UnpairCounterparts(gone.id),)}, paired)
        yield Touched("counterpart", opposite.id, opposite.words, options, "take-off")
    if gone.badge is not None:
        yield Touched("badge", gone.id, gone.badge, _options({"take-off": (CancelBadge(gone.id),)}), "take-off")


def _of_plan(visit: Visit, item: Item, gone: Member, by: str | None) -> Iterator[Touched]:
    heads = item.heads.get(gone.side, ())
    if gone.id in heads:
        yield _head(item, gone, heads, by)
    if gone.id in item.people:
        yield _listed(item, gone, by)
    if item.table is not None and gone.id in at_table(visit, item):
        yield Touched("seat", item.id, item.title, _options())
    for statement in item.statements:
        if statement.member == gone.id and not statement.texts:
            yield _speaks(item, statement, by)
    yield from (_reports(item, point, gone, by) for point in reports_at(item, gone.id))
    if item.motorcade is not None and gone.id in item.motorcade.rides:
        yield _rides(item, item.motorcade.rides[gone.id], gone, by)
    for line in visit.lines.values():
        if line.item == item.id and not line.taken_down:
            yield from _of_line(item, line, gone, by)


def _head(item: Item, gone: Member, heads: tuple[str, ...], by: str | None) -> Touched:
    """He ranks by his own office: that another leads in his place is never proposed, but may be decided."""
    others = tuple(key for key in heads if key not in (gone.id, by))
    off = {"take-off": (NameHeadOfSide(item.id, gone.side, others, co_heads=len(others) > 1),)}
    instead = tuple(dict.fromkeys(str(by) if key == gone.id else key for key in heads))
    on = {"hand-over": (NameHeadOfSide(item.id, gone.side, instead, co_heads=len(instead) > 1),)} if by else {}
    return Touched("head", item.id, item.title, _options(off, on), "take-off", {"side": gone.side})


def _listed(item: Item, gone: Member, by: str | None) -> Touched:
    capacity = item.people[gone.id]
    off = (TakeOffParticipant(item.id, gone.id),)
    free = by is not None and by not in item.people
    on = {"hand-over": (*off, ListParticipant(item.id, str(by), capacity))} if free else {}
    # A language pair and the lead of a side are a person's own: neither goes with the chair.
    passes = free and capacity != "interpreter" and item.format != "tete-a-tete"
    proposed: Disposition = "hand-over" if passes else "take-off"
    return Touched("listed", item.id, item.title, _options({"take-off": off}, on), proposed, {"capacity": capacity})


def _speaks(item: Item, statement: Statement, by: str | None) -> Touched:
    off = (TakeOffSpeaker(item.id, statement.member),)
    free = by is not None and all(each.member != by for each in item.statements)
    on = (*off, ListSpeaker(item.id, str(by), statement.language, place_in_order(item, statement.member)))
    options = _options({"take-off": off}, {"hand-over": on} if free else {})
    return Touched("speaks", item.id, item.title, options, "take-off", {"language": statement.language})


def _reports(item: Item, point: AgendaPoint, gone: Member, by: str | None) -> Touched:
    """To report on a point is a task of the office, and may pass to whoever comes instead."""
    off = (TakeOffReporter(point.id, gone.id),)
    free = by is not None and by not in point.reporting
    on = (*off, NameReporter(point.id, str(by), point.reporters[gone.side].index(gone.id) + 1))
    options = _options({"take-off": off}, {"hand-over": on} if free else {})
    proposed: Disposition = "hand-over" if free else "take-off"
    return Touched("reports", point.id, item.title, options, proposed, {"point": point.title})


def _rides(item: Item, ride: Ride, gone: Member, by: str | None) -> Touched:
    """A place in the car passes on, the seat of honour does not: whoever comes instead ranks by his own office."""
    free = by is not None and item.motorcade is not None and by not in item.motorcade.rides
    seat = ride.seat if ride.seat != SEAT_OF_HONOUR else None
    off = (TakeFromCar(item.id, gone.id),)
    options = _options(
        {"take-off": off}, {"hand-over": (*off, SeatInCar(item.id, str(by), ride.car, seat))} if free else {}
    )
    return Touched("rides", item.id, item.title, options, "hand-over" if free else "take-off", {"car": ride.car})


def _of_line(item: Item, line: Lineup, gone: Member, by: str | None) -> Iterator[Touched]:
    """Whoever comes instead stands where his own office says; to introduce others is a task, and may pass."""
    if gone.id in line.people:
        off = (StepOutOfLine(line.id, gone.id),)
        introducer = line.people[gone.id]
        on = (*off, StandInLine(line.id, str(by), introducer if introducer != by else None))
        free = by is not None and by not in line.people
        options = _options({"take-off": off}, {"hand-over": on} if free else {})
        yield Touched("stands", line.id, item.title, options, "hand-over" if free else "take-off", {"line": line.kind})
    led = [key for key, introducer in line.people.items() if introducer == gone.id and key != gone.id]
    if led:
        none = tuple(StandInLine(line.id, key) for key in led)
        passed = tuple(StandInLine(line.id, key, by if key != by else None) for key in led)
        options = _options({"take-off": none}, {"hand-over": passed} if by is not None else {})
        proposed: Disposition = "hand-over" if by is not None else "take-off"
        yield Touched("introduces", line.id, item.title, options, proposed, {"line": line.kind})


def _is_to_sign(document: Document, gone: Member) -> bool:
    named = document.signatories.get(gone.side)
    return not document.retracted and document.status == "planned" and named is not None and named.member == gone.id


def _signs(document: Document, gone: Member, by: str | None) -> Touched:
    """Signature and full powers never pass to whoever comes instead: that he signs may be decided, not proposed."""
    off = {"take-off": (TakeOffSignatory(document.id, gone.side),)}
    on = {"hand-over": (NameSignatory(document.id, gone.side, by),)} if by else {}
    return Touched("signs", document.id, document.title, _options(off, on), "take-off", {"side": gone.side})


def _of_record(item: Item, gone: Member) -> Iterator[Touched]:
    """What is on record: it stays, and is shown so that nobody wonders."""
    if any(statement.member == gone.id and statement.texts for statement in item.statements):
        yield Touched("text", item.id, item.title, _options())
    if gone.id in item.attendance:
        attended = item.attendance[gone.id].attended
        yield Touched("attended", item.id, item.title, _options(), values={"attended": attended})


def _options(*offered: Mapping[str, tuple[Command, ...]]) -> Mapping[Disposition, tuple[Command, ...]]:
    options: dict[Any, tuple[Command, ...]] = {name: commands for each in offered for name, commands in each.items()}
    options["keep"] = ()
    return options
