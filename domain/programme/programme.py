"""The programme and its items, as the record has them.

A meeting is an item with a format; what only meetings have is in `meeting.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Literal

import msgspec

from domain.core.message import Known
from domain.core.names import Side, SideOrBoth
from domain.core.nearest import offered
from domain.core.ordering import HandPlaces
from domain.core.problem import Refused, refuse_twice
from domain.core.text import Wording
from domain.core.times import PlannedTime, local
from domain.programme.arrangements import PressRegime
from domain.programme.day_order import BY_ITS_HOURS, DayOrder, items_arranged
from domain.programme.item_kind import TRAITS
from domain.programme.outcome import NOTHING_OBSERVED, Actual
from domain.registry.item_kind import OfficeKind

if TYPE_CHECKING:
    from domain.core.quantity import Quantity
    from domain.delegation.delegation import Member
    from domain.programme.agenda_point import AgendaPoint
    from domain.programme.contacts import Greeter, ResponsibleOfficer
    from domain.programme.honours import Honours
    from domain.programme.interpreting import Assignment
    from domain.programme.meeting import Capacity, Format
    from domain.programme.motorcade import Motorcade
    from domain.programme.place import RoomTaken
    from domain.programme.presence import AttendanceMark
    from domain.programme.size import HowMany, Size
    from domain.programme.visibility import Audience
    from domain.seating.chairs import Chair, Consent
    from domain.seating.convention import Table
    from domain.statements.press import Statement
    from domain.visit.parties import Participation

Taking = Literal["both", "host", "guest"]
"""Which principals take part, of the two sides of a visit."""

SidesTaking = SideOrBoth | tuple[Side, ...]
"""The same, or the sides themselves one by one."""


ItemStatus = Literal["planned", "under-way", "held", "not-held", "cancelled"]
"""How far an item has come."""


class PartiesThen(msgspec.Struct, frozen=True):
    """The order of parties as it stood at something that was held."""

    sides: tuple[str, ...]
    by_rule: bool
    """Whether a rule had been set."""


class Item(msgspec.Struct):
    """An item of the programme as the record stands, planned or held."""

    id: str
    kind: str
    """A kind every office knows, or one of the office's own."""
    title: Wording
    planned: PlannedTime | None
    place: Wording
    taking: tuple[str, ...] = ("host", "guest")
    """The sides whose principals take part."""
    of_kind: OfficeKind | None = None
    """The office's own kind it is of, as it stood when the item was entered; None for a kind every office knows."""
    room: RoomTaken | None = None
    format: Format | None = None
    press: PressRegime | None = None
    """How the press may attend; None: nobody said."""
    officer: ResponsibleOfficer | None = None
    greeters: tuple[Greeter, ...] = ()
    assistants: dict[str, tuple[Greeter, ...]] = msgspec.field(default_factory=dict)
    """Who assists at its signing, by side."""
    detail: Wording = msgspec.field(default_factory=dict)
    moves: Wording = msgspec.field(default_factory=dict)
    short_title: Wording = msgspec.field(default_factory=dict)
    """A short title, for cards and narrow lanes."""
    dress: Wording = msgspec.field(default_factory=dict)
    remark: Wording = msgspec.field(default_factory=dict)
    courses: Wording = msgspec.field(default_factory=dict)
    """The courses of its menu, a line for each; empty: no menu is known."""
    drinks: Wording = msgspec.field(default_factory=dict)
    """What is drunk with them, a line for each."""
    audience: Audience | None = None
    """The widest of those who may see it."""
    announced: PlannedTime | None = None
    """The time that is told outside, where it is another than the one planned."""
    people: dict[str, Capacity] = msgspec.field(default_factory=dict)
    heads: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    led: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """Who led a side, listed or not, when another came to lead it after this had begun."""
    parties_then: PartiesThen | None = None
    """The order of parties as it stood when another was set after this had begun."""
    block: str | None = None
    participation: dict[str, Participation] = msgspec.field(default_factory=dict)
    sizes: dict[str, Size] = msgspec.field(default_factory=dict)
    limits: dict[str, int] = msgspec.field(default_factory=dict)
    held_sizes: dict[str, HowMany] = msgspec.field(default_factory=dict)
    table: Table | None = None
    """How the table is laid; None: nobody chose, and the guest has the place of honour."""
    swaps: list[tuple[str, str]] = msgspec.field(default_factory=list)
    """Who exchanged seats at the table, in the order of the exchanges."""
    chairs: dict[str, Chair] = msgspec.field(default_factory=dict)
    """The chairs planned for some of those who are to be there."""
    chairs_noted: dict[str, Chair] = msgspec.field(default_factory=dict)
    """On what somebody was seen to sit there."""
    unequal_agreed: dict[str, Consent] = msgspec.field(default_factory=dict)
    """The co-heads whose own protocol service agreed in writing to unequal places."""
    places: HandPlaces = msgspec.field(default_factory=dict)
    """Who was placed by hand in the order of this item, directly after whom of his side."""
    motorcade: Motorcade | None = None
    """Its cars and who rides in them; None: no motorcade is formed for it."""
    honours: Honours | None = None
    """Flags, photograph and anthems as chosen; None: by custom, the guest has the place of honour."""
    actual: Actual = NOTHING_OBSERVED
    """What is known of how it took place."""
    held_formats: list[tuple[datetime | None, Format]] = msgspec.field(default_factory=list)
    attendance: dict[str, AttendanceMark] = msgspec.field(default_factory=dict)
    interpreting: dict[str, Assignment] = msgspec.field(default_factory=dict)
    statements: list[Statement] = msgspec.field(default_factory=list)
    agenda: dict[str, AgendaPoint] = msgspec.field(default_factory=dict)
    """The points of its agenda in their order, those taken off included."""
    documents_said: Quantity | None = None
    """How many documents are said to be signed at it, be they on the list or not."""
    signed: set[str] = msgspec.field(default_factory=set)
    """The documents that were signed or exchanged at it."""
    cancelled: bool = False
    retracted: bool = False
    unplanned: bool = False
    held_zone: str = "UTC"
    """The zone of the visit's clock when an item was entered of which no time is planned."""
    order: DayOrder = BY_ITS_HOURS
    """Its place in the order of the day, where one was given."""
    held_day: date | None = None
    """The day on which something unplanned was held, where its hours do not tell."""

    @property
    def zone(self) -> str:
        """The IANA time zone of the clock the item is read by."""
        return self.planned.zone if self.planned else self.held_zone

    @property
    def has(self) -> frozenset[str]:
        """What it has as an item of its kind, such as speakers (`domain.programme.item_kind`)."""
        return frozenset(self.of_kind.has) if self.of_kind is not None else TRAITS.get(self.kind, frozenset())

    @property
    def parties(self) -> tuple[str, ...]:
        """The sides that take part, as it was planned and as it was settled since how one of them does."""
        return self.taking if not self.participation else tuple(dict.fromkeys((*self.taking, *self.participation)))

    @property
    def in_the_room(self) -> tuple[str, ...]:
        """Those of them that are in the room: a party that joins by video has no seat there."""
        return tuple(side for side in self.parties if not self.joins_by_video(side))

    def joins_by_video(self, side: str) -> bool:
        """Whether a side takes part by video (protocol 2.1)."""
        settled = self.participation.get(side)
        return settled is not None and settled.how == "by-video"

    @property
    def involved(self) -> frozenset[str]:
        """Whom the item lists, is led by, hears (speaking or reporting), carries or saw."""
        instead = (mark.by for mark in self.attendance.values() if mark.by is not None)
        speakers = (statement.member for statement in self.statements)
        riders = self.motorcade.rides if self.motorcade is not None else ()
        reporting = chain(*(point.reporting for point in self.agenda.values() if not point.retracted))
        named = chain(self.people, *self.heads.values(), self.attendance, self.chairs_noted)
        return frozenset((*named, *instead, *speakers, *reporting, *riders))

    def involves(self, member: str) -> bool:
        """Whether the item lists, is led by, hears, carries or saw the member."""
        return member in self.involved

    def expects(self, member: Member) -> bool:
        """Whether a member it lists is expected, or was when it began."""
        return member.travels or (self.id in member.begun_before and self.happened and not member.retracted)

    def has_begun_with(self, member: str) -> bool:
        """Whether it has begun and lists the member, or he leads his side there unlisted."""
        leading = chain(*self.heads.values(), *self.led.values())
        return self.happened and (member in self.people or member in leading)

    @property
    def held_format(self) -> Format | None:
        """The format the item last ran in, where one was recorded."""
        return self.held_formats[-1][1] if self.held_formats else None

    @property
    def started(self) -> datetime | None:
        """When it began (UTC), exactly or about, where that is known."""
        return self.actual.start.at if self.actual.start is not None else None

    @property
    def ended(self) -> datetime | None:
        """When it ended (UTC), exactly or about, where that is known."""
        return self.actual.end.at if self.actual.end is not None else None

    @property
    def day(self) -> date | None:
        """Its day by its own clock: as planned, else when it was held; None where nobody knows."""
        if self.planned is not None:
            return self.planned.day
        began = self.started or self.ended
        return local(began, self.zone).date() if began is not None else self.held_day

    @property
    def witnessed(self) -> bool:
        """Whether what was noted at it shows that it took place, be its hours known or not (protocol 1.5)."""
        return bool(
            self.held_sizes or self.held_formats or self.signed or self.chairs_noted
            or (self.attendance and any(mark.presence != "absent" for mark in self.attendance.values()))
            or any(stage == "as-delivered" for statement in self.statements for stage, _ in statement.texts)
        )  # fmt: skip

    @property
    def status(self) -> ItemStatus:
        """How far the item has come. What happened outweighs what was cancelled."""
        if self.actual.outcome != "not-observed":
            return self.actual.outcome
        if self.witnessed or self.unplanned:
            return "held"
        return "cancelled" if self.cancelled else "planned"

    @property
    def happened(self) -> bool:
        """Whether it began, so that who spoke and who reported there are facts."""
        return self.status in ("under-way", "held")

    @property
    def outcome_known(self) -> bool:
        """Whether somebody recorded what became of it, so that what is said of it from then on is no plan."""
        return self.unplanned or self.actual.outcome != "not-observed"


