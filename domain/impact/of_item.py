"""What a withdrawal touches of the programme still to come: lists, seats, lines, cars, duties, words to be spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

import msgspec

from domain.agreement.unequal_places import RetractUnequalPlaces
from domain.documents.assistants import NameSigningAssistants
from domain.impact.touched import Touched, TouchedKind, options, proposed_of
from domain.programme.agenda_point import AgendaPoint, reports_at
from domain.programme.contacts import AssignOfficer, Greeter, GreeterAsked, NameGreeters, asked_again
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.interpreting import AssignInterpreter, RelieveInterpreter
from domain.programme.meeting import ListParticipant, TakeOffParticipant
from domain.programme.motorcade import SEAT_OF_HONOUR, SeatInCar, TakeFromCar
from domain.programme.reporting import NameReporter, TakeOffReporter
from domain.seating.chairs import PlanChairs
from domain.seating.line_commands import StandInLine, StepOutOfLine
from domain.seating.seat_layout import at_table, seats
from domain.seating.seat_swaps import LeaveSeatsToRule, SwapSeats
from domain.statements.press import ListSpeaker, RetractStatementText, Statement, TakeOffSpeaker, place_in_order

if TYPE_CHECKING:
    from domain.core.message import Command
    from domain.core.text import Language
    from domain.delegation.delegation import Member
    from domain.programme.programme import Item
    from domain.seating.lines import Lineup
    from domain.statements.press import TextStage
    from domain.visit.visit import Visit


class _Leaving(msgspec.Struct, frozen=True):
    """Who goes from an item still to come, and who comes instead, if anybody does."""

    visit: Visit
    item: Item
    gone: Member
    newcomer: Member | None

    @property
    def by(self) -> str | None:
        """The id of who comes instead."""
        return self.newcomer.id if self.newcomer is not None else None


def of_item(visit: Visit, gone: Member, newcomer: Member | None) -> Iterator[Touched]:
    """What is touched of each item that is still to be held."""
    for item in visit.programme.active_items():
        if item.status == "planned":
            leaving = _Leaving(visit, item, gone, newcomer)
            for look in _LOOKS:
                yield from look(leaving)


def _head(at: _Leaving) -> Iterator[Touched]:
    """He ranks by his own office: that another leads in his place may be decided, and is proposed only where he comes
    alone (protocol 2.8).
    """
    item, gone, by = at.item, at.gone, at.by
    heads = item.heads.get(gone.side, ())
    if gone.id not in heads:
        return
    others = tuple(key for key in heads if key not in (gone.id, by))
    instead = tuple(dict.fromkeys(str(by) if key == gone.id else key for key in heads))
    offered = options(
        take_off=(NameHeadOfSide(item.id, gone.side, others, co_heads=len(others) > 1),),
        hand_over=(NameHeadOfSide(item.id, gone.side, instead, co_heads=len(instead) > 1),) if by else (),
    )
    yield Touched(
        "head", item.id, item.title, offered, proposed_of(offered, passes=_came_alone(at)), {"side": gone.side}
    )


def _came_alone(at: _Leaving) -> bool:
    """Whether who leads is the only one of his side there, and who comes instead will be: nobody else can lead."""
    item, members = at.item, at.visit.delegations.members
    there = [
        key
        for key, capacity in item.people.items()
        if capacity == "delegate" and members[key].side == at.gone.side and members[key].travels
    ]
    alone = at.gone.id in there and {*there} <= {at.gone.id, at.by}
    return alone and item.heads.get(at.gone.side) == (at.gone.id,) and item.format != "tete-a-tete"


def _consent(at: _Leaving) -> Iterator[Touched]:
    """What his own protocol service agreed to holds for nobody else."""
    if at.gone.id in at.item.unequal_agreed:
        offered = options(take_off=(RetractUnequalPlaces(at.item.id, at.gone.id),))
        yield Touched("consent", at.item.id, at.item.title, offered, "take-off")


def _listed(at: _Leaving) -> Iterator[Touched]:
    item, gone, by = at.item, at.gone, at.by
    capacity = item.people.get(gone.id)
    if capacity is None:
        return
    off = (TakeOffParticipant(item.id, gone.id),)
    free = by is not None and by not in item.people
    offered = options(take_off=off, hand_over=(*off, ListParticipant(item.id, str(by), capacity)) if free else ())
    # A language pair and the lead of a side are a person's own: neither goes with the chair.
    passes = capacity != "interpreter" and item.format != "tete-a-tete"
    yield Touched("listed", item.id, item.title, offered, proposed_of(offered, passes=passes), {"capacity": capacity})


def _seat(at: _Leaving) -> Iterator[Touched]:
    """The seat follows the list. Where nobody chose how the table is laid, no seat was given yet."""
    item, gone = at.item, at.gone
    if item.table is not None and gone.id in at_table(at.visit, item):
        yield Touched("seat", item.id, item.title, options())
    if any(gone.id in swap for swap in item.swaps):
        seated = {seat.member for seat in seats(at.visit, item) if seat.where == "table"} - {gone.id}
        others = [swap for swap in item.swaps if {*swap} <= seated]
        again = tuple(SwapSeats(item.id, one, other) for one, other in others)
        yield Touched("swap", item.id, item.title, options(take_off=(LeaveSeatsToRule(item.id), *again)), "take-off")
    if gone.id in item.chairs:
        yield Touched("chair", item.id, item.title, options(take_off=(PlanChairs(item.id, (gone.id,)),)), "take-off")


def _interprets(at: _Leaving) -> Iterator[Touched]:
    """Between which languages somebody interprets is his own; for whom, may be another."""
    item, gone, by = at.item, at.gone, at.by
    for key, duty in item.interpreting.items():
        if key == gone.id:
            offered = options(take_off=(RelieveInterpreter(item.id, key),))
            yield Touched("interprets", item.id, item.title, offered, "take-off", {"pairs": duty.pairs})
        elif duty.person == gone.id:
            again = AssignInterpreter(item.id, key, duty.pairs, duty.mode, None, by)
            offered = options(
                take_off=(RelieveInterpreter(item.id, key),), hand_over=(again,) if by not in (None, key) else ()
            )
            values = {"member": at.visit.delegations.members[key].words}
            proposed = proposed_of(offered, passes=True)
            yield Touched("interpreted", f"{item.id}/{key}", item.title, offered, proposed, values)


def _speaks(at: _Leaving) -> Iterator[Touched]:
    """The place in the order of speakers may pass; a text prepared for him never does."""
    for statement in at.item.statements:
        if statement.member == at.gone.id:
            yield _statement(at, statement)


def _statement(at: _Leaving, statement: Statement) -> Touched:
    item, by = at.item, at.by
    texts = tuple(
        RetractStatementText(item.id, statement.member, cast("TextStage", stage), cast("Language", language))
        for stage, language in statement.texts
    )
    off = (*texts, TakeOffSpeaker(item.id, statement.member))
    free = by is not None and all(each.member != by for each in item.statements)
    on = ListSpeaker(item.id, str(by), statement.language, place_in_order(item, statement.member))
    offered = options(take_off=off, hand_over=(*off, on) if free else ())
    languages = tuple(dict.fromkeys(language for _, language in statement.texts))
    if not texts:
        return Touched("speaks", item.id, item.title, offered, "take-off", {"language": statement.language})
    return Touched("speech", item.id, item.title, offered, "take-off", {"languages": languages})


def _reports(at: _Leaving) -> Iterator[Touched]:
    yield from (_report(at, point) for point in reports_at(at.item, at.gone.id))


def _report(at: _Leaving, point: AgendaPoint) -> Touched:
    """To report on a point is a task of the office, and may pass to whoever comes instead."""
    gone, by = at.gone, at.by
    off = (TakeOffReporter(point.id, gone.id),)
    free = by is not None and by not in point.reporting
    on = NameReporter(point.id, str(by), point.reporters[gone.side].index(gone.id) + 1)
    offered = options(take_off=off, hand_over=(*off, on) if free else ())
    proposed = proposed_of(offered, passes=True)
    return Touched("reports", point.id, at.item.title, offered, proposed, {"point": point.title})


def _rides(at: _Leaving) -> Iterator[Touched]:
    """A place in the car passes on, the seat of honour does not: whoever comes instead ranks by his own office."""
    item, by, motorcade = at.item, at.by, at.item.motorcade
    ride = motorcade.rides.get(at.gone.id) if motorcade is not None else None
    if motorcade is None or ride is None:
        return
    seat = ride.seat if ride.seat != SEAT_OF_HONOUR else None
    off = (TakeFromCar(item.id, at.gone.id),)
    free = by is not None and by not in motorcade.rides
    offered = options(take_off=off, hand_over=(*off, SeatInCar(item.id, str(by), ride.car, seat)) if free else ())
    yield Touched("rides", item.id, item.title, offered, proposed_of(offered, passes=True), {"car": ride.car})


def _lines(at: _Leaving) -> Iterator[Touched]:
    for line in at.visit.lines.values():
        if line.item == at.item.id and not line.taken_down:
            yield from _of_line(at, line)


def _of_line(at: _Leaving, line: Lineup) -> Iterator[Touched]:
    """Whoever comes instead stands where his own office says; to introduce others is a task, and may pass."""
    item, gone, by, values = at.item, at.gone, at.by, {"line": line.kind}
    if gone.id in line.people:
        off = (StepOutOfLine(line.id, gone.id),)
        introducer = line.people[gone.id]
        on = StandInLine(line.id, str(by), introducer if introducer != by else None)
        free = by is not None and by not in line.people
        offered = options(take_off=off, hand_over=(*off, on) if free else ())
        yield Touched("stands", line.id, item.title, offered, proposed_of(offered, passes=True), values)
    led = [key for key, introducer in line.people.items() if introducer == gone.id and key != gone.id]
    if led:
        none = tuple(StandInLine(line.id, key) for key in led)
        passed = tuple(StandInLine(line.id, key, by if key != by else None) for key in led)
        offered = options(take_off=none, hand_over=passed if by is not None else ())
        yield Touched("introduces", line.id, item.title, offered, proposed_of(offered, passes=True), values)


def _greets(at: _Leaving) -> Iterator[Touched]:
    """To greet is a task, and may pass: the one who comes instead is greeted by his own name and office."""
    yield from _on_duty(at, "greets", at.item.greeters, partial(NameGreeters, at.item.id))


def _assists(at: _Leaving) -> Iterator[Touched]:
    """To turn the pages is a task, and may pass to whoever comes instead, who is of the same side."""
    for side, named in at.item.assistants.items():
        yield from _on_duty(at, "assists", named, partial(NameSigningAssistants, at.item.id, side))


def _on_duty(
    at: _Leaving, kind: TouchedKind, named: tuple[Greeter, ...], name: Callable[[tuple[GreeterAsked, ...]], Command]
) -> Iterator[Touched]:
    """Those named to do something at the item, and the command that names others."""
    item, newcomer = at.item, at.newcomer
    if not any(_is_greeter(at.gone, each) for each in named):
        return
    others = tuple(asked_again(each) for each in named if not _is_greeter(at.gone, each))
    free = newcomer is not None and not any(each.member == newcomer.id for each in others)
    instead = (GreeterAsked(member=at.by) if _is_greeter(at.gone, each) else asked_again(each) for each in named)
    offered = options(take_off=(name(others),), hand_over=(name(tuple(instead)),) if free else ())
    yield Touched(kind, item.id, item.title, offered, proposed_of(offered, passes=True))


def _is_greeter(gone: Member, greeter: Greeter) -> bool:
    return greeter.member == gone.id or (greeter.member is None and _is_person(gone, greeter.person))


def _officer(at: _Leaving) -> Iterator[Touched]:
    """Of an officer typed in by name, the name tells."""
    item, officer = at.item, at.item.officer
    if officer is None:
        return
    names = {str(name) for name in at.gone.names.values()} if officer.person is None else set()
    if _is_person(at.gone, officer.person) or officer.name in names:
        yield Touched("officer", item.id, item.title, options(take_off=(AssignOfficer(item.id, ""),)), "take-off")


def _is_person(gone: Member, person: str | None) -> bool:
    return person is not None and person == gone.person


_LOOKS: tuple[Callable[[_Leaving], Iterator[Touched]], ...] = (
    _head, _consent, _listed, _seat, _interprets, _speaks, _reports, _rides, _lines, _greets, _assists, _officer,
)  # fmt: skip
"""In the order in which what they find is told."""
