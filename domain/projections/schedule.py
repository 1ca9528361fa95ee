"""The schedule: every item of the programme in the order of the day, planned beside actual."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from domain.agreement.matter import least_settled
from domain.core.quantity import Quantity
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.documents.document_count import known_documents
from domain.programme.arrangements import PressRegime
from domain.programme.contacts import Greeter, ResponsibleOfficer
from domain.programme.day_order import DayOrder
from domain.programme.heads import counted
from domain.programme.meeting import Format
from domain.programme.outcome import Actual
from domain.programme.programme import Item, ItemStatus
from domain.programme.size import HowMany, Size, announced_size, co_heads, held_size
from domain.programme.visibility import Audience
from domain.projections.agenda import AgendaRow, agenda
from domain.visit.parties import Participation
from domain.visit.visit import Visit


class ScheduleRow(msgspec.Struct, frozen=True, gc=False):
    """One item of the programme. Actual times are instants (UTC); `zone` is the clock it is read by."""

    id: str
    kind: str
    kind_words: Wording
    """The words of a kind of the office's own; none for a kind every office knows."""
    has: tuple[str, ...]
    """What an item of its kind has, such as speakers (`domain.programme.item_kind`)."""
    format: Format | None
    held_format: Format | None
    title: Wording
    block: str | None
    """The block of talks the item stands in."""
    block_title: Wording
    planned: PlannedTime | None
    place: Wording
    taking: tuple[str, ...]
    """The sides whose principals take part."""
    status: ItemStatus
    unplanned: bool
    actual: Actual
    """What is known of how it took place."""
    order: DayOrder
    """Its place in the order of the day, where one was given."""
    day: date | None
    """The day of an item by its own clock: as planned, else when it was held; None where nobody knows."""
    zone: str
    press: PressRegime | None
    officer: ResponsibleOfficer | None
    greeters: tuple[Greeter, ...]
    detail: Wording
    moves: Wording
    short_title: Wording
    dress: Wording
    courses: Wording
    drinks: Wording
    remark: Wording
    audience: Audience | None
    announced_time: PlannedTime | None
    """The time that is told outside, where it is another than the one planned."""
    counted: dict[str, int]
    """How many count on each side: heads and delegates still expected, not interpreters and note-takers."""
    agreed: dict[str, str]
    """How each side that was asked stands to the item, its composition, seats and words: the least settled state."""
    agreed_size: dict[str, Size]
    """The size agreed for each side."""
    announced: dict[str, HowMany]
    """How many of each side the plan has: as agreed, else the heads of a tête-à-tête, else those listed."""
    held_size: dict[str, HowMany]
    """How many of each side were in the room, where it was observed or noted."""
    participation: dict[str, Participation]
    """How each side takes part, where it was settled."""
    limits: dict[str, int]
    """How many of a side there may be at most."""
    co_heads: dict[str, int] = {}
    """How many lead a side together, of sides that have co-heads at the item."""

    agenda: tuple[AgendaRow, ...] = ()
    """The points of its agenda, with who reports on each."""

    documents_known: int = 0
    """How many documents of it are on the list, those struck apart."""
    documents_said: Quantity | None = None
    """How many are said to be signed at it."""

    @property
    def has_no_hour(self) -> bool:
        """Whether nobody knows an hour of it, planned or held, so that it stands by the order of the day."""
        return (self.planned is None or self.planned.start is None) and self.actual_start is None

    @property
    def actual_start(self) -> datetime | None:
        """When it began (UTC), exactly or about, where that is known."""
        return self.actual.start.at if self.actual.start is not None else None

    @property
    def actual_end(self) -> datetime | None:
        """When it ended (UTC), exactly or about, where that is known."""
        return self.actual.end.at if self.actual.end is not None else None


def schedule(visit: Visit) -> tuple[ScheduleRow, ...]:
    """The schedule of a visit, cancelled items included."""
    return tuple(_row(visit, item) for item in visit.programme.active_items())


def _row(visit: Visit, item: Item) -> ScheduleRow:
    return ScheduleRow(
        id=item.id, kind=item.kind, has=tuple(sorted(item.has)), format=item.format, held_format=item.held_format,
        kind_words=item.of_kind.words if item.of_kind is not None else {},
        title=item.title, short_title=item.short_title,
        block=item.block, block_title=visit.blocks[item.block].title if item.block is not None else {},
        planned=item.planned, announced_time=item.announced, order=item.order, day=item.day, zone=item.zone,
        place=item.place, taking=item.taking, moves=item.moves,
        status=item.status, unplanned=item.unplanned, actual=item.actual,
        press=item.press, audience=item.audience, officer=item.officer, greeters=item.greeters,
        detail=item.detail, dress=item.dress, courses=item.courses, drinks=item.drinks, remark=item.remark,
        counted=counted(visit, item), limits=dict(item.limits),
        agreed_size=dict(item.sizes), announced=announced_size(visit, item), held_size=held_size(visit, item),
        participation=dict(item.participation), co_heads=co_heads(visit, item),
        agreed=least_settled(visit, item.id) if visit.agreements else {},
        agenda=agenda(visit, item) if item.agenda else (),
        documents_known=known_documents(visit, item.id) if visit.documents else 0, documents_said=item.documents_said,
    )  # fmt: skip