class Programme(msgspec.Struct):
    """The items of a visit, in the order in which they were entered."""

    items: dict[str, Item] = msgspec.field(default_factory=dict)
    kinds: dict[str, OfficeKind] = msgspec.field(default_factory=dict)
    """The office's own kinds, as the visit last took them over."""

    def known(self, item: str) -> Item:
        """The item of that id.

        Raises:
            Refused: `unknown-item`.
        """
        found = self.items.get(item)
        if found is None or found.retracted:
            raise Refused("unknown-item", field="item", **offered(item, self.items), item=item)
        return found

    def keep_who_led(self, side: str, led: Iterable[str]) -> None:
        """Let whoever led a side at what has begun have led it, whoever leads its delegation from now on.

        Where nobody was named for an item it was led by the first of those who head the delegation who is on its list;
        at a tête-à-tête for which nobody is listed, by the first of all. Its head is a fact since (protocol 2.4).
        Who led a side that lists none of them is remembered, and leads there where its principal is expected.

        Args:
            led: who headed the delegation until now, the principal first.
        """
        heads = tuple(led)
        for item in self.items.values() if heads else ():
            if not item.happened:
                item.led.pop(side, None)
            elif not item.heads.get(side):
                item.led.setdefault(side, heads[:1])
                there = next((key for key in heads if item.people.get(key) == "delegate"), None)
                alone = item.format == "tete-a-tete" and not item.people
                if there is not None or alone:
                    item.heads[side] = (there or heads[0],)

    def keep_parties(self, sides: tuple[str, ...], *, by_rule: bool) -> None:
        """Let the parties have come in this order at what has begun, in whatever they come from now on."""
        stood = PartiesThen(sides, by_rule)
        for item in self.items.values():
            item.parties_then = (item.parties_then or stood) if item.happened else None

    def asked(self, known: Known) -> Item | None:
        """The item a command is about, by what is known of its fields; None where that names none."""
        return self.items.get(str(known.get("item")))

    def taking_place(self, item: str) -> Item:
        """The item of that id, planned or held: any but one that was cancelled.

        Raises:
            Refused: `unknown-item`, `item-cancelled`.
        """
        found = self.known(item)
        if found.status == "cancelled":
            raise Refused("item-cancelled", field="item", title=found.title)
        return found

    def to_plan(self, item: str) -> Item:
        """The item of that id, whose plan may still change.

        Raises:
            Refused: `unknown-item`, `already-held`, `item-cancelled`.
        """
        found = self.known(item)
        if found.outcome_known:
            raise Refused("already-held", field="item", title=found.title)
        if found.cancelled:
            raise Refused("item-cancelled", field="item", title=found.title)
        return found

    def unordered_items(self) -> Iterator[Item]:
        """The same items as `active_items`, in any order: of a long programme it takes a moment to find theirs."""
        return (item for item in self.items.values() if not item.retracted)

    def active_items(self) -> list[Item]:
        """Every item that was not retracted, cancelled ones included, in the order of the days."""
        return items_arranged(self.items.values())


def sides_in(taking: SidesTaking | None) -> tuple[str, ...]:
    """The sides whose principals take part; both, where nothing is said of it.

    Raises:
        Refused: `nobody-named`, `listed-twice`.
    """
    if taking is None or taking == "both":
        return ("host", "guest")
    if isinstance(taking, str):
        return (taking,)
    if not taking:
        raise Refused("nobody-named", field="taking")
    refuse_twice(taking, "taking")
    return taking
