"""What a withdrawal or a replacement touches, and what may be decided of each (protocol 2.7).

Signature, full powers, approvals, texts and badge never pass to a replacement; everything else is proposed one by one
(protocol 2.8). Members go by a form, a line of JSON or a list: each way shows the same impact, and takes the same
decisions.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from domain.agreement.unequal_places import RetractUnequalPlaces
from domain.core.message import Command
from domain.delegation.badge import CancelBadge
from domain.delegation.counterparts import PairCounterparts, UnpairCounterparts
from domain.delegation.lodging import LodgeMember
from domain.delegation.principal import NamePrincipal
from domain.documents.assistants import NameSigningAssistants
from domain.documents.signatories import TakeOffSignatory
from domain.impact.of_item import of_item
from domain.impact.of_record import of_record
from domain.impact.of_side import of_side
from domain.impact.touched import Decisions, Disposition, Touched
from domain.programme.contacts import AssignOfficer, NameGreeters
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.interpreting import AssignInterpreter, RelieveInterpreter
from domain.programme.meeting import ListParticipant, TakeOffParticipant
from domain.programme.motorcade import SeatInCar, TakeFromCar
from domain.programme.reporting import NameReporter, TakeOffReporter
from domain.seating.chairs import PlanChairs
from domain.seating.line_commands import StandInLine, StepOutOfLine
from domain.seating.seat_swaps import LeaveSeatsToRule, SwapSeats
from domain.statements.press import ListSpeaker, RetractStatementText, TakeOffSpeaker

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_FIRST_OFF_THEN_ON: tuple[type[Command], ...] = (
    LeaveSeatsToRule, RetractUnequalPlaces, PlanChairs, TakeOffReporter, RelieveInterpreter, TakeOffParticipant,
    RetractStatementText, TakeOffSpeaker, StepOutOfLine, TakeFromCar, UnpairCounterparts, NameGreeters,
    NameSigningAssistants, AssignOfficer, NameHeadOfSide, NamePrincipal, CancelBadge, PairCounterparts,
    ListParticipant, ListSpeaker, StandInLine, SeatInCar, LodgeMember, TakeOffSignatory, NameReporter,
    AssignInterpreter, SwapSeats,
)  # fmt: skip
"""A tête-à-tête takes only heads: who leaves is taken off before another leads, who comes is listed after."""


def impact_of(visit: Visit, member: str, by: str | None = None) -> tuple[Touched, ...]:
    """Everything of a visit that names the member and would not be as planned without him.

    `by` is the member who comes instead, where there is one; only then may a place be handed over.

    Raises:
        Refused: `unknown-member`.
    """
    gone = visit.delegations.known(member)
    newcomer = visit.delegations.known(by, "by") if by is not None else None
    return (*of_side(visit, gone, newcomer), *of_item(visit, gone, newcomer), *of_record(visit, gone))


def decided(touched: Iterable[Touched], decisions: Decisions) -> tuple[Command, ...]:
    """The commands of what was decided, else of those proposed, in an order in which they are allowed."""
    chosen = [command for each in touched for command in each.dispositions[disposition_of(each, decisions)]]
    return tuple(sorted(chosen, key=lambda command: _FIRST_OFF_THEN_ON.index(type(command))))


def disposition_of(touched: Touched, decisions: Decisions) -> Disposition:
    """What was decided of it; what is proposed where nothing was, or where it is not open any more."""
    return next((each for each in touched.dispositions if each == decisions.get(touched.key)), touched.proposed)
